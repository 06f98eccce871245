/**
 * Attributions on data of other annotators: quotations on `official_gold.dev`, speech-cued attributions on `polnear.dev`
 * (local only: its texts never enter the repository). Their guides differ from ours, so only recall is compared: the share
 * of their statements that one of ours covers at intersection over union 0.8, and whose speaker is right.
 *
 *   node bench/extraction/attributions.ts
 */
import { extract } from '../../src/core/extract/extract.ts';
import { inputOf, readLines } from './data.ts';
import { fold, samePerson } from './score.ts';

interface Attributed {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly url?: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: string | null;
    readonly cue: string | null;
    readonly optional?: boolean;
    readonly cue_is_speech?: boolean;
    readonly parts?: number;
  }[];
}

function score(name: string, counts: (quote: Attributed['quotes'][number]) => boolean): Record<string, number> {
  let [n, found, named, right, predicted] = [0, 0, 0, 0, 0];
  for (const document of readLines<Attributed>(name)) {
    const { statements } = extract(inputOf(document));
    predicted += statements.length;
    for (const quote of document.quotes.filter(counts)) {
      n += 1;
      const hit = statements.find((statement) => overlap(statement, quote) >= 0.8);
      if (hit === undefined) continue;
      found += 1;
      if (quote.speaker === null) continue;
      named += 1;
      const [wanted, written] = [fold(quote.speaker), fold(hit.speakerAsWritten?.text)];
      if (
        (written !== '' && (written.includes(wanted) || wanted.includes(written))) ||
        hit.speakers.some((key) => samePerson(fold(key), wanted))
      )
        right += 1;
    }
  }
  const share = (a: number, b: number): number => (b === 0 ? 0 : Math.round((a / b) * 1000) / 1000);
  return { attributions: n, predicted, recall: share(found, n), speaker: share(right, named) };
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const inter = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return inter <= 0 ? 0 : inter / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

console.log(
  JSON.stringify(
    {
      official: score('official_gold.dev.jsonl', (quote) => quote.optional !== true),
      polnear: score('polnear.dev.jsonl', (quote) => quote.cue_is_speech === true && (quote.parts ?? 1) === 1),
    },
    null,
    1,
  ),
);
