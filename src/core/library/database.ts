/** better-sqlite3 behind the handles: prepared statements kept by their text. */
import type { Database, Statement } from 'better-sqlite3';
import type { ReadHandle, SqlParams, SqlValue, WriteHandle } from './handles.ts';

/** Enough for all of the core's own statements; a query's SQL varies with what a user types. */
const KEPT_STATEMENTS = 500;

function bind(params: SqlParams | undefined): unknown[] {
  if (params === undefined) return [];
  return Array.isArray(params) ? [params] : [params];
}

class Reader implements ReadHandle {
  protected readonly db: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(db: Database) {
    this.db = db;
  }

  protected prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= KEPT_STATEMENTS) {
        const oldest = this.#statements.keys().next().value;
        if (oldest !== undefined) this.#statements.delete(oldest);
      }
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** A statement whose rows are objects; `pluck` is a mode of the prepared statement, so it is set each time. */
  #rows(sql: string, pluck: boolean): Statement {
    const statement = this.prepare(sql);
    // An iterator of the same text may be open: a busy statement must not be reset, so it gets a twin.
    const free = statement.busy ? this.db.prepare(sql) : statement;
    return free.pluck(pluck);
  }

  all<T>(sql: string, params?: SqlParams): T[] {
    return this.#rows(sql, false).all(...bind(params)) as T[];
  }

  get<T>(sql: string, params?: SqlParams): T | undefined {
    return this.#rows(sql, false).get(...bind(params)) as T | undefined;
  }

  pluck<T extends SqlValue>(sql: string, params?: SqlParams): T[] {
    return this.#rows(sql, true).all(...bind(params)) as T[];
  }

  value<T extends SqlValue>(sql: string, params?: SqlParams): T | undefined {
    return this.#rows(sql, true).get(...bind(params)) as T | undefined;
  }

  iterate<T>(sql: string, params?: SqlParams): IterableIterator<T> {
    return this.#rows(sql, false).iterate(...bind(params)) as IterableIterator<T>;
  }
}

class Writer extends Reader implements WriteHandle {
  run(sql: string, params?: SqlParams): { changes: number; id: number } {
    const result = this.prepare(sql).run(...bind(params));
    return { changes: result.changes, id: Number(result.lastInsertRowid) };
  }
}

/** @param db a connection that was opened read-only */
export function readHandle(db: Database): ReadHandle {
  return new Reader(db);
}

export function writeHandle(db: Database): WriteHandle {
  return new Writer(db);
}
