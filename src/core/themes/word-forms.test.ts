import { expect, test } from 'vitest';
import { wordForms } from './word-forms.ts';

test.each([
  ['export', ['exports', 'exported', 'exporting']],
  ['trade', ['trades', 'traded', 'trading']],
  ['ban', ['bans', 'banned', 'banning']],
  ['supply', ['supplies', 'supplied', 'supplying']],
  ['crisis', ['crises']],
  ['serviceman', ['servicemen']],
  ['transfer', ['transferred', 'transfers']],
  ['agree', ['agreed', 'agreeing']],
])('%s has its regular forms', (word, forms) => {
  expect(wordForms(word)).toEqual(expect.arrayContaining([word, ...forms]));
});

test('endings are added, never taken away', () => {
  expect(wordForms('armed')).not.toContain('arm');
  expect(wordForms('goods')).not.toContain('good');
  expect(wordForms('ban')).not.toContain('baned');
});

test('what is no plain Latin word stands for itself', () => {
  for (const word of ['g20', 'un', 'търговия', 'türkiye', '贸', 'tv', 'xyz-']) expect(wordForms(word)).toEqual([word]);
});
