/**
 * Transcript turns on `kremlin_turns.dev.jsonl`: spans of the speakers' stretches at intersection over union 0.8, and
 * whether the label is read as the right speaker.
 *
 *   node bench/extraction/turns.ts [--errors N]
 */
import { extract } from '../../src/core/extract/extract.ts';
import { inputOf, readLines } from './data.ts';
import { f1, fold, samePerson } from './score.ts';

interface Transcript {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly text: string;
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly speaker: string }[];
}

const errors: string[] = [];
let [tp, fp, fn, speaker] = [0, 0, 0, 0];
for (const document of readLines<Transcript>('kremlin_turns.dev.jsonl')) {
  const turns = extract(inputOf(document)).statements.filter((statement) => statement.turn);
  const used = new Set<number>();
  for (const gold of document.quotes) {
    const at = turns.findIndex((turn, i) => !used.has(i) && overlap(turn, gold) >= 0.8);
    const turn = turns[at];
    if (turn === undefined) {
      fn += 1;
      errors.push(`missed   ${document.id} ${gold.speaker} :: ${document.text.slice(gold.start, gold.start + 80)}`);
      continue;
    }
    used.add(at);
    tp += 1;
    const said = fold(turn.speakers.join('; '));
    if (samePerson(said, fold(gold.speaker))) speaker += 1;
    else errors.push(`speaker  ${document.id} got ${said} want ${gold.speaker}`);
  }
  turns.forEach((turn, i) => {
    if (used.has(i)) return;
    fp += 1;
    errors.push(
      `spurious ${document.id} ${turn.speakers.join('; ')} :: ${document.text.slice(turn.start, turn.start + 80)}`,
    );
  });
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const inter = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return inter <= 0 ? 0 : inter / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

console.log(
  JSON.stringify({
    turns: f1(tp, fp, fn),
    speaker: tp === 0 ? 0 : Math.round((speaker / tp) * 1000) / 1000,
    found: tp,
    missed: fn,
    spurious: fp,
  }),
);
const at = process.argv.indexOf('--errors');
if (at >= 0)
  for (const line of errors.slice(0, Number(process.argv[at + 1] ?? 40))) console.log(line.replaceAll('\n', ' '));
