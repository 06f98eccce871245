/** From the placed pieces of text of a PDF page to its lines in reading order: rows, columns, direction. */

/** A piece of text as the page places it, in points; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PageText {
  readonly width: number;
  readonly pieces: readonly Piece[];
}

export interface Line {
  text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Whether it is read from the right. */
  readonly backwards: boolean;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The lines of a page in reading order. */
export function readLines(page: PageText): Line[] {
  const rows = groupRows(page.pieces);
  const fragments = rows
    .flatMap(splitRow)
    .map(toLine)
    .filter((line) => line.text !== '');
  const gutter = findGutter(fragments, page.width);
  return gutter === null ? rows.map(toLine).filter((line) => line.text !== '') : orderColumns(fragments, gutter);
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

/** Whether most letters of a row are of a right-to-left script. */
function isBackwards(row: readonly Piece[]): boolean {
  const letters = row.flatMap((piece) => piece.text.normalize('NFKC').match(/\p{L}/gu) ?? []);
  return letters.filter((letter) => rightToLeft.test(letter)).length > letters.length / 2;
}

/** A row's text. Rows of right-to-left scripts are read from the right, numbers and Latin words in them from the left. */
function joinPieces(row: readonly Piece[], backwards: boolean): string {
  const ordered = backwards ? orderBackwards(row) : row;
  let text = '';
  let previous: Piece | null = null;
  for (const piece of ordered) {
    if (previous !== null && gapBetween(previous, piece) > Math.max(previous.size, piece.size) * 0.18) text += ' ';
    text += piece.text;
    previous = piece;
  }
  return (backwards ? mirror(text.normalize('NFKC')) : text).replace(/\s+/gu, ' ').trim();
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/** A page shows brackets of right-to-left text mirrored; where a line closes before it opens, they are turned back. */
function mirror(text: string): string {
  const first = /[()[\]«»‹›]/u.exec(text)?.[0] ?? '';
  return ')]»›'.includes(first) && first !== ''
    ? text.replace(/[()[\]«»‹›]/gu, (mark) => mirrored[mark] ?? mark)
    : text;
}

function gapBetween(a: Piece, b: Piece): number {
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
}

function orderBackwards(row: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of [...row].sort((a, b) => b.x - a.x)) {
    // Digits and Latin letters are collected and turned round as one word.
    if (/^[\p{Script=Latin}\p{Nd}.,:/%-]+$/u.test(piece.text) && /[\p{Script=Latin}\p{Nd}]/u.test(piece.text))
      run.push(piece);
    else {
      ordered.push(...run.reverse(), piece);
      run = [];
    }
  }
  return [...ordered, ...run.reverse()];
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
