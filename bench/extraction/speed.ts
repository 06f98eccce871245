/**
 * Speed of extraction in characters a second on one core, on real documents and on shapes that punish anything that is
 * not linear. Prints one flat JSON object.
 *
 *   node bench/extraction/speed.ts
 */
import { english } from '../../src/core/extract/english/pack.ts';
import { extract } from '../../src/core/extract/extract.ts';
import { splitParagraphs } from '../../src/core/extract/text/paragraphs.ts';
import { readLines, readouts } from './data.ts';

const plain = (text: string) => ({
  text,
  bodyStart: 0,
  title: null,
  date: '2024-01-01',
  source: 'example.org',
  language: 'en',
});

/** Runs of each measurement; the best counts, for other work on the machine can only slow one down. */
const runs = 2;

/** Characters a second of this thread’s processor time. */
function rateOf(texts: readonly string[], work: (text: string) => unknown): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const started = process.threadCpuUsage();
    for (const text of texts) work(text);
    const { user, system } = process.threadCpuUsage(started);
    best = Math.min(best, user + system);
  }
  return characters / (best / 1e6);
}

const rate = (texts: readonly string[]): number => rateOf(texts, (text) => extract(plain(text)));
const tagRate = (texts: readonly string[]): number => rateOf(texts, (text) => english.tag(text, splitParagraphs(text)));

const real = [
  ...readouts(),
  ...readLines<{ text: string; title: string; date: string }>('kremlin_meetings.dev.jsonl'),
].map((document) => document.text);
const body = readouts()
  .map((document) => document.text)
  .join('\n\n');
const megabyte = body.repeat(Math.ceil(1_000_000 / body.length)).slice(0, 1_000_000);
const shapes: Record<string, string> = {
  oneMegabyte: megabyte,
  oneSentence: megabyte.replace(/[.!?\n]+/g, ' ').slice(0, 500_000),
  oneWordParagraph: 'word '.repeat(100_000),
  onlyMarks: '“”"«»‘’'.repeat(60_000),
  openMarks: '“ a '.repeat(60_000),
  nestedMarks: `${'“a '.repeat(50_000)}${'” b'.repeat(50_000)}`,
  brackets: '((((a '.repeat(60_000),
  commas: 'Putin, '.repeat(60_000),
  names: 'President Vladimir Putin and '.repeat(20_000),
  cues: 'he said that '.repeat(40_000),
  labels: 'Vladimir Putin: yes.\n\n'.repeat(20_000),
  headings: 'Participants\n\n'.repeat(40_000),
  noSpaces: 'a'.repeat(400_000),
  letters: 'a b c d '.repeat(50_000),
  straightMarks: '"a '.repeat(100_000),
  parentheses: '(a '.repeat(100_000),
  hyphens: '-a '.repeat(100_000),
  mixedMarks: 'a, (b) [c] '.repeat(40_000),
  slashes: 'a/b '.repeat(100_000),
  offices: 'Secretary General Anna Berg: Yes.\n\nSecretary General: I see.\n\n'.repeat(8_000),
  entries: 'The Ministers:\n\n- welcomed the progress made;\n\n- agreed to meet again.\n\n'.repeat(6_000),
  unclosedParagraphs: '“He said it.\n\nWe went on.\n\n'.repeat(15_000),
};

rate(real.slice(0, 200));
const base = rate(real);
const result: Record<string, number> = {
  realCharactersPerSecond: Math.round(base),
  taggingCharactersPerSecond: Math.round(tagRate(real)),
};
for (const [name, text] of Object.entries(shapes))
  result[`${name}TimesSlower`] = Math.round((base / rate([text])) * 100) / 100;
console.log(JSON.stringify(result, null, 1));
