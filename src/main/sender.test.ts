import { describe, expect, test } from 'vitest';
import { isPage, isTrusted } from './sender.ts';

describe('a sender', () => {
  test('is our page in the main frame of our window', () => {
    expect(isTrusted({ url: 'app://readout/', isMainFrame: true, isOurs: true })).toBe(true);
  });

  test.each([
    [{ url: 'app://readout/frame/0a', isMainFrame: false, isOurs: true }],
    [{ url: 'app://readout/', isMainFrame: true, isOurs: false }],
    [{ url: 'https://example.org/', isMainFrame: true, isOurs: true }],
    [{ url: null, isMainFrame: true, isOurs: true }],
  ])('is nobody else: %o', (sender) => expect(isTrusted(sender)).toBe(false));
});

test.each([
  'app://readout.example.org/',
  'app://example.org/readout',
  'app://readout@example.org/',
  'app://user@readout/',
  'app://readout:80/',
  'apps://readout/',
  'https://readout/',
  'about:blank',
  'readout',
])('%s is not the page', (address) => expect(isPage(address)).toBe(false));
