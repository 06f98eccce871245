/** From the lines of PDF pages to paragraphs: headers and page numbers go, broken words and paragraphs are joined. */
import { readLines } from './pdf-lines.ts';
import { bodySize, type Line, type PageText } from './pdf-pieces.ts';
import { dropRunning } from './pdf-running.ts';
import { findEnd } from './pdf-tables.ts';

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

export interface LaidOut {
  /** The paragraphs, parted by blank lines, with a mark where each page begins. */
  readonly text: string;
  /** The paragraph in the largest letters at the top of the first page, where they are larger than the text's. */
  readonly headline: string | null;
}

/** The paragraphs of a document. */
export function layOut(pages: readonly (readonly PageText[])[]): LaidOut {
  const parts = dropRunning(pages).flatMap((page, index) => page.map((part) => ({ index, part })));
  const linesOfParts = readLines(parts.map(({ part }) => part));
  const linesOfPages = pages.map((_, page) => linesOfParts.filter((_lines, at) => parts[at]?.index === page).flat());
  const body = bodySize(linesOfPages.flat());
  const paragraphs: string[] = [];
  for (const [index, lines] of linesOfPages.entries()) {
    const { text, notes } = partNotes(lines, body);
    const onPage = toParagraphs(text, body);
    const beside = toParagraphs(notes, body);
    const [first] = onPage;
    if (first === undefined && beside.length === 0) continue;
    const last = paragraphs.at(-1);
    const mark = String.fromCharCode(firstMark + index);
    if (first !== undefined && last !== undefined && goesOn(last, first)) {
      paragraphs[paragraphs.length - 1] = joinLines(last, mark + first);
      onPage.shift();
    } else if (first === undefined) beside[0] = mark + (beside[0] ?? '');
    else onPage[0] = mark + first;
    // Notes come before a sentence that the next page ends.
    const open = onPage.length > 1 && !endsSentence.test(onPage.at(-1) ?? '') ? onPage.splice(-1) : [];
    paragraphs.push(...onPage, ...beside, ...open);
  }
  return { text: paragraphs.join('\n\n'), headline: findHeadline(linesOfPages[0] ?? [], body) };
}

/** Whether the first paragraph of a page goes on with the last one of the page before. */
function goesOn(last: string, first: string): boolean {
  return !endsSentence.test(last) && /^[\p{Ll}\p{Lo}]/u.test(first) && !first.includes(' | ');
}

/** How many times larger than the text's letters are those of a heading, and how many smaller those of a note. */
const headingShare = 1.15;
const noteShare = 0.92;
/** A headline is among the first lines, and not longer than a title. */
const topLines = 12;
const longestHeadline = 300;

function findHeadline(lines: readonly Line[], body: number): string | null {
  const top = lines.slice(0, topLines);
  const largest = Math.max(...top.map((line) => line.size));
  if (!(largest >= body * headingShare)) return null;
  const begin = top.findIndex((line) => line.size >= largest * 0.97);
  const rest = top.slice(begin);
  const end = rest.findIndex((line) => line.size < largest * 0.97);
  const [headline = ''] = toParagraphs(end < 0 ? rest : rest.slice(0, end), body);
  return headline.length <= longestHeadline && /\p{L}{2}/u.test(headline) ? headline : null;
}

/** The notes at the foot of a page or a column: small lines, of which the first begins with a number or a sign. */
function partNotes(lines: readonly Line[], body: number): { text: readonly Line[]; notes: readonly Line[] } {
  const notes: Line[] = [];
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column);
    const foot = own.slice(own.findLastIndex((line) => line.size >= body * noteShare) + 1);
    const first = foot.findIndex((line) => /^(?:\p{Nd}{1,3}|[*†‡]+|[ivx]{1,4})(?![.)\p{Nd}])/u.test(line.text));
    if (first >= 0 && foot.length < own.length) notes.push(...foot.slice(first));
  }
  const set = new Set(notes);
  return { text: lines.filter((line) => !set.has(line)), notes };
}

function toParagraphs(lines: readonly Line[], body: number): string[] {
  const leading = findLeading(lines);
  const edges = edgesByColumn(lines);
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const own = edges.get(line.column);
    const before = edges.get(previous?.column ?? line.column) ?? own;
    if (!current || !previous || !own || !before || opensParagraph(previous, line, leading, { own, before }, body))
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joinLines(current, line.text);
    previous = line;
  }
  return paragraphs;
}

function edgesByColumn(lines: readonly Line[]): ReadonlyMap<number, Edges> {
  const edges = new Map<number, Edges>();
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column);
    const end = findEnd(own.map((line) => line.right));
    const right = end ?? Math.max(...own.map((line) => line.right));
    edges.set(column, { left: Math.min(...own.map((line) => line.left)), right, justified: end !== null });
  }
  return edges;
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
  /** Whether lines are stretched up to the right edge: one that is not ends a paragraph. */
  readonly justified: boolean;
}

/** What begins an item of a list. */
const bullet = /^[•‣▪●◦–-]\s/u;
const itemNumber = /^(?:\(?(?:\p{Nd}{1,3}|\p{L})[.)]|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3}\.?)\s/u;
/** The lines of one heading are at most this far from each other. Times their size. */
const headingLeading = 1.6;

function opensParagraph(
  previous: Line,
  line: Line,
  leading: number,
  edges: { own: Edges; before: Edges },
  body: number,
): boolean {
  const step = previous.y - line.y;
  if (previous.cells || line.cells || bullet.test(line.text)) return true;
  const larger = Math.max(previous.size, line.size);
  if (Math.abs(previous.size - line.size) > larger * (larger > body * headingShare ? 0.05 : 0.15)) return true;
  // Upwards, or into another column: it goes on with the sentence or begins a new one.
  if (step < 0 || previous.column !== line.column) {
    return (
      endsSentence.test(previous.text) && (stopsShort(previous, line, edges.before) || isIndented(line, edges.own))
    );
  }
  if (line.size > body * headingShare) return step > line.size * headingLeading;
  if (step > leading * 1.3) return true;
  const ended = endsSentence.test(previous.text);
  const listed = itemNumber.test(line.text) && Math.abs(line.left - previous.left) < line.size * 3;
  if (stopsShort(previous, line, edges.own) && (ended || listed || !/^\p{Ll}/u.test(line.text))) return true;
  if (ended && previous.backwards !== line.backwards) return true;
  if (!ended || line.backwards) return false;
  return line.left > previous.left + line.size * 0.8;
}

function isIndented(line: Line, edges: Edges): boolean {
  return line.backwards ? line.right < edges.right - line.size * 0.8 : line.left > edges.left + line.size * 0.8;
}

/** Whether the next line's first word would have had room on a line, which therefore ends a paragraph. */
function stopsShort(previous: Line, line: Line, edges: Edges): boolean {
  const room = line.backwards ? previous.left - edges.left : edges.right - previous.right;
  if (edges.justified && !line.backwards) return room > line.size / 2;
  const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line.text);
  const word = dense ? 2 : (/^\S+/u.exec(line.text)?.[0].length ?? 0) + 1;
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * word;
  return room > width + line.size / 2;
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
