import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { dumpLibrary } from '../../testing/dump.ts';
import { removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import type { ReadHandle } from './handles.ts';
import { type Migration, readMigrations } from './migrations.ts';
import { openLibrary } from './open.ts';

const folder = temporaryFolder();
const snapshot = fileURLToPath(new URL('./schema.sql', import.meta.url));
afterAll(() => removeFolder(folder));

/** The schema as SQLite keeps it, without what FTS5 makes for itself. */
function schemaOf(read: ReadHandle): string {
  const parts = read.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB '*_index_*' ORDER BY rowid`,
  );
  return `-- The library's schema as all migrations make it. Written by migrations.test.ts (vitest -u); a change belongs into a migration.\n\n${parts
    .map(({ sql }) => `${sql};\n`)
    .join('\n')}`;
}

function withLibrary<T>(name: string, migrations: readonly Migration[], work: (read: ReadHandle) => T): T {
  const library = openLibrary(join(folder, name), { create: true, migrations });
  try {
    return work(library.read);
  } finally {
    library.close();
  }
}

describe('the schema', () => {
  it('is as its snapshot says', async () => {
    await expect(withLibrary('now.readout', readMigrations(), schemaOf)).toMatchFileSnapshot(snapshot);
  });

  it('keeps rows that undo can write back exactly: strict tables, integer keys, no floating point', () => {
    withLibrary('strict.readout', readMigrations(), (read) => {
      const tables = read.all<{ name: string; strict: number; wr: number }>(
        `SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'`,
      );
      const domain = tables.filter((table) => !/_index_|^(preference|history_|theme_path)/.test(table.name));
      expect(domain.length).toBeGreaterThan(15);
      for (const { name, strict, wr } of domain) {
        expect({ name, strict, wr }).toEqual({ name, strict: 1, wr: 0 });
        const columns = read.all<{ name: string; type: string; pk: number }>('SELECT * FROM pragma_table_info(?)', [
          name,
        ]);
        expect(columns.filter((column) => column.pk > 0)).toMatchObject([{ type: 'INTEGER', pk: 1 }]);
        expect(
          columns.filter((column) => !['INTEGER', 'TEXT', 'BLOB'].includes(column.type)),
          name,
        ).toEqual([]);
      }
    });
  });

  it('has an index for every reference to another table, so that removing a row looks at few', () => {
    withLibrary('keys.readout', readMigrations(), (read) => {
      const tables = read.pluck<string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql GLOB '*REFERENCES*'`,
      );
      const bare = tables.flatMap((table) =>
        read
          .all<{ from: string; table: string }>('SELECT "from", "table" FROM pragma_foreign_key_list(?)', [table])
          .filter(({ from }) => {
            const first = read.pluck<string>(
              `SELECT c.name FROM pragma_index_list(?) i JOIN pragma_index_info(i.name) c WHERE c.seqno = 0`,
              [table],
            );
            const key = read.value<string>('SELECT name FROM pragma_table_info(?) WHERE pk = 1', [table]);
            return from !== key && !first.includes(from);
          })
          .map(({ from }) => `${table}.${from}`),
      );
      expect(bare).toEqual([]);
    });
  });

  it('captures every table of the domain', () => {
    const library = openLibrary(join(folder, 'captured.readout'), { create: true });
    const captured = library.write.pluck<string>(
      `SELECT tbl_name FROM temp.sqlite_schema WHERE type = 'trigger' AND name GLOB 'capture_*_insert'`,
    );
    const tables = library.write.pluck<string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_index*'`,
    );
    const free = ['preference', 'history_entry', 'history_change', 'theme_path', 'theme_count'];
    expect([...captured].sort()).toEqual(tables.filter((name) => !free.includes(name)).sort());
    library.close();
  });
});

describe('a migration', () => {
  const all = readMigrations();
  const next: Migration = {
    version: all.length + 1,
    name: 'archive',
    sql: 'ALTER TABLE source ADD COLUMN archive TEXT; CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;',
  };

  it('brings a library of each earlier version to the same schema as a new one has', () => {
    const wanted = withLibrary('fresh.readout', all, schemaOf);
    for (let version = 1; version < all.length; version += 1) {
      const name = `from-${version}.readout`;
      withLibrary(name, all.slice(0, version), () => undefined);
      expect(withLibrary(name, all, schemaOf), `from version ${version}`).toBe(wanted);
    }
  });

  it('keeps every row, and captures what it adds', () => {
    const path = join(folder, 'old.readout');
    const old = openLibrary(path, { create: true });
    old.write.run(`INSERT INTO source (name) VALUES ('kremlin.ru')`);
    const before = dumpLibrary(old.read);
    old.close();
    const library = openLibrary(path, { migrations: [...all, next] });
    expect(library.read.value('PRAGMA user_version')).toBe(next.version);
    expect(dumpLibrary(library.read)).toEqual(
      before.map((line) => (line.startsWith('source ') ? `${line} archive=null` : line)),
    );
    library.write.run('INSERT INTO temp.capture (entry) VALUES (1)');
    library.write.run(
      `INSERT INTO history_entry (id, at, operation, label, changed, state) VALUES (1, '', '', '', 0, 'done')`,
    );
    library.write.run(`INSERT INTO shelf (name) VALUES ('top')`);
    expect(library.read.all('SELECT tbl, op FROM history_change')).toEqual([{ tbl: 'shelf', op: 'insert' }]);
    library.close();
    expect(() => openLibrary(path)).toThrow(/newer version/);
  });

  it('that fails leaves the library as it was', () => {
    const path = join(folder, 'failing.readout');
    openLibrary(path, { create: true }).close();
    const before = readFileSync(path);
    const broken = { ...next, sql: 'ALTER TABLE source ADD COLUMN archive TEXT; CREATE TABLE source (id INTEGER);' };
    expect(() => openLibrary(path, { migrations: [...all, broken] })).toThrow(/already exists/);
    expect(readFileSync(path).equals(before)).toBe(true);
    openLibrary(path).close();
  });
});
