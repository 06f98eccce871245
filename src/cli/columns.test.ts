/** Saying what the columns of a table are, and changing what is remembered of it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readout } from '../testing/command-line.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../testing/libraries.ts';
import { readMapping } from './columns-option.ts';

const folder = temporaryFolder();
const library = join(folder, 'columns.readout');
const table = (words: string): string => `Nr,"Wortlaut, ganz",Kopf,Tag\n1,${words},Talks,2024-03-13\n`;

beforeAll(() => {
  writeFiles(folder, { 'a.csv': table('We are ready.'), 'b.csv': table('We were ready.'), 'note.txt': 'A note.' });
});
afterAll(() => removeFolder(folder));

it('reads a mapping in short and as JSON', () => {
  expect(readMapping('text=Wortlaut, title = Kopf')).toEqual({ text: 'Wortlaut', title: 'Kopf' });
  expect(readMapping('{"text": "Wortlaut, ganz"}')).toEqual({ text: 'Wortlaut, ganz' });
  expect(readMapping('text=a=b')).toEqual({ text: 'a=b' });
  for (const wrong of ['', 'text', 'text=', 'words=Kopf', 'text=a,text=b', '{"words": "a"}', '{'])
    expect(() => readMapping(wrong), wrong).toThrow(/--columns cannot take/u);
});

it('imports a table as it is told, remembers it, and lets it be changed and forgotten', async () => {
  const at = ['--library', library] as const;
  const columns = ['--columns', '{"text": "Wortlaut, ganz", "title": "Kopf", "date": "Tag"}'] as const;
  const unknown = await readout('import', join(folder, 'a.csv'), ...at, '--columns', 'text=Words');
  expect(unknown).toMatchObject({ status: 2, err: expect.stringContaining('Nr, Wortlaut, ganz, Kopf, Tag') });
  expect(unknown.err).toContain('COLUMN_UNKNOWN');
  expect(await readout('import', join(folder, 'note.txt'), ...at, '--columns', 'text=Words')).toMatchObject({
    status: 2,
  });

  expect(await readout('import', join(folder, 'a.csv'), '--dry-run', ...at, ...columns)).toMatchObject({ status: 0 });
  expect((await readout('columns', ...at)).err).toContain('Nothing is remembered');
  expect(await readout('import', join(folder, 'a.csv'), ...at, ...columns)).toMatchObject({ status: 0 });
  const listed = await readout('list', 'documents', ...at, '--format', 'csv', '--columns', 'title,date');
  expect(listed.out).toContain('Talks,2024-03-13');

  const kept = await readout('columns', ...at);
  expect(kept.out).toBe('1\ttext=Wortlaut, ganz,title=Kopf,date=Tag\tNr, Wortlaut, ganz, Kopf, Tag\n');
  expect(await readout('columns', '1', ...at, '--columns', 'text=Kopf,title=Tag')).toMatchObject({ status: 0 });
  await readout('import', join(folder, 'b.csv'), ...at);
  expect((await readout('list', 'documents', ...at, '--format', 'csv', '--columns', 'title')).out).toContain(
    '2024-03-13',
  );

  for (const wrong of [['7', '--forget'], ['x', '--forget'], ['1'], ['--forget'], ['1', '--columns', 'text=Words']])
    expect(await readout('columns', ...wrong, ...at), wrong.join(' ')).toMatchObject({ status: 2, out: '' });
  expect((await readout('columns', '1', '--forget', ...at, '--json')).out).toBe('[]\n');
});
