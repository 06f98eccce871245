import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import {
  addressWords,
  changedIn,
  changedRows,
  correctionOf,
  correctionWords,
  periodWords,
  removalWords,
  sharedValue,
} from './corrections.ts';

const row = (id: number, more: Partial<DocumentRow> = {}): DocumentRow => ({
  id,
  title: `Talks ${id}`,
  source: 'kremlin.ru',
  date: '2024-03-13',
  dateBasis: 'published',
  language: 'en',
  url: null,
  file: `${id}.txt`,
  statements: 2,
  note: null,
  tags: [],
  ...more,
});

const rows = [row(1), row(2, { source: 'White House' }), row(3), row(4, { source: null, date: null, dateBasis: null })];

describe('what documents have in common', () => {
  it('is the value of all, or several with how many have each', () => {
    expect(sharedValue(rows, 'language')).toEqual({ value: 'en', several: false, counts: [['en', 4]] });
    expect(sharedValue(rows, 'url')).toEqual({ value: null, several: false, counts: [[null, 4]] });
    expect(sharedValue(rows, 'source')).toEqual({
      value: null,
      several: true,
      counts: [
        ['kremlin.ru', 2],
        ['White House', 1],
        [null, 1],
      ],
    });
    expect(sharedValue([], 'title')).toEqual({ value: null, several: false, counts: [] });
  });

  it('is said in words where a list of values would say little', () => {
    expect(periodWords([...rows, row(5, { date: '2019' })])).toBe('2019 – 13 Mar 2024, 1 without a date');
    expect(periodWords(rows.slice(3))).toBe('1 without a date');
    expect(addressWords([...rows, row(5, { url: 'https://example.org/' })])).toBe('1 of 5');
  });
});

describe('a correction', () => {
  it('changes only what differs, and leaves alone what is not in it', () => {
    expect(changedIn(rows, { source: 'kremlin.ru' }, 'source')).toBe(2);
    expect(changedIn(rows, { source: null }, 'source')).toBe(3);
    expect(changedIn(rows, { source: 'kremlin.ru' }, 'language')).toBeNull();
    expect(changedRows(rows, { source: 'kremlin.ru', language: 'en' }).map(({ id }) => id)).toEqual([2, 4]);
    expect(changedRows(rows, {})).toEqual([]);
  });

  it('makes a date a stated one, also where the day was the same', () => {
    const stated = row(5, { dateBasis: 'stated' });
    expect(changedIn([...rows, stated], { date: '2024-03-13' }, 'date')).toBe(4);
    expect(changedIn([...rows, stated], { date: null }, 'date')).toBe(4);
  });

  it('is said before it is made', () => {
    expect(correctionWords(rows, { source: 'Elysée' })).toBe('Sets the source of 4 documents.');
    expect(correctionWords(rows, { source: 'kremlin.ru', language: 'ru', date: null })).toBe(
      'Sets the source of 2 documents and the language of 4 documents, takes the date from 3 documents.',
    );
    expect(correctionWords(rows, { source: 'Elysée', language: 'fr', date: '2024' })).toBe(
      'Sets the date, the source and the language of 4 documents.',
    );
    expect(correctionWords(rows.slice(3), { source: null })).toBe('');
    expect(correctionWords(rows.slice(0, 1), { url: 'https://example.org/' })).toBe('Sets the address of 1 document.');
  });

  it('holds what was touched, without spaces around it, and nothing as nothing', () => {
    expect(correctionOf({})).toEqual({});
    expect(correctionOf({ title: ' A title ', source: ' ', date: '2024', language: 'fr', url: '' })).toEqual({
      title: 'A title',
      source: null,
      date: '2024',
      language: 'fr',
      url: null,
    });
  });
});

describe('a removal', () => {
  it('names what goes with the documents', () => {
    const noted = [...rows, row(5, { note: 'Ask.' })];
    expect(removalWords(noted, 3)).toBe('10 statements (3 with themes), 1 note and the original files go with them.');
    expect(removalWords(rows, null)).toBe('8 statements and the original files go with them.');
    expect(removalWords([row(1, { statements: 0 })], 0)).toBe('The original files go with them.');
  });
});
