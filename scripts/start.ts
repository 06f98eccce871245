/**
 * `npm start [-- FILE]`: opens Readout, with a library if one is named. In Electron where that can be had and there is a
 * display, else in a browser: it says why in one line and prints the address.
 *
 * `--serve` takes the browser at once, `--no-open` opens none, `--no-build` trusts the build that is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../src/server/serve.ts';
import { ReadoutError } from '../src/shared/errors.ts';
import { buildState } from './build-state.ts';
import { findElectron, installElectron } from './electron-binary.ts';

const root = join(import.meta.dirname, '..');
/** A program that ends so soon, in milliseconds and with a failure, has not started. */
const START = 10_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    serve: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  },
});

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** npm runs scripts in the package's folder; a path belongs to where the user stood. */
function library(): string | null {
  const path = positionals[0];
  return path === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

function build(): void {
  const state = values['no-build'] ? 'fresh' : buildState(root);
  if (state === 'fresh') return;
  say(state === 'missing' ? 'Building Readout once …' : 'Building Readout anew: its sources have changed …');
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'build'], { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  say(`${stdout}${stderr}`);
  throw new ReadoutError('INTERNAL', 'Readout could not be built.');
}

/** @returns the program, or why there is none. */
function electron(): { readonly file: string } | { readonly why: string } {
  if (values.serve) return { why: 'as asked' };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return { why: 'there is no display' };
  const folder = join(root, 'node_modules/electron');
  const file = findElectron({ folder, env: process.env, platform: process.platform, install: installElectron });
  return file === null ? { why: 'Electron’s program is not here and cannot be fetched' } : { file };
}

/** @returns why the window did not open, or null once it was closed. */
function openWindow(file: string, path: string | null): Promise<string | null> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium refuses to sandbox what the administrator starts.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) say('Started as root, so Chromium’s sandbox is off: use your own account for real work.');
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, ...(path === null ? [] : [path])];
  const started = Date.now();
  const child = spawn(file, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code) => {
      const failed = code !== 0 && code !== null && Date.now() - started < START;
      settle(failed ? `Electron ended at once with status ${code}` : null);
    });
  });
}

async function openPage(why: string, path: string | null): Promise<void> {
  const { url, close } = await serve({ path, port: Number(values.port), log: say });
  say(`Readout runs in your browser (${why}); Ctrl+C ends it.`);
  process.stdout.write(`${url}\n`);
  if (!values['no-open']) openBrowser(url);
  const end = (): void => {
    void close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function openBrowser(url: string): void {
  const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
  };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [command, ...args] = openers[process.platform] ?? ['xdg-open', url];
  // Where there is no browser the address has been printed.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

try {
  const path = library();
  build();
  const found = electron();
  const why = 'why' in found ? found.why : await openWindow(found.file, path);
  if (why !== null) await openPage(why, path);
} catch (error) {
  if (!(error instanceof ReadoutError)) throw error;
  say(error.message);
  process.exitCode = 2;
}
