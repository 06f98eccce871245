/** The loopback host, as a browser meets it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/app.ts';
import { BrowserHost } from '../support/browser-host.ts';

function hostOf(host: unknown): BrowserHost {
  if (!(host instanceof BrowserHost)) throw new Error('These tests are for the loopback host.');
  return host;
}

test('the token leaves the address at once, and the page has no way to read it', async ({ app }) => {
  const page = await app.start();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Readout' })).toBeVisible();
});

test('another browser without the token is told what to do', async ({ app, browser }) => {
  await app.start();
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  const response = await page.goto(new URL(hostOf(app.host).address).origin);
  expect(response?.status()).toBe(403);
  await expect(page.getByText('Open the address that Readout printed')).toBeVisible();
  await stranger.close();
});

test('another site in the same browser can neither read, call, frame nor load anything', async ({ app }) => {
  const page = await app.start();
  const { origin } = new URL(hostOf(app.host).address);
  // A site of its own, on another port: the cookie's site, but not its origin.
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<h1>Elsewhere</h1>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const other = await page.context().newPage();
  for (const name of ['127.0.0.1', 'localhost']) {
    await other.goto(`http://${name}:${(server.address() as AddressInfo).port}/`);
    const outcome = await other.evaluate(async (to) => {
      const status = (init: RequestInit, path: string) =>
        fetch(to + path, { credentials: 'include', ...init }).then(
          ({ type, status: code }) => `${type} ${code}`,
          () => 'failed',
        );
      const framed = document.createElement('iframe');
      framed.src = to;
      document.body.append(framed);
      const script = document.createElement('script');
      script.src = `${to}/bridge.js`;
      const loaded = new Promise((resolve) => {
        script.onload = () => resolve('loaded');
        script.onerror = () => resolve('refused');
      });
      document.body.append(script);
      return {
        read: await status({}, '/'),
        call: await status({ method: 'POST', body: 'x' }, '/call/library.info'),
        blind: await status({ method: 'POST', body: 'x', mode: 'no-cors' }, '/shell/openSample'),
        script: await loaded,
        bridge: 'readout' in window,
      };
    }, origin);
    expect(outcome).toMatchObject({ read: 'failed', call: 'failed', script: 'refused', bridge: false });
    const frame = other.frames().find((one) => one.url().startsWith(origin));
    expect(
      await frame
        ?.locator('h1')
        .count()
        .catch(() => 0),
    ).toBeFalsy();
  }
  expect(await page.evaluate(() => window.readout?.shell.library())).toBeNull();
  server.close();
});

test('the page asks no other server for anything', async ({ app }) => {
  const page = await app.start(app.library('sample'));
  const foreign: string[] = [];
  const { origin } = new URL(hostOf(app.host).address);
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await page.reload();
  await page.waitForLoadState('load');
  await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).not.toBeNull();
  expect(foreign).toEqual([]);
});

test('a server that has ended is said to be gone', async ({ app }) => {
  const page = await app.start(app.library('empty'));
  await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).not.toBeNull();
  app.expectProblems(
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|Failed to load resource/,
  );
  await hostOf(app.host).stopServer();
  await expect
    .poll(() =>
      page.evaluate(() => new Promise((resolve) => window.readout?.shell.onEngineState(({ state }) => resolve(state)))),
    )
    .toBe('failed');
  const reply = await page.evaluate(() => window.readout?.engine.call('library.info', {}));
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'ENGINE_STOPPED', message: expect.stringContaining('Start it again') },
  });
});
