import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadoutError } from '../../shared/errors.ts';
import { difference, dumpLibrary } from '../../testing/dump.ts';
import {
  ask,
  codeOf,
  copyLibrary,
  makeLibrary,
  removeFolder,
  sampleCorpus,
  shortDocuments,
  temporaryFolder,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import { restoreLibrary } from './backup.ts';
import { openLibrary } from './open.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');

beforeAll(() => makeLibrary(filled, shortDocuments.slice(0, 4)));
afterAll(() => removeFolder(folder));

function contentOf(path: string): string[] {
  const library = openLibrary(path);
  const lines = dumpLibrary(library.read);
  library.close();
  return lines;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (fault) {
    if (!(fault instanceof ReadoutError)) throw fault;
    return fault.code;
  }
}

describe('a backup', () => {
  it('is a whole library, history included, and leaves nothing else behind', async () => {
    const place = join(folder, 'backups');
    mkdirSync(place);
    const engine = await createEngine({ path: copyLibrary(filled, join(folder, 'a.readout')) });
    const { path, bytes } = await ask(engine, 'library.backup', { path: join(place, 'a.readout') });
    expect(readFileSync(path).length).toBe(bytes);
    expect(readdirSync(place)).toEqual(['a.readout']);
    expect(contentOf(path)).toEqual(contentOf(filled));
    const copy = await createEngine({ path });
    expect(await codeOf(copy, 'history.undo', {})).toBe('ok');
    expect(await ask(copy, 'library.info', {})).toMatchObject({ documents: 0, redo: 'Imported 4 documents' });
    await copy.close();
    await engine.close();
  });

  it('replaces nothing unasked, and never the library itself', async () => {
    const path = copyLibrary(filled, join(folder, 'b.readout'));
    const engine = await createEngine({ path });
    const kept = join(folder, 'kept.readout');
    writeFileSync(kept, 'a file of somebody');
    expect(await codeOf(engine, 'library.backup', { path: kept })).toBe('FILE_EXISTS');
    expect(readFileSync(kept, 'utf8')).toBe('a file of somebody');
    expect(await codeOf(engine, 'library.backup', { path, replace: true })).toBe('FILE_EXISTS');
    expect(await codeOf(engine, 'library.backup', { path: folder, replace: true })).toBe('FILE_EXISTS');
    expect(await codeOf(engine, 'library.backup', { path: join(folder, 'no/folder.readout') })).toBe('FILE_UNWRITABLE');
    expect(await codeOf(engine, 'library.backup', { path: kept, replace: true })).toBe('ok');
    expect(contentOf(kept)).toEqual(contentOf(filled));
    await engine.close();
  });

  it('of a damaged library is not made, and what was there stays', async () => {
    const path = copyLibrary(filled, join(folder, 'damaged.readout'));
    const library = openLibrary(path);
    library.write.run('UPDATE document_text SET text = upper(text) WHERE document_id = 1');
    library.close();
    const kept = join(folder, 'good.readout');
    copyLibrary(filled, kept);
    const engine = await createEngine({ path });
    expect(await codeOf(engine, 'library.backup', { path: kept, replace: true })).toBe('LIBRARY_DAMAGED');
    expect(contentOf(kept)).toEqual(contentOf(filled));
    expect(readdirSync(folder).filter((name) => name.includes('.partial'))).toEqual([]);
    await engine.close();
  });

  it('is made while an import runs: whole documents, a closed history, and the import goes on', async () => {
    const place = join(folder, 'import.readout');
    const engine = await createEngine({ path: place, mode: 'create' });
    const copy = join(folder, 'during.readout');
    const other = await createEngine({ path: place });
    let backup: Promise<string> | null = null;
    engine.on((event) => {
      if (event.type === 'progress' && event.done >= 5 && !backup)
        backup = codeOf(other, 'library.backup', { path: copy });
    });
    const report = await ask(engine, 'imports.start', { paths: [sampleCorpus] });
    expect(await backup).toBe('ok');
    const made = await createEngine({ path: copy });
    const { documents } = await ask(made, 'library.info', {});
    expect(documents).toBeGreaterThan(0);
    expect(await ask(made, 'library.check', {})).toMatchObject({ ok: true, documents });
    expect(await ask(made, 'history.list', {})).toMatchObject([
      { operation: 'imports.start', label: 'Import (interrupted)', changed: documents, state: 'done' },
    ]);
    expect((await ask(made, 'imports.list', {}))[0]).toMatchObject({ outcome: 'interrupted', imported: documents });
    await ask(made, 'history.undo', {});
    expect(await ask(made, 'library.info', {})).toMatchObject({ documents: 0, people: 0, statements: 0 });
    await made.close();
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: report.imported });
    await other.close();
    await engine.close();
  });
});

describe('restoring', () => {
  it('makes the same library from a backup, and proves it', async () => {
    const to = join(folder, 'restored.readout');
    expect(await restoreLibrary(filled, to, false)).toMatchObject({ documents: 4 });
    expect(difference(contentOf(filled), contentOf(to))).toEqual([]);
    expect(await refusal(restoreLibrary(filled, to, false))).toBe('FILE_EXISTS');
    expect(await refusal(restoreLibrary(filled, filled, true))).toBe('FILE_EXISTS');
    expect(await refusal(restoreLibrary(join(folder, 'none.readout'), to, true))).toBe('LIBRARY_MISSING');
  });

  it('replaces a library together with the log that a crash left beside it', async () => {
    const to = copyLibrary(filled, join(folder, 'replaced.readout'));
    writeFileSync(`${to}-wal`, Buffer.alloc(40_000, 7));
    await restoreLibrary(filled, to, true);
    expect(existsSync(`${to}-wal`)).toBe(false);
    expect(contentOf(to)).toEqual(contentOf(filled));
  });

  it('takes nothing from what is no library, and leaves the old one', async () => {
    const to = copyLibrary(filled, join(folder, 'old.readout'));
    const text = join(folder, 'text.txt');
    writeFileSync(text, 'This is a text and no backup, whatever its name may say. '.repeat(5));
    expect(await refusal(restoreLibrary(text, to, true))).toBe('LIBRARY_FOREIGN');
    expect(contentOf(to)).toEqual(contentOf(filled));
  });
});
