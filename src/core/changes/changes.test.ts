import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/contract/operation.ts';
import type { EngineEvent } from '../../shared/contract.ts';
import { difference, dumpIndexes, dumpLibrary } from '../../testing/dump.ts';
import { ask, copyLibrary, removeFolder, shortDocuments, temporaryFolder } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { openLibrary } from '../library/open.ts';
import { isLong } from './is-long.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');
const DOCUMENTS = 700;
const quotes = [1, 2, 3].map((number) => `"It is number ${number} of the day," she said.`);
const all = Array.from({ length: DOCUMENTS }, (_, index) => index + 1);

/** 700 documents with 2,100 statements, each document with a meeting of its own. */
beforeAll(() => {
  const file = (number: number) => `${number}.txt`;
  reportLibrary(filled, {
    people: [['Ada', 'Belarus']],
    themes: [['Trade', 'teal']],
    documents: all.map((number) => ({
      title: `Talks ${number}`,
      source: 'kremlin.ru',
      date: '2024-03-13',
      file: file(number),
      body: quotes,
      statements: [1, 2, 3].map((each) => ({
        words: `It is number ${each} of the day`,
        by: ['Ada'],
        ...(each === 1 ? { themes: { Trade: 'hand' as const } } : {}),
      })),
    })),
    meetings: all.map((number) => ({
      type: 'talks',
      date: '2024-03-13',
      basis: 'stated',
      place: null,
      participants: [['Ada', null, null, [file(number)]]] as const,
      documents: [[file(number), 'of the day']] as const,
    })),
  }).close();
});
afterAll(() => removeFolder(folder));

let count = 0;
let path: string;
let engine: Engine;
let events: EngineEvent[];

beforeEach(async () => {
  count += 1;
  path = copyLibrary(filled, join(folder, `changes-${count}.readout`));
  engine = await createEngine({ path, coder: 'A. Nalyst' });
  events = [];
  engine.on((event) => events.push(event));
});
afterEach(() => engine.close());

function dumped(): string[] {
  const library = openLibrary(path);
  try {
    return [...dumpLibrary(library.read), ...dumpIndexes(library.read, ['number', 'talks'])];
  } finally {
    library.close();
  }
}

const documents = async () => (await ask(engine, 'documents.ids', {})).ids.length;
const codeOf = <T>(reply: Reply<T>) => (reply.ok ? 'ok' : reply.error.code);

describe('a long change', () => {
  it('is one entry, undone and made again exactly, and the library is sound at every moment', async () => {
    const before = dumped();
    expect(await ask(engine, 'documents.remove', { ids: all })).toEqual({
      changed: DOCUMENTS,
      label: `Removed ${DOCUMENTS} documents`,
    });
    expect(await ask(engine, 'history.list', {})).toMatchObject([{ coder: 'A. Nalyst', state: 'done' }]);
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 0, meetings: 0 });
    const removed = dumped();
    await ask(engine, 'history.undo', {});
    expect(difference(before, dumped())).toEqual([]);
    await ask(engine, 'history.redo', {});
    expect(difference(removed, dumped())).toEqual([]);
    const [entry] = await ask(engine, 'history.list', {});
    await ask(engine, 'history.undoTo', { id: entry?.id ?? 0 });
    expect(difference(before, dumped())).toEqual([]);
    const changed = events.filter((event) => event.type === 'changed').map((event) => event.operation);
    expect(changed).toEqual(['documents.remove', 'history.undo', 'history.redo', 'history.undoTo']);
  });

  it('leaves queries answered meanwhile, from what stood before; what else writes waits its turn', async () => {
    const order: string[] = [];
    const note = <T>(name: string, asked: Promise<T>) => asked.finally(() => order.push(name));
    const removal = note('remove', ask(engine, 'documents.remove', { ids: all.slice(1) }));
    const tag = note('tag', ask(engine, 'tags.whole', { theme: 1, target: 'document', ids: [1, 2], on: true }));
    const wish = note('wish', ask(engine, 'preferences.set', { name: 'x', value: 1 }));
    const back = note('undo', ask(engine, 'history.undo', {}));
    expect(await note('query', documents())).toBe(DOCUMENTS);
    expect(await tag).toMatchObject({ changed: 1 });
    await Promise.all([removal, wish, back]);
    expect(order).toEqual(['query', 'remove', 'tag', 'wish', 'undo']);
    expect((await ask(engine, 'documents.rows', { ids: [1] }))[0]?.tags).toEqual([]);
    expect(await documents()).toBe(1);
  });

  it('says how far it is, and is taken back as a whole when it is given up', async () => {
    const before = dumped();
    const stop = engine.on((event) => {
      if (event.type === 'progress') engine.cancel(event.call);
    });
    const reply = await engine.call('documents.remove', { ids: all }, 'removal');
    stop();
    expect(codeOf(reply)).toBe('CANCELLED');
    expect(events).toMatchObject([
      { type: 'progress', call: 'removal', operation: 'documents.remove', total: DOCUMENTS },
    ]);
    expect(difference(before, dumped())).toEqual([]);
    expect(await ask(engine, 'history.list', {})).toEqual([]);
    expect(await ask(engine, 'documents.remove', { ids: [1] })).toMatchObject({ changed: 1 });
  });

  it('that fails says why, and the next one is made', async () => {
    const ids = Array.from({ length: 2100 }, (_, index) => index + 1);
    expect(codeOf(await engine.call('tags.toggle', { theme: 99, ids }))).toBe('NOT_FOUND');
    expect(await ask(engine, 'tags.toggle', { theme: 1, ids })).toMatchObject({ changed: 1400 });
  });

  it('is finished before a job begins, and before the library is closed', async () => {
    const removal = engine.call('documents.remove', { ids: all.slice(0, 300) });
    const document = engine.call('imports.start', { paths: shortDocuments.slice(0, 1) });
    expect([codeOf(await removal), codeOf(await document)]).toEqual(['ok', 'ok']);
    expect((await ask(engine, 'history.list', {})).map((entry) => entry.operation)).toEqual([
      'imports.start',
      'documents.remove',
    ]);
    const last = engine.call('documents.remove', { ids: all.slice(0, 600) });
    await engine.close();
    expect(codeOf(await last)).toBe('ok');
    engine = await createEngine({ path });
    expect(await documents()).toBe(101);
  });
});

describe('a long change while a job runs', () => {
  it('comes between two steps of the job, in its thread, and every state can be brought back', async () => {
    const before = dumped();
    const order: string[] = [];
    const note = <T>(name: string, asked: Promise<T>) => asked.finally(() => order.push(name));
    let asked: Promise<unknown> | null = null;
    const stop = engine.on((event) => {
      if (event.type !== 'changed' || event.operation !== 'imports.start' || asked !== null) return;
      const removal = note('remove', ask(engine, 'documents.remove', { ids: all.slice(1) }));
      asked = Promise.all([removal, note('query', documents())]);
    });
    const report = await note('import', ask(engine, 'imports.start', { paths: shortDocuments }));
    stop();
    await asked;
    expect(order).toEqual(['query', 'remove', 'import']);
    expect(report).toMatchObject({ imported: shortDocuments.length, failed: 0, outcome: 'done' });
    expect(await documents()).toBe(1 + shortDocuments.length);
    const entries = await ask(engine, 'history.list', {});
    expect(entries.map(({ operation, state }) => [operation, state])).toContainEqual(['documents.remove', 'done']);
    const after = dumped();
    for (const _ of entries) await ask(engine, 'history.undo', {});
    expect(difference(before, dumped())).toEqual([]);
    for (const _ of entries) await ask(engine, 'history.redo', {});
    expect(difference(after, dumped())).toEqual([]);
  });

  it('is taken back as a whole when it is given up, and the job goes on', async () => {
    let removal: Promise<Reply<unknown>> | null = null;
    const stop = engine.on((event) => {
      if (event.type === 'changed' && event.operation === 'imports.start')
        removal ??= engine.call('documents.remove', { ids: all }, 'removal');
      if (event.type === 'progress' && event.call === 'removal') engine.cancel('removal');
    });
    const report = await ask(engine, 'imports.start', { paths: shortDocuments });
    stop();
    expect(removal === null ? null : codeOf(await removal)).toBe('CANCELLED');
    expect(report).toMatchObject({ imported: shortDocuments.length, outcome: 'done' });
    expect(await documents()).toBe(DOCUMENTS + shortDocuments.length);
  });

  it('waits for no job that only shows what would be, and holds none up for good', async () => {
    let removal: Promise<unknown> | null = null;
    const stop = engine.on((event) => {
      if (event.type === 'progress' && event.operation === 'extraction.again' && event.done === 1)
        removal ??= ask(engine, 'documents.remove', { ids: all.slice(5) });
    });
    await ask(engine, 'extraction.again', { documents: all.slice(0, 5), dryRun: true });
    stop();
    expect(await removal).toMatchObject({ changed: DOCUMENTS - 5 });
    expect(await documents()).toBe(5);
  });
});

describe('what is long', () => {
  it('is told by what would be written', async () => {
    const { read, close } = openLibrary(path);
    const few = all.slice(0, 10);
    expect(isLong(read, 'documents.remove', { ids: few })).toBe(false);
    expect(isLong(read, 'documents.remove', { ids: all })).toBe(true);
    expect(isLong(read, 'tags.add', { theme: 1, on: { ids: few } })).toBe(false);
    expect(isLong(read, 'tags.add', { theme: 1, on: { query: '' } })).toBe(true);
    expect(isLong(read, 'themes.remove', { id: 1 })).toBe(true);
    expect(isLong(read, 'notes.set', { target: 'document', id: 1, body: '' })).toBe(false);
    expect(isLong(read, 'history.undo', {})).toBe(false);
    await ask(engine, 'tags.add', { theme: 1, on: { query: '' } });
    expect(isLong(read, 'history.undo', {})).toBe(false);
    await ask(engine, 'documents.remove', { ids: all });
    expect(isLong(read, 'history.undo', {})).toBe(true);
    close();
  });
});
