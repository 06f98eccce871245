/** Opens and makes libraries: one file, `NAME.readout`, a SQLite database in WAL mode. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { ReadoutError } from '../../shared/errors.ts';
import { installCapture } from './capture.ts';
import { Checkpoints } from './checkpoints.ts';
import { readHandle, writeHandle } from './database.ts';
import { installFullText, prepareIndexing } from './full-text.ts';
import type { ReadHandle, WriteHandle } from './handles.ts';
import { type Migration, migrate, readMigrations, refuseNewer } from './migrations.ts';
import { BUSY_MS, MMAP_BYTES, openReader } from './reader.ts';
import { explainSqlite } from './sqlite-errors.ts';
import { installThemeCounts } from './theme-counts.ts';

/** "Rdot" as a big-endian number: says in the file's header, at octet 68, that it is a library. */
export const APPLICATION_ID = 0x52646f74;
const HEADER_LENGTH = 100;

export interface Library {
  readonly path: string;
  readonly read: ReadHandle;
  readonly write: WriteHandle;
  /**
   * Runs `work` in one transaction: all of it, or nothing. What it wrote survives the end of this process, however that
   * comes. @param lasting also a power cut, by waiting for the disk; a job's many steps do not wait, its last one does
   */
  transaction<T>(work: () => T, lasting?: boolean): T;
  /** Copies the library into a new file while it is in use. */
  backup(path: string): Promise<void>;
  close(): void;
}

export interface OpenOptions {
  /** Make the file where there is none. */
  readonly create?: boolean;
  readonly migrations?: readonly Migration[];
}

/** Reads the header without SQLite, so that a foreign file is not touched at all (SQLite would make -wal files). */
function refuseForeign(path: string, newest: number): void {
  const header = Buffer.alloc(HEADER_LENGTH);
  let length = 0;
  try {
    const file = openSync(path, 'r');
    try {
      length = readSync(file, header, 0, HEADER_LENGTH, 0);
    } finally {
      closeSync(file);
    }
  } catch (fault) {
    throw new ReadoutError('LIBRARY_READ_ONLY', `${path} cannot be read. It was not touched.`, undefined, fault);
  }
  const isSqlite = length === HEADER_LENGTH && header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new ReadoutError(
      'LIBRARY_FOREIGN',
      `${path} is not a Readout library. It was not touched. A library is a file that Readout made, named NAME.readout.`,
    );
  }
  // Offset 60: user_version. Read here, so that not even a log beside a newer library is folded into it.
  refuseNewer(path, header.readInt32BE(60), newest);
}

function refuseUnwritable(path: string): void {
  for (const [place, what] of [
    [path, 'the file'],
    [dirname(path), 'its folder'],
  ] as const) {
    try {
      accessSync(place, constants.W_OK);
    } catch (fault) {
      throw new ReadoutError(
        'LIBRARY_READ_ONLY',
        `${path} cannot be opened: ${what} is read-only. Nothing was changed. Copy the library to a folder of your own.`,
        undefined,
        fault,
      );
    }
  }
}

function configure(db: Database): void {
  db.pragma(`busy_timeout = ${BUSY_MS}`);
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('synchronous = FULL');
  db.pragma('trusted_schema = OFF');
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32000');
}

function make(path: string, migrations: readonly Migration[]): Database {
  if (!existsSync(dirname(path))) {
    throw new ReadoutError(
      'LIBRARY_MISSING',
      `There is no folder ${dirname(path)}. Make it first, or choose another place.`,
    );
  }
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (fault) {
    throw new ReadoutError('LIBRARY_READ_ONLY', `The folder ${dirname(path)} cannot be written to.`, undefined, fault);
  }
  const own = claim(path);
  const db = new BetterSqlite(path);
  try {
    db.pragma(`busy_timeout = ${BUSY_MS}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma('journal_mode = WAL');
    configure(db);
    migrate(db, path, migrations);
    return db;
  } catch (fault) {
    db.close();
    if (own) removeHalfMade(path);
    throw fault;
  }
}

/** Makes the empty file; @returns false where there is one: left by a creation that was cut off, or another program's. */
function claim(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** What a full disk left of a library that could not be made: nothing is in it, and it would be taken for a library. */
function removeHalfMade(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

function openExisting(path: string, migrations: readonly Migration[]): Database {
  if (!statSync(path).isFile()) throw new ReadoutError('LIBRARY_FOREIGN', `${path} is a folder, not a library.`);
  refuseForeign(path, migrations.length);
  refuseUnwritable(path);
  const db = new BetterSqlite(path, { fileMustExist: true });
  try {
    configure(db);
    migrate(db, path, migrations);
    db.pragma('journal_mode = WAL');
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/**
 * @throws ReadoutError LIBRARY_MISSING, LIBRARY_FOREIGN, LIBRARY_TOO_NEW, LIBRARY_READ_ONLY, LIBRARY_LOCKED,
 *   LIBRARY_DAMAGED, DISK_FULL: the file is then as it was
 */
export function openLibrary(file: string, options: OpenOptions = {}): Library {
  const path = resolve(file);
  const migrations = options.migrations ?? readMigrations();
  // A leftover of a creation that was cut off before its first octet holds nothing.
  const exists = existsSync(path) && !(options.create && statSync(path).isFile() && statSync(path).size === 0);
  if (!exists && !options.create) {
    throw new ReadoutError(
      'LIBRARY_MISSING',
      `There is no library at ${path}. Make one: readout import PATH --library ${basename(path)}`,
    );
  }
  try {
    const db = exists ? openExisting(path, migrations) : make(path, migrations);
    return attach(path, db);
  } catch (fault) {
    throw explainSqlite(fault, path);
  }
}

/** Which file it is, whatever its name. */
function identityOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : null;
}

/**
 * SQLite goes on writing into a file that was deleted or replaced, and all of it would be lost with the last handle: so
 * before every write the file must still be at its place.
 */
function refuseGone(path: string, identity: string | null): void {
  if (identityOf(path) !== identity) {
    throw new ReadoutError(
      'LIBRARY_GONE',
      `${path} was moved, replaced or deleted while it was open. Nothing was changed. Put it back and open it again; what was saved before is in it.`,
    );
  }
}

function attach(path: string, db: Database): Library {
  let reader: Database;
  let index: () => void;
  try {
    installFullText(db);
    index = prepareIndexing(db);
    installThemeCounts(db);
    installCapture(db);
    reader = openReader(path);
  } catch (fault) {
    db.close();
    throw fault;
  }
  const identity = identityOf(path);
  const checkpoints = new Checkpoints(path, db);
  let waits: boolean | null = null;
  return {
    path,
    read: readHandle(reader),
    write: writeHandle(db),
    transaction: (work, lasting = true) => {
      refuseGone(path, identity);
      // With the log, both are whole after a power cut; NORMAL may then lack the last transactions, until a FULL one follows.
      if (!db.inTransaction && waits !== lasting) {
        db.pragma(`synchronous = ${lasting ? 'FULL' : 'NORMAL'}`);
        waits = lasting;
      }
      if (!db.inTransaction && !lasting) checkpoints.noteStep();
      return db
        .transaction(() => {
          const value = work();
          index();
          return value;
        })
        .immediate();
    },
    backup: async (to) => {
      await db.backup(to);
    },
    close: () => {
      checkpoints.rest();
      reader.close();
      try {
        // Folds the write-ahead log into the file, so that a copy of the one file is whole.
        if (db.open) db.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // A full or removed disk: what is in the log stays there, and the next opening reads it.
      } finally {
        db.close();
      }
    },
  };
}
