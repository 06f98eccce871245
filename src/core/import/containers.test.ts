import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadMember, readFile } from './read.ts';

async function membersOf(content: Uint8Array | string, name: string): Promise<ReadMember[]> {
  const members: ReadMember[] = [];
  for await (const member of readFile(Buffer.from(content), { name })) members.push(member);
  return members;
}

/** Paths with the text that was read, or the status of a refusal. */
async function outline(content: Uint8Array | string, name: string): Promise<[string | null, string][]> {
  const members = await membersOf(content, name);
  return members.map(({ path, result }) => [path, result.ok ? result.document.text : result.status]);
}

const met = 'The sides met in Minsk.';

describe('JSON', () => {
  test('with its records further down', async () => {
    const deep = {
      meta: { count: 2 },
      data: { items: [{ title: 'A', text: met, tags: [{ a: 1 }, { b: 2 }] }, { text: 'B' }] },
    };
    expect(await outline(JSON.stringify(deep), 'a.json')).toEqual([
      ['record 1', met],
      ['record 2', 'B'],
    ]);
    expect(await outline(JSON.stringify({ documents: [{ title: 'A', text: met }] }), 'a.json')).toEqual([
      ['record 1', met],
    ]);
  });

  test('of one record that holds lists of other things', async () => {
    const record = { title: 'A', text: met, links: [{ href: 'x' }, { href: 'y' }] };
    expect(await outline(JSON.stringify(record), 'a.json')).toEqual([[null, met]]);
  });

  test('of rows of cells, and of bare texts', async () => {
    const rows = [
      ['title', 'date', 'text'],
      ['A', '2024-05-03', met],
    ];
    expect(await membersOf(JSON.stringify(rows), 'a.json')).toMatchObject([
      { path: 'record 1', result: { document: { title: 'A', date: '2024-05-03', text: met } } },
    ]);
    expect(await outline(JSON.stringify([met, 'They left.']), 'a.json')).toEqual([
      ['record 1', met],
      ['record 2', 'They left.'],
    ]);
    expect(await outline('['.repeat(100_000), 'a.json')).toEqual([[null, 'damaged']]);
  });

  test('loses only the broken ones of its lines', async () => {
    const lines = [{ text: met }, { text: 'B' }, { text: 'C' }].map((record) => JSON.stringify(record));
    expect(await outline([lines[0], '{"text": ', lines[1], '', 'none', lines[2]].join('\n'), 'a.jsonl')).toEqual([
      ['record 1', met],
      ['record 2', 'damaged'],
      ['record 3', 'B'],
      ['record 4', 'damaged'],
      ['record 5', 'C'],
    ]);
  });

  test('with markup in its texts, as web sites give it out', async () => {
    const post = {
      date: '2024-05-03T10:00:00',
      link: 'https://example.gov/a',
      title: { rendered: 'Talks &#8211; day one' },
      content: { rendered: '<p>He said: &#8220;We agree.&#8221;</p>\n<p>They <b>left</b>.<br>A &lt; B</p>' },
    };
    expect(await membersOf(JSON.stringify([post, post]), 'a.json')).toMatchObject([
      { result: { document: { title: 'Talks – day one', text: 'He said: “We agree.”\n\nThey left.\nA < B' } } },
      {},
    ]);
    expect(await outline(JSON.stringify([{ text: 'For a < b and c > d.' }]), 'a.json')).toEqual([
      ['record 1', 'For a < b and c > d.'],
    ]);
  });

  test('with dates in seconds or milliseconds', async () => {
    const records = [1714730400, 1714730400000, '1714730400'].map((date) => ({ date, text: met }));
    for (const { result } of await membersOf(JSON.stringify(records), 'a.json'))
      expect(result).toMatchObject({ document: { date: '2024-05-03', dateBasis: 'stated' } });
  });
});

describe('tables', () => {
  test('that name their separator first, as Excel wants it', async () => {
    expect(await outline(`sep=;\r\nTitle;Text\r\nA;${met}\r\n`, 'a.csv')).toEqual([['row 3', met]]);
  });

  test('with a quotation mark that is never closed say so', async () => {
    const content = `title,text\nA,${met}\nB,"They left.\nC,They came.\n`;
    expect(await outline(content, 'a.csv')).toEqual([
      ['row 2', met],
      ['row 3', 'damaged'],
    ]);
  });
});

test('only a line before headers begins a message of a mailbox', async () => {
  const message = (day: number): string =>
    `From a@b.c Mon May  6 10:0${day}:00 2024\nFrom: a@b.c\nSubject: ${day}\n\nThey met, part ${day}.\n\nFrom here the road leads to Minsk.\n\nThe end.\n\n`;
  expect(await outline(message(1) + message(2), 'a.mbox')).toEqual([
    ['message 1', 'They met, part 1.\n\nFrom here the road leads to Minsk.\n\nThe end.'],
    ['message 2', 'They met, part 2.\n\nFrom here the road leads to Minsk.\n\nThe end.'],
  ]);
});

test('members of one name in an archive are all read', async () => {
  const archive = readFileSync(join(import.meta.dirname, 'readers/fixtures/same-names.zip'));
  expect(await outline(archive, 'a.zip')).toEqual([
    ['folder/a.txt', met],
    ['folder/a (2).txt', 'They left.'],
    ['folder/a (3).txt', 'They came.'],
  ]);
});

describe('files of the zip family', () => {
  const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'readers/fixtures', name));

  test('an archive that holds documents as they are is no document', async () => {
    const members = await outline(fixture('stored.zip'), 'a.zip');
    expect(members.map(([path]) => path)).toEqual(['writer.docx', 'writer.odt']);
    for (const [, text] of members) expect(text).toMatch(/^Talks in Astana\n\n/u);
  });

  test('an OpenDocument text that another program packed again is one', async () => {
    expect((await outline(fixture('deflated.odt'), 'a.odt'))[0]?.[1]).toMatch(/^Talks in Astana\n\n/u);
  });

  test('a workbook with a title above its header', async () => {
    expect(await membersOf(fixture('titled.xlsx'), 'a.xlsx')).toMatchObject([
      { path: 'row 4', result: { document: { title: 'Meeting A', date: '2024-05-03' } } },
      { path: 'row 6', result: { document: { title: 'Meeting B', date: '2024-05-04' } } },
    ]);
  });

  test('a workbook with prefixed names, dates from 1904 and readings of characters', async () => {
    const members = await membersOf(fixture('prefixed.xlsx'), 'a.xlsx');
    expect(members).toMatchObject([{ result: { document: { title: 'Meeting A', date: '2028-05-04' } } }, {}]);
    expect(JSON.stringify(members)).not.toContain('READING');
  });
});
