/** What the page, and content in it, cannot do in Electron. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type App, expect, test } from '../support/app.ts';
import { ElectronHost } from '../support/electron-host.ts';
import { root } from '../support/page.ts';

function electronOf(app: App): ElectronHost['app'] {
  if (!(app.host instanceof ElectronHost)) throw new Error('These tests are for Electron.');
  return app.host.app;
}

test('the page has no Node, no Electron and no channel: only the two parts of the bridge', async ({ app }) => {
  const page = await app.start();
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.fromEntries(
      Object.entries(window.readout ?? {}).map(([part, members]) => [part, Object.keys(members)]),
    ),
    frozen: Object.isFrozen(window.readout) && Object.isFrozen(window.readout?.shell),
  }));
  expect(seen.node).toEqual([]);
  expect(Object.keys(seen.bridge)).toEqual(['engine', 'shell']);
  expect(seen.bridge.engine).toEqual(['call', 'cancel', 'on']);
  expect(seen.frozen).toBe(true);
});

test('every window is sandboxed and isolated', async ({ app }) => {
  await app.start();
  const preferences = await electronOf(app).evaluate(({ BrowserWindow }) =>
    // Not in Electron's types, but the only way to see what a window was really made with.
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      Reflect.apply(Reflect.get(webContents, 'getLastWebPreferences'), webContents, []),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the page stays where it is, whatever asks it to leave', async ({ app }) => {
  await app.start();
  // Asked and looked at from the main process: Playwright itself would wait for a navigation that never comes.
  const run = (script: string): Promise<unknown> =>
    electronOf(app).evaluate(({ BrowserWindow }, text) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.webContents.executeJavaScript(text);
    }, script);
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'app://readout/bridge.js',
    'data:text/html,x',
  ]) {
    const to = JSON.stringify(address);
    await run(
      `{ const a = document.createElement('a'); a.href = ${to}; document.body.append(a); a.click(); a.remove(); }`,
    );
    await run(`setTimeout(() => { location.href = ${to}; }); new Promise((resolve) => setTimeout(resolve, 200))`);
    expect(await run('[location.href, document.querySelector("h1")?.textContent]'), address).toEqual([
      'app://readout/',
      'Readout',
    ]);
  }
  app.expectProblems(/Not allowed to (load|navigate)|frame-ancestors|Refused to/);
});

test('no window opens, no webview is attached, nothing is downloaded', async ({ app }) => {
  const page = await app.start();
  const opened = await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
    return [window.open('https://example.org/'), window.open('app://readout/'), window.open('about:blank')];
  });
  expect(opened).toEqual([null, null, null]);
  await page.waitForTimeout(300);
  const state = await electronOf(app).evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(state).toBe(1);
});

test('permissions are denied, but for copying text', async ({ app }) => {
  const page = await app.start();
  const answers = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-write'];
    const states = names.map(async (name) => [
      name,
      (await navigator.permissions.query({ name: name as PermissionName })).state,
    ]);
    const place = new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code }) => resolve(code),
      );
    });
    return {
      ...Object.fromEntries(await Promise.all(states)),
      asked: await Notification.requestPermission(),
      place: await place,
    };
  });
  expect(answers).toEqual({
    camera: 'denied',
    microphone: 'denied',
    geolocation: 'denied',
    notifications: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
    asked: 'denied',
    place: 1,
  });
});

test('script that is not the page’s own file does not run', async ({ app }) => {
  const page = await app.start();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline"';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.title = "handler"');
    image.src = 'missing.png';
    document.body.append(image);
    setTimeout(() => {
      try {
        Reflect.get(globalThis, 'eval')('document.title = "eval"');
      } catch {
        document.documentElement.dataset.refused = 'yes';
      }
    });
  });
  await expect(page.locator('html[data-refused=yes]')).toBeAttached();
  expect(await page.title()).not.toMatch(/inline|handler|eval/);
  app.expectProblems(/Content Security Policy|404/);
});

test('nothing is requested from a network, not even by a window without a policy', async ({ app }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await app.start();
  const fetched = await page.evaluate(
    (to) =>
      fetch(`${to}/page`).then(
        () => 'reached',
        () => 'refused',
      ),
    address,
  );
  const failure = await electronOf(app).evaluate(async ({ BrowserWindow }, to) => {
    const window = new BrowserWindow({ show: false });
    const outcome = await window.loadURL(`${to}/window`).then(
      () => 'reached',
      (error) => String(error),
    );
    window.destroy();
    return outcome;
  }, address);
  expect(fetched).toBe('refused');
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(asked).toEqual([]);
  server.close();
  app.expectProblems(/Content Security Policy|Refused to connect/);
});

test('app:// gives the page’s files and nothing else', async ({ app }) => {
  await app.start();
  const get = (address: string) =>
    electronOf(app).evaluate(async ({ net }, to) => {
      const response = await net.fetch(to);
      return {
        status: response.status,
        policy: response.headers.get('content-security-policy'),
        text: await response.text(),
      };
    }, address);
  const page = await get('app://readout/');
  expect(page.status).toBe(200);
  expect(page.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';.*connect-src 'none'/);
  const escapes = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/%00',
    '//etc/passwd',
  ];
  for (const path of [...escapes, '/assets/', '/frame/00000000000000000000000000000000']) {
    expect(await get(`app://readout${path}`), path).toMatchObject({ status: 404 });
  }
  for (const host of ['elsewhere', 'readout.example.org', 'readout:80']) {
    expect(await get(`app://${host}/index.html`), host).toMatchObject({ status: 404 });
  }
});

test('calls are refused that no page of ours makes: unknown operations, wrong inputs, other windows', async ({
  app,
}) => {
  const page = await app.start();
  const refused = await page.evaluate(async () => {
    const bridge = window.readout;
    if (bridge === undefined) return [];
    const attempts = [
      () => Reflect.apply(bridge.engine.call, null, ['constructor', {}]),
      () => Reflect.apply(bridge.engine.call, null, ['__proto__', {}]),
      () => Reflect.apply(bridge.shell.openLibrary, null, [{ path: '/etc/passwd' }]),
      () => Reflect.apply(bridge.shell.saveFile, null, [{ name: 'x.txt', mediaType: '', bytes: 'text' }]),
    ];
    return Promise.all(
      attempts.map((attempt) =>
        Promise.resolve(attempt()).then(
          () => 'answered',
          (error) => String(error),
        ),
      ),
    );
  });
  expect(refused).toEqual([
    expect.stringContaining('no operation of this name'),
    expect.stringContaining('no operation of this name'),
    expect.stringContaining('does not have the shape'),
    expect.stringContaining('does not have the shape'),
  ]);

  const preload = join(root, 'out/preload/index.cjs');
  const foreign = await electronOf(app).evaluate(
    async ({ BrowserWindow }, { script, ask }) => {
      // The same bridge and the same address, in a window that Readout did not make.
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: script, sandbox: true, contextIsolation: true },
      });
      await window.loadURL('app://readout/');
      const answer: unknown = await window.webContents.executeJavaScript(ask);
      window.destroy();
      return answer;
    },
    { script: preload, ask: `window.readout.shell.recentLibraries().then(() => 'answered', (error) => String(error))` },
  );
  expect(foreign).toContain('This page may not talk to Readout');
});

test('a link is opened only when it is a web address, shown, and agreed to', async ({ app }) => {
  const page = await app.start();
  await electronOf(app).evaluate(({ dialog, shell }) => {
    const record: string[] = [];
    Reflect.set(globalThis, 'record', record);
    let answer = 1;
    dialog.showMessageBox = async (...args: unknown[]) => {
      record.push(JSON.stringify(args.at(-1)));
      answer = 1 - answer;
      return { response: answer, checkboxChecked: false };
    };
    shell.openExternal = async (address) => {
      record.push(`opened ${address}`);
    };
  });
  const open = (address: string) => page.evaluate((to) => window.readout?.shell.openLink(to), address);
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'https://www.gov.uk@example.org/']) {
    expect(await open(address)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  }
  expect(await open('http://president.gov.by/en')).toEqual({ ok: true, value: true });
  expect(await open('http://president.gov.by/ru')).toEqual({ ok: true, value: false });
  const record = await electronOf(app).evaluate(() => Reflect.get(globalThis, 'record') as string[]);
  expect(record).toEqual([
    expect.stringContaining('http://president.gov.by/en'),
    'opened http://president.gov.by/en',
    expect.stringContaining('http://president.gov.by/ru'),
  ]);
});
