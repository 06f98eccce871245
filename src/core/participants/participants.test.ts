import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { difference, dumpLibrary } from '../../testing/dump.ts';
import { ask, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { readMigrations } from '../library/migrations.ts';
import { openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
let count = 0;
let path: string;
let engine: Engine;

const document = (file: string) => ({
  title: `Talks ${file}`,
  source: file,
  date: '2024-03-13',
  file,
  body: ['They met on the day.'],
  statements: [],
});

/**
 * Meeting 1, which documents 1–3 report: Ada comes from 1 and 2, Bob from 2, Cy from 3, and of Dee nobody knows. Meeting 2,
 * which document 3 reports, too: Bob and Cy.
 */
beforeEach(async () => {
  await engine?.close();
  count += 1;
  path = join(folder, `participants-${count}.readout`);
  const event = { type: 'talks', date: '2024-03-13', basis: 'stated', place: null };
  reportLibrary(path, {
    people: [
      ['Ada', 'Belarus'],
      ['Bob', null],
      ['Cy', 'Iran'],
      ['Dee', null],
      ['Bobby', null],
    ],
    themes: [],
    documents: ['a.txt', 'b.txt', 'c.txt'].map(document),
    meetings: [
      {
        ...event,
        participants: [
          ['Ada', null, null, ['a.txt', 'b.txt']],
          ['Bob', 'Envoy', null, ['b.txt']],
          ['Cy', null, null, ['c.txt']],
          ['Dee', null, null],
        ],
        documents: [
          ['a.txt', 'on the day'],
          ['b.txt', 'on the day'],
          ['c.txt', 'on the day', false],
        ],
      },
      {
        ...event,
        participants: [
          ['Bob', null, null, ['c.txt']],
          ['Cy', null, null, ['c.txt']],
        ],
        documents: [['c.txt', 'on the day']],
      },
    ],
  }).close();
  engine = await createEngine({ path });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

async function names(meeting: number): Promise<string[]> {
  const [row] = await ask(engine, 'meetings.rows', { ids: [meeting] });
  return (row?.participants ?? []).map((one) => one.name);
}

function dumped(): string[] {
  const library = openLibrary(path);
  try {
    return dumpLibrary(library.read);
  } finally {
    library.close();
  }
}

const correct = (meeting: number, people: readonly [number, string | null][]) =>
  ask(engine, 'meetings.update', {
    id: meeting,
    participants: people.map(([id, role]) => ({ person: { id }, role, country: null })),
  });

describe('when a document goes, the participants that it alone brought', () => {
  it('leave the meeting, and come back with it', async () => {
    const before = dumped();
    await ask(engine, 'documents.remove', { ids: [2] });
    expect(await names(1)).toEqual(['Ada', 'Cy', 'Dee']);
    await ask(engine, 'documents.remove', { ids: [1] });
    expect(await names(1)).toEqual(['Cy', 'Dee']);
    await ask(engine, 'history.undo', {});
    await ask(engine, 'history.undo', {});
    expect(difference(before, dumped())).toEqual([]);
    expect(await names(1)).toEqual(['Ada', 'Bob', 'Cy', 'Dee']);
    await ask(engine, 'documents.remove', { ids: [1, 2] });
    expect(await names(1)).toEqual(['Cy', 'Dee']);
  });

  it('stay where a person put or corrected them, or confirmed the meeting', async () => {
    // Bob only changes his place; Ada gets a role, Bobby is new.
    await correct(1, [
      [2, 'Envoy'],
      [1, 'President'],
      [3, null],
      [5, null],
    ]);
    await ask(engine, 'documents.remove', { ids: [1, 2] });
    expect(await names(1)).toEqual(['Ada', 'Cy', 'Bobby']);
    await ask(engine, 'history.undo', {});
    await ask(engine, 'meetings.update', { id: 1, review: 'confirmed' });
    await ask(engine, 'documents.remove', { ids: [1, 2] });
    expect(await names(1)).toEqual(['Bob', 'Ada', 'Cy', 'Bobby']);
  });

  it('stay in a meeting that is kept for its note though no document reports it any more', async () => {
    await ask(engine, 'notes.set', { target: 'meeting', id: 1, body: 'Was it in Minsk?' });
    await ask(engine, 'documents.remove', { ids: [1, 2, 3] });
    expect(await names(1)).toEqual(['Ada', 'Bob', 'Cy', 'Dee']);
  });
});

describe('a report that becomes its own meeting', () => {
  it('takes along whom it brought, and those of whom nobody knows are in both', async () => {
    const before = dumped();
    await ask(engine, 'meetings.split', { id: 1, document: 2 });
    expect(await names(1)).toEqual(['Ada', 'Cy', 'Dee']);
    expect(await names(3)).toEqual(['Ada', 'Bob', 'Dee']);
    // Each meeting knows where its own come from.
    await ask(engine, 'meetings.merge', { into: 1, ids: [3] });
    expect(await names(1)).toEqual(['Ada', 'Cy', 'Dee', 'Bob']);
    await ask(engine, 'documents.remove', { ids: [2] });
    expect(await names(1)).toEqual(['Ada', 'Cy', 'Dee']);
    for (let back = 0; back < 3; back += 1) await ask(engine, 'history.undo', {});
    expect(difference(before, dumped())).toEqual([]);
  });

  it('leaves behind whom a person corrected', async () => {
    await correct(1, [
      [1, null],
      [2, 'Minister'],
      [3, null],
      [4, null],
    ]);
    await ask(engine, 'meetings.split', { id: 1, document: 2 });
    expect(await names(1)).toEqual(['Ada', 'Bob', 'Cy', 'Dee']);
    expect(await names(3)).toEqual(['Ada', 'Bob', 'Dee']);
  });
});

describe('merging', () => {
  it('meetings keeps every document that brought a participant', async () => {
    await ask(engine, 'meetings.merge', { into: 1, ids: [2] });
    await ask(engine, 'documents.remove', { ids: [2] });
    // Document 3 brought Bob into the other meeting.
    expect(await names(1)).toEqual(['Ada', 'Bob', 'Cy', 'Dee']);
    await ask(engine, 'documents.remove', { ids: [3] });
    expect(await names(1)).toEqual(['Ada', 'Dee']);
  });

  it('people keeps every document that brought one of them, and a person’s correction', async () => {
    await ask(engine, 'people.merge', { into: 1, ids: [2] });
    await ask(engine, 'documents.remove', { ids: [1] });
    expect(await names(1)).toEqual(['Ada', 'Cy', 'Dee']);
    await correct(1, [
      [1, null],
      [3, 'Clerk'],
      [4, null],
    ]);
    await ask(engine, 'people.merge', { into: 1, ids: [3] });
    await ask(engine, 'documents.remove', { ids: [2] });
    expect(await names(1)).toEqual(['Ada', 'Dee']);
  });
});

describe('a library from before', () => {
  it('knows whom its documents name, and whom a person put there', async () => {
    const old = join(folder, 'old.readout');
    const library = openLibrary(old, { create: true, migrations: readMigrations().slice(0, 3) });
    const { write } = library;
    const made = (sql: string) => library.transaction(() => write.run(sql));
    made(`INSERT INTO person (id, kind, name, name_key) VALUES (1, 'person', 'Ada', 'ada'), (2, 'person', 'Bob', 'bob'),
      (3, 'person', 'Cy', 'cy'), (4, 'person', 'Dee', 'dee')`);
    made(`INSERT INTO document (id, title, language, file_name, media_type, file_hash, text_hash, body_start, length, imported_at)
      VALUES (1, 'A', 'en', 'a.txt', 'text/plain', 'a', 'a', 0, 9, ''), (2, 'B', 'en', 'b.txt', 'text/plain', 'b', 'b', 0, 9, '')`);
    made(`INSERT INTO meeting (id, type) VALUES (1, 'talks')`);
    made(
      `INSERT INTO meeting_document (meeting_id, document_id, main, start, end, hash) VALUES (1, 1, 1, 0, 1, ''), (1, 2, 1, 0, 1, '')`,
    );
    made(`INSERT INTO mention (document_id, person_id, form, times) VALUES (1, 1, 'Ada', 1), (1, 1, 'she', 2), (2, 1, 'Ada', 1),
      (2, 2, 'Bob', 1), (2, 3, 'Cy', 1)`);
    made(
      `INSERT INTO participant (id, meeting_id, person_id, position) VALUES (1, 1, 1, 0), (2, 1, 2, 1), (3, 1, 3, 2), (4, 1, 4, 3)`,
    );
    made(`INSERT INTO history_entry (id, at, operation, label, changed, state) VALUES (1, '', 'meetings.update', 'Corrected', 1, 'done'),
      (2, '', 'meetings.update', 'Corrected', 1, 'undone')`);
    made(`INSERT INTO history_change (entry_id, tbl, op, key, before) VALUES (1, 'participant', 'insert', 3, NULL),
      (2, 'participant', 'insert', 2, NULL)`);
    library.close();
    await engine.close();
    path = old;
    engine = await createEngine({ path });
    expect((await ask(engine, 'meetings.get', { id: 1 })).brought).toEqual([
      {
        person: 1,
        byHand: false,
        documents: [
          { id: 1, forms: ['she', 'Ada'] },
          { id: 2, forms: ['Ada'] },
        ],
      },
      { person: 2, byHand: false, documents: [{ id: 2, forms: ['Bob'] }] },
      { person: 3, byHand: true, documents: [{ id: 2, forms: ['Cy'] }] },
      { person: 4, byHand: false, documents: [] },
    ]);
    await ask(engine, 'documents.remove', { ids: [1] });
    expect(await names(1)).toEqual(['Ada', 'Bob', 'Cy', 'Dee']);
    await ask(engine, 'history.undo', {});
    await ask(engine, 'documents.remove', { ids: [2] });
    expect(await names(1)).toEqual(['Ada', 'Cy', 'Dee']);
  });
});
