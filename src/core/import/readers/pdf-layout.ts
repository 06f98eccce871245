/** From the placed pieces of text of PDF pages to paragraphs: lines, columns, direction, headers, hyphens. */

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

interface Line {
  text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Characters of the private use area that stand where a page begins, one for each page, so that pages can be found again
 * in the normalised text; those that a document has of its own are left out.
 */
const firstMark = 0xe100;
const marks = /[\ue100-\uf0ff]/gu;
const leadingMark = /^[\ue100-\uf0ff]/u;

/** The text without its page marks, and the offset of each page that has one; pages without one begin where the next does. */
export function takeMarks(marked: string): { readonly text: string; readonly pageStarts: number[] } {
  const starts: number[] = [];
  let taken = 0;
  for (const match of marked.matchAll(marks)) {
    starts[match[0].charCodeAt(0) - firstMark] = match.index - taken;
    taken += 1;
  }
  const text = marked.replace(marks, '');
  for (let page = starts.length - 2; page >= 0; page -= 1) starts[page] ??= starts[page + 1] ?? text.length;
  starts[0] = 0;
  return { text, pageStarts: starts };
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const endsSentence = /[.!?…։۔؟。！？:;]["”»’')\]]*$/u;

/** The paragraphs of a document, parted by blank lines, with a mark where each page begins. */
export function layOut(pages: readonly PageText[]): string {
  const linesOfPages = dropRunning(pages.map(readLines));
  const paragraphs: string[] = [];
  for (const [index, lines] of linesOfPages.entries()) {
    const onPage = toParagraphs(lines);
    const [first] = onPage;
    if (first === undefined) continue;
    const last = paragraphs.at(-1);
    const mark = String.fromCharCode(firstMark + index);
    if (last !== undefined && !endsSentence.test(last) && /^[\p{Ll}\p{Lo}]/u.test(first)) {
      paragraphs[paragraphs.length - 1] = joinLines(last, mark + first);
      onPage.shift();
    } else onPage[0] = mark + first;
    paragraphs.push(...onPage);
  }
  return paragraphs.join('\n\n');
}

/** The lines of a page in reading order. */
function readLines(page: PageText): Line[] {
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
  return { text: joinPieces(row), left, right, y: first?.y ?? 0, size };
}

/** A row's text. Rows of right-to-left scripts are read from the right, numbers and Latin words in them from the left. */
function joinPieces(row: readonly Piece[]): string {
  const letters = row.map((piece) => piece.text).join('');
  const strong = letters.match(/\p{L}/gu) ?? [];
  const backwards = strong.filter((letter) => rightToLeft.test(letter.normalize('NFKC'))).length > strong.length / 2;
  const ordered = backwards ? orderBackwards(row) : row;
  let text = '';
  let previous: Piece | null = null;
  for (const piece of ordered) {
    if (previous !== null && gapBetween(previous, piece) > Math.max(previous.size, piece.size) * 0.18) text += ' ';
    text += piece.text.replace(marks, '');
    previous = piece;
  }
  return (backwards ? text.normalize('NFKC') : text).replace(/\s+/gu, ' ').trim();
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

/** Leaves out page numbers, and headers and footers: lines at the edge of a page that at least half of the pages have. */
function dropRunning(pages: readonly Line[][]): Line[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgesOf(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length / 2);
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) =>
        !edges.has(line) || !(isPageNumber(line.text) || (pages.length > 1 && (seen.get(keyOf(line)) ?? 0) >= enough)),
    );
  });
}

function edgesOf(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [...sorted.slice(0, 2), ...sorted.slice(2).slice(-2)];
}

function keyOf(line: Line): string {
  return line.text.replace(/\p{Nd}+/gu, '#').toLowerCase();
}

function isPageNumber(text: string): boolean {
  return /^[-–—\s]*(?:page\s+)?\p{Nd}{1,4}(?:\s*(?:of|\/|von|de|из)\s*\p{Nd}{1,4})?[-–—\s]*$/iu.test(text);
}

function toParagraphs(lines: readonly Line[]): string[] {
  const leading = findLeading(lines);
  const right = Math.max(0, ...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current === undefined || previous === null || opensParagraph(previous, line, leading, right))
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joinLines(current, line.text);
    previous = line;
  }
  return paragraphs;
}

/** The usual distance of two lines, or 0. */
function findLeading(lines: readonly Line[]): number {
  const steps: number[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const step = (lines[index - 1]?.y ?? 0) - (lines[index]?.y ?? 0);
    if (step > 0) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

function opensParagraph(previous: Line, line: Line, leading: number, right: number): boolean {
  const step = previous.y - line.y;
  if (/^[•‣▪●◦–-]\s/u.test(line.text)) return true;
  if (Math.abs(previous.size - line.size) > Math.max(previous.size, line.size) * 0.15) return true;
  // Upwards: the next column; it goes on with the sentence or begins a new one.
  if (step < 0) return endsSentence.test(previous.text);
  if (step > leading * 1.3) return true;
  const short = previous.right < right - (right - previous.left) * 0.2;
  return endsSentence.test(previous.text) && (short || line.left > previous.left + line.size * 0.8);
}

/** Joins two lines; a hyphen between small letters was put there to break the word. */
function joinLines(first: string, second: string): string {
  const mark = leadingMark.exec(second)?.[0] ?? '';
  const rest = second.slice(mark.length);
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(first) && /^\p{Ll}/u.test(rest)) return first.slice(0, -1) + mark + rest;
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u.test(first);
  return dense && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(rest)
    ? first + mark + rest
    : `${first} ${mark}${rest}`;
}
