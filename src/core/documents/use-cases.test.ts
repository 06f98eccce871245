import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { ask, codeOf, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
let count = 0;
let engine: Engine;

beforeEach(async () => {
  await engine?.close();
  count += 1;
  const path = join(folder, `documents-${count}.readout`);
  const document = (file: string, by: string, word: string) => ({
    title: `Talks ${file}`,
    source: file === 'a.txt' ? 'kremlin.ru' : 'White House',
    date: null,
    file,
    body: [`"${word} 🤝 friends," the leader said on the day.`],
    statements: [{ words: word, by: [by] }],
  });
  reportLibrary(path, {
    people: [
      ['Ada Analyst', 'Belarus'],
      ['Bob Broker', null],
      ['Cy Clerk', 'Iran'],
      ['Dee Dean', 'Iran'],
    ],
    themes: [['Trade', 'teal']],
    documents: [document('a.txt', 'Ada Analyst', 'Peace'), document('b.txt', 'Bob Broker', 'Bread')],
    meetings: [
      {
        type: 'meeting',
        date: '2024-03-13',
        basis: 'stated',
        place: null,
        participants: [
          ['Ada Analyst', null, null],
          ['Cy Clerk', null, null],
        ],
        documents: [['a.txt', 'on the day']],
      },
      {
        type: 'talks',
        date: '2024-03-13',
        basis: 'stated',
        place: null,
        participants: [['Bob Broker', null, null]],
        documents: [
          ['a.txt', 'friends', false],
          ['b.txt', 'on the day'],
        ],
      },
    ],
  }).close();
  engine = await createEngine({ path });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

async function names(): Promise<string[]> {
  const { ids } = await ask(engine, 'people.ids', { sort: ['name'] });
  return (await ask(engine, 'people.rows', { ids: [...ids] })).map((person) => person.name);
}

describe('removing a document', () => {
  it('takes along what only it brought, and nothing that others or a person brought', async () => {
    await ask(engine, 'documents.remove', { ids: [1] });
    // Dee Dean was in no document: somebody put her there.
    expect(await names()).toEqual(['Bob Broker', 'Dee Dean']);
    expect([...(await ask(engine, 'meetings.ids', {})).ids]).toEqual([2]);
    expect((await ask(engine, 'library.overview', {})).sources).toEqual([{ name: 'White House', documents: 1 }]);
    expect(await ask(engine, 'library.check', {})).toMatchObject({ documents: 1, statements: 1, meetings: 1 });
    await ask(engine, 'history.undo', {});
    expect(await names()).toHaveLength(4);
  });

  it('keeps people and meetings with a note', async () => {
    await ask(engine, 'notes.set', { target: 'person', id: 3, body: 'Ask about him.' });
    await ask(engine, 'notes.set', { target: 'meeting', id: 1, body: 'Was it in Minsk?' });
    await ask(engine, 'documents.remove', { ids: [1] });
    expect(await names()).toEqual(['Ada Analyst', 'Bob Broker', 'Cy Clerk', 'Dee Dean']);
    expect((await ask(engine, 'meetings.rows', { ids: [1] }))[0]?.note).toBe('Was it in Minsk?');
  });
});

describe('a statement by hand', () => {
  const add = (start: number, end: number): Input<'statements.add'> => ({
    document: 1,
    start,
    end,
    kind: 'quote',
    speakers: [{ id: 1 }],
    addressee: null,
    cue: '',
  });

  it('is kept with exactly its words', async () => {
    const { text } = await ask(engine, 'documents.get', { id: 1 });
    const start = text.indexOf('🤝 friends');
    const { id } = await ask(engine, 'statements.add', add(start, start + '🤝 friends'.length));
    expect(await ask(engine, 'statements.get', { id })).toMatchObject({
      row: { text: '🤝 friends', review: 'confirmed', confidence: 1, paragraph: 1, cue: null },
      origin: 'added',
    });
    expect([...(await ask(engine, 'statements.ids', { query: 'friends kind:quote' })).ids]).toEqual([id]);
  });

  it('is refused where it would hold half a character, no words, or what is not there', async () => {
    const { text } = await ask(engine, 'documents.get', { id: 1 });
    const hands = text.indexOf('🤝');
    for (const [start, end] of [
      [hands + 1, hands + 9],
      [hands - 5, hands + 1],
      [hands + 2, hands + 3],
      [0, text.length + 1],
      [9, 9],
    ]) {
      expect(await codeOf(engine, 'statements.add', add(start ?? 0, end ?? 0)), `${start}–${end}`).toBe('SPAN_INVALID');
    }
    expect(await codeOf(engine, 'statements.edit', { id: 1, end: hands + 1 })).toBe('SPAN_INVALID');
    expect(await ask(engine, 'history.list', {})).toEqual([]);
  });
});

describe('merging people', () => {
  it('keeps both notes, the country and every form of the name', async () => {
    await ask(engine, 'notes.set', { target: 'person', id: 1, body: 'First.' });
    await ask(engine, 'notes.set', { target: 'person', id: 2, body: 'Second.' });
    await ask(engine, 'people.merge', { into: 2, ids: [1, 2, 3] });
    const { row, meetings } = await ask(engine, 'people.get', { id: 2 });
    expect(row).toMatchObject({ name: 'Bob Broker', country: 'Belarus', statements: 2, note: 'Second.\n\nFirst.' });
    expect(meetings).toHaveLength(2);
    expect(await codeOf(engine, 'people.merge', { into: 2, ids: [1] })).toBe('NOT_FOUND');
    await ask(engine, 'history.undo', {});
    expect(await names()).toHaveLength(4);
  });
});

describe('meetings', () => {
  it('are merged with their reports and notes, and taken apart again', async () => {
    await ask(engine, 'notes.set', { target: 'meeting', id: 1, body: 'Theirs.' });
    await ask(engine, 'meetings.merge', { into: 2, ids: [1] });
    const [row] = await ask(engine, 'meetings.rows', { ids: [2] });
    expect(row?.participants.map((one) => one.name)).toEqual(['Bob Broker', 'Ada Analyst', 'Cy Clerk']);
    expect(row).toMatchObject({
      note: 'Theirs.',
      documents: [
        { id: 1, main: true },
        { id: 2, main: true },
      ],
    });
    await ask(engine, 'meetings.split', { id: 2, document: 1 });
    expect((await ask(engine, 'meetings.ids', {})).ids).toHaveLength(2);
    expect(await codeOf(engine, 'meetings.split', { id: 2, document: 2 })).toBe('INPUT_INVALID');
    expect(await codeOf(engine, 'meetings.split', { id: 2, document: 1 })).toBe('NOT_FOUND');
  });
});
