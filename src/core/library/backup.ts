/** Verified copies: a backup counts only after it was opened and checked. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReadoutError } from '../../shared/errors.ts';
import { checkLibrary } from './check.ts';
import { type Library, openLibrary } from './open.ts';
import { explainSqlite } from './sqlite-errors.ts';

function removeWithLog(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

/** Opens a library that nobody has open and proves it. @throws ReadoutError */
export function proveLibrary(path: string): { documents: number; statements: number } {
  const library = openLibrary(path);
  try {
    const verdict = checkLibrary(library.read);
    if (!verdict.ok) {
      const [first] = verdict.problems;
      throw new ReadoutError('LIBRARY_DAMAGED', `${path} does not pass its check: ${first?.where}: ${first?.what}`, {
        problems: verdict.problems,
      });
    }
    return verdict;
  } finally {
    library.close();
  }
}

/**
 * Copies an open library into a new file. The copy is made beside its place, proved, and only then moved there: what was
 * there before is replaced by a whole copy or not at all.
 * @throws ReadoutError FILE_EXISTS, FILE_UNWRITABLE, DISK_FULL, LIBRARY_DAMAGED
 */
export async function backupLibrary(
  library: Library,
  file: string,
  replace: boolean,
): Promise<{ path: string; bytes: number }> {
  const path = resolve(file);
  if (path === library.path)
    throw new ReadoutError('FILE_EXISTS', 'A backup cannot be the library itself. Choose another name.');
  if (existsSync(path) && !replace) {
    throw new ReadoutError(
      'FILE_EXISTS',
      `${path} exists already. It was not touched. Choose another name, or say that it is to be replaced.`,
    );
  }
  const partial = `${path}.partial`;
  removeWithLog(partial);
  try {
    await library.backup(partial);
    proveLibrary(partial);
    renameSync(partial, path);
  } catch (fault) {
    removeWithLog(partial);
    const known = explainSqlite(fault, path);
    if (known instanceof ReadoutError) throw known;
    throw new ReadoutError(
      'FILE_UNWRITABLE',
      `The backup could not be written to ${path}. The library is as it was.`,
      undefined,
      fault,
    );
  }
  return { path, bytes: statSync(path).size };
}

/**
 * Makes a library from a backup, after proving it. @throws ReadoutError FILE_EXISTS where there is a library already,
 * LIBRARY_MISSING, LIBRARY_FOREIGN, LIBRARY_DAMAGED of the backup
 */
export async function restoreLibrary(
  from: string,
  to: string,
  replace: boolean,
): Promise<{ documents: number; statements: number }> {
  const path = resolve(to);
  if (existsSync(path) && !replace) {
    throw new ReadoutError(
      'FILE_EXISTS',
      `${path} exists already. It was not touched. Choose another name, or say that it is to be replaced.`,
    );
  }
  const backup = openLibrary(from);
  try {
    await backupLibrary(backup, path, replace);
  } finally {
    backup.close();
  }
  if (replace) for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  return proveLibrary(path);
}
