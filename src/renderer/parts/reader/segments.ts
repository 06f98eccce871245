/**
 * A paragraph cut where statements begin and end, so that each piece knows all statements that cover it: they may
 * overlap or lie inside each other. Offsets are UTF-16 code units of the document's text, end exclusive.
 */
import type { Span, StatementKind } from '../../../shared/domain.ts';

/** An end of a stretch. */
export type Edge = 'start' | 'end';

export interface Mark extends Span {
  readonly id: number;
  readonly kind: StatementKind;
}

export interface Segment extends Span {
  /** Statements that cover the whole piece, the shortest first. */
  readonly marks: readonly Mark[];
  /** Whether a found word or a rule's match covers it. */
  readonly hit: boolean;
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
const length = (span: Span): number => span.end - span.start;

/**
 * @param inside the paragraph
 * @param marks in any order; those outside of the paragraph are left out, those that reach beyond it are cut
 * @param hits spans to highlight
 * @param cuts further places to cut at: where the ends of a stretch are drawn
 * @returns pieces that together are exactly the paragraph
 */
export function segmentsOf(
  inside: Span,
  marks: readonly Mark[],
  hits: readonly Span[],
  cuts: readonly number[] = [],
): readonly Segment[] {
  const touching = marks.filter((mark) => mark.start < inside.end && mark.end > inside.start);
  const found = hits.filter((hit) => hit.start < inside.end && hit.end > inside.start);
  const places = new Set([inside.start, inside.end]);
  for (const at of [...touching, ...found].flatMap((span) => [span.start, span.end]).concat(cuts)) {
    if (at > inside.start && at < inside.end) places.add(at);
  }
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const piece = { start, end: sorted[index + 1] ?? inside.end };
    return {
      ...piece,
      marks: touching.filter((mark) => covers(mark, piece)).sort((a, b) => length(a) - length(b) || a.id - b.id),
      hit: found.some((hit) => covers(hit, piece)),
    };
  });
}

/** Which of the statements on a piece a click means: the shortest, and with each further click the next longer one. */
export function clickedMark(marks: readonly Mark[], selected: number | null): number | null {
  const at = marks.findIndex((mark) => mark.id === selected);
  return (marks[(at + 1) % marks.length] ?? marks[0])?.id ?? null;
}

const opening = /^[\s"“”„«»‘']+/u;
const closing = /[\s"“”„«»’']+$/u;

/**
 * The stretch that somebody means who selected words: without the blanks and quotation marks at its ends, which are
 * not the speaker's words.
 * @returns the stretch, and whether quotation marks stood around it; null where no word is left
 */
export function meantSpan(text: string, selected: Span): { span: Span; quoted: boolean } | null {
  const words = text.slice(selected.start, selected.end);
  const before = opening.exec(words)?.[0].length ?? 0;
  if (before === words.length) return null;
  const after = closing.exec(words)?.[0].length ?? 0;
  const span = { start: selected.start + before, end: selected.end - after };
  const marks = /["“”„«»]/u;
  const quoted = marks.test(text.slice(span.start - 2, span.start)) && marks.test(text.slice(span.end, span.end + 2));
  return { span, quoted };
}
