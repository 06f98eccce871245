/**
 * `npm run e2e`: the tests with a window, a lane a host. It builds, finds or installs what a lane needs, and says in the
 * last lines which lanes ran, or why one did not. Arguments go to Playwright.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { buildState } from './build-state.ts';
import { findElectron, installElectron } from './electron-binary.ts';
import { findChromium } from './find-chromium.ts';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
/** An installation that takes longer, in milliseconds, is given up. */
const PATIENCE = 300_000;

/** How a lane's Playwright is started, or why it cannot be. */
type Ready = { readonly command: readonly string[] } | { readonly why: string };

function run(command: string, args: readonly string[], timeout = 0): boolean {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout });
  return status === 0;
}

function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** As root on Debian and its relatives, a package is installed without asking. */
function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  console.log(`e2e: installing ${name} …`);
  run('apt-get', ['-qq', 'update'], PATIENCE);
  return run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', name], PATIENCE);
}

function chromiumReady(): string | null {
  const found = findChromium();
  if (found !== null) return found;
  if (!installPackage('chromium')) run(join(bin, 'playwright'), ['install', 'chromium'], PATIENCE);
  return findChromium();
}

function browserLane(): Ready {
  if (chromiumReady() !== null) return { command: [] };
  return { why: 'no Chromium was found or could be installed: run “npx playwright install chromium”' };
}

function electronLane(): Ready {
  const folder = join(root, 'node_modules/electron');
  const file = findElectron({ folder, env: process.env, platform: process.platform, install: installElectron });
  if (file === null) {
    return {
      why: 'Electron’s program is not here and cannot be fetched: put its folder in ELECTRON_OVERRIDE_DIST_PATH',
    };
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return { command: [] };
  if (onPath('xvfb-run') || (installPackage('xvfb') && installPackage('xauth'))) return { command: ['xvfb-run', '-a'] };
  return { why: 'there is no display: install xvfb' };
}

const result = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** @returns the lane's line. A run without a result has failed. */
function runLane(project: string, ready: Ready): string {
  const name = `e2e-${project}`;
  if ('why' in ready) return `lane ${name}: not run, because ${ready.why}`;
  const file = join(root, '.cache', `${name}.json`);
  rmSync(file, { force: true });
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  const [command = '', ...args] = [
    ...ready.command,
    join(bin, 'playwright'),
    'test',
    // With “=”: Playwright would take the files after it for more projects.
    `--project=${project}`,
    ...process.argv.slice(2),
  ];
  const passed = run(command, args);
  try {
    const { stats } = result.parse(JSON.parse(readFileSync(file, 'utf8')));
    // One that passed only when tried again is not counted as passed.
    const failed = Math.max(stats.unexpected + stats.flaky, passed ? 0 : 1);
    return `lane ${name}: ran, ${stats.expected} passed, ${failed} failed${stats.skipped > 0 ? `, ${stats.skipped} skipped` : ''}`;
  } catch {
    return `lane ${name}: ran, 0 passed, 1 failed`;
  }
}

function prepare(): boolean {
  mkdirSync(join(root, '.cache'), { recursive: true });
  if (
    buildState(root) !== 'fresh' &&
    !run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'])
  ) {
    return false;
  }
  return run(process.execPath, [join(root, 'e2e/support/make-libraries.ts')]);
}

const lines = prepare()
  ? [runLane('browser', browserLane()), runLane('electron', electronLane())]
  : ['lane e2e: ran, 0 passed, 1 failed'];
console.log(`\n${lines.join('\n')}`);
process.exitCode = lines.some((line) => / [1-9]\d* failed/.test(line)) ? 1 : 0;
