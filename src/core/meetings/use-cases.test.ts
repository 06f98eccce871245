import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { difference, dumpLibrary } from '../../testing/dump.ts';
import { ask, codeOf, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
let count = 0;
let path: string;
let engine: Engine;

/** Meeting 1 of Ada (1) and Bob (2), whose country stands at the meeting; Cy (3) is somewhere else. */
beforeEach(async () => {
  await engine?.close();
  count += 1;
  path = join(folder, `meetings-${count}.readout`);
  reportLibrary(path, {
    people: [
      ['Ada Analyst', 'Belarus'],
      ['Bob Broker', null],
      ['Cy Clerk', 'Iran'],
    ],
    themes: [],
    documents: [
      {
        title: 'Talks',
        source: 'kremlin.ru',
        date: '2024-03-13',
        file: 'a.txt',
        body: ['They met on the day.'],
        statements: [],
      },
    ],
    meetings: [
      {
        type: 'talks',
        date: '2024-03-13',
        basis: 'stated',
        place: null,
        participants: [
          ['Ada Analyst', 'President', null],
          ['Bob Broker', null, 'Georgia'],
        ],
        documents: [['a.txt', 'on the day']],
      },
    ],
  }).close();
  engine = await createEngine({ path });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

type Participants = NonNullable<Input<'meetings.update'>['participants']>;

const ada = { person: { id: 1 }, role: 'President', country: 'Belarus' };
const bob = { person: { id: 2 }, role: null, country: 'Georgia' };

const set = (participants: Participants) => ask(engine, 'meetings.update', { id: 1, participants });

async function shown(): Promise<string[]> {
  const [row] = await ask(engine, 'meetings.rows', { ids: [1] });
  return (row?.participants ?? []).map(({ name, role, country }) => [name, role, country].join(', '));
}

function dumped(): string[] {
  const library = openLibrary(path);
  try {
    return dumpLibrary(library.read);
  } finally {
    library.close();
  }
}

describe('the participants of a meeting', () => {
  it('are added, also by a new name, changed, put in another order and taken away', async () => {
    expect(await set([bob, { person: { name: 'Eve Envoy' }, role: 'Envoy', country: '' }, ada])).toMatchObject({
      label: 'Corrected the participants of a meeting',
    });
    expect(await shown()).toEqual(['Bob Broker, , Georgia', 'Eve Envoy, Envoy, ', 'Ada Analyst, President, Belarus']);
    await set([
      { ...bob, role: 'Minister' },
      { person: { id: 3 }, role: null, country: null },
    ]);
    expect(await shown()).toEqual(['Bob Broker, Minister, Georgia', 'Cy Clerk, , Iran']);
    expect(await ask(engine, 'people.get', { id: 3 })).toMatchObject({ row: { meetings: 1 } });
    await set([]);
    expect(await shown()).toEqual([]);
  });

  it('that stay as they are are not written, and what somebody else has as a country follows them', async () => {
    expect(await set([ada, bob])).toMatchObject({ changed: 0 });
    expect(await ask(engine, 'history.list', {})).toEqual([]);
    await ask(engine, 'people.update', { id: 1, country: 'Poland' });
    expect((await shown())[0]).toBe('Ada Analyst, President, Poland');
    // At the meeting she was of Belarus.
    expect(await set([ada, bob])).toMatchObject({ changed: 1 });
    expect((await shown())[0]).toBe('Ada Analyst, President, Belarus');
    expect(await set([{ ...ada, country: null }, bob])).toMatchObject({ changed: 1 });
    expect((await shown())[0]).toBe('Ada Analyst, President, Poland');
  });

  it('come back exactly as they were', async () => {
    const before = dumped();
    await set([{ person: { name: 'Eve Envoy' }, role: null, country: null }, bob]);
    await ask(engine, 'history.undo', {});
    expect(difference(before, dumped())).toEqual([]);
  });

  it('stay as they are where one of them cannot be', async () => {
    expect(await codeOf(engine, 'meetings.update', { id: 1, participants: [bob, bob] })).toBe('INPUT_INVALID');
    const named = (name: string) => ({ person: { name }, role: null, country: null });
    const same = [named('Eve Envoy'), named('eve envoy')];
    expect(await codeOf(engine, 'meetings.update', { id: 1, participants: same })).toBe('INPUT_INVALID');
    expect((await ask(engine, 'people.ids', {})).ids).toHaveLength(3);
    const nobody = { ...bob, person: { id: 99 } };
    expect(await codeOf(engine, 'meetings.update', { id: 1, participants: [nobody] })).toBe('NOT_FOUND');
    expect(await shown()).toEqual(['Ada Analyst, President, Belarus', 'Bob Broker, , Georgia']);
    expect(await ask(engine, 'history.list', {})).toEqual([]);
  });

  it('are corrected together with type, date and place', async () => {
    expect(
      await ask(engine, 'meetings.update', { id: 1, place: 'Minsk', type: 'visit', participants: [ada] }),
    ).toMatchObject({ changed: 2, label: 'Corrected a meeting' });
    expect((await ask(engine, 'meetings.rows', { ids: [1] }))[0]).toMatchObject({ place: 'Minsk', type: 'visit' });
    expect(await shown()).toEqual(['Ada Analyst, President, Belarus']);
  });
});
