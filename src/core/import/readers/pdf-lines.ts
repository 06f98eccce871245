/** From the placed pieces of text of a PDF page to its lines in reading order: rows, columns, direction. */
import { isBackwards, orderBackwards, turnBrackets } from './pdf-backwards.ts';
import type { Line, PageText, Piece } from './pdf-pieces.ts';

/** The lines of a page in reading order. */
export function readLines(page: PageText): Line[] {
  const rows = groupRows(page.pieces);
  const fragments = rows
    .flatMap(splitRow)
    .map(toLine)
    .filter((line) => line.text !== '');
  const gutter = findGutter(fragments, page.width);
  const lines = gutter === null ? rows.map(toLine).filter((line) => line.text !== '') : orderColumns(fragments, gutter);
  turnBrackets(lines);
  return lines;
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

/** Parts a row where a gap is as wide as a gutter between columns. */
function splitRow(row: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    if (piece.x - right > piece.size * 1.2 || parts.length === 0) parts.push([piece]);
    else parts.at(-1)?.push(piece);
    right = Math.max(right, piece.x + piece.width);
  }
  return parts;
}

function toLine(row: readonly Piece[]): Line {
  const [first] = row;
  const left = first?.x ?? 0;
  const right = Math.max(...row.map((piece) => piece.x + piece.width));
  const size = Math.max(...row.map((piece) => piece.size));
  const backwards = isBackwards(row);
  return { text: joinPieces(row, backwards), left, right, y: first?.y ?? 0, size, backwards };
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
  const ordered = backwards ? orderBackwards(row) : row;
  let text = '';
  let previous: Piece | null = null;
  for (const piece of ordered) {
    if (previous !== null && isSpaceBetween(previous, piece)) text += ' ';
    text += piece.text;
    previous = piece;
  }
  return (backwards ? text.normalize('NFKC') : text).replace(/\s+/gu, ' ').trim();
}

function gapBetween(a: Piece, b: Piece): number {
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
}

/** The middle of a gutter that no line of two columns crosses, or null for a page of one column. */
function findGutter(fragments: readonly Line[], pageWidth: number): number | null {
  const wide = fragments.filter((line) => line.right - line.left > pageWidth * 0.2);
  for (let share = 0.4; share <= 0.6; share += 0.02) {
    const at = share * pageWidth;
    const left = wide.filter((line) => line.right < at).length;
    const right = wide.filter((line) => line.left > at).length;
    const across = wide.length - left - right;
    if (left >= 5 && right >= 5 && across <= wide.length * 0.25) return at;
  }
  return null;
}

/** Left column, then right column, between lines that go across both. */
function orderColumns(fragments: readonly Line[], gutter: number): Line[] {
  const ordered: Line[] = [];
  let [left, right]: [Line[], Line[]] = [[], []];
  for (const line of fragments) {
    if (line.left < gutter && line.right > gutter) {
      ordered.push(...left, ...right, line);
      [left, right] = [[], []];
    } else if (line.left >= gutter) right.push(line);
    else left.push(line);
  }
  return [...ordered, ...left, ...right];
}
