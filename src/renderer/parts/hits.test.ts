import { describe, expect, it } from 'vitest';
import { findHits, needlesOf, windowStart, withoutWords } from './hits.ts';

const found = (text: string, query: string) =>
  findHits(text, needlesOf(query)).map((span) => text.slice(span.start, span.end));

describe('hits', () => {
  it('are whole words, whatever their case and marks', () => {
    expect(found('Erdoğan and ERDOGAN, not Erdogans', 'erdogan')).toEqual(['Erdoğan', 'ERDOGAN']);
  });

  it('are beginnings of words where the query says so', () => {
    expect(found('trade, trading, untraded', 'trad*')).toEqual(['trade', 'trading']);
  });

  it('are phrases across punctuation, and never what is excluded', () => {
    expect(found('mutual, settlements', '"mutual settlements"')).toEqual(['mutual, settlements']);
    expect(found('trade and peace', 'peace -trade')).toEqual(['peace']);
  });

  it('never overlap', () => {
    expect(found('mutual settlements', '"mutual settlements" settlements')).toEqual(['mutual settlements']);
  });

  it('keep their place in texts that fold to another length', () => {
    expect(found('ﬁnal İstanbul talks', 'talks')).toEqual(['talks']);
  });
});

describe('withoutWords', () => {
  it.each([
    ['sanctions date:2017..2024', 'date:2017..2024'],
    ['"mutual settlements" trade', ''],
    ['theme:Trade -border peace (oil OR gas)', 'theme:Trade -border'],
    ['theme:Trade', 'theme:Trade'],
  ])('takes the words from %s', (query, rest) => {
    expect(withoutWords(query)).toBe(rest);
  });
});

describe('windowStart', () => {
  it('stays at the beginning where the hit is visible, else begins at a word before it', () => {
    const text = 'one two three four five six seven eight nine ten';
    expect(windowStart(text, { start: 4, end: 7 }, 20)).toBe(0);
    const start = windowStart(text, { start: 39, end: 43 }, 20);
    expect(text.slice(start)).toMatch(/^\w+ /u);
    expect(start).toBeLessThan(39);
    expect(text[start - 1]).toBe(' ');
  });
});
