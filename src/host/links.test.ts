import { expect, test } from 'vitest';
import { webAddress } from './links.ts';

test.each([
  ['http://president.gov.by/en/events', 'http://president.gov.by/en/events'],
  ['https://www.gov.uk/a b?c=d#e', 'https://www.gov.uk/a%20b?c=d#e'],
  ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
])('%s may be opened', (text, address) => expect(webAddress(text)).toBe(address));

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,a',
  'app://readout/',
  'smb://server/share',
  'ms-settings:',
  'www.gov.uk',
  '',
  // The part before @ is made to look like a host.
  'https://www.gov.uk@example.org/',
  'https://:secret@example.org/',
])('%s may not', (text) => expect(webAddress(text)).toBeNull());
