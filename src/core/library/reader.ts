/** A connection that cannot write. */
import BetterSqlite, { type Database } from 'better-sqlite3';
import { installFold } from './full-text.ts';

export const MMAP_BYTES = 2 ** 31 - 65536;
/** How long a statement waits for another program that writes, in milliseconds. */
export const BUSY_MS = 3000;

/** @param path a library that is there and is one: `openLibrary` has opened it */
export function openReader(path: string): Database {
  const db = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  db.pragma(`busy_timeout = ${BUSY_MS}`);
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32000');
  // Which words the index has at which place of a statement, for the check of a library; made when it is read.
  db.exec('CREATE VIRTUAL TABLE temp.indexed_word USING fts5vocab(main, statement_index, instance)');
  db.pragma('query_only = ON');
  installFold(db);
  return db;
}
