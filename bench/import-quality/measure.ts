/**
 * How well titles, dates and articles are read, against the official files of a data folder: kremlin.ru HTML, White House
 * Markdown, Sri Lankan text, each with its title and date in `official/index.csv`.
 *
 *   READOUT_BENCH_DATA_ROOT=DIR node bench/import-quality/measure.ts [--errors N]
 *
 * Prints one JSON object: shares of 1 by publisher and over all. Without the data: status 2.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '../../src/core/import/read.ts';
import type { ReadDocument } from '../../src/core/import/types.ts';
import { findLeftovers } from './leftovers.ts';
import { parseCsv } from './parse-csv.ts';

interface Truth {
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly language: string;
  readonly url: string;
}

interface Counts {
  files: number;
  read: number;
  title: number;
  date: number;
  language: number;
  url: number;
  urls: number;
  clean: number;
}

const root = join(process.env.READOUT_BENCH_DATA_ROOT ?? '../shared/data', 'official');

function readTruth(): Truth[] {
  return parseCsv(readFileSync(join(root, 'index.csv'), 'utf8')).map((row) => ({
    path: row.get('path') ?? '',
    title: row.get('title') ?? '',
    date: row.get('date') ?? '',
    language: row.get('lang') ?? '',
    url: row.get('url') ?? '',
  }));
}

/** Titles are compared by their words: marks and white space may differ; a title cut with an ellipsis is its beginning. */
function sameTitle(found: string, truth: string): boolean {
  const [a, b] = [fold(found), fold(truth)];
  return a === b || (truth.endsWith('…') && a.startsWith(b)) || (found.endsWith('…') && b.startsWith(a));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function count(counts: Counts, document: ReadDocument, truth: Truth, leftovers: readonly string[]): void {
  counts.read += 1;
  if (sameTitle(document.title, truth.title)) counts.title += 1;
  if (document.date === truth.date) counts.date += 1;
  if (document.language === truth.language) counts.language += 1;
  if (document.url !== null) counts.urls += 1;
  if (document.url === truth.url) counts.url += 1;
  if (leftovers.length === 0) counts.clean += 1;
}

function summarise(counts: Counts): Record<string, number> {
  const share = (value: number, of: number): number => (of === 0 ? 0 : Math.round((value / of) * 10_000) / 10_000);
  return {
    files: counts.files,
    read: share(counts.read, counts.files),
    title: share(counts.title, counts.files),
    date: share(counts.date, counts.files),
    language: share(counts.language, counts.files),
    url: share(counts.url, counts.urls),
    withoutFurniture: share(counts.clean, counts.files),
  };
}

function newCounts(): Counts {
  return { files: 0, read: 0, title: 0, date: 0, language: 0, url: 0, urls: 0, clean: 0 };
}

async function main(): Promise<void> {
  if (!existsSync(join(root, 'index.csv'))) {
    console.error(`No ${join(root, 'index.csv')}: set READOUT_BENCH_DATA_ROOT to the data folder.`);
    process.exitCode = 2;
    return;
  }
  const at = process.argv.indexOf('--errors');
  let errorsLeft = at < 0 ? 0 : Number(process.argv[at + 1] ?? 20);
  const report = (line: string): void => {
    if (errorsLeft > 0) console.error(line);
    errorsLeft -= 1;
  };
  const all = newCounts();
  const publishers = new Map<string, Counts>();
  const started = performance.now();
  for (const truth of readTruth()) {
    const publisher = truth.path.split('/')[0] ?? '';
    const counts = publishers.get(publisher) ?? newCounts();
    publishers.set(publisher, counts);
    counts.files += 1;
    all.files += 1;
    const result = await readDocument(readFileSync(join(root, truth.path)), { name: basename(truth.path) });
    if (!result.ok) {
      report(`${truth.path}: ${result.status}: ${result.reason}`);
      continue;
    }
    const leftovers = findLeftovers(result.document.text);
    for (const one of [counts, all]) count(one, result.document, truth, leftovers);
    if (!sameTitle(result.document.title, truth.title)) report(`${truth.path}: title ${result.document.title}`);
    if (result.document.date !== truth.date)
      report(`${truth.path}: date ${String(result.document.date)} ${truth.date}`);
    if (result.document.language !== truth.language) report(`${truth.path}: language ${result.document.language}`);
    for (const line of leftovers) report(`${truth.path}: left over: ${line}`);
  }
  const seconds = (performance.now() - started) / 1000;
  const byPublisher = Object.fromEntries([...publishers].map(([name, counts]) => [name, summarise(counts)]));
  const filesPerSecond = Math.round(all.files / seconds);
  console.log(
    JSON.stringify({ ...summarise(all), seconds: Math.round(seconds * 100) / 100, filesPerSecond, byPublisher }),
  );
}

await main();
