/** The steps from one version of the library to the next, as SQL files that a person can read. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { ReadoutError } from '../../shared/errors.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

const FILE = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** Migrations in order, read from `folder`; they are numbered from 1 without a gap. */
export function readMigrations(folder: URL = new URL('./migrations/', import.meta.url)): Migration[] {
  const found = readdirSync(folder)
    .filter((file) => FILE.test(file))
    .sort()
    .map((file): Migration => {
      const match = FILE.exec(file);
      return {
        version: Number(match?.[1]),
        name: match?.[2] ?? '',
        sql: readFileSync(new URL(file, folder), 'utf8'),
      };
    });
  found.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name} has number ${migration.version}`);
  });
  return found;
}

/** @throws ReadoutError LIBRARY_TOO_NEW */
export function refuseNewer(path: string, version: number, newest: number): void {
  if (version > newest) {
    throw new ReadoutError(
      'LIBRARY_TOO_NEW',
      `${path} was written by a newer version of Readout (library version ${version}, this one knows ${newest}). It was not touched. Update Readout to open it.`,
      { version, newest },
    );
  }
}

/**
 * Brings a library to the newest version, each step in one transaction.
 * @throws ReadoutError LIBRARY_TOO_NEW where the file is ahead of this program; it stays untouched
 */
export function migrate(db: Database, path: string, migrations: readonly Migration[]): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  refuseNewer(path, version, migrations.length);
  for (const migration of migrations.slice(version)) {
    db.transaction(() => {
      // Another program may have done this step while this one waited for the lock.
      if (Number(db.pragma('user_version', { simple: true })) >= migration.version) return;
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
