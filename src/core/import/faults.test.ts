import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { ask, removeFolder, temporaryFolder, writeFiles } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type * as AddDocument from './add-document.ts';

vi.mock(import('./add-document.ts'), async (original) => {
  const { addDocument } = await original();
  const failing: typeof AddDocument.addDocument = (write, incoming, ...rest) => {
    const added = addDocument(write, incoming, ...rest);
    // After everything was written, which then must not stay.
    if (incoming.document.text.includes('unheard-of')) throw new RangeError('a fault of ours');
    return added;
  };
  return { addDocument: failing };
});

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

it('a document that cannot be put in costs one line, and nothing of it stays', async () => {
  const text = (n: number, word: string): string =>
    `Talks number ${n}\n\nPresident Aleksandr Lukashenko met the minister of part ${n}. "We see ${word} trade ${n}," he said.\n`;
  const names = Array.from({ length: 9 }, (_, n) => `${n}.txt`);
  const files = writeFiles(
    join(folder, 'files'),
    Object.fromEntries(names.map((name, n) => [name, text(n, n === 0 || n === 4 || n === 5 ? 'unheard-of' : 'good')])),
  );
  const engine = await createEngine({ path: join(folder, 'a.readout'), mode: 'create' });
  const report = await ask(engine, 'imports.start', { paths: [files] });
  expect(report.files.map(({ status }) => status)).toEqual(
    names.map((_, n) => (n === 0 || n === 4 || n === 5 ? 'failed' : 'imported')),
  );
  expect(report).toMatchObject({ outcome: 'done', imported: 6, failed: 3, statements: 6 });
  expect(report.files[4]?.reason).toMatch(/a fault of ours.*others are not affected/u);
  expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 6 });
  expect(await ask(engine, 'history.list', {})).toHaveLength(1);
  await ask(engine, 'history.undo', {});
  expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 0 });
  await engine.close();
});
