/** The thread that checks a library: see check-thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite from 'better-sqlite3';
import { ReadoutError } from '../../shared/errors.ts';
import { checkLibrary, type Verdict } from './check.ts';
import type { CheckReply, CheckRequest } from './check-messages.ts';
import { readHandle } from './database.ts';
import { installFold } from './full-text.ts';
import { openLibrary } from './open.ts';
import { explainSqlite } from './sqlite-errors.ts';

/** How long a statement waits for another program that writes, in milliseconds. */
const BUSY_MS = 3000;

/** The library as it is at one moment, while others go on writing to it. */
function checkOpen(path: string): Verdict {
  const db = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma(`busy_timeout = ${BUSY_MS}`);
    db.pragma('temp_store = MEMORY');
    installFold(db);
    db.exec('BEGIN');
    return checkLibrary(readHandle(db));
  } finally {
    db.close();
  }
}

/** A connection that only reads leaves its log behind: a copy is opened as a library is. */
function checkCopy(path: string): Verdict {
  const library = openLibrary(path);
  try {
    return checkLibrary(library.read);
  } finally {
    library.close();
  }
}

function answer({ path, isCopy }: CheckRequest): CheckReply {
  try {
    return { ok: true, verdict: isCopy ? checkCopy(path) : checkOpen(path) };
  } catch (fault) {
    const known = explainSqlite(fault, path);
    if (known instanceof ReadoutError) return { ok: false, error: known.toValue() };
    throw fault;
  }
}

parentPort?.postMessage(answer(workerData as CheckRequest));
