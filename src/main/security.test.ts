import { expect, test } from 'vitest';
import { isInside, mayUse } from './security.ts';

test.each(['app://readout/assets/a.js', 'data:image/png;base64,AA==', 'blob:app://readout/1'])(
  '%s stays inside',
  (url) => expect(isInside(url)).toBe(true),
);

test.each([
  'https://example.org/',
  'http://127.0.0.1/',
  'ws://localhost/',
  'wss://a/',
  'file:///etc/passwd',
  'ftp://a/',
  '',
])('%s is blocked', (url) => expect(isInside(url)).toBe(false));

test('only our page may copy text, and nobody anything else', () => {
  expect(mayUse('app://readout/', 'clipboard-sanitized-write')).toBe(true);
  expect(mayUse('app://elsewhere/', 'clipboard-sanitized-write')).toBe(false);
  for (const permission of [
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fileSystem',
    'usb',
  ]) {
    expect(mayUse('app://readout/', permission)).toBe(false);
  }
});
