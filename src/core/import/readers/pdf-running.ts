/** What runs over the pages of a document: headers, footers, page numbers, and what browsers print around a page. */
import { readRows } from './pdf-lines.ts';
import type { Line, PageText, Piece } from './pdf-pieces.ts';

/** A line at the edge of as many pages as this runs over them, however many pages there are: chapters have their own. */
const surelyRunning = 4;

/** The pages without their numbers, and without headers and footers: lines at the edge of a page that several pages have. */
export function dropRunning(pages: readonly (readonly PageText[])[]): (readonly PageText[])[] {
  const edges = pages.map(([first]) => (first === undefined ? [] : edgesOf(readRows(first))));
  const seen = new Map<string, number>();
  for (const [page, rows] of edges.entries()) {
    for (const key of new Set(rows.flatMap(({ line }) => keysOf(line, page)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  // Left and right pages may have lines of their own, and the first page none.
  const enough = Math.max(2, Math.min(pages.length * 0.3, surelyRunning));
  const isRunning = (line: Line, page: number): boolean =>
    isPageNumber(line.text) ||
    isPrinted(line.text) ||
    (pages.length > 1 && keysOf(line, page).some((key) => (seen.get(key) ?? 0) >= enough));
  return pages.map((parts, page) => {
    const running = (edges[page] ?? []).filter(({ line }) => isRunning(line, page));
    const gone = new Set<Piece>(running.flatMap(({ pieces }) => pieces));
    return parts.map((part) => ({ ...part, pieces: part.pieces.filter((piece) => !gone.has(piece)) }));
  });
}

/** The two uppermost and the two lowest rows. */
function edgesOf<Row>(rows: readonly Row[]): Row[] {
  return [...rows.slice(0, 2), ...rows.slice(2).slice(-2)];
}

/**
 * What lines that run over pages have in common: the same words, whatever their numbers, at the same height; or, where the
 * words are the chapter's, a number that grows with the pages.
 */
function keysOf(line: Line, page: number): string[] {
  const height = String(Math.round(line.y / 6));
  const words = `${height} ${line.text.replace(/\p{Nd}+/gu, '#').toLowerCase()}`;
  const numbers = [/^\p{Nd}{1,4}(?=\s)/u, /(?<=\s)\p{Nd}{1,4}$/u].map((end) => end.exec(line.text)?.[0]);
  return [words, ...numbers.filter(isNumber).map((written) => `${height} page ${String(Number(written) - page)}`)];
}

function isNumber(written: string | undefined): written is string {
  return written !== undefined;
}

function isPageNumber(text: string): boolean {
  return /^[-–—\s]*(?:page\s+)?\p{Nd}{1,4}(?:\s*(?:of|\/|von|de|из)\s*\p{Nd}{1,4})?[-–—\s]*$/iu.test(text);
}

/** What browsers print above and below a page: the moment and the title, the address and the page. */
function isPrinted(text: string): boolean {
  return /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?(?:\s|$)|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?$|^(?:file|https?):\/\/\S+(?: \d+\/\d+)?$/u.test(
    text,
  );
}
