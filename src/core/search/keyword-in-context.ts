/** Finds the words of a query in a text again, and shows them with what stands around. */
import type { Span } from '../../shared/domain.ts';
import { foldedWords, foldWithMap } from './fold.ts';

/** Words that stand next to each other; with `prefix` the last one may go on. A `TextNode` is one. */
export interface Needle {
  readonly text: string;
  readonly prefix: boolean;
}

const wordCharacter = '[\\p{L}\\p{N}\\p{Co}]';
const between = '[^\\p{L}\\p{N}\\p{Co}]+';

/** A pattern over folded text: letters and digits only come from the needle, so that nothing needs escaping. */
function toPattern(needle: Needle): string | null {
  const words = foldedWords(needle.text);
  if (words.length === 0) return null;
  const end = needle.prefix ? `${wordCharacter}*` : `(?!${wordCharacter})`;
  return words.join(between) + end;
}

/**
 * All places where a needle matches as the full-text index matches it: whole words, any case and accents, anything
 * but letters and digits between the words of a phrase. Spans are UTF-16 code units into `text`, end exclusive, in
 * order, overlaps merged.
 */
export function findHits(text: string, needles: readonly Needle[]): Span[] {
  const patterns = needles.map(toPattern).filter((pattern) => pattern !== null);
  if (patterns.length === 0) return [];
  const folded = foldWithMap(text);
  const found: Span[] = [];
  for (const pattern of patterns) {
    for (const match of folded.text.matchAll(new RegExp(`(?<!${wordCharacter})${pattern}`, 'gu'))) {
      const start = folded.starts[match.index];
      const end = folded.ends[match.index + match[0].length - 1];
      if (start !== undefined && end !== undefined) found.push({ start, end });
    }
  }
  return mergeOverlaps(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function mergeOverlaps(sorted: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

export interface Context {
  /** Up to `width` code units before the hit, verbatim, from a word's start. */
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  /** Whether the text goes on before `before` and after `after`. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * A hit with what stands around it, verbatim, cut between words where there is a space to cut at.
 * `span` and `width` are UTF-16 code units; no surrogate pair is cut.
 */
export function context(text: string, span: Span, width: number): Context {
  const start = cutStart(text, span.start, width);
  const end = cutEnd(text, span.end, width);
  return {
    before: text.slice(start, span.start),
    hit: text.slice(span.start, span.end),
    after: text.slice(span.end, end),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Where to begin: at the first word that starts within `width` before `hit`. */
function cutStart(text: string, hit: number, width: number): number {
  const earliest = Math.max(0, hit - width);
  if (earliest === 0) return 0;
  const gap = /\s+/u.exec(text.slice(earliest - 1, hit));
  if (gap && earliest - 1 + gap.index + gap[0].length < hit) return earliest - 1 + gap.index + gap[0].length;
  return isLowSurrogate(text.charCodeAt(earliest)) ? earliest + 1 : earliest;
}

/** Where to stop: after the last word that ends within `width` after `hit`. */
function cutEnd(text: string, hit: number, width: number): number {
  const latest = Math.min(text.length, hit + width);
  if (latest === text.length) return latest;
  const gap = /^([\s\S]*\S)\s/u.exec(text.slice(hit, latest + 1));
  if (gap?.[1] !== undefined) return hit + gap[1].length;
  return isLowSurrogate(text.charCodeAt(latest)) ? latest - 1 : latest;
}
