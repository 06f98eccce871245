/** Verified copies: a backup counts only after it was opened and checked. */
import { chmodSync, copyFileSync, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ReadoutError } from '../../shared/errors.ts';
import { closeInterrupted } from '../history/interrupted.ts';
import { checkInThread } from './check-thread.ts';
import { type Library, openLibrary } from './open.ts';
import { explainSqlite } from './sqlite-errors.ts';

function removeWithLog(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

interface Counts {
  readonly documents: number;
  readonly statements: number;
}

/** Proves a library that nobody has open, in a thread. @throws ReadoutError */
async function proveLibrary(path: string, signal?: AbortSignal): Promise<Counts> {
  const verdict = await checkInThread({ path, isCopy: true }, signal);
  if (verdict.ok) return verdict;
  const [first] = verdict.problems;
  throw new ReadoutError('LIBRARY_DAMAGED', `${path} does not pass its check: ${first?.where}: ${first?.what}`, {
    problems: verdict.problems,
  });
}

/** A job that runs while its library is copied does not run in the copy. */
function closeJobs(path: string): void {
  const copy = openLibrary(path);
  try {
    copy.transaction(() => closeInterrupted(copy.write, new Date().toISOString(), true));
  } finally {
    copy.close();
  }
}

/** What the system still holds in memory goes to the disk. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts a proved copy at its place. A log beside the file that it replaces belongs to that file, and would destroy the new one. */
async function moveInto(partial: string, path: string): Promise<void> {
  await flush(partial);
  if (existsSync(path)) for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
  renameSync(partial, path);
}

function refuseExisting(path: string, replace: boolean): void {
  if (existsSync(path) && !replace) {
    throw new ReadoutError(
      'FILE_EXISTS',
      `${path} exists already. It was not touched. Choose another name, or say that it is to be replaced.`,
    );
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new ReadoutError('FILE_EXISTS', `${path} is a folder. Choose the name of a file.`);
  }
}

/** @throws ReadoutError FILE_UNWRITABLE, DISK_FULL, LIBRARY_DAMAGED, CANCELLED; then there is no copy, and what was there is as it was */
async function makeCopy(path: string, copy: (partial: string) => Promise<void>, signal?: AbortSignal): Promise<Counts> {
  const partial = `${path}.partial`;
  try {
    removeWithLog(partial);
    await copy(partial);
    closeJobs(partial);
    const counts = await proveLibrary(partial, signal);
    await moveInto(partial, path);
    return counts;
  } catch (fault) {
    removeWithLog(partial);
    const known = explainSqlite(fault, path);
    const full = fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC';
    if (full) throw new ReadoutError('DISK_FULL', `There is no room for ${path}. The library is as it was.`);
    if (known instanceof ReadoutError && !isOfPlace(known)) throw known;
    throw new ReadoutError(
      'FILE_UNWRITABLE',
      `The copy could not be written to ${path}. The library is as it was.`,
      undefined,
      fault,
    );
  }
}

/** Faults of the copy's place, which `explainSqlite` words as if they were the open library's. */
function isOfPlace(fault: ReadoutError): boolean {
  return fault.code === 'LIBRARY_READ_ONLY' || fault.code === 'LIBRARY_GONE' || fault.code === 'LIBRARY_MISSING';
}

/**
 * Copies an open library into a new file. The copy is made beside its place, proved, and only then moved there: what was
 * there before is replaced by a whole copy or not at all.
 * @throws ReadoutError FILE_EXISTS, FILE_UNWRITABLE, DISK_FULL, LIBRARY_DAMAGED, CANCELLED
 */
export async function backupLibrary(
  library: Library,
  file: string,
  replace: boolean,
  signal?: AbortSignal,
): Promise<{ path: string; bytes: number }> {
  const path = resolve(file);
  if (isSameFile(path, library.path))
    throw new ReadoutError('FILE_EXISTS', 'A backup cannot be the library itself. Choose another name.');
  refuseExisting(path, replace);
  await makeCopy(path, (partial) => library.backup(partial), signal);
  return { path, bytes: statSync(path).size };
}

function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

/** Copies a library that may lie where nothing can be written, such as a disc. */
async function copyFrom(from: string, partial: string): Promise<void> {
  let backup: Library;
  try {
    backup = openLibrary(from);
  } catch (fault) {
    if (!(fault instanceof ReadoutError && fault.code === 'LIBRARY_READ_ONLY')) throw fault;
    copyFileSync(from, partial);
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${partial}-wal`);
    chmodSync(partial, 0o600);
    return;
  }
  try {
    await backup.backup(partial);
  } finally {
    backup.close();
  }
}

/**
 * Makes a library from a backup, after proving it. @throws ReadoutError FILE_EXISTS where there is a library already,
 * LIBRARY_MISSING, LIBRARY_FOREIGN, LIBRARY_DAMAGED of the backup
 */
export async function restoreLibrary(from: string, to: string, replace: boolean): Promise<Counts> {
  const path = resolve(to);
  const source = resolve(from);
  if (!existsSync(source)) throw new ReadoutError('LIBRARY_MISSING', `There is no backup at ${source}.`);
  if (isSameFile(source, path))
    throw new ReadoutError('FILE_EXISTS', 'A backup cannot be restored into itself. Choose another name.');
  refuseExisting(path, replace);
  return makeCopy(path, (partial) => copyFrom(source, partial));
}
