/**
 * Files that scrapers leave beside a document: `NAME.json` next to `NAME.txt`, with its title, date and address and
 * without its text. Inside of archives: readers/zip.ts.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { companionIn } from './companion-octets.ts';
import { readOctets } from './read-octets.ts';
import { companionName, describedName } from './readers/companion.ts';
import type { Companion } from './types.ts';

/** The name of the document that a .json file may describe: it has the same name but for its extension, in the same folder. */
export function describedBy(path: string): string | null {
  const described = describedName(path, existsSync);
  return described === null ? null : basename(described);
}

/** @returns what the .json file beside a document says of it; null where there is none, or it is no metadata */
export function companionOf(path: string): Companion | null {
  const beside = companionName(path);
  if (beside === null || !existsSync(beside)) return null;
  try {
    const octets = readOctets(beside);
    return 'bytes' in octets ? companionIn(octets.bytes) : null;
  } catch {
    return null;
  }
}
