import type { Span } from '../../../shared/domain.ts';
import { isSpace } from './paragraphs.ts';
import type { Quotation } from './token.ts';

/** Marks that open, and what closes each. Typists mix them: „ and “ are closed by either of “ ” ". */
const closers: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '“"',
  '„': '“”"',
  '«': '»',
  '‹': '›',
  '"': '"”',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};

/**
 * Finds the outermost quotations of each paragraph. Where marks are nested the outer pair counts. An opening mark that is
 * never closed in its paragraph runs on when the next paragraph opens with a mark again (the convention of English
 * print), or to a later paragraph that closes what it has not opened; else it ends with the paragraph and is marked as not
 * closed. Single marks count only at the outermost level and
 * only where they close again in the paragraph, since the closing one is also the apostrophe. Linear in the text.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let reached = 0;
  paragraphs.forEach((paragraph, index) => {
    let singles = true;
    for (let at = nextMark(text, Math.max(paragraph.start, reached)); at < paragraph.end; at = nextMark(text, at)) {
      const mark = text.charAt(at);
      if (text.startsWith(twoSingle, at)) {
        const quotation = betweenTwoSingle(text, at, paragraph);
        if (quotation !== null) found.push(quotation);
        at = quotation?.end ?? at + 2;
        continue;
      }
      if (!opens(text, at, paragraph) || (isSingle(mark) && !singles)) {
        at += 1;
        continue;
      }
      const end = isSingle(mark) ? closeSingle(text, at, paragraph.end) : closeDouble(text, at, paragraph.end);
      if (end < 0 && isSingle(mark)) {
        singles = false;
        at += 1;
        continue;
      }
      const quotation = quotationAt(text, at, end, paragraphs, index);
      found.push(quotation);
      at = quotation.end;
      reached = quotation.end;
    }
  });
  return found.filter((quotation) => quotation.inner.end > quotation.inner.start);
}

/** The quotation that opens at a mark and closes before `end` in its paragraph, or, where that is -1, as far as it runs. */
function quotationAt(text: string, at: number, end: number, paragraphs: readonly Span[], index: number): Quotation {
  const close = end >= 0 ? end : closesLater(text, text.charAt(at), paragraphs, index);
  const closed = close >= 0;
  const stop = closed ? close : (paragraphs[index]?.end ?? at + 1);
  const next = paragraphs[index + 1];
  const continues = !closed && next !== undefined && opensWithMark(text, next.start);
  return { start: at, end: stop, inner: trim(text, at + 1, closed ? stop - 1 : stop), closed, continues };
}

/** Two single marks, as some wires and typists write a double one. */
const twoSingle = "''";

function betweenTwoSingle(text: string, at: number, paragraph: Span): Quotation | null {
  if (at > paragraph.start && isWord(text.charCodeAt(at - 1))) return null;
  if (isSpace(text.charCodeAt(at + 2))) return null;
  const close = text.indexOf(twoSingle, at + 2);
  if (close < 0 || close >= paragraph.end) return null;
  return { start: at, end: close + 2, inner: trim(text, at + 2, close), closed: true, continues: false };
}

const anyMark = new RegExp(`[${Object.keys(closers).join('')}]`, 'gu');

/** The place of the next mark that may open a quotation; the end of the text where there is none. */
function nextMark(text: string, from: number): number {
  anyMark.lastIndex = from;
  return anyMark.exec(text)?.index ?? text.length;
}

const isSingle = (mark: string): boolean => mark === '‘' || mark === '‚' || mark === '‹' || mark === "'";
const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf;

/** A mark opens where something follows it at once and nothing that is a word stands right before it. */
function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text.charAt(at);
  if (at + 1 >= paragraph.end || (isSpace(text.charCodeAt(at + 1)) && mark !== '«')) return false;
  if (at === paragraph.start) return true;
  const before = text.charCodeAt(at - 1);
  if (mark === '“' || mark === '„' || mark === '«') return true;
  if (mark === '”') return isSpace(before) && isWord(text.charCodeAt(at + 1));
  return isSpace(before) || '([{—–-:/,'.includes(text.charAt(at - 1));
}

/** End (exclusive) of the quotation that opens at `at`, or -1. Counts pairs of marks that differ, toggles those that do not. */
function closeDouble(text: string, at: number, end: number): number {
  const open = text.charAt(at);
  const close = closers[open] ?? '"';
  let depth = 1;
  for (let i = at + 1; i < end; i += 1) {
    const mark = text.charAt(i);
    if (close.includes(mark)) {
      if (mark === '"' && reopens(text, i, end)) depth += open === '"' ? 1 : 0;
      else depth -= 1;
      if (depth === 0) return i + 1;
    } else if (mark === open && open !== '"') depth += 1;
  }
  return depth > 1 ? lastClose(text, at, end, close) : -1;
}

/** So many paragraphs may stand between the marks of one quotation. */
const longestOver = 12;

/** Where a later paragraph has a closing mark (exclusive) before any that opens: -1 where none has. Marks that differ only. */
function closesLater(text: string, mark: string, paragraphs: readonly Span[], index: number): number {
  if (mark !== '“' && mark !== '«') return -1;
  const close = mark === '“' ? '”' : '»';
  for (let later = index + 1; later < paragraphs.length && later <= index + longestOver; later += 1) {
    const { start, end } = paragraphs[later] ?? { start: 0, end: 0 };
    for (let at = start; at < end; at += 1) {
      if (text.charAt(at) === close) return at + 1;
      if (text.charAt(at) === mark) return -1;
    }
  }
  return -1;
}

/** A straight mark inside a straight quotation opens an inner one when it follows a space and touches a word. */
function reopens(text: string, i: number, end: number): boolean {
  return i + 1 < end && isSpace(text.charCodeAt(i - 1)) && isWord(text.charCodeAt(i + 1));
}

/** Where inner marks do not balance, the outer quotation ends at the last closing mark of the paragraph. */
function lastClose(text: string, at: number, end: number, close: string): number {
  for (let i = end - 1; i > at; i -= 1) if (close.includes(text.charAt(i))) return i + 1;
  return -1;
}

function closeSingle(text: string, at: number, end: number): number {
  const close = closers[text.charAt(at)] ?? '’';
  for (let i = at + 2; i < end; i += 1) {
    if (close.includes(text.charAt(i)) && !isWord(text.charCodeAt(i + 1)) && !isSpace(text.charCodeAt(i - 1)))
      return i + 1;
  }
  return -1;
}

function opensWithMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark === '“' || mark === '"' || mark === '„' || mark === '«' || mark === '‘' || mark === '”';
}

function trim(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
