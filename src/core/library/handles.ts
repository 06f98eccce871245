/**
 * What the rest of the core sees of the database: two handles, one of which cannot write. `better-sqlite3` is known in
 * this folder only.
 */

/** A value that SQLite stores here: the schema has no floating-point column. */
export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/**
 * Reads. `T` is the row's shape as the statement's author knows it: the only place where SQL's results get a type.
 * Statements are prepared once and kept.
 */
export interface ReadHandle {
  /** All rows. */
  all<T>(sql: string, params?: SqlParams): T[];
  /** The first row, or undefined. */
  get<T>(sql: string, params?: SqlParams): T | undefined;
  /** The first column of all rows. */
  pluck<T extends SqlValue>(sql: string, params?: SqlParams): T[];
  /** The first column of the first row, or undefined. */
  value<T extends SqlValue>(sql: string, params?: SqlParams): T | undefined;
  /** Rows one by one, for results too large to hold. The handle can do nothing else meanwhile. */
  iterate<T>(sql: string, params?: SqlParams): IterableIterator<T>;
}

export interface WriteHandle extends ReadHandle {
  /** @returns how many rows changed, and the key of the last inserted row. */
  run(sql: string, params?: SqlParams): { changes: number; id: number };
}
