import { describe, expect, it } from 'vitest';
import { inflect } from '../english/inflection.ts';
import { english } from '../english/pack.ts';
import { type Reading, readDocument } from '../reading.ts';
import { readPhrase } from './speakers.ts';

const read = (text: string): Reading =>
  readDocument({ text, bodyStart: 0, title: null, date: null, source: null, language: 'en' }, english);
const people = (text: string): Record<string, string | null> =>
  Object.fromEntries(read(text).people.list.map((person) => [person.key, person.roles[0]?.title ?? null]));

describe('people', () => {
  it('reads titles before and after names', () => {
    expect(
      people('Secretary of the Supreme National Security Council of Iran (SNSC) Ali Akbar Ahmadian spoke.'),
    ).toEqual({ 'Ali Akbar Ahmadian': 'Secretary of the Supreme National Security Council of Iran (SNSC)' });
    expect(people('The visit was led by Alexei Kudrin, first deputy finance minister, on Monday.')).toEqual({
      'Alexei Kudrin': 'first deputy finance minister',
    });
    expect(people('Minister of Environment, Dhammika Patabendi was there.')).toEqual({
      'Dhammika Patabendi': 'Minister of Environment',
    });
  });

  it('joins the names of one person', () => {
    const reading = read(
      'President Joseph R. Biden, Jr. met President Xi Jinping. Mr Biden thanked President Xi. Biden left.',
    );
    expect(reading.people.list.map((person) => person.key)).toEqual(['Joseph R. Biden, Jr.', 'Xi Jinping']);
    expect(reading.people.list[0]?.aliases.get('Biden')).toBe(2);
  });

  it('takes no place after a preposition for a name', () => {
    expect(Object.keys(people('President Xi spoke in Woodside. The Governor of Arica came.'))).toEqual(['Xi']);
  });
});

describe('readPhrase', () => {
  const kind = (text: string): string => {
    const reading = read(text);
    const items = reading.sentences[0]?.items ?? [];
    return readPhrase(items, { from: 0, to: items.length }, reading).kind;
  };
  it.each([
    ['the Belarusian leader', 'role'],
    ['He', 'pronoun'],
    ['the two leaders', 'group'],
    ['Russia and Poland', 'country'],
    ['the Foreign Ministry', 'organisation'],
    ['a senior diplomat', 'unnamed'],
    ['the statement', 'nobody'],
    ['President Vladimir Putin', 'named'],
  ])('%s is %s', (text, expected) => {
    expect(kind(text)).toBe(expected);
  });
});

describe('inflect', () => {
  it('gives the forms of regular and irregular verbs and both spellings', () => {
    expect([...inflect('emphasise', {}).keys()]).toContain('emphasized');
    expect(inflect('say', { past: 'said' }).get('said')).toEqual(['past', 'participle']);
    expect([...inflect('reply', {}).keys()]).toEqual(['reply', 'replies', 'replying', 'replied']);
    expect([...inflect('commit', {}).keys()]).toContain('committed');
  });
});
