/** The command line as a person or a script uses it: real processes, real documents, exit statuses, shapes of JSON. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readout, root, start } from '../testing/command-line.ts';

const corpus = join(root, 'resources/sample-corpus/documents');

let dir = '';
const library = 'work.readout';

/** With the library named, and its output parsed. */
async function json(...args: string[]): Promise<unknown> {
  const { status, out, err } = await readout(...args, '--library', library, '--json');
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out);
}

const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort();
const text = names.find((name) => name.endsWith('.txt')) ?? '';
const page = names.find((name) => name.endsWith('.html')) ?? '';
const note = names.find((name) => name.endsWith('.md')) ?? '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'readout-cli-'));
  mkdirSync(join(dir, 'in/deep'), { recursive: true });
  for (const [name, place] of [
    [text, 'in'],
    [page, 'in/deep'],
    [note, 'in/deep'],
  ] as const) {
    cpSync(join(corpus, name), join(dir, place, basename(name)));
  }
  process.chdir(dir);
  writeFileSync(join(dir, 'in/broken.pdf'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
});

afterAll(() => {
  process.chdir(root);
  rmSync(dir, { recursive: true, force: true });
});

describe('the command line', async () => {
  it('imports a folder in depth, reports every file, and goes on after a bad one', async () => {
    const { status, out } = start(['import', 'in', '--library', library, '--json'], dir);
    expect(status).toBe(1);
    const report = JSON.parse(out) as {
      files: { path: string; status: string; reason: string | null; document: number | null }[];
    } & Record<string, number>;
    expect(report).toMatchObject({ imported: 3, duplicate: 0, nearDuplicate: 0, newerVersion: 0, failed: 1 });
    expect(report.files).toHaveLength(4);
    for (const file of report.files) {
      expect(file.reason === null).toBe(file.status === 'imported');
      expect(file.document === null).toBe(file.status !== 'imported');
    }
  });

  it('changes nothing when the same is imported again', async () => {
    const before = await json('list', 'statements');
    const { status, out } = await readout('import', 'in/deep', '--library', library);
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(['duplicate', 'duplicate']);
    expect(await json('list', 'statements')).toEqual(before);
  });

  it('writes the report of an import to a CSV file', async () => {
    const file = join(dir, 'report.csv');
    const { status } = await readout('import', 'in/deep', '--library', library, '--report', file);
    expect(status).toBe(0);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines[0]).toBe('file,status,reason,document');
    expect(lines.filter((line) => line.includes(',duplicate,'))).toHaveLength(2);
    const refused = await readout('import', 'in/deep', '--library', library, '--report', join(dir, 'no/such/x.csv'));
    expect(refused.status).toBe(2);
  });

  it('a dry run reports and changes nothing', async () => {
    const { status, out } = await readout('import', corpus, '--dry-run', '--library', library, '--json');
    expect(status).toBe(0);
    expect((JSON.parse(out) as { imported: number }).imported).toBeGreaterThan(30);
    expect(await json('list', 'documents')).toHaveLength(3);
  });

  it('lists tables in the shapes that scripts rely on', async () => {
    const keys = async (table: string) => Object.keys(((await json('list', table)) as object[])[0] ?? {});
    expect(await keys('statements')).toEqual(
      expect.arrayContaining([
        'id',
        'document',
        'title',
        'source',
        'date',
        'speaker',
        'speakerAsWritten',
        'kind',
        'cue',
        'text',
        'themes',
        'start',
        'end',
        'confidence',
        'review',
      ]),
    );
    expect(await keys('documents')).toEqual(
      expect.arrayContaining(['id', 'title', 'source', 'date', 'language', 'url', 'file', 'statements']),
    );
    expect(await keys('meetings')).toEqual(
      expect.arrayContaining(['id', 'type', 'date', 'dateBasis', 'place', 'participants', 'documents']),
    );
    expect(await keys('people')).toEqual(
      expect.arrayContaining(['id', 'name', 'aliases', 'country', 'roles', 'statements']),
    );
    expect(await keys('themes')).toEqual(expect.arrayContaining(['id', 'name', 'parent', 'statements']));
  });

  it('sorts, limits, picks columns and writes CSV and JSON lines', async () => {
    const { out } = await readout(
      'list',
      'statements',
      'kind:quote',
      '--library',
      library,
      '--format',
      'csv',
      '--columns',
      'id,kind,start',
      '--sort=-start',
      '--limit',
      '2',
    );
    const lines = out.trimEnd().split('\r\n');
    expect(lines[0]).toBe('id,kind,start');
    expect(lines).toHaveLength(3);
    const starts = lines.slice(1).map((line) => Number(line.split(',')[2]));
    expect(starts[0]).toBeGreaterThanOrEqual(starts[1] ?? 0);
    const rows = (await readout('list', 'people', '--library', library, '--format', 'jsonl')).out.trim().split('\n');
    for (const row of rows) expect(JSON.parse(row)).toHaveProperty('name');
  });

  it('tags, untags, undoes and redoes in bulk', async () => {
    const count = async (): Promise<number> =>
      ((await json('list', 'statements', 'theme:multipolarity')) as unknown[]).length;
    const all = ((await json('list', 'statements')) as unknown[]).length;
    const before = await count();
    expect(await json('tag', 'multipolarity', 'kind:quote OR NOT kind:quote')).toMatchObject({
      changed: expect.any(Number),
      label: expect.stringContaining('Multipolarity'),
    });
    expect(await count()).toBe(all);
    await json('undo');
    expect(await count()).toBe(before);
    await json('redo');
    expect(await count()).toBe(all);
    expect(await json('untag', 'Multipolarity', 'has:tag')).toMatchObject({ changed: all });
    const history = (await json('history')) as { label: string; state: string }[];
    expect(history[0]?.label).toContain('Took Multipolarity');
    expect(history.at(-1)?.label).toBe('Imported 3 documents');
  });

  it('tags documents and meetings as a whole, and lists their themes', async () => {
    const titled = 'title:"the" OR NOT title:"the"';
    expect(await json('tag', 'Trade', titled, '--whole', 'documents')).toMatchObject({
      changed: 3,
      label: 'Tagged 3 documents with Trade',
    });
    const documents = (await json('list', 'documents', 'theme:trade')) as { themes: string[] }[];
    expect(documents.map((row) => row.themes)).toEqual([['Trade'], ['Trade'], ['Trade']]);
    expect(await json('untag', 'Trade', titled, '--whole', 'documents')).toMatchObject({ changed: 3 });
    const meetings = (await json('list', 'meetings')) as { id: number }[];
    await json('tag', 'Security', `meeting:${meetings[0]?.id}`, '--whole', 'meetings');
    expect(await json('list', 'meetings', `meeting:${meetings[0]?.id}`)).toMatchObject([{ themes: ['Security'] }]);
    expect(await json('tag', 'Trade', 'place:Nowhere', '--whole', 'meetings')).toMatchObject({ changed: 0 });
    for (let back = 0; back < 3; back += 1) await json('undo');
  });

  it('writes the same report for the same input, and one citation a statement', async () => {
    const args = [
      'report',
      'theme:security,trade',
      '--library',
      library,
      '--title',
      'Security & trade',
      '--date',
      '2025-01-14',
    ];
    expect((await readout(...args, '--out', 'a.html')).status).toBe(0);
    expect((await readout(...args, '--out', 'b.html')).status).toBe(0);
    const html = readFileSync(join(dir, 'a.html'), 'utf8');
    expect(readFileSync(join(dir, 'b.html'), 'utf8')).toBe(html);
    expect(html).toContain('Security &amp; trade');
    expect(html).toContain('14 January 2025');
    expect(html).not.toMatch(/<script|src="http|url\(http/);
  });

  it('proves, backs up and restores', async () => {
    expect(await json('check')).toMatchObject({ ok: true, documents: 3, problems: [] });
    expect((await readout('backup', '--out', 'copy.readout', '--library', library)).status).toBe(0);
    expect(await readout('backup', '--out', 'copy.readout', '--library', library)).toMatchObject({
      status: 2,
      err: expect.stringContaining('FILE_EXISTS'),
    });
    expect((await readout('restore', '--from', 'copy.readout', '--library', 'again.readout')).status).toBe(0);
    expect((await readout('list', 'statements', '--library', 'again.readout', '--json')).out).toBe(
      (await readout('list', 'statements', '--library', library, '--json')).out,
    );
  });

  it('extracts without a library: a line for every file, offsets that hold', async () => {
    const { status, out, err } = await readout(
      'extract',
      '--format',
      'jsonl',
      '--explain',
      join('in', basename(text)),
      'in/broken.pdf',
    );
    expect(status).toBe(1);
    expect(err).toContain('broken.pdf');
    const line = JSON.parse(out) as {
      text: string;
      statements: { start: number; end: number; text: string; steps: string[] }[];
    };
    expect(line.statements.length).toBeGreaterThan(0);
    for (const statement of line.statements) {
      expect(line.text.slice(statement.start, statement.end)).toBe(statement.text);
      expect(statement.steps.length).toBeGreaterThan(0);
    }
  });

  it('refuses in words, with status 2, and prints no data', async () => {
    const refusals: readonly (readonly [string[], string])[] = [
      [['list', 'statements'], 'LIBRARY_NEEDED'],
      [['list', 'statements', '--library', 'none.readout'], 'LIBRARY_MISSING'],
      [['list', 'statements', '--library', 'in/broken.pdf'], 'LIBRARY_FOREIGN'],
      [['list', 'statements', 'themes:x', '--library', library], 'QUERY_INVALID'],
      [['list', 'statements', 'theme:nothing', '--library', library], 'QUERY_INVALID'],
      [['list', 'statements', '--columns', 'nothing', '--library', library], 'COLUMN_UNKNOWN'],
      [['list', 'elephants', '--library', library], 'USAGE'],
      [['tag', 'Securty', 'kind:quote', '--library', library], 'Did you mean Security'],
      [['report', 'date:1800', '--out', 'c.html', '--library', library], 'NOT_FOUND'],
      [['report', '--library', library], '--out'],
      [['elephant'], 'unknown command'],
    ];
    for (const [args, said] of refusals) {
      const { status, out, err } = await readout(...args);
      expect(err).toContain(said);
      expect({ args, status, out }).toEqual({ args, status: 2, out: '' });
    }
    expect(existsSync(join(dir, 'none.readout'))).toBe(false);
    expect(existsSync(join(dir, 'c.html'))).toBe(false);
  });

  it('takes paths from where the user stands, also under npm', async () => {
    const { status, out } = start(['list', 'documents', '--json'], root, { INIT_CWD: dir, READOUT_LIBRARY: library });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveLength(3);
  });

  it('helps with every command', async () => {
    const help = await readout('help');
    expect(help).toMatchObject({ status: 0, err: '' });
    for (const command of [
      'demo',
      'extract',
      'import',
      'list',
      'tag',
      'undo',
      'report',
      'check',
      'backup',
      'restore',
      'serve',
    ]) {
      expect(help.out).toContain(`  ${command}`);
      expect((await readout(command, '--help')).out).toContain(`Usage: readout ${command}`);
    }
  });
});
