/**
 * A library of a million synthetic statements: what opening its tables, filtering, searching, tagging and undoing take. The
 * library is made once and kept (`.cache/bench`); `READOUT_BENCH_STATEMENTS` makes a smaller one.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../../src/core/engine.ts';
import type { Engine } from '../../src/core/engine-types.ts';
import { readMigrations } from '../../src/core/library/migrations.ts';
import { ask } from '../support/ask.ts';
import { privateMemoryMb, watchMemory } from '../support/machine.ts';
import { type Figures, percentile, randomNumbers, repeated, round, timed } from '../support/timing.ts';
import { keptFolder } from '../support/work-folder.ts';

const STATEMENTS = Number(process.env.READOUT_BENCH_STATEMENTS ?? 1_000_000);
const BULK = Math.min(100_000, Math.floor(STATEMENTS / 10));
const PAGE = 60;
const RUNS = 5;

/** Makes the library where there is none of this size and schema; @returns its place and how long it took */
async function prepared(): Promise<{ path: string; seconds: number }> {
  const schema = readMigrations().map((migration) => migration.sql.length);
  const path = join(keptFolder(), `synthetic-${STATEMENTS}-${schema.join('-')}.readout`);
  if (existsSync(path)) return { path, seconds: 0 };
  const unfinished = `${path}.making`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  const script = fileURLToPath(new URL('./make.ts', import.meta.url));
  const { ms } = await timed(() => execFileSync(process.execPath, [script, unfinished, String(STATEMENTS)]));
  renameSync(unfinished, path);
  return { path, seconds: ms / 1000 };
}

/** Slowest but for one in twenty, and the middle one. */
async function figure(name: string, work: (run: number) => Promise<unknown>, runs = RUNS): Promise<Figures> {
  const times = await repeated(runs, work);
  return { [`${name}P50Ms`]: round(percentile(times, 0.5)), [`${name}P95Ms`]: round(percentile(times, 0.95)) };
}

/** Queries as people write them, by what they show. */
const queries: Readonly<Record<string, string>> = {
  themeFilter: 'theme:trade',
  themeAndDateFilter: 'theme:trade date:2010..2012',
  dateFilter: 'date:2021-03',
  yearFilter: 'date:2021..2023',
  kindFilter: 'kind:quote',
  untaggedFilter: 'is:untagged',
  speakerFilter: 'speaker:smith',
  countryFilter: 'country:belarus',
  fullTextPhrase: '"foreign minister"',
  fullTextWord: 'security',
  fullTextAndTheme: '"foreign minister" theme:security',
};

async function reading(engine: Engine): Promise<Figures> {
  const { ids } = await ask(engine, 'statements.ids', {});
  const random = randomNumbers(7);
  const page = () => {
    const at = Math.floor(random() * (ids.length - PAGE));
    return ask(engine, 'statements.rows', { ids: [...ids.subarray(at, at + PAGE)] });
  };
  const figures: Figures = {
    ...(await figure('openTable', () => ask(engine, 'statements.ids', {}))),
    ...(await figure('openGroupedTable', () => ask(engine, 'statements.ids', { groupBy: 'document' }))),
    ...(await figure('sortBySpeaker', () => ask(engine, 'statements.ids', { sort: ['speaker'] }), 2)),
    ...(await figure('rowsPage', page, 100)),
    ...(await figure(
      'openStatement',
      () => ask(engine, 'statements.get', { id: ids[Math.floor(random() * ids.length)] ?? 1 }),
      50,
    )),
    ...(await figure('histogram', () => ask(engine, 'statements.histogram', { query: 'theme:trade' }))),
    ...(await figure('themesList', () => ask(engine, 'themes.list', {}))),
    ...(await figure('themePage', () => ask(engine, 'themes.get', { id: 1 }), 2)),
    ...(await figure('overview', () => ask(engine, 'library.overview', {}), 2)),
    ...(await figure('info', () => ask(engine, 'library.info', {}))),
    ...(await figure('documentsTable', () => ask(engine, 'documents.ids', {}))),
    ...(await figure('meetingsTable', () => ask(engine, 'meetings.ids', {}))),
    ...(await figure('peopleTable', () => ask(engine, 'people.ids', {}))),
  };
  for (const [name, query] of Object.entries(queries)) {
    Object.assign(figures, await figure(name, () => ask(engine, 'statements.ids', { query })));
    figures[`${name}Hits`] = (await ask(engine, 'statements.ids', { query })).ids.length;
  }
  return figures;
}

async function writing(engine: Engine): Promise<Figures> {
  const ids = [...(await ask(engine, 'statements.ids', {})).ids];
  const { id } = await ask(engine, 'themes.create', { name: 'A theme of one’s own', parent: null });
  const one = await repeated(20, (run) => ask(engine, 'tags.toggle', { theme: id, ids: [ids[run] ?? 1] }));
  const bulk = await timed(() => ask(engine, 'tags.add', { theme: id, on: { ids: ids.slice(1000, 1000 + BULK) } }));
  const undone = await timed(() => ask(engine, 'history.undo', {}));
  const redone = await timed(() => ask(engine, 'history.redo', {}));
  await ask(engine, 'history.undo', {});
  return {
    tagOneP50Ms: round(percentile(one, 0.5)),
    tagOneP95Ms: round(percentile(one, 0.95)),
    bulkTagStatements: bulk.value.changed,
    bulkTagMs: round(bulk.ms),
    undoBulkTagMs: round(undone.ms),
    redoBulkTagMs: round(redone.ms),
  };
}

export async function measureScale(): Promise<Figures> {
  const { path, seconds } = await prepared();
  const work = `${path}.work`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${work}${suffix}`, { force: true });
  copyFileSync(path, work);
  const idle = privateMemoryMb();
  const opened = await timed(() => createEngine({ path: work }));
  const engine = opened.value;
  const memory = watchMemory();
  const info = await ask(engine, 'library.info', {});
  const figures: Figures = {
    syntheticStatements: info.statements,
    syntheticDocuments: info.documents,
    makeSeconds: round(seconds),
    fileMb: round(statSync(path).size / 2 ** 20),
    openLibraryMs: round(opened.ms),
    idlePrivateMemoryMb: idle,
    ...(await reading(engine)),
    ...(await writing(engine)),
    peakPrivateMemoryMb: memory.stop(),
  };
  await engine.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${work}${suffix}`, { force: true });
  return figures;
}
