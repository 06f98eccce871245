import { describe, expect, test } from 'vitest';
import { type Asking, Gate } from './gate.ts';

const gate = new Gate(8321);
const cookie = gate.cookie.split(';')[0] ?? '';
const page: Asking = {
  method: 'GET',
  host: '127.0.0.1:8321',
  origin: undefined,
  site: 'same-origin',
  cookie,
  search: new URLSearchParams(),
};
const post: Asking = { ...page, method: 'POST', origin: 'http://127.0.0.1:8321' };

describe('the gate', () => {
  test('lets its own page pass, by either name of this machine', () => {
    expect(gate.judge(page)).toBe('pass');
    expect(gate.judge(post)).toBe('pass');
    expect(gate.judge({ ...post, host: 'localhost:8321', origin: 'http://localhost:8321' })).toBe('pass');
    expect(gate.judge({ ...page, cookie: `other=1; ${cookie}; more=2`, site: 'none' })).toBe('pass');
  });

  test('lets the printed address enter', () => {
    const search = new URL(gate.address).searchParams;
    expect(gate.judge({ ...page, search, cookie: undefined, site: 'cross-site' })).toBe('enter');
  });

  test.each<[string, Partial<Asking>]>([
    ['another name that points here', { host: 'readout.example.org:8321' }],
    ['another port', { host: '127.0.0.1:80' }],
    ['no host', { host: undefined }],
    ['another page', { origin: 'https://example.org' }],
    ['a page of another port', { origin: 'http://127.0.0.1:3000' }],
    ['the other name’s page', { origin: 'http://localhost:8321' }],
    ['a frame without an origin', { origin: 'null' }],
    ['no origin', { origin: undefined }],
    ['another site', { site: 'cross-site' }],
    ['the same site’s other port', { site: 'same-site' }],
    ['no cookie', { cookie: undefined }],
    ['another cookie', { cookie: `readout-8321=${'a'.repeat(43)}` }],
    ['another host’s cookie', { cookie: cookie.replace('8321', '8322') }],
    [
      'a token in a request that changes something',
      { cookie: undefined, search: new URLSearchParams({ token: gate.token }) },
    ],
  ])('refuses %s', (_name, change) => expect(gate.judge({ ...post, ...change })).toBe('refuse'));

  test('refuses a wrong token, also beside the right cookie', () => {
    expect(gate.judge({ ...page, search: new URLSearchParams({ token: '' }) })).toBe('refuse');
    expect(gate.judge({ ...page, search: new URLSearchParams({ token: new Gate(8321).token }) })).toBe('refuse');
  });

  test('keeps the token from scripts and other sites', () => {
    expect(gate.cookie).toMatch(/^readout-8321=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });
});
