/**
 * Trains the confidence of statements: a logistic regression with L2 penalty, by plain gradient descent from zero, so that
 * the same data gives the same weights. Learns from the annotated readouts that are not held out; a statement is right
 * when span (overlap 0.8), kind and speaker are. Writes `src/core/extract/lexicons/en/confidence.json`.
 *
 *   node bench/extraction/calibrate.ts
 */
import { writeFileSync } from 'node:fs';
import { english } from '../../src/core/extract/english/pack.ts';
import { draftsOf } from '../../src/core/extract/extract.ts';
import { signsOf } from '../../src/core/extract/statements/confidence.ts';
import { inputOf, isHeldOut, readouts } from './data.ts';
import { sameSpeaker } from './score.ts';

/** Steps, step size, and the strength of the penalty, as so many imagined examples a weight. */
const [steps, rate, penalty] = [3000, 0.5, 4];
/** Signs seen fewer times say nothing. */
const rarest = 6;

interface Example {
  readonly signs: readonly string[];
  readonly right: number;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const inter = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return inter <= 0 ? 0 : inter / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const examples: Example[] = [];
for (const document of readouts()) {
  if (isHeldOut(document.id)) continue;
  for (const draft of draftsOf(inputOf(document), english).drafts) {
    const gold = document.statements.find((statement) => overlap(draft, statement) >= 0.8);
    if (gold?.optional === true) continue;
    const right = gold !== undefined && gold.kind === draft.kind && sameSpeaker(draft.keys.join('; '), gold);
    examples.push({ signs: signsOf(draft), right: Number(right) });
  }
}
const counts = new Map<string, number>();
for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
const names = [...counts]
  .filter(([, count]) => count >= rarest)
  .map(([name]) => name)
  .sort();
const weights = new Map(names.map((name) => [name, 0]));
let bias = 0;
for (let step = 0; step < steps; step += 1) {
  const gradient = new Map(names.map((name) => [name, 0]));
  let biasGradient = 0;
  for (const { signs, right } of examples) {
    let sum = bias;
    for (const sign of signs) sum += weights.get(sign) ?? 0;
    const error = right - 1 / (1 + Math.exp(-sum));
    biasGradient += error;
    for (const sign of signs) if (gradient.has(sign)) gradient.set(sign, (gradient.get(sign) ?? 0) + error);
  }
  bias += (rate * biasGradient) / examples.length;
  for (const [name, weight] of weights)
    weights.set(name, weight + (rate * ((gradient.get(name) ?? 0) - penalty * weight)) / examples.length);
}
const round = (value: number): number => Math.round(value * 1000) / 1000;
const model = {
  bias: round(bias),
  weights: Object.fromEntries([...weights].map(([name, weight]) => [name, round(weight)])),
};
writeFileSync(
  new URL('../../src/core/extract/lexicons/en/confidence.json', import.meta.url),
  `${JSON.stringify(model, null, 1)}\n`,
);
console.log(`${examples.length} statements, ${names.length} signs`);
