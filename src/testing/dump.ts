/** A library's domain as text, to compare two states of it exactly. */
import type { ReadHandle, SqlValue } from '../core/library/handles.ts';

/** Tables that undo does not restore: wishes about the interface, the history itself, indexes. */
const notDomain =
  /^(preference|history_entry|history_change|theme_path|theme_count|sqlite_.*|(statement|document)_index(_.*)?)$/;

/** Names of the domain's tables, in alphabetical order. */
function domainTableNames(read: ReadHandle): string[] {
  return read
    .pluck<string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .filter((name) => !notDomain.test(name));
}

function written(value: SqlValue): string {
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`;
  return JSON.stringify(typeof value === 'bigint' ? `${value}n` : value);
}

/** Every row of every domain table, in the order of its key; one line a row. */
export function dumpLibrary(read: ReadHandle): string[] {
  return domainTableNames(read).flatMap((table) => {
    const rows = read.all<Record<string, SqlValue>>(`SELECT * FROM "${table}" ORDER BY 1`);
    return rows.map(
      (row) =>
        `${table} ${Object.entries(row)
          .map(([column, value]) => `${column}=${written(value)}`)
          .join(' ')}`,
    );
  });
}

/** The full-text indexes as what they find: every word of every row, with the rows that have it. */
export function dumpIndexes(read: ReadHandle, words: readonly string[]): string[] {
  return ['statement_index', 'document_index'].flatMap((index) => [
    `${index} rows ${read.pluck<number>(`SELECT rowid FROM ${index} ORDER BY rowid`).join(' ')}`,
    ...words.map((word) => {
      const found = read.pluck<number>(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid`, [
        `"${word.replaceAll('"', '""')}"`,
      ]);
      return `${index} ${word}: ${found.join(' ')}`;
    }),
  ]);
}

/** Lines of one dump that the other lacks: what a failing test prints. */
export function difference(before: readonly string[], after: readonly string[]): string[] {
  const old = new Set(before);
  const now = new Set(after);
  return [
    ...before.filter((line) => !now.has(line)).map((line) => `- ${line.slice(0, 400)}`),
    ...after.filter((line) => !old.has(line)).map((line) => `+ ${line.slice(0, 400)}`),
  ];
}
