/** Where the records of a JSON value are. */
import type { ColumnChoice } from '../../../shared/domain.ts';
import { cellOf, mappingFor } from './columns.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Programs put lists under a key or two (`data.items`); further down it is no list of documents. */
const deepest = 4;

export function isPlain(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of the first hundred records. */
export function keysOf(records: readonly (JsonRecord | null)[]): string[] {
  return [...new Set(records.slice(0, 100).flatMap((record) => Object.keys(record ?? {})))];
}

/**
 * The list of records in an object that is no record itself: the only one with texts, or the only one at all where the
 * object says nothing of its own; else that of the only key that leads to one. Null where there is none.
 */
export function findRecords(value: JsonRecord, choices: readonly ColumnChoice[], depth = 0): JsonRecord[] | null {
  const mapping = mappingFor(Object.keys(value), choices);
  if (cellOf(value, mapping.text) !== null) return depth === 0 ? null : [value];
  const lists = Object.values(value).filter((one) => isList(one));
  const textual = lists.filter((list) => mappingFor(keysOf(list), choices).text !== undefined);
  if (textual.length > 0) return only(textual);
  const within = depth >= deepest ? [] : Object.values(value).filter(isPlain);
  const found = within.map((one) => findRecords(one, choices, depth + 1)).filter((one) => one !== null);
  if (found.length > 0) return only(found);
  return mapping.title === undefined ? only(lists.filter((list) => list.length > 1)) : null;
}

function isList(value: unknown): value is JsonRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlain);
}

function only(lists: readonly JsonRecord[][]): JsonRecord[] | null {
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/** Rows of cells under a row of names, or bare texts, as records; null for any other array. */
export function ofCells(values: readonly unknown[]): JsonRecord[] | null {
  if (values.length > 0 && values.every((value) => typeof value === 'string')) return values.map((text) => ({ text }));
  const [names, ...rows] = values;
  if (!(Array.isArray(names) && names.every((name) => typeof name === 'string'))) return null;
  const records: JsonRecord[] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) return null;
    const cells: readonly unknown[] = row;
    records.push(Object.fromEntries(names.map((name, index) => [name, cells[index]])));
  }
  return records.length > 0 ? records : null;
}
