/**
 * `npm run screenshots [-- NAME…] [--out DIR]`: makes a library from the sample corpus, works in it as a person would, and takes a
 * picture of every screen, light and dark, and of the report. Those that the README and the guide show go to docs/images.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createEngine } from '../src/core/engine.ts';
import { serve } from '../src/server/serve.ts';
import type { Input, OperationName } from '../src/shared/contract.ts';
import { buildState } from './build-state.ts';
import { findChromium } from './find-chromium.ts';

interface Shot {
  readonly name: string;
  /** The fragment of the address; the welcome screen has none. */
  readonly route: string;
  /** Keys pressed and clicks made before the picture. */
  readonly act?: (page: Page) => Promise<void>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pictures of the documentation, and the scheme they are shown in. */
  readonly shown?: 'light' | 'dark';
}

const keys =
  (...names: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
  };

/** The first four of the list of documents, whose keys it takes only with the focus. */
async function checkDocuments(page: Page): Promise<void> {
  await page.getByRole('grid', { name: /^Documents/ }).focus();
  await keys('Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')(page);
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
}

async function correctDocuments(page: Page): Promise<void> {
  await checkDocuments(page);
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Date' }).fill('Sep 2024');
}

/** The document with the richest mix of statements stands in the middle of the pictures. */
const sample = 'title:"Ali Akbar Ahmadian"';
const q = (query: string): string => `?q=${encodeURIComponent(query)}`;

const shots: readonly Shot[] = [
  { name: 'statements', route: `#/statements${q('date:2019..2024-09-13')}`, act: keys('j', 'j', 'j'), shown: 'light' },
  {
    name: 'statements-dark',
    route: `#/statements${q('theme:security,trade,multipolarity')}`,
    act: keys('j', 'j'),
    shown: 'dark',
  },
  { name: 'statements-1024', route: '#/statements', act: keys('j'), size: { width: 1024, height: 700 } },
  { name: 'statements-checked', route: `#/statements${q(sample)}`, act: keys('j', 'Space', 'j', 'Space') },
  { name: 'search', route: `#/statements${q('"security council"')}`, act: keys('j') },
  { name: 'overview', route: '#/overview', shown: 'light' },
  { name: 'documents', route: '#/documents' },
  { name: 'reader', route: `#/documents${q(sample)}`, act: keys('j', 'Enter'), shown: 'light' },
  { name: 'documents-checked', route: '#/documents', act: checkDocuments },
  { name: 'documents-correct', route: '#/documents', act: correctDocuments },
  { name: 'meetings', route: '#/meetings', act: keys('j', 'j') },
  { name: 'meeting-correct', route: '#/meetings', act: keys('j', 'j', 'e') },
  { name: 'people', route: '#/people', act: keys('j') },
  { name: 'themes', route: '#/themes', act: keys('j', 'j'), shown: 'light' },
  { name: 'review', route: '#/review' },
  { name: 'report-screen', route: '#/report' },
  { name: 'history', route: '#/history' },
  { name: 'settings', route: '#/settings' },
  { name: 'palette', route: '#/statements', act: keys('Control+k') },
  { name: 'shortcuts', route: '#/statements', act: keys('?') },
];

/** A library in use: confirmed statements, accepted suggestions, a note, a view. */
async function makeLibrary(path: string): Promise<void> {
  const engine = await createEngine({
    path,
    mode: 'create',
    coder: 'A. Weiss',
    clock: () => new Date('2025-01-14T09:00:00Z'),
  });
  const call = async <N extends OperationName>(operation: N, input: Input<N>) => {
    const reply = await engine.call(operation, input);
    if (!reply.ok) throw new Error(`${operation}: ${reply.error.message}`);
    return reply.value;
  };
  try {
    await call('imports.start', { paths: [resolve('resources/sample-corpus/documents')] });
    const { ids } = await call('statements.ids', { query: sample });
    const own = [...ids];
    await call('statements.review', { ids: own.slice(0, 6), review: 'confirmed' });
    const themes = await call('themes.list', {});
    const multipolarity = themes.find((theme) => theme.name === 'Multipolarity');
    if (multipolarity) await call('tags.add', { theme: multipolarity.id, on: { ids: own.slice(1, 4) } });
    await call('tags.decide', { ids: own.slice(0, 3), accept: true });
    await call('notes.set', {
      target: 'statement',
      id: own[1] ?? 0,
      body: 'Compare with the readout of the Iranian side.',
    });
    await call('views.save', {
      id: null,
      name: 'Iran, security',
      screen: 'statements',
      query: 'person:Ahmadian theme:security',
      columns: [],
      sort: '',
    });
    await call('views.save', {
      id: null,
      name: 'Untagged quotes',
      screen: 'statements',
      query: 'is:untagged kind:quote',
      columns: [],
      sort: '',
    });
    await call('preferences.set', { name: 'coder', value: 'A. Weiss' });
  } finally {
    await engine.close();
  }
}

async function picture(
  browser: Browser,
  address: string,
  shot: Shot,
  scheme: 'light' | 'dark',
  file: string,
): Promise<void> {
  const page = await browser.newPage({
    viewport: shot.size ?? { width: 1440, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  try {
    await page.goto(address);
    await page.getByRole('navigation').first().waitFor();
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, shot.route);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await shot.act?.(page);
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    await page.screenshot({ path: file });
  } finally {
    await page.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: '.cache/screenshots' } },
});
const program = findChromium();
if (program === null)
  throw new Error('There is no Chromium on this machine: install one, or name it in READOUT_CHROMIUM.');
if (buildState('.') !== 'fresh') spawnSync('electron-vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'readout-pictures-'));
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
mkdirSync('docs/images', { recursive: true });
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const path = join(folder, 'minsk-2024.readout');
  await makeLibrary(path);
  const folders = { data: join(folder, 'data'), libraries: folder };
  const served = await serve({ path, port: 0, folders });
  for (const shot of shots.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    for (const scheme of ['light', 'dark'] as const) {
      const file = join(out, `${shot.name}-${scheme}.png`);
      await picture(browser, served.url, shot, scheme, file);
      if (shot.shown === scheme) copyFileSync(file, `docs/images/${shot.name}.png`);
      console.log(file);
    }
  }
  await served.close();
  if (positionals.length === 0 || positionals.includes('report')) {
    const report = join(folder, 'report.html');
    spawnSync(
      process.execPath,
      ['bin/readout.js', 'report', '--library', path, '--out', report, '--title', 'Readouts 2000 – 2025'],
      { stdio: 'inherit' },
    );
    const page = await browser.newPage({ viewport: { width: 1000, height: 1250 } });
    await page.goto(`file://${report}`);
    await page
      .getByRole('heading', { name: /Key statements by theme/ })
      .first()
      .scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'docs/images/report.png' });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
