/** From the placed pieces of text of a PDF page to its lines in reading order: rows, columns, tables, direction. */
import { closeAcronyms, isBackwards, orderBackwards, turnBrackets } from './pdf-backwards.ts';
import { borrowGutters, crosses, findGutters } from './pdf-columns.ts';
import type { Line, PageText, Piece } from './pdf-pieces.ts';
import { closeSpaced } from './pdf-spaced.ts';
import { cellsOf, findTables, type Part } from './pdf-tables.ts';

/** The lines of pages in reading order. */
export function readLines(pages: readonly PageText[]): Line[][] {
  const rowsOf = pages.map((page) => groupRows(page.pieces));
  const guttersOf = rowsOf.map((rows, index) => findGutters(rows, pages[index]?.width ?? 0));
  const distinct = new Map(guttersOf.map((gutters) => [gutters.map((at) => Math.round(at / 4)).join(), gutters]));
  return rowsOf.map((rows, index) => {
    const own = guttersOf[index] ?? [];
    return orderRows(rows, own.length > 0 ? own : borrowGutters(rows, [...distinct.values()]));
  });
}

function orderRows(rows: readonly (readonly Piece[])[], gutters: readonly number[]): Line[] {
  const parts = rows.flatMap((row) => splitRow(row, gutters));
  const tables = findTables(parts);
  const lines = parts
    .map((part, index) => toLine(part.pieces, part.column, tables.has(index)))
    .filter((line) => line.text !== '');
  const ordered = gutters.length === 0 ? lines : orderColumns(lines);
  turnBrackets(ordered);
  return ordered;
}

/** The rows of a page from the top down, over all columns, each with its pieces. */
export function readRows(page: PageText): { readonly line: Line; readonly pieces: readonly Piece[] }[] {
  return groupRows(page.pieces).map((pieces) => ({ line: toLine(pieces, 0, false), pieces }));
}

/** Pieces on one base line, from the top down; within a row from left to right. */
function groupRows(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  let base = Number.POSITIVE_INFINITY;
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && base - piece.y < Math.max(piece.size, row[0]?.size ?? 0) * 0.45) row.push(piece);
    else {
      rows.push([piece]);
      base = piece.y;
    }
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** A row's pieces by column; a row that goes on over a gutter stays whole. */
function splitRow(row: readonly Piece[], gutters: readonly number[]): Part[] {
  if (gutters.some((at) => crosses(row, at))) return [{ pieces: row, column: -1 }];
  return [...gutters, Number.POSITIVE_INFINITY]
    .map((end, column) => {
      const begin = gutters[column - 1] ?? Number.NEGATIVE_INFINITY;
      return { pieces: row.filter((piece) => piece.x >= begin && piece.x < end), column };
    })
    .filter(({ pieces }) => pieces.length > 0);
}

function toLine(row: readonly Piece[], column: number, isTable: boolean): Line {
  const [first] = row;
  const left = first?.x ?? 0;
  const right = Math.max(...row.map((piece) => piece.x + piece.width));
  const size = Math.max(...row.map((piece) => piece.size));
  const backwards = isBackwards(row);
  const cells = isTable ? cellsOf(row) : [row];
  if (backwards) cells.reverse();
  const text = cells.map((cell) => joinPieces(cell, backwards)).join(' | ');
  return { text, left, right, y: first?.y ?? 0, size, backwards, column, cells: isTable };
}

/** Between ideographs, which have no spaces, and numbers a fraction of a letter's width is only the typesetter's. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！“”（）《》「」]/u;
/** The gap that is a space, as a share of the letters' size. */
const spaceWidth = { letters: 0.18, ideographs: 0.6 } as const;

function isSpaceBetween(one: Piece, other: Piece): boolean {
  const joint = `${one.text.slice(-1)}${other.text.slice(0, 1)}`;
  const share = ideograph.test(joint) ? spaceWidth.ideographs : spaceWidth.letters;
  return gapBetween(one, other) > Math.max(one.size, other.size) * share;
}

/** A row's text. */
function joinPieces(row: readonly Piece[], backwards: boolean): string {
  const ordered = backwards ? orderBackwards(row) : closeSpaced(row);
  let text = '';
  let previous: Piece | null = null;
  for (const piece of ordered) {
    if (previous !== null && isSpaceBetween(previous, piece)) text += ' ';
    text += piece.text;
    previous = piece;
  }
  return composeAccents(backwards ? closeAcronyms(text.normalize('NFKC')) : text)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Old fonts have no letters with accents: the accent is drawn before its letter. */
const accents: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
  ˇ: '\u030c',
};

function composeAccents(text: string): string {
  return text.replace(/([´¨ˆ˜¸ˇ]|(?<=\p{L})`) ?(\p{Script=Latin})/gu, (all, accent: string, letter: string) => {
    const composed = (letter === 'ı' ? 'i' : letter).concat(accents[accent] ?? '').normalize('NFC');
    return composed.length === 1 ? composed : all;
  });
}

function gapBetween(a: Piece, b: Piece): number {
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
}

/** One column after the other, between lines that go across. Columns are in the order in which most lines are read. */
function orderColumns(lines: readonly Line[]): Line[] {
  const fromRight = lines.filter((line) => line.backwards).length > lines.length / 2;
  const ordered: Line[] = [];
  let waiting: Line[] = [];
  const flush = (): void => {
    const columns = [...new Set(waiting.map((line) => line.column))].sort((a, b) => (fromRight ? b - a : a - b));
    for (const column of columns) ordered.push(...waiting.filter((line) => line.column === column));
    waiting = [];
  };
  for (const line of lines) {
    if (line.column >= 0) waiting.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}
