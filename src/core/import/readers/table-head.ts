/** The head of a table before it is read: its columns and first rows, for a person to say what is what. */
import type { FileInput } from '../types.ts';
import { readRecords } from './json.ts';
import { keysOf } from './json-records.ts';
import { readSeparated } from './separated.ts';
import { headerAt, readSheets } from './xlsx.ts';
import { isZip } from './zip.ts';

export interface TableHead {
  readonly columns: readonly string[];
  /** The first rows, a cell for each column, cut to some words. */
  readonly sample: readonly (readonly string[])[];
}

const ROWS = 3;
const CELL = 200;

const cut = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  return text.length > CELL ? `${text.slice(0, CELL)}…` : text;
};

/** @returns null where the file is no table, by its extension and its content */
export async function tableHead(input: FileInput): Promise<TableHead | null> {
  switch (input.extension) {
    case 'csv':
    case 'tsv':
      return separated(input.text ?? '');
    case 'json':
    case 'jsonl':
    case 'ndjson':
      return records(input.text ?? '');
    case 'xlsx':
      return isZip(input.bytes) ? workbook(input.bytes) : null;
    default:
      return null;
  }
}

function separated(text: string): TableHead | null {
  const { columns, rows } = readSeparated(text.slice(0, 262_144), ROWS);
  if (columns.length < 2 || rows.length === 0) return null;
  return { columns, sample: rows.map((row) => columns.map((column) => cut(row[column]))) };
}

function records(text: string): TableHead | null {
  const found = readRecords(text, []);
  if (found === null) return null;
  const columns = keysOf(found);
  return {
    columns,
    sample: found.slice(0, ROWS).map((record) => columns.map((column) => cut(record?.[column]))),
  };
}

/** Of a workbook the first sheet with a header and a row. */
async function workbook(bytes: Uint8Array): Promise<TableHead | null> {
  for await (const { rows } of readSheets(bytes)) {
    const at = headerAt(rows, []);
    const columns = rows[at]?.cells ?? [];
    const rest = rows.slice(at + 1, at + 1 + ROWS);
    if (columns.length > 1 && rest.length > 0)
      return { columns, sample: rest.map(({ cells }) => columns.map((_, index) => cut(cells[index]))) };
  }
  return null;
}
