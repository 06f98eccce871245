/** The columns of a page, found by the white between them. */
import type { Piece } from './pdf-pieces.ts';

/** Narrower white is the space between two words. Share of the letters' size. */
const narrowest = 0.6;
/** The steps in which a gutter is looked for, and the fewest steps that it is wide. Points. */
const step = 1;
const fewestSteps = 5;
/** A column has at least this many lines, and is at least this wide. Share of the page's width. */
const fewestLines = 5;
const leastWidth = 0.14;
/** Headlines and tables may go across this share of the lines. */
const mostAcross = 0.25;

/**
 * Where columns part, from left to right. Empty for a page of one column.
 *
 * @param rows pieces on one base line, from left to right @param width of the page, in points
 */
export function findGutters(rows: readonly (readonly Piece[])[], width: number): number[] {
  const white = findWhite(rows, width);
  const gutters: number[] = [];
  for (const [index, at] of white.entries()) {
    const left = partOf(rows, gutters.at(-1) ?? Number.NEGATIVE_INFINITY, at);
    const ends = [...white.slice(index + 1), Number.POSITIVE_INFINITY];
    if (isText(left, width) && ends.some((end) => isText(partOf(rows, at, end), width))) gutters.push(at);
  }
  return gutters;
}

/**
 * The gutters of a page that is too short to tell them: those of another page, where the white is there too.
 *
 * @param others the gutters of other pages, or none
 */
export function borrowGutters(
  rows: readonly (readonly Piece[])[],
  others: readonly (readonly number[])[],
): readonly number[] {
  const fits = (gutters: readonly number[]): boolean =>
    gutters.length > 0 && gutters.every((at) => isWhite(rows, at) && rows.some((row) => standsAbout(row, at)));
  return others.find(fits) ?? [];
}

/** Whether a row has words on both sides of a place. */
function standsAbout(row: readonly Piece[], at: number): boolean {
  return !crosses(row, at) && row.some((piece) => piece.x < at) && row.some((piece) => piece.x > at);
}

/** The middles of stripes of white from top to bottom. */
function findWhite(rows: readonly (readonly Piece[])[], width: number): number[] {
  const middles: number[] = [];
  let run: number[] = [];
  for (let at = width * 0.1; at <= width * 0.92; at += step) {
    if (isWhite(rows, at)) run.push(at);
    else {
      const middle = run[Math.floor(run.length / 2)];
      if (middle !== undefined && run.length >= fewestSteps) middles.push(middle);
      run = [];
    }
  }
  return middles;
}

/** Whether few rows have a word at a place. */
function isWhite(rows: readonly (readonly Piece[])[], at: number): boolean {
  let across = 0;
  let about = 0;
  for (const row of rows) {
    if (crosses(row, at)) across += 1;
    else about += 1;
  }
  return about > 0 && across <= (about + across) * mostAcross;
}

/** Whether a row goes on over a place: a word stands there, or the space between two words of one line. */
export function crosses(row: readonly Piece[], at: number): boolean {
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  let size = 0;
  for (const piece of row) {
    const end = piece.x + piece.width;
    if (piece.x < at && end > at) return true;
    if (end <= at) left = Math.max(left, end);
    else right = Math.min(right, piece.x);
    size = Math.max(size, piece.size);
  }
  return right - left < size * narrowest;
}

/** What stands of each row between two places, where it does not go on over them. */
function partOf(rows: readonly (readonly Piece[])[], begin: number, end: number): { from: number; to: number }[] {
  return rows
    .filter((row) => !crosses(row, begin) && !crosses(row, end))
    .map((row) => row.filter((piece) => piece.x >= begin && piece.x < end))
    .filter((row) => row.length > 0)
    .map(spanOf);
}

function spanOf(row: readonly Piece[]): { from: number; to: number } {
  return { from: Math.min(...row.map((one) => one.x)), to: Math.max(...row.map((one) => one.x + one.width)) };
}

/** Whether lines fill their column, as lines of text do and cells of a table do not. */
function isText(lines: readonly { readonly from: number; readonly to: number }[], width: number): boolean {
  const widths = lines.map(({ from, to }) => to - from).sort((a, b) => b - a);
  // The widest may be a heading's or a table's.
  const whole = widths[Math.floor(widths.length / 10)] ?? 0;
  if (lines.length < fewestLines || whole < width * leastWidth) return false;
  return widths.filter((one) => one > whole * 0.8).length >= widths.length * 0.4;
}
