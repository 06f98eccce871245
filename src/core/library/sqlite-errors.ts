/** SQLite's faults in the words of the product. */
import { type ErrorCode, ReadoutError } from '../../shared/errors.ts';

const byCode: readonly (readonly [RegExp, ErrorCode, (path: string) => string])[] = [
  [
    /^SQLITE_FULL/,
    'DISK_FULL',
    (path) =>
      `The disk that holds ${path} is full. Nothing of the last change was written. Free some space and try again.`,
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'LIBRARY_LOCKED',
    (path) => `Another program is writing to ${path}. Nothing was changed. Close it there and try again.`,
  ],
  [
    /^SQLITE_(READONLY|PERM)/,
    'LIBRARY_READ_ONLY',
    (path) => `${path} or its folder cannot be written to. Nothing was changed. Copy it to a folder of your own.`,
  ],
  [/^SQLITE_NOTADB/, 'LIBRARY_FOREIGN', (path) => `${path} is not a Readout library. It was not touched.`],
  [
    /^SQLITE_(CORRUPT|FORMAT)/,
    'LIBRARY_DAMAGED',
    (path) => `${path} is damaged. Restore your last backup: readout restore --from BACKUP --library NEW.readout`,
  ],
  [
    /^SQLITE_CANTOPEN/,
    'LIBRARY_READ_ONLY',
    (path) => `${path} cannot be opened. Its folder may be missing or locked. Nothing was changed.`,
  ],
  [
    /^SQLITE_IOERR/,
    'LIBRARY_GONE',
    (path) => `${path} cannot be read or written any more. Was its disk removed? What was saved before is safe there.`,
  ],
];

/** @returns the fault in our words, or the value itself where it is none of SQLite's. */
export function explainSqlite(fault: unknown, path: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (fault instanceof ReadoutError || typeof code !== 'string') return fault;
  const known = byCode.find(([pattern]) => pattern.test(code));
  return known ? new ReadoutError(known[1], known[2](path), { sqlite: code }, fault) : fault;
}
