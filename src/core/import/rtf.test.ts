import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from './read.ts';
import type { ReadDocument } from './types.ts';

async function read(rtf: string | Uint8Array): Promise<ReadDocument> {
  const bytes = typeof rtf === 'string' ? Buffer.from(rtf, 'latin1') : rtf;
  const result = await readDocument(bytes, { name: 'a.rtf' });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}

const fixture = readFileSync(join(import.meta.dirname, 'readers/fixtures/features.rtf'));

test('RTF of LibreOffice: deleted words are gone; boxes, notes and cells are in their places', async () => {
  const { text } = await read(fixture);
  const paragraphs = text.split('\n\n');
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      'Before kept INSERTED after.',
      'Around the text box.',
      'Text box words.',
      'Merged head | Third',
    ]),
  );
  expect(paragraphs.slice(paragraphs.indexOf('Tall | b1 | c1'), -2)).toContain('| b2');
  expect(paragraphs).toContain(
    'The sides met in the capital with 5 million people. After the footnote the paragraph goes on.',
  );
  expect(paragraphs.slice(-2)).toEqual(['1. The footnote text.', '2. The endnote text.']);
  expect(text).not.toMatch(/DELETED|HIDDEN|COMMENT|RUNNING HEADER/u);
});

test('RTF whose fonts say in which code page its octets are', async () => {
  const fonts = String.raw`{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset204{\*\fname Arial;}Arial Cyr;}{\f2\fcharset128 MS Mincho;}}`;
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0${fonts}\f0 Caf\'e9, \f1\'cc\'e8\'ed\'f1\'ea\f0 , {\f2\'93\'8c\'8b\'9e} and caf\'e9.\par}`;
  expect((await read(rtf)).text).toBe('Café, Минск, 東京 and café.');
});

test('RTF with hidden words, words for an index, octets of a picture, and a title in Unicode', async () => {
  const rtf = String.raw`{\rtf1\ansi{\info{\title \u1055?\u1077?\u1088?\u1077?\u1075?\u1086?\u1074?\u1086?\u1088?\u1099? \'96 in Minsk today}}Seen, {\v unseen, }\v unseen\v0 seen{\xe index}, {\deleted gone }kept.{\pict\bin3 {{{}\par End.\par}`;
  const { text, title } = await read(rtf);
  expect(text).toBe('Seen, seen, kept.\n\nEnd.');
  expect(title).toBe('Переговоры – in Minsk today');
});

test('RTF tables: several paragraphs in a cell, rows that end in the text', async () => {
  const rtf = String.raw`{\rtf1\trowd\cellx1\cellx2\pard\intbl One\par more\cell Two\cell\row\trowd\pard\intbl Three\cell\cell\row\pard After.\par\trowd\pard\intbl Open\cell\pard Broken off.\par}`;
  expect((await read(rtf)).text.split('\n\n')).toEqual(['One more | Two', 'Three', 'After.', 'Open', 'Broken off.']);
});

test('damaged RTF never throws and always says something', async () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  await fc.assert(
    fc.asyncProperty(
      share,
      share,
      fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 }))),
      async (from, to, flips) => {
        const [start, end] = [from, to].map((one) => Math.floor(one * fixture.length));
        const bytes = Buffer.concat([fixture.subarray(0, end), fixture.subarray(start, end), fixture.subarray(end)]);
        for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value;
        const result = await readDocument(bytes, { name: 'a' });
        expect(result.ok ? result.document.text : result.reason).not.toBe('');
      },
    ),
    { numRuns: 60 },
  );
});
