import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breaks, eachToken, foldWord } from './tokens.ts';

function tokens(text: string): string[] {
  const found: string[] = [];
  eachToken(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

function gaps(text: string): number[] {
  const found: number[] = [];
  eachToken(text, (_start, _end, gap) => found.push(gap));
  return found;
}

test('words of any script are tokens', () => {
  expect(tokens('Türkiye’s trade, co-operation')).toEqual(['Türkiye', 'trade', 'co', 'operation']);
  expect(tokens('Санкции против Ирана')).toEqual(['Санкции', 'против', 'Ирана']);
  expect(tokens('تجارة حرة')).toEqual(['تجارة', 'حرة']);
  expect(tokens('பாதுகாப்பு ஒப்பந்தம்')).toEqual(['பாதுகாப்பு', 'ஒப்பந்தம்']);
  expect(tokens('贸易')).toEqual(['贸', '易']);
});

test('abbreviations with full stops are one token, symbols are tokens of their own', () => {
  expect(tokens('the U.N. and the U.S.-led BRICS+')).toEqual([
    'the',
    'U.N.',
    'and',
    'the',
    'U.S.',
    'led',
    'BRICS',
    '+',
  ]);
  expect(tokens('5 % of R&D')).toEqual(['5', '%', 'of', 'R', '&', 'D']);
});

test('what stands between tokens is told apart', () => {
  expect(gaps('free-trade “zone”')).toEqual([breaks.none, breaks.none, breaks.none]);
  expect(gaps('trade, investment. Energy')).toEqual([breaks.none, breaks.clause, breaks.sentence]);
  expect(gaps('grew 3.5 times')).toEqual([breaks.none, breaks.none, breaks.clause, breaks.none]);
  expect(gaps('title\n\nbody\nline')).toEqual([breaks.none, breaks.sentence, breaks.none]);
});

test('folding keeps the length, so that offsets stay', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWord(text).length === text.length));
  expect(foldWord('İSTANBUL ΣΊΣΥΦΟΣ')).toHaveLength(16);
  expect(foldWord('ΟΔΟΣ')).toBe(foldWord('οδος'));
});

test('tokens are in order, apart, not empty and within the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let before = 0;
      eachToken(text, (start, end) => {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      });
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});
