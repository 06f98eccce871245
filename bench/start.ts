/**
 * The start of the window: from nothing to a table that takes keys, against an empty page in the same Electron, and the
 * private memory of each process afterwards. Needs a display (`xvfb-run -a npm run -s bench -- start`).
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import { createEngine } from '../src/core/engine.ts';
import { ask } from './support/ask.ts';
import { type Figures, percentile, round } from './support/timing.ts';
import { withFolder } from './support/work-folder.ts';

const RUNS = Number(process.env.READOUT_BENCH_RUNS ?? 7);
const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, 'resources/sample-corpus/documents');

/** An app that shows one word, made as ours is: the least that Electron takes on this machine. */
const emptyMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  .loadURL('data:text/html,<h1>Empty</h1>'));`;

interface Started {
  readonly app: ElectronApplication;
  readonly ms: number;
}

/** @param ready a selector of what shows that the window can be used. */
async function start(args: readonly string[], ready: string): Promise<Started> {
  const before = performance.now();
  const app = await _electron.launch({ args: [...args], cwd: root });
  const page = await app.firstWindow();
  await page.locator(ready).first().waitFor();
  return { app, ms: performance.now() - before };
}

async function times(run: (index: number) => Promise<Started>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    const { app, ms } = await run(index);
    all.push(ms);
    await app.close();
  }
  return all;
}

/** Private memory, in MB, of a process and all that it started, by their parts in the app. */
function memoryBelow(pid: number): Figures {
  const figures: Figures = {};
  for (const one of [pid, ...descendants(pid)]) {
    const name = `startMemory${partOf(one)}Mb`;
    figures[name] = round((figures[name] ?? 0) + privateMb(one));
  }
  return figures;
}

function descendants(pid: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1]);
}

function partOf(pid: number): string {
  const line = read(`/proc/${pid}/cmdline`);
  const type = /--type=([a-z-]+)/.exec(line)?.[1];
  if (line.includes('engine.cjs') || line.includes('node.mojom.NodeService')) return 'Engine';
  const parts: Readonly<Record<string, string>> = {
    renderer: 'Page',
    'gpu-process': 'Gpu',
    zygote: 'Zygote',
    utility: 'Utility',
  };
  return type === undefined ? 'Main' : (parts[type] ?? 'Other');
}

function privateMb(pid: number): number {
  const lines = read(`/proc/${pid}/smaps_rollup`).matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function makeSample(path: string): Promise<void> {
  const engine = await createEngine({ path, mode: 'create' });
  await ask(engine, 'imports.start', { paths: [corpus] });
  await engine.close();
}

/** @throws Error where no window can be shown, or the app is not built */
export function measureStart(): Promise<Figures> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('There is no display: run it as “xvfb-run -a npm run -s bench -- start”.');
  }
  return withFolder(async (folder) => {
    const library = join(folder, 'sample.readout');
    await makeSample(library);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), '{ "name": "empty", "main": "main.cjs" }');
    writeFileSync(join(empty, 'main.cjs'), emptyMain);
    const settings = (name: string) => `--user-data-dir=${join(folder, name)}`;
    const openApp = (index: number): Promise<Started> => {
      const copy = join(folder, `${index}.readout`);
      copyFileSync(library, copy);
      // Settings are kept over the runs, as a user's are: only the first run is a first start.
      return start([root, settings('app'), copy], '[role=row][aria-selected]');
    };
    const emptyTimes = await times(() => start([empty, settings('empty')], 'h1'));
    const appTimes = await times(openApp);
    const { app } = await openApp(RUNS);
    await (await app.firstWindow()).waitForTimeout(2000);
    const memory = memoryBelow(app.process().pid ?? 0);
    await app.close();
    return {
      startEmptyP50Ms: round(percentile(emptyTimes, 0.5)),
      startFirstMs: round(appTimes[0] ?? 0),
      startInteractiveP50Ms: round(percentile(appTimes, 0.5)),
      startInteractiveMaxMs: round(Math.max(...appTimes)),
      startOverEmptyP50Ms: round(percentile(appTimes, 0.5) - percentile(emptyTimes, 0.5)),
      ...memory,
    };
  });
}
