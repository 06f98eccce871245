/** From the lines of PDF pages to paragraphs: headers and page numbers go, broken words and paragraphs are joined. */
import { readLines } from './pdf-lines.ts';
import type { Line, PageText } from './pdf-pieces.ts';

/**
 * Characters of the private use area that stand where a page begins, one for each page, so that pages can be found again
 * in the normalised text; those that a document has of its own are left out.
 */
const firstMark = 0xe100;
const marks = /[\ue100-\uf0ff]/gu;
const leadingMark = /^[\ue100-\uf0ff]/u;

/** A piece of a document's text without characters that are used as page marks. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

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
        !edges.has(line) ||
        !(
          isPageNumber(line.text) ||
          isPrinted(line.text) ||
          (pages.length > 1 && (seen.get(keyOf(line)) ?? 0) >= enough)
        ),
    );
  });
}

function edgesOf(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [...sorted.slice(0, 2), ...sorted.slice(2).slice(-2)];
}

/** The same words, whatever their numbers, at the same height. */
function keyOf(line: Line): string {
  return `${String(Math.round(line.y / 6))} ${line.text.replace(/\p{Nd}+/gu, '#').toLowerCase()}`;
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

function toParagraphs(lines: readonly Line[]): string[] {
  const leading = findLeading(lines);
  const edges = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
  };
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current === undefined || previous === null || opensParagraph(previous, line, leading, edges))
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joinLines(current, line.text);
    previous = line;
  }
  return paragraphs;
}

/** The distance of two lines of a paragraph: most steps are, the others are wider. */
function findLeading(lines: readonly Line[]): number {
  const steps: number[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const step = (lines[index - 1]?.y ?? 0) - (lines[index]?.y ?? 0);
    if (step > 0) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? 0;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function opensParagraph(previous: Line, line: Line, leading: number, edges: Edges): boolean {
  const step = previous.y - line.y;
  if (/^[•‣▪●◦–-]\s/u.test(line.text)) return true;
  if (Math.abs(previous.size - line.size) > Math.max(previous.size, line.size) * 0.15) return true;
  // Upwards: the next column; it goes on with the sentence or begins a new one.
  if (step < 0) return endsSentence.test(previous.text);
  if (step > leading * 1.3) return true;
  const listed = /^\(?\d{1,3}[.)]\s/u.test(line.text) && Math.abs(line.left - previous.left) < line.size;
  if (!listed && !endsSentence.test(previous.text)) return false;
  if (line.backwards) return previous.left > edges.left + (previous.right - edges.left) * 0.2;
  const short = previous.right < edges.right - (edges.right - previous.left) * 0.2;
  return short || line.left > previous.left + line.size * 0.8;
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
