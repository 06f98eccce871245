import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/contract/extraction.ts';
import { countWords, differingFields, fieldsOf, meetingWords, reasonLine } from './again-words.ts';

const quote: Finding = {
  ...{ text: 'We are ready', kind: 'quote', turn: false, cue: 'said' },
  ...{ speakers: ['Xi Jinping'], addressee: null },
};

test('what differs between two readings is told field by field', () => {
  const now: Finding = { ...quote, kind: 'reported', cue: null, addressee: 'Joe Biden' };
  expect([...differingFields(quote, now)]).toEqual(['kind', 'cue']);
  expect([...differingFields(now, quote)]).toEqual(['kind', 'addressee']);
  expect([...differingFields(quote, null)]).toEqual([]);
  expect(fieldsOf({ ...quote, turn: true, speakers: [] }).map(({ words }) => words)).toEqual([
    'Turn',
    'nobody named',
    'cue “said”',
  ]);
});

test('counts leave out what there is none of', () => {
  expect(countWords({ changed: 3, added: 0, removed: 1, kept: 0, meetings: 2 })).toBe(
    '3 changed, 1 removed, 2 in meetings',
  );
});

test('why a statement stays, and a meeting in a line', () => {
  expect(reasonLine(['corrected', 'noted'])).toBe('Stays: corrected, noted');
  const meeting = { type: 'talks', date: '2024-09-13', place: null, participants: ['A', 'B'] } as const;
  expect(meetingWords({ ...meeting, participants: [...meeting.participants] })).toBe('Talks, 13 Sep 2024: A, B');
});
