import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { difference, dumpLibrary } from '../../testing/dump.ts';
import { ask, removeFolder, sampleCorpus, temporaryFolder } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

async function rowsOf(engine: Engine) {
  const { ids } = await ask(engine, 'statements.ids', { query: '' });
  return ask(engine, 'statements.rows', { ids: [...ids] });
}

it('finds again what it found, and leaves alone what a person did', async () => {
  const path = join(folder, 'again.readout');
  const engine = await createEngine({ path, mode: 'create', clock: () => new Date(0) });
  await ask(engine, 'imports.start', {
    paths: [join(sampleCorpus, 'president.gov.by'), join(sampleCorpus, 'invented')],
  });
  const documents = [...(await ask(engine, 'documents.ids', {})).ids];
  expect(await ask(engine, 'library.info', {})).toMatchObject({ outdated: 0 });
  const same = await ask(engine, 'extraction.again', { dryRun: true, documents });
  expect(same).toMatchObject({ documents: documents.length, added: 0, removed: 0, changed: 0, kept: 0, changes: [] });

  const rows = await rowsOf(engine);
  const [moved, removed, taken] = [rows[0], rows[3], rows[5]];
  if (!moved || !removed || !taken) throw new Error('too few statements');
  await ask(engine, 'statements.edit', { id: moved.id, end: moved.end - 4, speakers: [{ name: 'Somebody Else' }] });
  await ask(engine, 'statements.remove', { ids: [removed.id] });
  const worked = await rowsOf(engine);
  const again = await ask(engine, 'extraction.again', { dryRun: false, documents });
  expect(again).toMatchObject({ added: 0, removed: 0, changed: 0 });
  expect(await rowsOf(engine)).toEqual(worked);
  expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
  await engine.close();

  // As if an older extraction had seen less and other things: rows that nobody touched are brought up to date.
  const library = openLibrary(path);
  library.transaction(() => {
    library.write.run('DELETE FROM statement WHERE id = ?', [taken.id]);
    library.write.run(
      `UPDATE statement SET kind = 'reported', cue = NULL, cue_start = NULL, cue_end = NULL WHERE id = ?`,
      [rows[7]?.id ?? 0],
    );
    library.write.run('UPDATE document SET extraction = 0');
  });
  const before = dumpLibrary(library.read);
  library.close();

  const reopened = await createEngine({ path, clock: () => new Date(0) });
  expect(await ask(reopened, 'library.info', {})).toMatchObject({ outdated: documents.length });
  const shown = await ask(reopened, 'extraction.again', { dryRun: true });
  expect(shown.changes.map((change) => change.what).sort()).toEqual(['added', 'changed']);
  expect(shown.changes.find((change) => change.what === 'added')?.text).toBe(taken.text);
  expect(await ask(reopened, 'extraction.again', { dryRun: false })).toMatchObject({
    added: 1,
    changed: 1,
    removed: 0,
  });
  expect(await ask(reopened, 'library.info', {})).toMatchObject({ outdated: 0 });
  const texts = (list: { text: string }[]): string[] => list.map((row) => row.text).sort();
  expect(texts(await rowsOf(reopened))).toEqual(texts(worked));
  await ask(reopened, 'history.undo', {});
  await reopened.close();
  const undone = openLibrary(path);
  expect(difference(before, dumpLibrary(undone.read))).toEqual([]);
  undone.close();
});
