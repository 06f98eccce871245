import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type EngineEvent, type Input, type OperationName, type Output } from '../shared/contract.ts';
import { ask, codeOf, nearCopy, removeFolder, sampleCorpus, temporaryFolder } from '../testing/libraries.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './engine-types.ts';
import { type Library, openLibrary } from './library/open.ts';

const folder = temporaryFolder();
const path = join(folder, 'sample.readout');
let engine: Engine;
let library: Library;
let imported: Output<'imports.start'>;
const events: EngineEvent[] = [];

beforeAll(async () => {
  engine = await createEngine({ path, mode: 'create', coder: 'A. Nalyst' });
  engine.on((event) => events.push(event));
  imported = await ask(engine, 'imports.start', { paths: [sampleCorpus] });
  library = openLibrary(path);
});
afterAll(async () => {
  library.close();
  await engine.close();
  removeFolder(folder);
});

const answered = new Set<OperationName>();

/** Calls an operation and reads its output with the contract's schema. */
async function call<N extends OperationName>(operation: N, input: Input<N>): Promise<Output<N>> {
  const value = await ask(engine, operation, input);
  const parsed = contract[operation].output.safeParse(value);
  expect(parsed.error?.issues, operation).toBeUndefined();
  answered.add(operation);
  return value;
}

interface Anchored {
  readonly source: string;
  readonly text: string;
  readonly hash: string;
  readonly start: number;
  readonly end: number;
  readonly cue: string | null;
  readonly cue_start: number | null;
  readonly cue_end: number | null;
  readonly speaker: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
}

describe('the whole sample corpus', () => {
  it('comes in without a failure, and passes its check', async () => {
    const report = contract['imports.start'].output.parse(imported);
    answered.add('imports.start');
    expect(report.failed).toBe(0);
    expect(report.imported + report.nearDuplicate + report.newerVersion).toBe(report.files.length);
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('has every statement, cue, name and event at its place in the text', () => {
    const rows = library.read.all<Anchored>(
      `SELECT t.text AS source, s.start, s.end, s.text, s.hash, s.cue, s.cue_start, s.cue_end, s.speaker_as_written AS speaker,
         s.speaker_start, s.speaker_end FROM statement s JOIN document_text t ON t.document_id = s.document_id`,
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const slice = (start: number | null, end: number | null) => row.source.slice(start ?? 0, end ?? 0);
      expect(slice(row.start, row.end)).toBe(row.text);
      const hash = createHash('sha256').update(row.text).digest('hex');
      expect(hash.startsWith(row.hash)).toBe(true);
      if (row.cue_start !== null) expect(slice(row.cue_start, row.cue_end)).toBe(row.cue);
      if (row.speaker_start !== null) expect(slice(row.speaker_start, row.speaker_end)).toBe(row.speaker);
    }
  });

  it('is told of as it comes in', () => {
    const progress = events.filter((event) => event.type === 'progress');
    expect(progress.at(-1)).toMatchObject({ done: imported.files.length, total: imported.files.length, current: null });
    const changes = events.filter((event) => event.type === 'changed');
    expect(new Set(changes.flatMap((event) => event.tables))).toContain('document');
    expect(changes.every((event) => event.label === 'Import')).toBe(true);
  });
});

/** The operations of what waits for a decision, and taking a person's names apart. */
async function reviewing(people: number[], theme: number): Promise<void> {
  const [several] = (await ask(engine, 'people.rows', { ids: people })).filter((row) => row.aliases.length > 1);
  await call('people.split', { id: several?.id ?? 0, forms: several?.aliases.slice(0, 1) ?? [] });
  const [group] = (await call('review.suggestions', {})).groups;
  await call('review.waiting', { theme: group?.theme ?? theme, rule: group?.rule ?? null });
  await call('review.speakers', {});
  await call('review.files', {});
}

describe('every operation of the contract', () => {
  it('answers with what its schema says', async () => {
    await call('library.info', {});
    await call('library.overview', { query: 'theme:trade' });
    await call('library.attention', {});
    await call('library.check', {});
    await call('imports.list', {});
    await call('imports.get', { id: imported.id ?? 0 });
    const off = engine.on((event) => event.type === 'progress' && engine.cancel('short'));
    const stopped = await engine.call('imports.start', { paths: [join(sampleCorpus, 'white-house')] }, 'short');
    off();
    await call('imports.resume', { id: (stopped.ok && stopped.value.id) || 0 });
    await ask(engine, 'history.undo', {});
    await ask(engine, 'history.undo', {});
    await call('watch.scan', {});
    await call('imports.columns', { paths: [folder] });
    const documents = await call('documents.ids', { query: '', sort: ['-statements'] });
    const [document = 0, second = 0] = documents.ids;
    for (const id of documents.ids) await call('documents.get', { id });
    await call('documents.rows', { ids: [...documents.ids] });
    const file = await call('documents.original', { id: document });
    expect(file.bytes.length).toBeGreaterThan(100);
    const statements = await call('statements.ids', { groupBy: 'document' });
    expect([...(statements.groups?.counts ?? [])].reduce((sum, count) => sum + count, 0)).toBe(statements.ids.length);
    await call('statements.rows', { ids: [...statements.ids].slice(0, 1000) });
    for (const id of statements.ids.slice(0, 60)) await call('statements.get', { id });
    const [statement = 0, other = 0] = statements.ids;
    await call('statements.histogram', { query: 'kind:quote date:2020..2024' });
    const meetings = await call('meetings.ids', {});
    for (const id of meetings.ids) await call('meetings.get', { id });
    await call('meetings.rows', { ids: [...meetings.ids] });
    const people = await call('people.ids', { sort: ['name'] });
    await call('people.rows', { ids: [...people.ids] });
    for (const id of people.ids.slice(0, 60)) await call('people.get', { id });
    await call('people.complete', { text: 'lu', document });
    await call('people.countries', {});
    const long = join(sampleCorpus, 'president.gov.by/meeting-ahmadian.txt');
    await ask(engine, 'imports.start', { paths: [nearCopy(long, folder)] });
    const [pair] = await call('duplicates.list', {});
    const [a, b] = [pair?.earlier.row.id ?? 0, pair?.later.row.id ?? 0];
    expect((await call('duplicates.compare', { a, b })).common).toBeGreaterThan(0.8);
    await call('duplicates.decide', { id: pair?.id ?? 0, decision: 'newer' });
    await ask(engine, 'history.undo', {});
    await ask(engine, 'history.undo', {});
    const themes = await call('themes.list', {});
    const [theme] = themes;
    for (const { id } of themes) await call('themes.get', { id });
    const rule: Omit<Input<'rules.save'>, 'id'> = {
      theme: theme?.id ?? 0,
      term: 'cooperation',
      match: 'word',
      caseSensitive: false,
      action: 'suggest',
      unless: [],
    };
    await call('rules.preview', rule);

    const made = await call('themes.create', { name: 'Fisheries', parent: null });
    await call('themes.update', { id: made.id, definition: 'Oil, gas, electricity' });
    const saved = await call('rules.save', { id: null, ...rule, theme: made.id });
    await call('rules.remove', { id: saved.id });
    await call('tags.toggle', { theme: made.id, ids: [statement, other] });
    await call('tags.add', { theme: made.id, on: { query: 'kind:act' } });
    await call('tags.remove', { theme: made.id, on: { ids: [other] } });
    await call('tags.decide', { ids: [...statements.ids], accept: true });
    await call('tags.whole', { theme: made.id, target: 'document', ids: [document], on: true });
    await call('notes.set', { target: 'statement', id: statement, body: 'Look at the other side.' });
    const view = await call('views.save', {
      id: null,
      name: 'Fishing',
      screen: 'statements',
      query: 'theme:fisheries',
      columns: [],
      sort: '',
    });
    await call('views.list', {});
    await call('views.remove', { id: view.id });
    await call('statements.review', { ids: [statement], review: 'confirmed' });
    await call('statements.edit', { id: statement, kind: 'reported', speakers: [{ name: 'Somebody New' }] });
    await call('statements.setSpeakers', { ids: [statement, other], speakers: [{ name: 'Somebody New' }] });
    const added = await call('statements.add', {
      document,
      start: 0,
      end: 20,
      kind: 'quote',
      speakers: [],
      addressee: null,
      cue: null,
    });
    await call('statements.remove', { ids: [added.id] });
    await call('documents.update', { ids: [document], date: '2024-03' });
    const [meeting = 0, into = 0] = meetings.ids;
    await call('meetings.update', { id: meeting, place: 'Minsk' });
    await call('meetings.merge', { into, ids: [meeting] });
    const merged = await ask(engine, 'meetings.get', { id: into });
    await call('meetings.split', { id: into, document: merged.readouts.at(-1)?.document.id ?? 0 });
    const person = await call('people.create', { name: 'Ada Analyst', kind: 'person' });
    await call('people.update', { id: person.id, country: 'Belarus' });
    await reviewing([...people.ids], theme?.id ?? 0);
    await call('people.merge', { into: people.ids[0] ?? 0, ids: [person.id] });
    await call('themes.merge', { into: theme?.id ?? 0, id: made.id });
    await call('documents.remove', { ids: [second] });
    await call('themes.remove', { id: theme?.id ?? 0 });
    const history = await call('history.list', {});
    await call('history.undo', {});
    await call('history.redo', {});
    await call('history.undoTo', { id: history.find((entry) => entry.operation === 'themes.create')?.id ?? 0 });
    const report = await call('reports.render', { format: 'html', query: 'kind:quote' });
    expect(report.checked).toBeGreaterThan(0);
    await call('reports.summary', { format: 'html' });
    await call('extraction.again', { dryRun: true, documents: [1] });
    const backup = await call('library.backup', { path: join(folder, 'backup.readout') });
    expect(existsSync(backup.path)).toBe(true);
    await call('preferences.set', { name: 'columns', value: ['date', null, { width: 12 }] });
    expect(await call('preferences.get', { name: 'columns' })).toEqual({ value: ['date', null, { width: 12 }] });
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, problems: [] });

    const forgotten = (Object.keys(contract) as OperationName[]).filter((operation) => !answered.has(operation));
    expect(forgotten, 'add a call above').toEqual([]);
  });

  it('refuses what its schema does not know, and what does not exist', async () => {
    expect(await codeOf(engine, 'documents.get', { id: -1 })).toBe('INPUT_INVALID');
    expect(await codeOf(engine, 'nothing.here' as 'library.info', {})).toBe('INPUT_INVALID');
    expect(await codeOf(engine, 'statements.ids', { sort: ['colour'] })).toBe('COLUMN_UNKNOWN');
    expect(await codeOf(engine, 'statements.ids', { sort: ['constructor'] })).toBe('COLUMN_UNKNOWN');
    expect(await codeOf(engine, 'statements.ids', { query: 'speaker:(' })).toBe('QUERY_INVALID');
    expect(await codeOf(engine, 'history.undoTo', { id: 999_999 })).toBe('NOT_FOUND');
    for (const operation of ['documents.get', 'statements.get', 'meetings.get', 'people.get', 'themes.get'] as const) {
      expect(await codeOf(engine, operation, { id: 999_999 }), operation).toBe('NOT_FOUND');
    }
  });
});

describe('the history', () => {
  it('says who did what, and keeps one entry for a job', async () => {
    const entries = await ask(engine, 'history.list', {});
    const standing = entries.filter((entry) => entry.operation === 'imports.start' && entry.state === 'done');
    expect(standing).toHaveLength(1);
    expect(entries.at(-1)).toMatchObject({
      operation: 'imports.start',
      coder: 'A. Nalyst',
      label: `Imported ${imported.imported} documents`,
      changed: imported.imported,
      state: 'done',
    });
  });

  it('has no line for a command that changed nothing, and keeps what can be redone', async () => {
    // One that extraction does not doubt: to mark it is a change.
    const [first = 0] = (await ask(engine, 'statements.ids', { query: 'review:unreviewed' })).ids;
    await ask(engine, 'statements.review', { ids: [first], review: 'uncertain' });
    await ask(engine, 'history.undo', {});
    const before = await ask(engine, 'history.list', {});
    const [theme] = await ask(engine, 'themes.list', {});
    expect(await ask(engine, 'tags.add', { theme: theme?.id ?? 0, on: { ids: [] } })).toMatchObject({ changed: 0 });
    expect(await ask(engine, 'documents.update', { ids: [1], language: 'en' })).toMatchObject({ changed: 0 });
    expect(await ask(engine, 'history.list', {})).toEqual(before);
    expect(await ask(engine, 'library.info', {})).toMatchObject({ redo: 'Marked as uncertain 1 statement' });
    await ask(engine, 'history.redo', {});
  });

  it('drops what was undone when something else is done', async () => {
    const [first = 0] = (await ask(engine, 'statements.ids', {})).ids;
    await ask(engine, 'notes.set', { target: 'statement', id: first, body: 'one' });
    await ask(engine, 'history.undo', {});
    await ask(engine, 'notes.set', { target: 'statement', id: first, body: 'two' });
    expect(await codeOf(engine, 'history.redo', {})).toBe('NOTHING_TO_REDO');
    const [last, dropped] = await ask(engine, 'history.list', {});
    expect(last).toMatchObject({ label: 'Wrote a note on a statement', state: 'done' });
    expect(dropped?.state).toBe('dropped');
  });
});

describe('two windows', () => {
  it('see each other’s work, and undo it', async () => {
    const other = await createEngine({ path, coder: 'B. Reader' });
    const [first = 0] = (await ask(other, 'statements.ids', {})).ids;
    await ask(other, 'notes.set', { target: 'statement', id: first, body: 'from the other window' });
    expect((await ask(engine, 'statements.rows', { ids: [first] }))[0]?.note).toBe('from the other window');
    await ask(engine, 'history.undo', {});
    expect((await ask(other, 'statements.rows', { ids: [first] }))[0]?.note).toBe('two');
    await other.close();
    expect(await ask(engine, 'library.info', {})).toMatchObject({ name: 'sample' });
  });

  it('read through a handle that cannot write', () => {
    for (const sql of [
      'DELETE FROM tag',
      'CREATE TABLE x (y)',
      'PRAGMA user_version = 9',
      `ATTACH '${join(folder, 'other.db')}' AS other`,
    ]) {
      expect(() => library.read.all(sql), sql).toThrow();
    }
    expect(() => library.read.all('DELETE FROM tag RETURNING id')).toThrow(/readonly/);
    expect(() => library.read.all('PRAGMA query_only = OFF')).toThrow();
    expect(existsSync(join(folder, 'other.db'))).toBe(false);
  });
});
