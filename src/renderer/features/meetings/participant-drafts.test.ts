import { describe, expect, it } from 'vitest';
import type { ParticipantRow } from '../../../shared/contract/rows.ts';
import { draftsOf, nameTwice, participantsOf, withLine, withMoved } from './participant-drafts.ts';

const people: readonly ParticipantRow[] = [
  { person: 7, name: 'Ada Analyst', kind: 'person', role: 'President', country: 'Belarus' },
  { person: 9, name: 'Bob Broker', kind: 'person', role: null, country: null },
];
const drafts = draftsOf(people);

describe('the participants that a form holds', () => {
  it('are no correction while they say what the meeting has, also with an empty line', () => {
    expect(participantsOf(drafts, people)).toBeUndefined();
    expect(participantsOf(withLine(drafts), people)).toBeUndefined();
    expect(participantsOf(draftsOf([]), [])).toBeUndefined();
  });

  it('are all sent where one differs, by id or by a new name', () => {
    const added = withLine(drafts).map((draft) =>
      draft.person === null ? { ...draft, person: { id: null, name: 'Eve Envoy' }, role: ' Envoy ' } : draft,
    );
    expect(participantsOf(added, people)).toEqual([
      { person: { id: 7 }, role: 'President', country: 'Belarus' },
      { person: { id: 9 }, role: null, country: null },
      { person: { name: 'Eve Envoy' }, role: 'Envoy', country: null },
    ]);
    expect(participantsOf(drafts.slice(1), people)).toEqual([{ person: { id: 9 }, role: null, country: null }]);
    expect(participantsOf([], people)).toEqual([]);
  });

  it('are put in another order line by line, and stay at the ends', () => {
    const keys = (by: -1 | 1, key: number) => withMoved(drafts, key, by).map((draft) => draft.key);
    expect([keys(1, 0), keys(-1, 1)]).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect([keys(-1, 0), keys(1, 1), keys(1, 9)]).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(participantsOf(withMoved(drafts, 1, -1), people)?.map(({ person }) => person)).toEqual([
      { id: 9 },
      { id: 7 },
    ]);
  });

  it('have lines of their own, and nobody twice', () => {
    expect(withLine(drafts.slice(1)).map(({ key }) => key)).toEqual([1, 2]);
    expect(nameTwice(drafts)).toBeNull();
    expect(nameTwice([...drafts, ...drafts.slice(0, 1)])).toBe('Ada Analyst');
    const eve = { key: 4, person: { id: null, name: 'Eve ' }, role: '', country: '' };
    expect(nameTwice([eve, { ...eve, key: 5, person: { id: null, name: 'eve' } }])).toBe('eve');
  });
});
