import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  copyLibrary,
  makeLibrary,
  removeFolder,
  shortDocuments,
  temporaryFolder,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');

beforeAll(() => makeLibrary(filled, shortDocuments.slice(0, 3)));
afterAll(() => removeFolder(folder));

/** The problems of a copy in which the index of statements was changed behind the library's back. */
async function problemsAfter(name: string, sql: string): Promise<readonly { what: string }[]> {
  const path = copyLibrary(filled, join(folder, name));
  const db = new BetterSqlite(path);
  db.exec(sql);
  db.close();
  const engine = await createEngine({ path });
  const { problems } = await ask(engine, 'library.check', {});
  await engine.close();
  return problems;
}

describe('the check of the full-text index', () => {
  it('finds a statement that the index does not have', async () => {
    const problems = await problemsAfter(
      'missing.readout',
      'DELETE FROM statement_index WHERE rowid = (SELECT min(id) FROM statement)',
    );
    expect(JSON.stringify(problems)).toContain('does not have it');
  });

  it('finds a row of no statement', async () => {
    const problems = await problemsAfter(
      'foreign.readout',
      `INSERT INTO statement_index (rowid, text) VALUES (900000, 'nobody said this')`,
    );
    expect(JSON.stringify(problems)).toContain('does not exist any more');
  });

  it('finds other words, and the same words in another order', async () => {
    for (const [name, words] of [
      ['other.readout', 'words that nobody said'],
      ['order.readout', 'said words'],
    ] as const) {
      const first = '(SELECT min(id) FROM statement)';
      const problems = await problemsAfter(
        name,
        `UPDATE statement SET text = 'words said' WHERE id = ${first};
         DELETE FROM statement_index WHERE rowid = ${first};
         INSERT INTO statement_index (rowid, text) SELECT ${first}, '${words}'`,
      );
      expect(JSON.stringify(problems)).toContain('has other words for it');
    }
  });

  it('is at peace with what was removed and brought back', async () => {
    const engine = await createEngine({ path: copyLibrary(filled, join(folder, 'removed.readout')) });
    const { ids } = await ask(engine, 'documents.ids', {});
    await ask(engine, 'documents.remove', { ids: [ids[0] ?? 0] });
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 2 });
    await ask(engine, 'history.undo', {});
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 3 });
    await engine.close();
  });
});
