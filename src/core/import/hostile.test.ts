import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from './read.ts';

const corpus = join(import.meta.dirname, '../../../resources/sample-corpus/documents');
const originals = [
  'kremlin.ru/2002-04-02-bush-call.html',
  'white-house/2021-05-15-netanyahu-call.md',
  'president.gov.by/meeting-ahmadian.txt',
  'sri-lanka-president/2025-02-13-uae-leaders-tamil.txt',
].map((path) => readFileSync(join(corpus, path)));

const million = 1 << 20;
const fill = (part: string, length = million): string => part.repeat(Math.ceil(length / part.length));

test.each([
  ['2,000 nested elements', `<html><body>${'<div>'.repeat(2000)}<p>Hello.</p>`, 'a.html'],
  ['a megabyte of open elements', `<html><body>${fill('<div>')}x`, 'a.html'],
  ['open and wrongly closed elements', `<html>${fill('<div></span>')}x`, 'a.html'],
  ['entities', `<html><body><p>${fill('&amp;')}`, 'a.html'],
  ['unfinished entities and tags', `<html><p>${fill('&', million / 2)}${fill('<', million / 4)}`, 'a.html'],
  ['comments that never end', `${fill('<!-- a -->')}<html><!--${fill('<!--')}`, 'a.html'],
  ['list items', `<html><body><ol>${fill('<li>word</li>')}`, 'a.html'],
  ['nested JSON-LD', `<html><script type="application/ld+json">${fill('[')}</script><p>Text.`, 'a.html'],
  ['YAML aliases', '---\na: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\ntitle: x\n---\nText.', 'a.md'],
  ['nested YAML', `---\ntitle: x\na: ${'['.repeat(60_000)}\n---\nText.`, 'a.md'],
  ['open Markdown links', fill('[a]('), 'a.md'],
  ['open Markdown emphasis', fill('**a '), 'a.md'],
  ['open Markdown comments', fill('<!-- '), 'a.md'],
  ['wrapped lines', fill('The President met the Prime Minister of\n', 3 * million), 'a.txt'],
  ['empty lines', `${fill('\n')}x`, 'a.txt'],
  ['short paragraphs', fill('a\n\n'), 'a.txt'],
  ['joiners and accents', `a${fill('\u200d')}${fill('\u0301')}`, 'a.txt'],
  ['quotation marks', `x ${fill('"')}`, 'a.txt'],
])('%s end in time', { timeout: 30_000 }, async (_, content, name) => {
  const result = await readDocument(Buffer.from(content), { name });
  expect(typeof result.ok).toBe('boolean');
});

/** A damaged copy of a file: cut, flipped bytes, a stretch many times over. */
const damaged = fc
  .record({
    original: fc.constantFrom(...originals),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    times: fc.integer({ min: 1, max: 20 }),
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 40,
    }),
    cut: fc.boolean(),
  })
  .map(({ original, from, to, times, flips, cut }) => {
    const at = (share: number): number => Math.floor(share * (original.length - 1));
    const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    const bytes = Buffer.concat([
      original.subarray(0, end),
      ...Array<Buffer>(times).fill(original.subarray(start, Math.min(end, start + 2000))),
      ...(cut ? [] : [original.subarray(end)]),
    ]);
    for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value;
    return bytes;
  });

test('a damaged file never throws; what is read is in normal form', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, fc.constantFrom('a.html', 'a.md', 'a.txt', 'a.pdf', ''), async (bytes, name) => {
      const result = await readDocument(bytes, { name });
      if (!result.ok) {
        expect(result.reason.length).toBeGreaterThan(10);
        return;
      }
      const { text, bodyStart, title } = result.document;
      expect(text).not.toMatch(/\n{3}|\r|\t|^\s|\s$/u);
      expect(text).toBe(text.normalize('NFC'));
      expect(bodyStart).toBeLessThanOrEqual(text.length);
      expect(title).not.toBe('');
    }),
    { numRuns: 120 },
  );
});
