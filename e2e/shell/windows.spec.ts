/** Windows and libraries in Electron: one window a library, one instance, places remembered. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, expect, test } from '../support/app.ts';
import { ElectronHost } from '../support/electron-host.ts';
import { root } from '../support/page.ts';

function hostOf(app: App): ElectronHost {
  if (!(app.host instanceof ElectronHost)) throw new Error('These tests are for Electron.');
  return app.host;
}

/** Starts Readout once more, as a double click would. */
async function startAgain(app: App, ...files: readonly string[]): Promise<void> {
  const program = hostOf(app).app.process().spawnfile;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(program, [...asRoot, ...hostOf(app).arguments, ...files], { cwd: app.folder, stdio: 'ignore' });
  await once(second, 'exit');
}

const titles = (app: App): Promise<readonly string[]> =>
  hostOf(app).app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

test('a library named at the start is opened, and stands in the title', async ({ app }) => {
  const page = await app.start(app.library('empty'));
  await expect
    .poll(() => page.evaluate(() => window.readout?.shell.library()))
    .toMatchObject({ name: 'empty', risk: null });
  await expect.poll(() => titles(app)).toEqual([expect.stringMatching(/empty – Readout$/)]);
});

test('a second start opens its library in a window of its own, once', async ({ app }) => {
  await app.start(app.library('empty'));
  app.library('sample');
  // A path relative to where the user stands.
  await startAgain(app, 'sample.readout');
  await expect.poll(() => titles(app)).toHaveLength(2);
  await expect.poll(() => titles(app)).toContainEqual(expect.stringMatching(/sample – Readout$/));
  await startAgain(app, 'sample.readout');
  await startAgain(app);
  expect(await titles(app)).toHaveLength(2);
});

test('a window without a library takes the first one that is opened', async ({ app }) => {
  const page = await app.start();
  await startAgain(app, app.library('empty'));
  await expect.poll(() => page.evaluate(() => window.readout?.shell.library())).toMatchObject({ name: 'empty' });
  expect(await titles(app)).toHaveLength(1);
});

test('a file that is no library is refused in words, and the window stays', async ({ app }) => {
  const page = await app.start();
  await hostOf(app).app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      Reflect.set(globalThis, 'shown', JSON.stringify(args.at(-1)));
      return { response: 0, checkboxChecked: false };
    };
  });
  const path = join(app.folder, 'notes.readout');
  writeFileSync(path, 'not a database');
  await startAgain(app, path);
  await expect
    .poll(() => hostOf(app).app.evaluate(() => String(Reflect.get(globalThis, 'shown'))))
    .toContain('was not opened');
  expect(await page.evaluate(() => window.readout?.shell.library())).toBeNull();
});

test('a window comes back where it stood, and its library is among the recent ones', async ({ app }) => {
  const library = app.library('empty');
  await app.start(library);
  await hostOf(app).app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 900, height: 640 }),
  );
  await app.host.stop();
  const page = await app.start(library);
  const bounds = await hostOf(app).app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 900, height: 640 });
  const recent = await page.evaluate(() => window.readout?.shell.recentLibraries());
  expect(recent).toMatchObject([{ name: 'empty', path: library, exists: true }]);
});

test('the menu’s commands reach the page', async ({ app }) => {
  const page = await app.start();
  const told = await page.evaluateHandle(() => {
    const commands: string[] = [];
    window.readout?.shell.onMenuCommand((command) => commands.push(command));
    return commands;
  });
  await hostOf(app).app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.shortcuts')?.click());
  await expect.poll(() => told.evaluate((commands) => commands)).toEqual(['help.shortcuts']);
});

test('dropped files become paths, without the page learning any other', async ({ app }) => {
  const page = await app.start();
  const folder = join(app.folder, 'documents');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), 'a');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles(join(folder, 'a.txt'));
  const paths = await page.evaluate(async () => {
    const input = document.querySelector('#dropped');
    const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
    // A file that a script made up has no path.
    return await window.readout?.shell.droppedPaths([...files, new File(['x'], 'made-up.txt')]);
  });
  expect(paths).toEqual({ ok: true, value: { paths: [join(folder, 'a.txt')], shown: {} } });
});

test('the build’s engine and bridge are where the main process looks for them', async ({ app }) => {
  const page = await app.start();
  const info = await page.evaluate(() => window.readout?.shell.appInfo());
  expect(info?.runtimes.map(({ name }) => name)).toEqual(['Electron', 'Chromium', 'Node']);
  expect(info?.licences.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['better-sqlite3', 'electron', 'react', 'zod']),
  );
  expect(await hostOf(app).app.evaluate(({ app: electron }) => electron.getAppPath())).toBe(root.replace(/\/$/, ''));
});
