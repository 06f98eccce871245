import { expect, test } from 'vitest';
import { type Kind, mappingWords, withKinds } from './kept-columns.ts';

const kind = (key: string, text: string, sample: string[][] = []): Kind => ({
  ...{ key, columns: [text, 'Kopf'], mapping: { text }, sample },
});

test('a table that is looked into adds its kind, and leaves what was said of one that is known', () => {
  const now = [kind('a', 'Wortlaut')];
  const found = [kind('a', 'Kopf', [['We are ready']]), kind('b', 'Words')];
  expect(withKinds(now, found)).toEqual([kind('b', 'Words'), kind('a', 'Wortlaut', [['We are ready']])]);
});

test('a mapping in words', () => {
  expect(mappingWords({ title: 'Kopf', text: 'Wortlaut' })).toBe('Text: Wortlaut · Title: Kopf');
  expect(mappingWords({})).toBe('No column chosen');
});
