/** Where a query's words stand in a text, for highlighting. Letters compare without case and marks, as in the index. */
import type { Span } from '../../shared/domain.ts';
import { removeConjunct, splitConjuncts, textNeedles } from '../../shared/query/conjuncts.ts';
import { parseQuery } from '../../shared/query/parse.ts';

const mark = /\p{M}/gu;
const wordChar = /[\p{L}\p{N}]/u;

/** Folded text, and for each of its UTF-16 code units the one in the text it comes from. */
function fold(text: string): { readonly folded: string; readonly from: readonly number[] } {
  let folded = '';
  const from: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = (text[at] ?? '').normalize('NFD').replace(mark, '').toLowerCase();
    for (const each of unit) {
      folded += each;
      for (let k = 0; k < each.length; k++) from.push(at);
    }
  }
  from.push(text.length);
  return { folded, from };
}

function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** One needle as a pattern: its words next to each other, whatever stands between them that is no letter or digit. */
function patternOf(text: string, prefix: boolean): RegExp | null {
  const words = fold(text)
    .folded.split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return null;
  const body = words.map(escapeWord).join('[^\\p{L}\\p{N}]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}${prefix ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])'}`, 'gu');
}

export function needlesOf(query: string): readonly RegExp[] {
  const parsed = parseQuery(query);
  if (!parsed.ok) return [];
  return textNeedles(parsed.node).flatMap((node) => patternOf(node.text, node.prefix) ?? []);
}

/** What somebody types to find it as it stands, also inside of words; null without anything to find. */
export function literalNeedle(typed: string): RegExp | null {
  const { folded } = fold(typed.trim());
  return folded === '' ? null : new RegExp(escape(folded).replace(/\s+/gu, '\\s+'), 'gu');
}

/** The query without the words that it searches for; its filters stay. */
export function withoutWords(query: string): string {
  const parsed = parseQuery(query);
  if (!parsed.ok) return '';
  const at = splitConjuncts(parsed.node).findIndex((part) => part.type !== 'field' && part.type !== 'not');
  return at < 0 ? query : withoutWords(removeConjunct(query, at));
}

/** Spans of all hits in order, without overlaps; UTF-16 code units of the text, end exclusive. */
export function findHits(text: string, needles: readonly RegExp[]): readonly Span[] {
  if (needles.length === 0) return [];
  const { folded, from } = fold(text);
  const spans = needles.flatMap((needle) =>
    [...folded.matchAll(needle)].map((match) => ({
      start: from[match.index] ?? 0,
      end: from[match.index + match[0].length] ?? text.length,
    })),
  );
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, index) => index === 0 || span.start >= (spans[index - 1]?.end ?? 0));
}

/** Where to begin showing a text so that a hit far down is seen: the start of a word some way before it. */
export function windowStart(text: string, hit: Span | undefined, visible: number): number {
  if (!hit || hit.end <= visible) return 0;
  let at = Math.max(0, hit.start - Math.floor(visible / 3));
  while (at > 0 && wordChar.test(text[at - 1] ?? '')) at--;
  return at;
}
