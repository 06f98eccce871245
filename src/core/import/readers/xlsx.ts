/** Excel workbooks (.xlsx): the rows of every sheet below its header. */
import { Parser } from 'htmlparser2';
import type { ColumnChoice } from '../../../shared/domain.ts';
import type { Container, FileInput, Member, MemberRefusal } from '../types.ts';
import { chosenFor, mappingFor, proposeMapping, refuseWithoutText } from './columns.ts';
import { readRows } from './table.ts';
import { isZip, ZipArchive } from './zip.ts';
import { zipDirectory } from './zip-directory.ts';

/** Bytes of XML in one sheet, or in the table of shared strings. */
const largestXml = 48 * 1024 * 1024;
/** Excel's own last column is the 16,384th. */
const mostColumns = 16_384;

export const xlsxContainer: Container = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  recognises: (input: FileInput) => isZip(input.bytes) && zipDirectory(input.bytes).names.has('xl/workbook.xml'),
  async *members(input): AsyncIterable<Member | MemberRefusal> {
    let without: MemberRefusal | null = null;
    let any = false;
    for await (const { index, of, dates, rows } of readSheets(input.bytes)) {
      const head = rows[headerAt(rows, input.choices)];
      if (head === undefined) continue;
      const header = head.cells;
      const name = of > 1 ? `sheet ${String(index + 1)}` : '';
      const refusal = refuseWithoutText(header, input.choices);
      if (refusal !== null) {
        without ??= { ...refusal, name };
        continue;
      }
      any = true;
      const mapping = mappingFor(header, input.choices);
      for (const { number, cells } of rows.filter((row) => row.number > head.number)) {
        const record = Object.fromEntries(header.map((column, at) => [column, cells[at] ?? '']));
        for (const member of readRows([withDate(record, mapping.date, dates)], mapping, number - 1))
          yield { ...member, name: name === '' ? member.name : `${name}/${member.name}` };
      }
    }
    // Beside sheets with texts one of figures is nothing to tell.
    if (!any && without !== null) yield without;
  },
};

/** How many rows from the top a header may stand under the sheet's own title. */
const lowestHeader = 20;

/** The row that names the columns: the first whose names are known, else the first with more than one. */
export function headerAt(rows: readonly SheetRow[], choices: readonly ColumnChoice[]): number {
  const top = rows.slice(0, lowestHeader);
  const known = top.findIndex(({ cells }) => {
    const mapping = proposeMapping(cells);
    return chosenFor(cells, choices) !== undefined || (mapping.text !== undefined && Object.keys(mapping).length > 1);
  });
  if (known >= 0) return known;
  return Math.max(
    0,
    top.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1),
  );
}

export interface SheetRow {
  /** Counted from 1, as the program shows it. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly index: number;
  readonly of: number;
  /** Days from 30 December 1899 to the day from which the workbook counts its dates. */
  readonly dates: number;
  readonly rows: readonly SheetRow[];
}

/** The sheets of a workbook in their order, with the rows that are not empty. */
export async function* readSheets(bytes: Uint8Array): AsyncIterable<Sheet> {
  const archive = await ZipArchive.open(bytes);
  const shared = readShared(await readXml(archive, 'xl/sharedStrings.xml'));
  // Excel of old Macintosh computers counts from 1 January 1904.
  const dates = /\bdate1904="(?:1|true)"/u.test(await readXml(archive, 'xl/workbook.xml')) ? 1462 : 0;
  const sheets = [...archive.entries.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
    .sort(byNumber);
  for (const [index, sheet] of sheets.entries())
    yield { index, of: sheets.length, dates, rows: readSheet(await readXml(archive, sheet), shared) };
}

/** An element's name without its namespace's prefix, which some programs write (`x:row`). */
function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function byNumber(a: string, b: string): number {
  return Number(/\d+/u.exec(a)?.[0] ?? 0) - Number(/\d+/u.exec(b)?.[0] ?? 0);
}

async function readXml(archive: ZipArchive, name: string): Promise<string> {
  return (await archive.read(name, largestXml))?.toString('utf8') ?? '';
}

function readShared(xml: string): string[] {
  const strings: string[] = [];
  let inside = false;
  let reading = false;
  const parser = new Parser(
    {
      onopentagname(prefixed) {
        const name = bare(prefixed);
        if (name === 'si') strings.push('');
        // How Japanese characters are read stands beside them and is no text.
        if (name === 'rPh') reading = true;
        inside = name === 't' && !reading;
      },
      ontext(text) {
        if (inside && strings.length > 0) strings[strings.length - 1] += text;
      },
      onclosetag(name) {
        if (bare(name) === 'rPh') reading = false;
        inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return strings;
}

/** The cells of a sheet as text, row by row; empty rows are left out. */
function readSheet(xml: string, shared: readonly string[]): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  let row: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let inside = false;
  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        const name = bare(prefixed);
        if (name === 'row') {
          number = Number(attributes.r ?? number + 1);
          row = [];
          column = 0;
        } else if (name === 'c') {
          column = columnOf(attributes.r) ?? column;
          type = attributes.t ?? 'n';
          value = '';
        } else inside = name === 'v' || name === 't';
      },
      ontext(text) {
        if (inside) value += text;
      },
      onclosetag(prefixed) {
        const name = bare(prefixed);
        inside = false;
        if (name === 'c') {
          if (column < mostColumns) row[column] = type === 's' ? (shared[Number(value)] ?? '') : value;
          column += 1;
        } else if (name === 'row' && row.some((cell) => cell !== ''))
          rows.push({ number, cells: Array.from(row, (cell) => cell ?? '') });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return rows;
}

/** The index of a cell's column: 0 for `A1`, 27 for `AB7`. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/u.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Excel stores a date as the number of days since 30 December 1899, or `later` days after it. */
function withDate(record: Record<string, string>, column: string | undefined, later: number): Record<string, string> {
  const written = column === undefined ? undefined : record[column];
  if (column === undefined || written === undefined || !/^\d{5}(?:\.\d+)?$/u.test(written)) return record;
  const days = Math.floor(Number(written)) + later;
  return { ...record, [column]: new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10) };
}
