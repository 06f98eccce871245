/** What a record without a text says of the document beside it. */
import type { Companion, Reading } from '../types.ts';
import { proposeMapping, readMetadata } from './columns.ts';

/** Longer ones hold more than metadata. Bytes. */
export const longestCompanion = 65_536;
/** What a companion may stand beside. */
const documents = ['txt', 'md', 'html', 'htm', 'xhtml', 'mht', 'mhtml', 'pdf', 'docx', 'odt', 'rtf', 'eml'];

/** A path without the extension of its last part, and that extension in small letters. */
function partsOf(path: string): { readonly stem: string; readonly extension: string } {
  const found = /[^/\\]\.([a-z0-9]{1,10})$/iu.exec(path)?.[1];
  return found === undefined
    ? { stem: path, extension: '' }
    : { stem: path.slice(0, -found.length - 1), extension: found.toLowerCase() };
}

/** Where the companion of a document would be; null for what has none. */
export function companionName(path: string): string | null {
  const { stem, extension } = partsOf(path);
  return documents.includes(extension) ? `${stem}.json` : null;
}

/** The document that a .json file may describe. @param exists whether there is a file of this path */
export function describedName(path: string, exists: (path: string) => boolean): string | null {
  const { stem, extension } = partsOf(path);
  if (extension !== 'json') return null;
  const found = documents.find((each) => exists(`${stem}.${each}`));
  return found === undefined ? null : `${stem}.${found}`;
}

/** @throws SyntaxError where this is no JSON */
export function readCompanion(text: string): Companion | null {
  const record: unknown = JSON.parse(text);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const mapping = proposeMapping(Object.keys(record));
  return mapping.text === undefined ? readMetadata(Object.fromEntries(Object.entries(record)), mapping) : null;
}

/** What a document says of itself goes before what is said of it. */
export function withCompanion(reading: Reading, companion: Companion | null): Reading {
  if (companion === null) return reading;
  return {
    ...reading,
    title: reading.title ?? companion.title,
    dates: [...reading.dates, ...companion.dates],
    source: reading.source ?? companion.source,
    language: reading.language?.trusted ? reading.language : (companion.language ?? reading.language),
    url: reading.url ?? companion.url,
  };
}
