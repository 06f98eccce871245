/** Excel workbooks (.xlsx): the rows of every sheet, with its first row as header. */
import { Parser } from 'htmlparser2';
import type { Container, FileInput, Member, MemberRefusal } from '../types.ts';
import { mappingFor, refuseWithoutText } from './columns.ts';
import { readRows } from './table.ts';
import { isZip, ZipArchive } from './zip.ts';

/** Bytes of XML in one sheet, or in the table of shared strings. */
const largestXml = 48 * 1024 * 1024;
/** Excel's own last column is the 16,384th. */
const mostColumns = 16_384;

export const xlsxContainer: Container = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  recognises: (input: FileInput) => isZip(input.bytes) && Buffer.from(input.bytes).includes('xl/workbook.xml'),
  async *members(input): AsyncIterable<Member | MemberRefusal> {
    for await (const {
      index,
      of,
      rows: [header, ...rows],
    } of readSheets(input.bytes)) {
      const mapping = mappingFor(header ?? [], input.choices);
      if (header === undefined || (mapping.text ?? mapping.title) === undefined) continue;
      const refusal = refuseWithoutText(header, input.choices);
      if (refusal !== null) {
        yield { ...refusal, name: of > 1 ? `sheet ${String(index + 1)}` : '' };
        continue;
      }
      const records = rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
      const dated = records.map((record) => withDate(record, mapping.date));
      for (const member of readRows(dated, mapping))
        yield { ...member, name: of > 1 ? `sheet ${String(index + 1)}/${member.name}` : member.name };
    }
  },
};

/** The sheets of a workbook in their order: their rows, the header first. */
export async function* readSheets(
  bytes: Uint8Array,
): AsyncIterable<{ readonly index: number; readonly of: number; readonly rows: readonly string[][] }> {
  const archive = await ZipArchive.open(bytes);
  const shared = readShared(await readXml(archive, 'xl/sharedStrings.xml'));
  const sheets = [...archive.entries.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
    .sort(byNumber);
  for (const [index, sheet] of sheets.entries())
    yield { index, of: sheets.length, rows: readSheet(await readXml(archive, sheet), shared) };
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
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'si') strings.push('');
        inside = name === 't';
      },
      ontext(text) {
        if (inside && strings.length > 0) strings[strings.length - 1] += text;
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return strings;
}

/** The cells of a sheet as text, row by row; empty rows are left out. */
function readSheet(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let inside = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'row') {
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
      onclosetag(name) {
        inside = false;
        if (name === 'c') {
          if (column < mostColumns) row[column] = type === 's' ? (shared[Number(value)] ?? '') : value;
          column += 1;
        } else if (name === 'row' && row.some((cell) => cell !== '')) rows.push(Array.from(row, (cell) => cell ?? ''));
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

/** Excel stores a date as the number of days since 30 December 1899. */
function withDate(record: Record<string, string>, column: string | undefined): Record<string, string> {
  const written = column === undefined ? undefined : record[column];
  if (column === undefined || written === undefined || !/^\d{5}(?:\.\d+)?$/u.test(written)) return record;
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(written)) * 86_400_000).toISOString().slice(0, 10);
  return { ...record, [column]: iso };
}
