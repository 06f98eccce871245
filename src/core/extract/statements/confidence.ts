import type { Draft } from './draft.ts';

/** Probability that span, kind and speaker are right. Replaced by the calibrated table when there is one. */
export function confidenceOf(draft: Draft): number {
  const base = draft.pattern.startsWith('quote') ? 0.95 : draft.kind === 'reported' ? 0.85 : 0.8;
  return Math.round(base * draft.certainty * 100) / 100;
}
