/**
 * What a new extraction of a document would change: pure, so that it can be shown before anything is applied.
 *
 * What a person did stands. A statement that was confirmed, corrected, added, tagged by hand, decided on or noted is never
 * changed; a new finding that overlaps it, or that lies where a person removed or moved one, is left out.
 */
import type { Span } from '../../shared/domain.ts';

/** A stored statement as far as the comparison needs it. */
export interface StoredStatement extends Span {
  readonly id: number;
  /** A person confirmed, corrected, added, tagged, decided on or noted it. */
  readonly touched: boolean;
  /** Kind, cue, speakers and addressee in one string: equal when nothing differs. */
  readonly particulars: string;
}

export interface FoundStatement extends Span {
  readonly particulars: string;
}

export interface Comparison<F extends FoundStatement> {
  readonly added: readonly F[];
  readonly removed: readonly number[];
  /** Same words, other particulars. */
  readonly changed: readonly { readonly id: number; readonly found: F }[];
  /** Touched by a person and left as they are, where the new extraction would have said something else. */
  readonly kept: readonly number[];
  /** Found as they stand, whoever touched them. */
  readonly same: readonly { readonly id: number; readonly found: F }[];
}

/** From this overlap on (intersection over union), two spans are about the same words. */
export const SAME_WORDS = 0.5;

/** Share of all the characters of two spans that both have: 0–1. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** @param refused spans where a person removed or moved a statement */
export function compareExtraction<F extends FoundStatement>(
  stored: readonly StoredStatement[],
  found: readonly F[],
  refused: readonly Span[],
): Comparison<F> {
  const touched = stored.filter((statement) => statement.touched);
  const byPlace = new Map(stored.map((statement) => [`${statement.start}-${statement.end}`, statement]));
  const met = new Set<number>();
  const kept = new Set<number>();
  const added: F[] = [];
  const changed: { id: number; found: F }[] = [];
  const same: { id: number; found: F }[] = [];
  for (const each of found) {
    const known = byPlace.get(`${each.start}-${each.end}`);
    if (known) {
      met.add(known.id);
      if (known.particulars === each.particulars) same.push({ id: known.id, found: each });
      else if (known.touched) kept.add(known.id);
      else changed.push({ id: known.id, found: each });
      continue;
    }
    const own = touched.find((statement) => overlap(statement, each) >= SAME_WORDS);
    if (own) kept.add(own.id);
    else if (!refused.some((span) => overlap(span, each) >= SAME_WORDS)) added.push(each);
  }
  const gone = stored.filter((statement) => !met.has(statement.id));
  for (const statement of gone) if (statement.touched) kept.add(statement.id);
  return {
    added,
    removed: gone.filter((statement) => !statement.touched).map((statement) => statement.id),
    changed,
    kept: [...kept],
    same,
  };
}
