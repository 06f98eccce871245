import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ask, codeOf, removeFolder, temporaryFolder, writeFiles } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import { openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

const text = (words: string) => `Talks in Minsk\n\n13 September 2024\n\n"${words}," President Lukashenko said.\n`;

/** As a process leaves a library that ends in the middle of an import. */
function cutOff(path: string): void {
  const library = openLibrary(path);
  library.transaction(() => {
    library.write.run(`UPDATE import SET outcome = 'running', finished_at = NULL`);
    library.write.run(`UPDATE history_entry SET state = 'running', process = 'gone'`);
  });
  library.close();
}

it('an import that was cut off says so and goes on where it stopped', async () => {
  const files = writeFiles(join(folder, 'files'), { 'a.txt': text('We will build the bridge') });
  const path = join(folder, 'cut.readout');
  const first = await createEngine({ path, mode: 'create' });
  await ask(first, 'imports.start', { paths: [files] });
  await first.close();
  cutOff(path);
  writeFiles(files, { 'b.txt': text('Trade has doubled since then'), 'c.txt': text('Peace comes first to us') });

  const engine = await createEngine({ path });
  const [cut] = await ask(engine, 'imports.list', {});
  expect(cut).toMatchObject({ outcome: 'interrupted', imported: 1 });
  const report = await ask(engine, 'imports.resume', { id: cut?.id ?? 0 });
  expect(report).toMatchObject({ outcome: 'done', imported: 2, duplicate: 1, failed: 0 });
  expect((await ask(engine, 'imports.list', {})).map(({ outcome }) => outcome)).toEqual(['done', 'resumed']);
  expect(await codeOf(engine, 'imports.resume', { id: cut?.id ?? 0 })).toBe('NOT_FOUND');
  expect((await ask(engine, 'history.list', {}))[0]).toMatchObject({ label: 'Imported 2 documents' });

  // Undone, it is as it was: cut off, with what was in.
  await ask(engine, 'history.undo', {});
  expect(await ask(engine, 'imports.list', {})).toMatchObject([{ outcome: 'interrupted', imported: 1 }]);
  rmSync(join(files, 'c.txt'));
  expect(await ask(engine, 'imports.resume', { id: cut?.id ?? 0 })).toMatchObject({ imported: 1, duplicate: 1 });
  expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 2 });
  await engine.close();
});
