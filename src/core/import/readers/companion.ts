/** What a record without a text says of the document beside it. */
import type { Companion, Reading } from '../types.ts';
import { proposeMapping, readMetadata } from './columns.ts';

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
