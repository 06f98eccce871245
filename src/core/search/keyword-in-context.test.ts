import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, toFtsPhrase } from './fold.ts';
import { context, findHits } from './keyword-in-context.ts';

function hits(text: string, ...needles: string[]): string[] {
  const parsed = needles.map((needle) => ({ text: needle.replace('*', ''), prefix: needle.endsWith('*') }));
  return findHits(text, parsed).map(({ start, end }) => text.slice(start, end));
}

describe('findHits', () => {
  it('finds words whatever their case, accents and marks, in the original spelling', () => {
    expect(hits('Mr Erdoğan’s trip: ERDOGAN said', 'erdogan')).toEqual(['Erdoğan', 'ERDOGAN']);
    expect(hits('قال مُحَمَّدٌ اليوم', 'محمد')).toEqual(['مُحَمَّدٌ']);
    expect(hits('Ёлка', 'елка')).toEqual(['Ёлка']);
  });

  it('finds phrases over punctuation and line breaks, and none with a word between', () => {
    expect(hits('multi-polar, multi\npolar, multi and polar', 'multi polar')).toEqual(['multi-polar', 'multi\npolar']);
  });

  it('finds whole words only, or whole words that begin so', () => {
    expect(hits('trade trader untrade', 'trade')).toEqual(['trade']);
    expect(hits('trade traders untrade', 'trade*')).toEqual(['trade', 'traders']);
  });

  it('finds a stretch of Chinese', () => {
    expect(hits('发展中美关系。', '中美', '关系')).toEqual(['中美', '关系']);
  });

  it('merges overlapping hits and gives them in order', () => {
    expect(hits('mutual trade settlements', 'trade settlements', 'mutual trade')).toEqual(['mutual trade settlements']);
    expect(hits('b a', 'a', 'b')).toEqual(['b', 'a']);
  });

  it('finds nothing for what holds no word', () => {
    expect(hits('a — b', '—')).toEqual([]);
    expect(hits('a', ...[])).toEqual([]);
  });

  it('highlights something exactly where the full-text index finds the document', () => {
    const db = new DatabaseSync(':memory:');
    db.exec(`CREATE VIRTUAL TABLE words USING fts5(body, tokenize = "unicode61 remove_diacritics 0")`);
    const insert = db.prepare('INSERT INTO words(rowid, body) VALUES (1, ?)');
    const match = db.prepare('SELECT count(*) AS n FROM words WHERE words MATCH ?');
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'ab',
        'É',
        'e',
        'ß',
        'ss',
        'ё',
        'е',
        'й',
        'и',
        'ی',
        'ي',
        'مُ',
        'م',
        '中',
        '美',
        'が',
        'か',
        'ー',
        'กา',
      ],
      ...[
        ' ',
        ' ',
        '-',
        '’',
        '"',
        '*',
        '(',
        ':',
        '\u200c',
        '\u0301',
        '\u0308',
        '۳',
        '3',
        '😀',
        '🤝',
        '𐐀',
        '½',
        'İ',
        '\n',
      ],
    );
    const some = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(some, fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean(), (text, pieces, prefix) => {
        const needle = pieces.join('');
        const phrase = toFtsPhrase(needle, prefix);
        db.exec('DELETE FROM words');
        insert.run(fold(text));
        const found = phrase === null ? false : match.get(phrase)?.n === 1;
        expect(findHits(text, [{ text: needle, prefix }]).length > 0).toBe(found);
      }),
      { numRuns: 3000 },
    );
    db.close();
  });
});

describe('context', () => {
  const text = 'The sides agreed to expand trade in national currencies next year.';
  const span = { start: text.indexOf('trade'), end: text.indexOf('trade') + 5 };

  it('gives whole words around the hit, verbatim, and says where more stands', () => {
    expect(context(text, span, 12)).toEqual({
      before: 'to expand ',
      hit: 'trade',
      after: ' in national',
      cutBefore: true,
      cutAfter: true,
    });
    expect(context(text, span, 11).after).toBe(' in');
    const all = context(text, span, 1000);
    expect(all.before + all.hit + all.after).toBe(text);
    expect([all.cutBefore, all.cutAfter]).toEqual([false, false]);
  });

  it('cuts inside a word only where no space is near, and no surrogate pair', () => {
    const long = '𠀋𠀋𠀋x𠀋𠀋𠀋';
    expect(context(long, { start: 6, end: 7 }, 3)).toEqual({
      before: '𠀋',
      hit: 'x',
      after: '𠀋',
      cutBefore: true,
      cutAfter: true,
    });
  });

  it('never gives more than asked, and always what stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), fc.nat(40), (any, a, b, width) => {
        const start = any.length === 0 ? 0 : a % any.length;
        const end = start + (b % (any.length - start + 1));
        const { before, hit, after } = context(any, { start, end }, width);
        expect(before.length).toBeLessThanOrEqual(width);
        expect(after.length).toBeLessThanOrEqual(width);
        expect(any.slice(start - before.length, end + after.length)).toBe(before + hit + after);
      }),
    );
  });
});
