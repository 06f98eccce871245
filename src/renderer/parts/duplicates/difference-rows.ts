/** The rows of a word difference as two columns show it: what is the same is counted, not repeated. */
import type { Difference, DifferenceRun } from '../../../shared/contract/duplicates.ts';

export type DifferenceRow =
  /** Paragraphs in a row that both texts have. */
  | { readonly kind: 'same'; readonly paragraphs: number; readonly key: string }
  /** One paragraph as each side has it; empty where a side lacks it. */
  | {
      readonly kind: 'differs';
      readonly left: readonly DifferenceRun[];
      readonly right: readonly DifferenceRun[];
      readonly key: string;
    };

const sideOf = (runs: readonly DifferenceRun[], own: 'removed' | 'added') =>
  runs.filter(({ kind }) => kind === 'same' || kind === own);

export function differenceRows({ paragraphs }: Pick<Difference, 'paragraphs'>): DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  for (const { runs } of paragraphs) {
    const last = rows.at(-1);
    const key = String(rows.length);
    if (runs.some(({ kind }) => kind !== 'same'))
      rows.push({ kind: 'differs', left: sideOf(runs, 'removed'), right: sideOf(runs, 'added'), key });
    else if (last?.kind === 'same') rows[rows.length - 1] = { ...last, paragraphs: last.paragraphs + 1 };
    else rows.push({ kind: 'same', paragraphs: 1, key });
  }
  return rows;
}
