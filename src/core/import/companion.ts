/**
 * Files that scrapers leave beside a document: `NAME.json` next to `NAME.txt`, with its title, date and address and
 * without its text.
 */
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeText } from './decode.ts';
import { readOctets } from './read-octets.ts';
import { readCompanion } from './readers/companion.ts';
import type { Companion } from './types.ts';

/** Longer ones hold more than metadata. Bytes. */
const longest = 65_536;
/** What a companion may stand beside. */
const documents = ['txt', 'md', 'html', 'htm', 'xhtml', 'mht', 'mhtml', 'pdf', 'docx', 'odt', 'rtf', 'eml'];

const stemOf = (path: string) => path.slice(0, path.length - extname(path).length);

/** The name of the document that a .json file may describe: it has the same name but for its extension, in the same folder. */
export function describedBy(path: string): string | null {
  if (extname(path).toLowerCase() !== '.json') return null;
  const found = documents.find((extension) => existsSync(`${stemOf(path)}.${extension}`));
  return found === undefined ? null : basename(`${stemOf(path)}.${found}`);
}

/** @returns what the .json file beside a document says of it; null where there is none, or it is no metadata */
export function companionOf(path: string): Companion | null {
  const beside = `${stemOf(path)}.json`;
  if (!documents.includes(extname(path).slice(1).toLowerCase()) || !existsSync(beside)) return null;
  try {
    const octets = readOctets(beside);
    if (!('bytes' in octets) || octets.bytes.length > longest) return null;
    return readCompanion(decodeText(octets.bytes)?.text ?? '');
  } catch {
    // One that cannot be read is said to be so as a file of its own.
    return null;
  }
}
