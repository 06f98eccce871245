/** Rows for people (a table), for spreadsheets (CSV) and for programs (JSON, one value or one a line). */
import stringWidth from 'string-width';
import { ReadoutError } from '../shared/errors.ts';

export const listFormats = ['table', 'csv', 'json', 'jsonl'] as const;
export type ListFormat = (typeof listFormats)[number];

export type Cell = string | number | boolean | null | readonly unknown[];
export type Row = Readonly<Record<string, Cell>>;

/** Wider cells are cut in a table; the other formats never cut. */
const WIDEST = 60;
const DEFAULT_TERMINAL = 160;

/** The parts of a list in one cell. Objects among them are a participant's or a role's: their words. */
function flat(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return cell
    .map((part) =>
      typeof part === 'object' && part !== null
        ? Object.values(part as Record<string, unknown>)
            .filter((value) => value !== null)
            .join(', ')
        : String(part),
    )
    .join('; ');
}

/** Marks that would turn or hide what stands after them, or be commands to a terminal, as codes: names of files may have any. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (mark) => {
    const code = mark.codePointAt(0)?.toString(16) ?? '';
    return `\\u{${code}}`;
  });
}

function cut(text: string, width: number): string {
  const line = visible(text.replace(/\s+/g, ' '));
  if (stringWidth(line) <= width) return line;
  let out = '';
  for (const { segment } of new Intl.Segmenter('en').segment(line)) {
    if (stringWidth(out + segment) > width - 1) break;
    out += segment;
  }
  return `${out.trimEnd()}…`;
}

function pad(text: string, width: number, end: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return end ? space + text : text + space;
}

/** Shrinks the widest columns until the line fits. */
function shrink(widths: readonly number[], space: number): number[] {
  const fitted = [...widths];
  const gaps = 2 * (fitted.length - 1);
  while (fitted.reduce((sum, width) => sum + width, gaps) > space) {
    const widest = Math.max(...fitted);
    if (widest <= 8) break;
    fitted[fitted.indexOf(widest)] = widest - 1;
  }
  return fitted;
}

/** @param space columns of the terminal */
export function formatTable(
  rows: readonly Row[],
  columns: readonly string[],
  space = process.stdout.columns ?? DEFAULT_TERMINAL,
): string {
  const cells = rows.map((row) => columns.map((column) => flat(row[column] ?? null)));
  const numeric = columns.map((column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const wanted = columns.map((column, index) =>
    Math.min(
      WIDEST,
      Math.max(stringWidth(column), ...cells.map((line) => stringWidth((line[index] ?? '').replace(/\s+/g, ' ')))),
    ),
  );
  const widths = shrink(wanted, space);
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, index) => pad(cut(part, widths[index] ?? 8), widths[index] ?? 8, numeric[index] ?? false))
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)].join('\n');
}

/** RFC 4180, with CRLF line ends; lists in a cell are joined by "; ". */
export function formatCsv(rows: readonly Row[], columns: readonly string[]): string {
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((column) => flat(row[column] ?? null)))]
    .map((line) => `${line.map(quote).join(',')}\r\n`)
    .join('');
}

/** @throws ReadoutError COLUMN_UNKNOWN */
export function formatRows(
  rows: readonly Row[],
  format: ListFormat,
  columns: {
    readonly all: readonly string[];
    readonly shown: readonly string[];
    readonly wished: readonly string[] | null;
  },
): string {
  const unknown = columns.wished?.find((column) => !columns.all.includes(column));
  if (unknown !== undefined) {
    throw new ReadoutError('COLUMN_UNKNOWN', `There is no column “${unknown}”. Columns: ${columns.all.join(', ')}.`);
  }
  const { wished } = columns;
  const picked = wished
    ? rows.map((row) => Object.fromEntries(wished.map((column) => [column, row[column] ?? null])))
    : rows;
  switch (format) {
    case 'json':
      return JSON.stringify(picked, null, 2);
    case 'jsonl':
      return picked.map((row) => JSON.stringify(row)).join('\n');
    case 'csv':
      return formatCsv(picked, wished ?? columns.all);
    case 'table':
      return formatTable(picked, wished ?? columns.shown);
  }
}
