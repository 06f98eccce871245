/** The report of an import as CSV (RFC 4180): a line for each file, for spreadsheets and programs. */
import type { ImportReport } from './contract/rows.ts';

/** A spreadsheet takes a cell that begins so for a formula and carries it out: names of files are anybody's. */
const formula = /^[=+\-@\t\r]/u;

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Header `file,status,reason,document`; the status as in the contract, the document's id where the file has one. Lines end
 * in CR LF; a cell that would be a formula gets an apostrophe before it.
 */
export function importCsv({ files }: Pick<ImportReport, 'files'>): string {
  const lines = [
    ['file', 'status', 'reason', 'document'],
    ...files.map(({ path, status, reason, document }) => [path, status, reason, document]),
  ];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
