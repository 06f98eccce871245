import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameHeaders, pageFile, pageHeaders } from './content.ts';

let folder: string;
let page: string;
const get = (pathname: string) => pageFile(page, pathname, pageHeaders("'none'"));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-content-'));
  page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html>');
  await writeFile(join(page, 'assets', 'index-a_B1.js'), 'export {}');
  await writeFile(join(page, 'library.readout'), 'secret');
  await writeFile(join(folder, 'outside.js'), 'secret');
  await symlink(join(folder, 'outside.js'), join(page, 'link.js'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('files of the page', () => {
  test('are served with their type and the policy', async () => {
    const index = await get('/');
    expect(index).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(index.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect((await get('/assets/index-a_B1.js')).headers['content-type']).toMatch(/^text\/javascript/);
  });

  test.each([
    '/../outside.js',
    '/assets/../../outside.js',
    '/%2e%2e/outside.js',
    '/..%2foutside.js',
    '/..%5coutside.js',
    '/%252e%252e/outside.js',
    '/assets\\..\\..\\outside.js',
    '/link.js',
    '/library.readout',
    '/assets',
    '//etc/passwd',
    '/index.html%00.js',
    '/%',
    '',
    '/missing.js',
  ])('%s is not there', async (pathname) => expect((await get(pathname)).status).toBe(404));

  test('never come from outside the folder', async () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '\\', 'assets', 'outside.js', 'page', '%00');
    await fc.assert(
      fc.asyncProperty(fc.array(part), async (parts) => {
        const { body } = await get(`/${parts.join('/')}`);
        expect(String(body)).not.toContain('secret');
      }),
    );
  });
});

describe('policies', () => {
  test('of the page: no inline script or style, nothing from elsewhere', () => {
    const policy = pageHeaders("'self'")['content-security-policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(policy).toContain("connect-src 'self'");
    expect(pageHeaders("'none'")['content-security-policy']).toContain("connect-src 'none'");
  });

  test('of frames: a sandbox without script', () => {
    const policy = frameHeaders['content-security-policy'] ?? '';
    expect(policy).toMatch(/; sandbox$/);
    expect(policy).not.toMatch(/script-src|allow-|https?:/);
  });
});
