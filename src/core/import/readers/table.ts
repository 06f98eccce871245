/** Comma-, semicolon- and tab-separated tables: a row is a document, its columns are told by their names. */
import type { ColumnMapping } from '../../../shared/domain.ts';
import type { Container, FileInput, Member, MemberRefusal } from '../types.ts';
import { chosenFor, mappingFor, refuseWithoutText } from './columns.ts';
import { readRow } from './row.ts';
import { readSeparated } from './separated.ts';

/** Longer rows are not taken apart: a stray quotation mark makes one of the rest of the file. UTF-16 units. */
const longestCell = 4 * 1024 * 1024;

export const tableContainer: Container = {
  mediaType: 'text/csv',
  recognises: (input) => isTable(input),
  *members(input): Iterable<Member | MemberRefusal> {
    const { columns, rows, headerRow, open } = readSeparated(input.text ?? '');
    const refusal = refuseWithoutText(columns, input.choices);
    if (refusal !== null) yield { ...refusal, name: '' };
    else {
      yield* readRows(open ? rows.slice(0, -1) : rows, mappingFor(columns, input.choices), headerRow);
      if (open) yield refuseOpen(headerRow + rows.length);
    }
  },
};

/** The rows of any table as members, with the row's number in the file. */
export function* readRows(
  rows: Iterable<Readonly<Record<string, string>>>,
  mapping: ColumnMapping,
  headerRow = 1,
): Iterable<Member | MemberRefusal> {
  let number = headerRow;
  for (const row of rows) {
    number += 1;
    const name = `row ${String(number)}`;
    if (Object.values(row).some((cell) => cell.length > longestCell)) {
      yield {
        ok: false,
        status: 'too-large',
        reason: 'The row has a cell of more than 4 million characters: is a quotation mark open?',
        name,
      };
      continue;
    }
    const reading = readRow(row, mapping);
    if (reading === null) yield { ok: false, status: 'empty', reason: 'The row has neither text nor title.', name };
    else yield { name, bytes: Buffer.from(JSON.stringify(row)), reading };
  }
}

function refuseOpen(row: number): MemberRefusal {
  const reason =
    'A quotation mark in this row is never closed, so that all rows after it belong to it: close it and import the file again.';
  return { ok: false, status: 'damaged', reason, name: `row ${String(row)}` };
}

/** A header with a column of text and one more that is known, and rows with as many cells. */
function isTable(input: FileInput): boolean {
  if (input.text === null) return false;
  const head = input.text.slice(0, 65_536);
  const newline = head.indexOf('\n');
  if (newline < 0 || newline > 4000 || !/[,;\t|]/u.test(head.slice(0, newline))) return false;
  const { columns, rows } = readSeparated(head, 5);
  if (chosenFor(columns, input.choices)) return rows.length > 0;
  const mapping = mappingFor(columns, []);
  const known = Object.keys(mapping).length;
  const named = input.extension === 'csv' || input.extension === 'tsv';
  return rows.length > 0 && columns.length > 1 && (mapping.text ?? mapping.title) !== undefined && (known > 1 || named);
}
