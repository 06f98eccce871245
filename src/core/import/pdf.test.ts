import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read.ts';
import { layOut } from './readers/pdf-layout.ts';
import { type Item, placeText } from './readers/pdf-place.ts';
import type { ReadDocument } from './types.ts';

async function read(name: string): Promise<ReadDocument> {
  const bytes = readFileSync(join(import.meta.dirname, 'readers/fixtures', name));
  const result = await readDocument(bytes, { name: 'a.pdf' });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}

/** Each part of the made texts is one paragraph, whole, in its place. */
function expectParts(paragraphs: readonly string[], count: number): void {
  const parts = paragraphs.filter((one) => one.startsWith('Part '));
  expect(parts.map((one) => Number(/^Part (\d+) begins\./u.exec(one)?.[1]))).toEqual(
    Array.from({ length: count }, (_, at) => at + 1),
  );
  for (const [at, part] of parts.entries()) expect(part.endsWith(` Part ${at + 1} ends.`)).toBe(true);
}

describe('a PDF', () => {
  test('of Chromium: a headline over two lines, large first and spaced letters, raised ones, lists, a table', async () => {
    const { text, title } = await read('features.pdf');
    expect(title).toBe('Talks of the two presidents in Astana on trade and security');
    expect(text.split('\n\n')).toEqual([
      'PRESS RELEASE',
      title,
      'SPACED WORDS',
      'The president arrived in the morning and went to the palace at once, where the prime minister of Mongolia awaited him with the guard. They spoke for two hours about trade, transport and the border, and then went to lunch.',
      'First item',
      'Second item',
      'Emissions of CO2 fell on the 21st.',
      'Country | Exports | Share',
      'Kazakhstan | 1,200 | 12 %',
      'Belarus | 45 | 1 %',
      'After the table.',
    ]);
  });

  test('of three columns with words far apart', async () => {
    const paragraphs = (await read('three-columns.pdf')).text.split('\n\n');
    expect(paragraphs[0]).toBe('Three columns');
    expect(paragraphs).toHaveLength(16);
    expectParts(paragraphs, 15);
  });

  test('of TeX: two columns near each other, notes, accents, running heads of left and right pages and of chapters', async () => {
    const { text, title, date, pageStarts } = await read('two-columns-tex.pdf');
    const paragraphs = text.split('\n\n');
    expect(title).toBe('Joint Communiqué on Trade and Efficient Offices in the Affairs of the Field');
    expect(date).toBe('2024-09-13');
    expectParts(paragraphs, 18);
    expect(text).not.toMatch(/BACKGROUND|OUTLOOK/u);
    expect(paragraphs.filter((one) => one.includes('tells of sources'))).toHaveLength(3);
    // No number that calls a note stands in a sentence.
    expect(paragraphs.find((one) => one.startsWith('Part 6 begins'))).not.toMatch(/\.\d/u);
    expect(pageStarts?.length).toBeGreaterThan(2);
  });

  test('of vertical lines', async () => {
    const { text, title } = await read('vertical.pdf');
    expect(title).toBe('国家主席会见客人');
    expect(text.replace(/\s/gu, '')).toBe(
      `${title}国家主席在北京会见美国客人。双方就贸易问题交换意见，并同意继续对话。会谈在友好的气氛中进行。会谈结束后双方发表声明。`,
    );
  });
});

describe('the layout of pages', () => {
  const upright = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };
  const item = (str: string, x: number, y: number, size = 10): Item => ({
    str,
    transform: [size, 0, 0, size, x, y],
    width: str.length * size * 0.5,
  });
  const line = 'The sides spoke of trade and of transport, and of much more besides,';
  const pageOf = (items: readonly Item[], view = upright): ReturnType<typeof placeText> => placeText(items, view);

  test('turned pages read like others, whether the page or its text is turned', () => {
    const turned = (angle: readonly number[]): Item[] =>
      [0, 1, 2].map((at) => ({ ...item(line, 0, 0), transform: [...angle, 100 + at * 12, 50] }));
    const text = layOut([pageOf(turned([0, 10, -10, 0]))]).text;
    expect(text).toBe(layOut([pageOf([item(line, 50, 500), item(line, 50, 488), item(line, 50, 476)])]).text);
    const rotated = { width: 800, height: 600, transform: [0, 1, 1, 0, 0, 0] };
    expect(layOut([pageOf(turned([0, 10, -10, 0]), rotated)]).text).toBe(text);
  });

  test('heads that only some of the pages have go, words that only one has stay', () => {
    const pages = Array.from({ length: 9 }, (_, at) => {
      const head =
        at === 0 ? [] : [item(at % 2 === 0 ? `Chapter ${Math.floor(at / 4)} ${at}` : `${at} The Report`, 50, 780)];
      return pageOf([
        ...head,
        item(`Page text ${'abcdefghi'[at]} begins.`, 50, 700),
        item(line, 50, 688),
        item('It ends.', 50, 676),
      ]);
    });
    const { text } = layOut(pages);
    expect(text).not.toMatch(/Chapter|Report/u);
    expect(text.match(/Page text [a-i]/gu)).toHaveLength(9);
  });

  test('a sentence goes on over the notes at the foot of a page', () => {
    const first = [
      item(line, 50, 700),
      item('and they parted', 50, 688),
      item('1', 125, 692, 6),
      item(' as', 128, 688),
      item('1 A note.', 50, 60, 7),
    ];
    const second = [item('friends of old.', 50, 700), item(line, 50, 600)];
    expect(
      layOut([pageOf([item('Before.', 50, 760), ...first]), pageOf(second)])
        .text.replace(/[\ue100-\uf0ff]/gu, '')
        .split('\n\n'),
    ).toEqual(['Before.', '1 A note.', `${line} and they parted as friends of old.`, line]);
  });

  test('marks at the end of a line from the right, and in acronyms, as a word processor draws them', () => {
    const hebrew = [
      { ...item('ירושלים', 103, 500), width: 50 },
      { ...item('(', 153, 500), width: 4 },
      { ...item('.)', 95, 500), width: 8 },
      { ...item('נשיא ארה ב בביקור', 160, 500), width: 120 },
      { ...item('"', 220, 500), width: 4 },
    ];
    expect(layOut([pageOf(hebrew)]).text.slice(1)).toBe('נשיא ארה"ב בביקור (ירושלים).');
  });
});
