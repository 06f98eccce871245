import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
let engine: Engine;

const document = (file: string, themes: Record<string, 'hand' | 'suggested'>) => ({
  title: `Talks ${file}`,
  source: 'kremlin.ru',
  date: null,
  file,
  body: ['"Peace and bread," she said on the day.'],
  statements: [{ words: 'Peace and bread', by: ['Ada Analyst'], themes }],
});
const meeting = (file: string) => ({
  type: 'talks',
  date: '2024-03-13',
  basis: 'stated',
  place: null,
  participants: [['Bob Broker', null, null]] as const,
  documents: [[file, 'on the day']] as const,
});

/**
 * Documents, statements and meetings 1–4, each of the next. Trade is on statement 1, on document 2 (by its sub-theme) and on
 * meeting 3, each as a whole, and only proposed for statement 4.
 */
beforeAll(async () => {
  const path = join(folder, 'wholes.readout');
  reportLibrary(path, {
    people: [
      ['Ada Analyst', null],
      ['Bob Broker', null],
    ],
    themes: [
      ['Trade', 'teal'],
      ['Tariffs', 'teal', 'Trade'],
      ['Security', 'red'],
    ],
    documents: [
      document('a.txt', { Trade: 'hand' }),
      document('b.txt', {}),
      document('c.txt', {}),
      document('d.txt', { Trade: 'suggested' }),
    ],
    meetings: ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(meeting),
  }).close();
  engine = await createEngine({ path });
  await ask(engine, 'tags.whole', { theme: 2, target: 'document', ids: [2], on: true });
  await ask(engine, 'tags.whole', { theme: 1, target: 'meeting', ids: [3], on: true });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

type Table = 'statements' | 'documents' | 'meetings' | 'people';

async function find(table: Table, query: string): Promise<number[]> {
  return [...(await ask(engine, `${table}.ids`, { query })).ids].sort();
}

describe('a theme on the whole', () => {
  it('finds the whole and what it is a part of, never its parts', async () => {
    expect(await find('statements', 'theme:trade')).toEqual([1]);
    expect(await find('documents', 'theme:trade')).toEqual([1, 2]);
    expect(await find('meetings', 'theme:trade')).toEqual([1, 2, 3]);
    expect(await find('people', 'theme:trade')).toEqual([1]);
    expect(await find('documents', '-theme:trade')).toEqual([3, 4]);
    expect(await find('meetings', 'theme:tariffs')).toEqual([2]);
    expect(await find('meetings', 'theme:security,tariffs OR theme:security')).toEqual([2]);
  });

  it('is found apart from its parts by whole:', async () => {
    expect(await find('documents', 'whole:trade')).toEqual([2]);
    expect(await find('meetings', 'whole:trade')).toEqual([3]);
    expect(await find('meetings', 'theme:trade -whole:trade')).toEqual([1, 2]);
    expect(await find('statements', 'whole:tariffs')).toEqual([2]);
    expect(await find('documents', 'whole:security')).toEqual([]);
    expect(await engine.call('documents.ids', { query: 'is:turn whole:nothing' })).toMatchObject({
      error: { code: 'QUERY_INVALID', details: { start: 8 } },
    });
  });

  it('is a tag: is:tagged and has:tag find it, is:untagged asks of statements', async () => {
    for (const query of ['is:tagged', 'has:tag', 'is:turn,tagged']) {
      expect(await find('statements', query), query).toEqual([1]);
      expect(await find('documents', query), query).toEqual([1, 2]);
      expect(await find('meetings', query), query).toEqual([1, 2, 3]);
    }
    expect(await find('documents', 'is:untagged')).toEqual([2, 3, 4]);
    expect(await find('documents', '-is:tagged')).toEqual([3, 4]);
  });

  it('is in the rows and counts of the whole, and not in those of statements', async () => {
    expect((await ask(engine, 'meetings.rows', { ids: [2, 3] })).map((row) => row.tags)).toEqual([[], [1]]);
    expect((await ask(engine, 'documents.rows', { ids: [2, 3] })).map((row) => row.tags)).toEqual([[2], []]);
    expect(await ask(engine, 'themes.get', { id: 1 })).toMatchObject({
      row: { statements: 1, suggestions: 1 },
      documents: 1,
      wholes: { documents: 1, meetings: 1 },
    });
    expect((await ask(engine, 'themes.get', { id: 3 })).wholes).toEqual({ documents: 0, meetings: 0 });
  });
});

describe('a note on the whole', () => {
  it('finds the document, the meeting and the person', async () => {
    await ask(engine, 'notes.set', { target: 'document', id: 2, body: 'Read again.' });
    await ask(engine, 'notes.set', { target: 'meeting', id: 3, body: 'In Minsk?' });
    await ask(engine, 'notes.set', { target: 'person', id: 2, body: 'Who is he?' });
    await ask(engine, 'notes.set', { target: 'statement', id: 4, body: 'Doubtful.' });
    for (const query of ['has:note', 'is:noted']) {
      expect(await find('statements', query), query).toEqual([4]);
      expect(await find('documents', query), query).toEqual([2, 4]);
      expect(await find('meetings', query), query).toEqual([3]);
      expect(await find('people', query), query).toEqual([1, 2]);
    }
  });
});
