import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords, foldWithMap, toFtsPhrase } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Recep Tayyip ERDOĞAN', 'recep tayyip erdogan'],
    ['Wałęsa, Đukanović, Søren, Yıldız, İzmir', 'walesa, dukanovic, soren, yildiz, izmir'],
    ['Straße ﬁnal Æ', 'strasse final ae'],
    ['Ёлка и мой ўрад', 'елка и мой ўрад'],
    ['Ελληνικός λόγος', 'ελληνικοσ λογοσ'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد آل', 'احمد ال'],
    ['ایران و کشور', 'ايران و كشور'],
    ['می‌خواهم', 'مي خواهم'],
    ['کتـــاب', 'كتاب'],
    ['۱۲۳ ٤٥٦ １２', '123 456 12'],
    ['“we’re” «да»', '"we\'re" "да"'],
    ['co\u00adoperate\u200e', 'cooperate'],
    ['€5 — a🤝b', ' 5   a b'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('makes each character of a script without spaces a word', () => {
    expect(foldedWords('中美关系2024年')).toEqual(['中', '美', '关', '系', '2024', '年']);
    expect(foldedWords('プーチン大統領')).toEqual(
      ['フ', 'ー', 'チ', 'ン', '大', '統', '領'].map((x, i) => (i ? x : 'プ')),
    );
    expect(foldedWords('𠀋x')).toEqual(['𠀋', 'x']);
    expect(foldedWords('한국어 hangul')).toEqual(['한국어', 'hangul']);
  });

  it('folds composed and decomposed spellings alike, and keeps letters apart that differ', () => {
    for (const text of ['Erdoğan', 'мой ёлка ўрад її', 'がぎパ', 'café', 'ﺳﻼم', 'ǣ']) {
      expect(fold(text.normalize('NFD')).trim()).toBe(fold(text.normalize('NFC')).trim());
    }
    expect(fold('ﾊﾞ')).toBe(fold('バ'));
    expect(fold('мой')).not.toBe(fold('мои'));
    expect(fold('が')).not.toBe(fold('か'));
  });

  it('changes nothing more when folded again, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(foldedWords(fold(text))).toEqual(foldedWords(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('foldWithMap', () => {
  it('leads each folded character back to the original one', () => {
    const text = 'A𝐁ﬁ Straße, é';
    const { text: folded, starts, ends } = foldWithMap(text);
    const back = (words: string) => {
      const at = folded.indexOf(words);
      return text.slice(starts[at], ends[at + words.length - 1]);
    };
    expect(back('ab')).toBe('A𝐁');
    expect(back('fi')).toBe('ﬁ');
    expect(back('strasse')).toBe('Straße');
    expect(back(', e')).toBe(', é');
  });

  it('keeps a mark with the letter before it', () => {
    const text = 'cafe\u0301 مُ';
    const { text: folded, ends } = foldWithMap(text);
    expect(folded).toBe('cafe م');
    expect(ends[3]).toBe(5);
    expect(ends[5]).toBe(text.length);
  });

  it('folds as fold does, and its offsets rise inside the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { text: folded, starts, ends } = foldWithMap(text);
        expect(folded).toBe(fold(text));
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        let last = 0;
        for (const [at, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(ends[at]).toBeGreaterThan(start);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('foldedWords', () => {
  it('cuts words as FTS5 does, around every character of the Basic Multilingual Plane', () => {
    const db = new DatabaseSync(':memory:');
    db.exec(`CREATE VIRTUAL TABLE texts USING fts5(body, tokenize = 'unicode61 remove_diacritics 0');
      CREATE VIRTUAL TABLE terms USING fts5vocab(texts, instance); BEGIN`);
    const insert = db.prepare('INSERT INTO texts(rowid, body) VALUES (?, ?)');
    const expected: string[] = [];
    for (let code = 1; code < 0x10000; code++) {
      // Vowels of New Tai Lue and two Vedic signs have become letters since the Unicode of unicode61.
      const changed = (code >= 0x19b0 && code <= 0x19c9) || code === 0x1cf2 || code === 0x1cf3;
      if (changed || (code >= 0xd800 && code <= 0xdfff)) continue;
      const text = `a${String.fromCharCode(code)}b`;
      insert.run(code, fold(text));
      expected.push(`${code} ${foldedWords(text).join(' ')}`);
    }
    const rows = db.prepare('SELECT doc, term FROM terms ORDER BY doc, "offset"').all();
    const found = new Map<unknown, unknown[]>();
    for (const { doc, term } of rows) found.set(doc, [...(found.get(doc) ?? []), term]);
    expect([...found].map(([doc, terms]) => `${doc} ${terms.join(' ')}`)).toEqual(expected);
    db.close();
  });
});

describe('toFtsPhrase', () => {
  it('quotes folded words, so that nothing is read as syntax', () => {
    expect(toFtsPhrase('Mutual  settlements')).toBe('"mutual settlements"');
    expect(toFtsPhrase('a" OR (b) NEAR/2 col:c* ^d')).toBe('"a or b near 2 col c d"');
    expect(toFtsPhrase('Санкци', true)).toBe('"санкци" *');
    expect(toFtsPhrase('中美')).toBe('"中 美"');
  });

  it('has nothing for what holds no word', () => {
    expect(toFtsPhrase('“…” *')).toBeNull();
  });
});
