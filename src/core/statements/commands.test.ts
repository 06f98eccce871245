import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { StatementRow } from '../../shared/contract/rows.ts';
import { ask, codeOf, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
let count = 0;
let engine: Engine;

/** Statements 1 and 2 are person 1's, statement 3 has nobody; person 2 says nothing. */
beforeEach(async () => {
  await engine?.close();
  count += 1;
  const path = join(folder, `statements-${count}.readout`);
  reportLibrary(path, {
    people: [
      ['Ada Analyst', 'Belarus'],
      ['Bob Broker', null],
    ],
    themes: [],
    documents: [
      {
        title: 'Talks',
        source: 'kremlin.ru',
        date: '2024-03-13',
        file: 'a.txt',
        body: ['"One for all," she said.', '"Two for tea," she said.', '"Three is a crowd," somebody said.'],
        statements: [
          { words: 'One for all', by: ['Ada Analyst'] },
          { words: 'Two for tea', by: ['Ada Analyst'], review: 'uncertain' },
          { words: 'Three is a crowd', by: [] },
        ],
      },
    ],
    meetings: [],
  }).close();
  engine = await createEngine({ path });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

const rows = (): Promise<StatementRow[]> => ask(engine, 'statements.rows', { ids: [1, 2, 3] });
const speakers = async () => (await rows()).map((row) => row.speakers.map(({ name }) => name).join(', '));
const undoLabels = async () => (await ask(engine, 'history.list', {})).map((entry) => entry.label);

describe('the speaker of many statements', () => {
  it('is one line of the history and one step to undo', async () => {
    const before = await rows();
    const [done, stood] = [{ ids: [1, 2, 3], speakers: [{ name: 'Bob Broker' }] }, await undoLabels()];
    const label = 'Speaker of 3 statements: Bob Broker';
    expect(await ask(engine, 'statements.setSpeakers', done)).toEqual({ changed: 3, label });
    expect(await speakers()).toEqual(['Bob Broker', 'Bob Broker', 'Bob Broker']);
    expect(await undoLabels()).toEqual([label, ...stood]);
    await ask(engine, 'history.undo', {});
    expect(await rows()).toEqual(before);
  });

  it('is a correction: the statement is confirmed, and stands when the document is read again', async () => {
    await ask(engine, 'statements.setSpeakers', { ids: [2], speakers: [{ id: 2 }] });
    const { row, origin } = await ask(engine, 'statements.get', { id: 2 });
    expect({ origin, review: row.review }).toEqual({ origin: 'corrected', review: 'confirmed' });
  });

  it('counts the statements that it changed, and takes several speakers and none', async () => {
    await ask(engine, 'statements.setSpeakers', { ids: [1], speakers: [{ id: 2 }] });
    const both = { ids: [1, 2, 3], speakers: [{ id: 2 }] };
    expect(await ask(engine, 'statements.setSpeakers', both)).toMatchObject({ changed: 2 });
    expect(await ask(engine, 'statements.setSpeakers', both)).toMatchObject({ changed: 0 });
    const joint = await ask(engine, 'statements.setSpeakers', { ids: [3], speakers: [{ id: 2 }, { id: 1 }] });
    expect(joint.label).toBe('Speakers of 1 statement: Bob Broker, Ada Analyst');
    const none = await ask(engine, 'statements.setSpeakers', { ids: [1, 2], speakers: [] });
    expect(none.label).toBe('Removed the speaker of 2 statements');
    expect(await speakers()).toEqual(['', '', 'Bob Broker, Ada Analyst']);
  });

  it('makes no person for statements that are gone, and changes nothing for a person who is', async () => {
    const people = await ask(engine, 'people.ids', {});
    const gone = { ids: [99], speakers: [{ name: 'Somebody New' }] };
    expect(await ask(engine, 'statements.setSpeakers', gone)).toMatchObject({ changed: 0 });
    expect(await ask(engine, 'people.ids', {})).toEqual(people);
    expect(await codeOf(engine, 'statements.setSpeakers', { ids: [1], speakers: [{ id: 99 }] })).toBe('NOT_FOUND');
    expect(await speakers()).toEqual(['Ada Analyst', 'Ada Analyst', '']);
  });
});
