/** The tables of a page: rows of cells that stand under each other. */
import type { Piece } from './pdf-pieces.ts';

/** What stands of a row in one column of the page, from left to right. */
export interface Part {
  readonly pieces: readonly Piece[];
  readonly column: number;
}

/** The gap between two cells, as a share of the letters' size. */
const cellGap = 1.6;
/** So wide is no space of a justified line. */
const surelyGap = 4;
/** Fewer lines may end at one place by chance. */
const fewestLines = 4;

export function cellsOf(row: readonly Piece[], gap = cellGap): Piece[][] {
  const cells: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    if (cells.length === 0 || piece.x - right > piece.size * gap) cells.push([piece]);
    else cells.at(-1)?.push(piece);
    right = Math.max(right, piece.x + piece.width);
  }
  return cells;
}

/** The rows of tables, by their places: a cell after the first stands under one of the row above. */
export function findTables(parts: readonly Part[]): ReadonlySet<number> {
  const found = new Set<number>();
  const ends = new Map(
    [...new Set(parts.map((part) => part.column))].map((column) => [column, findEnd(endsOf(parts, column))]),
  );
  const rows = parts
    .map(({ pieces, column }, index) => ({ index, column, pieces, cells: cellsOf(pieces) }))
    .filter(
      ({ cells, pieces, column }) => cells.length > 1 && !isJustified(pieces, ends.get(column) ?? null, ends.size > 1),
    );
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    if (above?.column !== row.column) continue;
    if (areAligned(above.cells, row.cells, ends.get(row.column) ?? null)) found.add(above.index).add(row.index);
  }
  return found;
}

function endsOf(parts: readonly Part[], column: number): number[] {
  return parts.filter((part) => part.column === column).map(({ pieces }) => endOf(pieces));
}

/** Where the lines of a justified column end, of the ends of them all, or null where they end anywhere. Points. */
export function findEnd(ends: readonly number[]): number | null {
  if (ends.length < fewestLines) return null;
  const lines = (end: number): number => ends.filter((one) => Math.abs(end - one) < 1).length;
  const most = ends.reduce((best, end) => (lines(end) > lines(best) ? end : best), ends[0] ?? 0);
  return lines(most) >= ends.length * 0.4 ? most : null;
}

/**
 * Whether a row is a line whose spaces are wide because it is stretched: it fills its column, or its spaces are alike. In
 * narrow columns beside each other two words may stand at any distance.
 */
function isJustified(pieces: readonly Piece[], end: number | null, narrow: boolean): boolean {
  const gaps = pieces.slice(1).map((piece, index) => piece.x - endOf(pieces.slice(index, index + 1)));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const fills = end !== null && Math.abs(end - endOf(pieces)) < 1;
  if (most > (pieces[0]?.size ?? 0) * surelyGap) return fills && narrow;
  return fills || (gaps.length > 1 && most - least < most * 0.15);
}

function endOf(pieces: readonly Piece[]): number {
  return Math.max(...pieces.map((piece) => piece.x + piece.width));
}

/**
 * Cells stand under each other by their left edge, their middle, or their right edge (numbers). At the right edge of the
 * column, where lines of text end too, only where the gap before is wide.
 */
function areAligned(above: readonly Piece[][], cells: readonly Piece[][], end: number | null): boolean {
  const matching = cells.slice(1).filter((cell) => above.slice(1).some((other) => stands(cell, other, end)));
  if (matching.length > 0 && matching.length >= (Math.min(above.length, cells.length) - 1) / 2) return true;
  return (
    end !== null &&
    [above, cells].every((row) => cellsOf(row.flat(), surelyGap).length > 1 && end - endOf(row.flat()) < 1)
  );
}

function stands(cell: readonly Piece[], other: readonly Piece[], end: number | null): boolean {
  const near = (cell[0]?.size ?? 0) / 3;
  const [left, right] = [cell[0]?.x ?? 0, endOf(cell)];
  const [otherLeft, otherRight] = [other[0]?.x ?? 0, endOf(other)];
  return (
    Math.abs(left - otherLeft) < near ||
    Math.abs(left + right - otherLeft - otherRight) < near ||
    (Math.abs(right - otherRight) < near && (end === null || end - right > near))
  );
}
