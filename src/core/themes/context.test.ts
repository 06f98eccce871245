import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchStatement, sentenceAround } from './context.ts';
import { compileRules } from './match.ts';

const matcher = compileRules([
  { id: 1, themeId: 1, term: 'ceasefire', match: 'word', caseSensitive: false, action: 'apply', unless: [] },
  { id: 2, themeId: 2, term: 'trade', match: 'word', caseSensitive: false, action: 'apply', unless: [] },
  { id: 3, themeId: 3, term: 'talks', match: 'word', caseSensitive: false, action: 'suggest', unless: [] },
]);

/** The words matched for the statement that stands in brackets. */
function matched(marked: string): string[] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return matchStatement(matcher, text, { start, end }).map((match) => text.slice(match.start, match.end));
}

test('the sentence of a statement ends at full stops that end sentences', () => {
  const text = 'First. Mr. Smith of the U.S. said the plan works. Then he left.\nNext';
  const start = text.indexOf('the plan');
  const around = sentenceAround(text, { start, end: start + 14 });
  expect(text.slice(around.start, around.end).trim()).toBe('Mr. Smith of the U.S. said the plan works.');
});

test('own words count before the sentence', () => {
  expect(matched('On the ceasefire he said that [trade goes on].')).toEqual(['trade']);
  expect(matched('On the ceasefire he said that [it holds].')).toEqual(['ceasefire']);
  expect(matched('On the ceasefire he said that [such talks go on].')).toEqual(['ceasefire', 'talks']);
});

test('a statement that does not point outside itself has no theme from its sentence', () => {
  expect(matched('He welcomed the ceasefire and [congratulated Ms Berg].')).toEqual([]);
  expect(matched('On the ceasefire he said that [talks go on].')).toEqual(['talks']);
  expect(matched('He supported [the initiative] for a ceasefire.')).toEqual(['ceasefire']);
  expect(matched('He spoke of the ceasefire and [the need to ensure their safety].')).toEqual(['ceasefire']);
  expect(matched('He welcomed trade and [projects in the sector].')).toEqual(['trade']);
  expect(matched('He welcomed trade and [projects in the education sector].')).toEqual([]);
});

test('other sentences, other paragraphs and far words do not count', () => {
  expect(matched('The ceasefire holds. He welcomed [the decision]. Trade grew.')).toEqual([]);
  expect(matched('The ceasefire\nHe welcomed [the decision]\ntrade')).toEqual([]);
  expect(matched(`The ceasefire ${'and so on '.repeat(12)} he welcomed [the decision].`)).toEqual([]);
});

test('the sentence contains its statement, whatever the text', () => {
  const text = fc.array(fc.constantFrom('a', 'B', '.', ' ', '\n', '”', '?', 'Mr')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (document, a, b) => {
      const start = Math.min(a, b, document.length);
      const end = Math.min(Math.max(a, b), document.length);
      const around = sentenceAround(document, { start, end });
      expect(around.start).toBeLessThanOrEqual(start);
      expect(around.end).toBeGreaterThanOrEqual(end);
      expect(around.end).toBeLessThanOrEqual(document.length);
    }),
  );
});
