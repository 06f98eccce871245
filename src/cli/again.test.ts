/** `readout again`: shown first, applied, taken back. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLibrary } from '../core/library/open.ts';
import { readout } from '../testing/command-line.ts';
import { makeLibrary, removeFolder, shortDocuments, temporaryFolder } from '../testing/libraries.ts';

const folder = temporaryFolder();
const library = join(folder, 'again.readout');

beforeAll(async () => {
  await makeLibrary(library, shortDocuments.slice(0, 3));
  const opened = openLibrary(library);
  opened.transaction(() => {
    opened.write.run(`UPDATE statement SET kind = 'reported', cue = NULL WHERE id = (SELECT min(id) FROM statement)`);
    opened.write.run('UPDATE document SET extraction = 0');
  });
  opened.close();
});
afterAll(() => removeFolder(folder));

it('says what would change, changes it, and takes it back', async () => {
  const shown = await readout('again', '--dry-run', '--library', library);
  expect(shown).toMatchObject({ status: 0, err: expect.stringContaining('Nothing was changed.') });
  expect(shown.err).toContain('3 documents read again: 0 statements would be added, 0 removed, 1 changed.');
  expect(shown.out).toMatch(
    /0 added, 0 removed, 1 changed, 0 kept, 0 meetings\n {2}changed\tReported speech, .+\n {2}to\t/u,
  );
  const applied = await readout('again', '--library', library, '--json');
  expect(JSON.parse(applied.out)).toMatchObject({ documents: 3, changed: 1, cancelled: false });
  const nothing = await readout('again', '--library', library);
  expect(nothing.err).toContain('0 documents read again');
  expect((await readout('undo', '--library', library)).out).toContain('Undone: Ran extraction again on 3 documents.');
  const some = await readout('again', 'source:kremlin.ru', '--dry-run', '--library', library);
  expect(some).toMatchObject({ status: 0, out: '' });
});
