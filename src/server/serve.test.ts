import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode, encode } from '../shared/codec.ts';
import { type Served, serve } from './serve.ts';

let folder: string;
let served: Served;
let origin: string;
let cookie: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-serve-'));
  const out = join(folder, 'out');
  await mkdir(join(out, 'renderer'), { recursive: true });
  await writeFile(join(out, 'renderer/index.html'), '<!doctype html><html><head><title>Readout</title></head></html>');
  await writeFile(join(out, 'renderer/bridge.js'), 'export {}');
  const folders = { data: join(folder, 'data'), libraries: join(folder, 'libraries') };
  served = await serve({ path: null, port: 0, folders, out, clock: () => new Date('2024-03-13T09:00:00Z') });
  origin = new URL(served.url).origin;
  const entered = await fetch(served.url, { redirect: 'manual' });
  expect(entered.status).toBe(303);
  expect(entered.headers.get('location')).toBe('/');
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = { cookie }) => fetch(origin + path, { headers });
const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
  fetch(origin + path, { method: 'POST', body: encode(value), headers: { cookie, origin, ...headers } });
async function ask(path: string, value: unknown): Promise<unknown> {
  const response = await post(path, value);
  expect(response.status).toBe(200);
  return decode(new Uint8Array(await response.arrayBuffer()));
}
const call = (operation: string, input: unknown) => ask(`/call/${operation}`, [input, null]);

describe('the loopback host', () => {
  test.runIf(process.platform === 'linux')('listens on this machine’s own address only', () => {
    const { port } = new URL(origin);
    const listening = readFileSync('/proc/net/tcp', 'utf8');
    const hex = Number(port).toString(16).toUpperCase().padStart(4, '0');
    expect(listening).toContain(`0100007F:${hex}`);
    expect(listening).not.toContain(`00000000:${hex}`);
  });

  test('serves the page with its bridge, its policy and no way for other sites to read it', async () => {
    const response = await get('/');
    expect(await response.text()).toMatch(
      /<head><meta name="readout-version".*<script type="module" src="\/bridge.js">.*<title>/,
    );
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await get('/bridge.js')).status).toBe(200);
  });

  test.each(['/', '/bridge.js', '/events', '/frame/00', '/anything'])('refuses %s without the cookie', async (path) => {
    const response = await get(path, {});
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Open the address that Readout printed');
  });

  test('refuses other hosts’ names, other pages and wrong tokens', async () => {
    const { port } = new URL(origin);
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        { port, host: '127.0.0.1', headers: { host: `evil.example:${port}`, cookie } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject).end();
    });
    expect(status).toBe(403);
    expect((await post('/call/library.info', [{}, null], { origin: 'https://evil.example' })).status).toBe(403);
    expect((await fetch(`${origin}/?token=x`, { headers: { cookie } })).status).toBe(403);
    expect((await fetch(`${origin}/`, { method: 'OPTIONS', headers: { cookie, origin } })).status).toBe(404);
  });

  test('answers in words before a library is open', async () => {
    expect(await ask('/shell/library', null)).toBeNull();
    expect(await call('library.info', {})).toMatchObject({ ok: false, error: { code: 'LIBRARY_NEEDED' } });
  });

  test('refuses what is no operation or no message', async () => {
    expect((await post('/call/constructor', [{}, null])).status).toBe(400);
    expect((await post('/call/library.info', {})).status).toBe(400);
    expect((await post('/shell/pickFiles', { folders: true })).status).toBe(400);
    expect((await post('/shell/createLibrary', { name: 7 })).status).toBe(400);
    const nonsense = await fetch(`${origin}/call/library.info`, {
      method: 'POST',
      body: 'x',
      headers: { cookie, origin },
    });
    expect(nonsense.status).toBe(400);
  });

  test('makes a library, imports uploads under their own names, and gives ids as one block', async () => {
    const made = await ask('/shell/createLibrary', { name: 'minsk' });
    const path = join(folder, 'libraries', 'minsk.readout');
    expect(made).toEqual({ ok: true, value: path });
    expect(await ask('/shell/createLibrary', { name: 'minsk' })).toMatchObject({
      ok: false,
      error: { code: 'FILE_EXISTS' },
    });
    expect(await ask('/libraries', null)).toEqual({ folder: join(folder, 'libraries'), paths: [path] });
    expect(await ask('/shell/openLibrary', path)).toEqual({ ok: true, value: { path, name: 'minsk', risk: null } });

    const feed = await get('/events');
    const reader = feed.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"state":"running"');

    const key = await ask('/uploads', null);
    const name = encodeURIComponent('March/readout.txt');
    const text = 'Readout of the call\n\n"We will deepen our cooperation in trade," the President said.\n';
    const sent = await fetch(`${origin}/uploads/${key}?name=${name}`, {
      method: 'PUT',
      body: text,
      headers: { cookie, origin },
    });
    expect(sent.status).toBe(200);
    const picked = await ask(`/uploads/${key}`, null);
    const report = await ask('/call/imports.start', [picked, 'job-1']);
    expect(report).toMatchObject({
      ok: true,
      value: { imported: 1, files: [{ path: 'March/readout.txt', status: 'imported' }] },
    });
    // The upload is gone as soon as it is in the library.
    expect((await post(`/uploads/${key}`, null)).status).toBe(422);

    let told = '';
    while (!told.includes('"type":"changed"')) told += (await reader?.read())?.value ?? '';
    expect(told).toContain('"call":"job-1"');
    await reader?.cancel();

    const found = await call('documents.ids', {});
    expect(found).toMatchObject({ ok: true, value: { ids: expect.any(Uint32Array) } });
  });

  test('shows an original in a sandbox until the library closes', async () => {
    const address = await ask('/shell/frameAddress', { kind: 'original', document: 1 });
    const response = await get(String(address));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(response.headers.get('content-security-policy')).toMatch(/sandbox$/);
    expect(await response.text()).toContain('deepen our cooperation');
    expect(await ask('/shell/closeLibrary', null)).toEqual({ ok: true, value: null });
    expect((await get(String(address))).status).toBe(404);
  });

  test('remembers what was open', async () => {
    expect(await ask('/shell/recentLibraries', null)).toMatchObject([
      { name: 'minsk', openedAt: '2024-03-13T09:00:00.000Z', exists: true },
    ]);
  });
});

test('a library that cannot be opened, and a page that is not built, are said in words', async () => {
  const home = await mkdtemp(join(tmpdir(), 'readout-serve-'));
  const folders = { data: home, libraries: home };
  await expect(serve({ path: null, port: 0, folders, out: home })).rejects.toThrow('npm run build');
  await mkdir(join(home, 'renderer'));
  await writeFile(join(home, 'renderer/index.html'), '<head>');
  const missing = serve({ path: join(home, 'no.readout'), port: 0, folders, out: home });
  await expect(missing).rejects.toMatchObject({ code: 'LIBRARY_MISSING' });
  await rm(home, { recursive: true });
});
