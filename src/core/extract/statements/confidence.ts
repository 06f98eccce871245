import model from '../lexicons/en/confidence.json' with { type: 'json' };
import type { Draft } from './draft.ts';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(model.weights as Record<string, number>));

/**
 * Probability that span, kind and speaker of a statement are right: a logistic regression over how it was found (pattern,
 * form of the cue, kind of phrase that names the speaker, how sure its resolution is). Trained by
 * `bench/extraction/calibrate.ts` on the annotated readouts without the held-out ones.
 */
export function confidenceOf(draft: Draft): number {
  let sum = model.bias;
  for (const sign of signsOf(draft)) sum += weights.get(sign) ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

/** The features of a statement, as named in the model. */
export function signsOf(draft: Draft): string[] {
  const length = draft.end - draft.start;
  return [
    ...draft.signs,
    `kind ${draft.kind}`,
    `resolved ${draft.certainty.toFixed(2)}`,
    length < 25 ? 'short' : length > 400 ? 'very long' : length > 200 ? 'long' : 'middling',
    draft.keys.length === 1 ? 'one speaker' : draft.keys.length === 2 ? 'two speakers' : 'more speakers',
  ];
}
