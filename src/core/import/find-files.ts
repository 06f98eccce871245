/** The files that a person means by the paths dropped on Readout. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

export interface FoundFile {
  readonly path: string;
  /** As the report of the import names it. */
  readonly shown: string;
  /** Why it cannot be taken, where the path itself says so. */
  readonly refusal: string | null;
}

/** Folders nobody keeps readouts in, and Readout's own files. */
const SKIPPED = /^(\.|node_modules$|__MACOSX$|Thumbs\.db$|desktop\.ini$)|\.readout(-wal|-shm|-journal)?$/i;

const refusals: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  ENAMETOOLONG: 'The name is longer than the system allows.',
  ERR_INVALID_ARG_VALUE: 'The name has a character that no file’s name can have.',
};

/**
 * Files in the order of their names, folders in depth. Hidden files and libraries inside folders are passed over; links
 * inside folders are not followed (they can lead out of the folder, or in a circle). A path that is none is refused.
 */
export function findFiles(paths: readonly string[], shown: Readonly<Record<string, string>> = {}): FoundFile[] {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  const add = (path: string, refusal: string | null): void => {
    if (seen.has(path)) return;
    seen.add(path);
    found.push({ path, shown: shown[path] ?? path, refusal });
  };
  for (const given of paths) {
    const path = resolve(given);
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) walk(path, add);
      else if (stats.isFile()) add(path, null);
      else add(path, 'This is neither a file nor a folder. It was left alone.');
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
      add(path, refusals[String(code)] ?? 'The file or folder may not be read.');
    }
  }
  return found;
}

function walk(folder: string, add: (path: string, refusal: string | null) => void): void {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    add(folder, 'The folder may not be read. Change its permissions and import it again.');
    return;
  }
  for (const name of names) {
    if (SKIPPED.test(name)) continue;
    const path = join(folder, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) walk(path, add);
    else if (stats?.isFile()) add(path, null);
    // Octets that are no UTF-8, from an old archive: Node cannot name such a file, and people would not know that it is left out.
    else if (stats === undefined && name.includes('\ufffd'))
      add(path, 'The name is in an old encoding, so that the file cannot be opened. Rename it and import it again.');
  }
}

/** The name without folders, as a title of last resort. */
export function nameOf(path: string): string {
  return basename(path);
}
