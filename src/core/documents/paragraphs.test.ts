import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphAt, paragraphsOf } from './paragraphs.ts';

const wordsOf = (text: string): string[] => paragraphsOf(text, 0).map(({ start, end }) => text.slice(start, end));

it('finds the paragraphs between blank lines, and numbers those of the body', () => {
  const text = 'Title\n\nOne\nline more\n\nTwo';
  expect(wordsOf(text)).toEqual(['Title', 'One\nline more', 'Two']);
  expect(paragraphsOf(text, 7).map(({ number }) => number)).toEqual([0, 1, 2]);
  expect([0, 5, 6, 7, 20, 25].map((offset) => paragraphAt(paragraphsOf(text, 7), offset))).toEqual([0, 0, 0, 1, 1, 2]);
  expect(wordsOf('One\n \t\nTwo\n')).toEqual(['One', 'Two']);
  expect(wordsOf('')).toEqual([]);
});

it('gives the paragraphs of any text in normal form back', () => {
  const words = fc.stringMatching(/^[a-z“”]{1,5}(?:[ \n][a-z]{1,4}){0,4}$/u);
  fc.assert(
    fc.property(fc.array(words), (paragraphs) => {
      expect(wordsOf(paragraphs.join('\n\n'))).toEqual(paragraphs);
    }),
  );
});

it('takes a paragraph of any length', () => {
  expect(paragraphsOf('word '.repeat(12_000_000), 0)).toHaveLength(1);
});
