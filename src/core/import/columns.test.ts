import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, removeFolder, temporaryFolder, writeFiles } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
let count = 0;
let engine: Engine;
beforeEach(async () => {
  count += 1;
  engine = await createEngine({ path: join(folder, `columns-${count}.readout`), mode: 'create' });
});
afterEach(() => engine.close());
afterAll(() => removeFolder(folder));

const words = 'President Lukashenko met the minister. "We are ready for talks," the President said.';
const choice = {
  columns: ['Nr', 'Wortlaut', 'Kopf', 'Tag'],
  mapping: { text: 'Wortlaut', title: 'Kopf', date: 'Tag' },
};
const table = (first: number) =>
  `Nr,Wortlaut,Kopf,Tag\n${first},"${words.replaceAll('"', '""')}",Talks ${first},2024-03-13\n${first + 1},Nothing was said on day ${first}.,Silence ${first},2024-03-14\n`;

async function titles(): Promise<string[]> {
  const { ids } = await ask(engine, 'documents.ids', { sort: ['title'] });
  return (await ask(engine, 'documents.rows', { ids: [...ids] })).map(({ title, date }) => `${title} ${date}`);
}

describe('the columns of tables', () => {
  it('are asked about where their names do not say what they are, used, and remembered', async () => {
    const files = writeFiles(join(folder, 'unclear'), { 'a.csv': table(1), 'b.csv': table(5) });
    const looked = await ask(engine, 'imports.columns', { paths: [files] });
    expect(looked.tables).toMatchObject([{ files: 2, columns: choice.columns, mapping: {}, unclear: true }]);
    expect(looked.tables[0]?.sample[0]).toEqual(['1', words, 'Talks 1', '2024-03-13']);

    // The first row of both says the same.
    const report = await ask(engine, 'imports.start', { paths: [join(files, 'a.csv')], columns: [choice] });
    expect(report).toMatchObject({ imported: 2, failed: 0 });
    expect(await titles()).toEqual(['Silence 1 2024-03-14', 'Talks 1 2024-03-13']);

    const again = await ask(engine, 'imports.columns', { paths: [files] });
    expect(again.tables).toMatchObject([{ mapping: choice.mapping, unclear: false }]);
    expect(await ask(engine, 'imports.start', { paths: [join(files, 'b.csv')] })).toMatchObject({
      imported: 1,
      duplicate: 1,
    });
  });

  it('are told by their names in csv, tsv, json lines and workbooks, and can be said otherwise', async () => {
    const record = { headline: 'Talks', body: words, published: '2024-03-13' };
    const files = writeFiles(join(folder, 'clear'), {
      'a.tsv': `title\tcontent\tdate\nTalks\t${words}\t2024-03-13\n`,
      'b.jsonl': `${JSON.stringify(record)}\n${JSON.stringify({ ...record, headline: 'More talks' })}\n`,
      'c.json': '{"name": "a-package", "version": "1.0.0"}',
      'd.txt': 'title,content\nnot,asked\n',
    });
    const { tables } = await ask(engine, 'imports.columns', { paths: [files] });
    expect(tables).toMatchObject([
      { mapping: { title: 'title', text: 'content', date: 'date' }, unclear: false },
      { mapping: { title: 'headline', text: 'body', date: 'published' }, unclear: false },
    ]);
    const other = { columns: ['published', 'headline', 'body'], mapping: { text: 'headline', title: 'published' } };
    await ask(engine, 'imports.start', { paths: [join(files, 'b.jsonl')], columns: [other] });
    expect((await titles()).every((title) => title.startsWith('2024-03-13'))).toBe(true);
  });

  it('have to hold a text: a list of titles gives no documents, and one line in the report', async () => {
    const files = writeFiles(join(folder, 'index'), {
      'index.csv': 'path,title,date\na.txt,Talks,2024-03-13\nb.txt,Silence,2024-03-14\n',
      'index.jsonl': '{"title":"Talks","date":"2024-03-13"}\n{"title":"Silence","date":"2024-03-14"}\n',
    });
    const report = await ask(engine, 'imports.start', { paths: [files] });
    expect(report).toMatchObject({ imported: 0, failed: 2 });
    expect(report.files.map(({ status, reason }) => `${status}: ${reason}`)).toEqual([
      expect.stringMatching(/^unsupported: No column is known to hold the text \(the columns are: path, title, date\)/),
      expect.stringMatching(/^unsupported: No column .*: title, date\)/),
    ]);
  });

  it('of a record beside a document are what it says of that document', async () => {
    const record = { description: 'Talks on trade', date_str: '2024-10-25', url: 'https://pmd.gov.lk/news/x/' };
    const files = writeFiles(join(folder, 'beside'), {
      'x.json': JSON.stringify(record),
      'x.txt': words,
      'y.json': '{"title": "No file of its own", "date": "2024-10-26"}',
      'z.json': '{"title": 12',
      'z.txt': `${words} Again.`,
    });
    const report = await ask(engine, 'imports.start', { paths: [files] });
    expect(report).toMatchObject({ imported: 3, failed: 1 });
    expect(report.files.map(({ status }) => status)).toEqual([
      'metadata',
      'imported',
      'imported',
      'damaged',
      'imported',
    ]);
    expect(report.files[0]?.reason).toContain('It describes x.txt');
    expect(await titles()).toContain('Talks on trade 2024-10-25');
    const { ids } = await ask(engine, 'documents.ids', { query: 'title:talks' });
    expect((await ask(engine, 'documents.get', { id: ids[0] ?? 0 })).row.url).toBe(record.url);
  });

  it('of a record beside a document in an archive are what it says of that document', async () => {
    const record = { description: 'Talks in an archive', date_str: '2024-10-25', url: 'https://pmd.gov.lk/news/zip/' };
    const files = writeFiles(join(folder, 'zipped'), {
      'in/x.txt': `${words} In an archive.`,
      'in/x.json': JSON.stringify(record),
      'x.txt': `${words} In another folder.`,
      'in/y.json': '{"title": "No file of its own", "date": "2024-10-26"}',
      'in/z.json': `{"title": "Too long", "more": "${'x'.repeat(70_000)}"}`,
      'in/z.txt': `${words} Beside a long record.`,
      'in/w.json': '{"title": 12',
      'in/w.txt': `${words} Beside a broken record.`,
    });
    const archive = join(folder, 'zipped.zip');
    const made = spawnSync('python3', ['-m', 'zipfile', '-c', archive, 'in', 'x.txt'], { cwd: files });
    if (made.status !== 0) throw new Error(String(made.stderr));
    const report = await ask(engine, 'imports.start', { paths: [archive] });
    const line = (name: string) => report.files.find((file) => file.path.endsWith(`!/${name}`));
    expect(line('in/x.json')).toMatchObject({
      status: 'metadata',
      reason: expect.stringContaining('It describes x.txt'),
    });
    expect(line('in/w.json')).toMatchObject({ status: 'damaged' });
    for (const name of ['in/x.txt', 'x.txt', 'in/w.txt', 'in/z.txt']) expect(line(name)?.document, name).not.toBeNull();
    const rows = await ask(engine, 'documents.rows', {
      ids: ['in/x.txt', 'x.txt', 'in/z.txt'].map((name) => line(name)?.document ?? 0),
    });
    expect(rows[0]).toMatchObject({ title: record.description, date: record.date_str, url: record.url });
    expect(rows.slice(1).map(({ title }) => title)).not.toContain(record.description);
    expect(rows[2]?.title).not.toBe('Too long');
  });

  it('of a workbook are read from its first row', async () => {
    const made = spawnSync('python3', ['-c', workbook, join(folder, 'workbook.xlsx')]);
    if (made.status !== 0) throw new Error(String(made.stderr));
    const { tables } = await ask(engine, 'imports.columns', { paths: [join(folder, 'workbook.xlsx')] });
    expect(tables).toMatchObject([{ columns: ['Nr', 'Wortlaut'], sample: [['1', 'Some words']], unclear: true }]);
  });
});

/** The smallest workbook: one sheet with inline strings. */
const workbook = `
import sys, zipfile
cell = lambda ref, text: f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'
row = lambda n, a, b: f'<row r="{n}">{cell("A%d" % n, a)}{cell("B%d" % n, b)}</row>'
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    z.writestr('xl/workbook.xml', '<workbook/>')
    z.writestr('xl/worksheets/sheet1.xml', '<worksheet><sheetData>' + row(1, 'Nr', 'Wortlaut') + row(2, '1', 'Some words') + '</sheetData></worksheet>')
`;
