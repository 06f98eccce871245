/** The words of a statement as a report prints them: whole, or cut with marks where they are very long. */
import { paragraphsOf } from '../documents/paragraphs.ts';
import type { PassageParagraph, Run } from './model.ts';

/** UTF-16 code units, about 200 words: longer statements, such as long answers in transcripts, are cut. */
export const LONGEST_WHOLE = 1200;
/** To about so much a longer statement is cut. */
const EXCERPT = 700;

interface Unit {
  readonly start: number;
  readonly end: number;
  /** Counted from 0 within the statement. */
  readonly paragraph: number;
}

export interface Passage {
  readonly paragraphs: readonly PassageParagraph[];
  /** Paragraphs of the statement before the first words that are printed. */
  readonly skipped: number;
}

function paragraphUnits(text: string): Unit[] {
  return paragraphsOf(text, 0).map(({ start, end }, paragraph) => ({ start, end, paragraph }));
}

/** Sentences, so that a cut never falls within one; what looks like an abbreviation does not end a sentence. */
function sentenceUnits(text: string, language: string | null): Unit[] {
  const segmenter = new Intl.Segmenter(language ?? 'und', { granularity: 'sentence' });
  return paragraphUnits(text).flatMap((paragraph) => {
    const units: Unit[] = [];
    let from = paragraph.start;
    for (const { index, segment } of segmenter.segment(text.slice(paragraph.start, paragraph.end))) {
      const end = paragraph.start + index + segment.length;
      if (end < paragraph.end && /(?<!\p{L})\p{L}{1,3}\.\s*$/u.test(segment)) continue;
      units.push({ start: from, end, paragraph: paragraph.paragraph });
      from = end;
    }
    return units;
  });
}

/**
 * Which sentences to print: those that hold a match, as far as they fit, then their neighbours while there is room.
 * Without a match: the beginning.
 */
function choose(units: readonly Unit[], matches: readonly number[]): Set<number> {
  const chosen = new Set<number>();
  let room = EXCERPT;
  const take = (at: number): boolean => {
    const unit = units[at];
    if (!unit || chosen.has(at) || (chosen.size > 0 && unit.end - unit.start > room)) return false;
    chosen.add(at);
    room -= unit.end - unit.start;
    return true;
  };
  const seeds = matches.map((match) => units.findIndex((unit) => match < unit.end)).filter((at) => at >= 0);
  for (const seed of seeds.length > 0 ? seeds : [0]) take(seed);
  let grown = true;
  while (grown) {
    grown = false;
    for (const at of Array.from(chosen)) {
      if (take(at + 1)) grown = true;
      if (take(at - 1)) grown = true;
    }
  }
  return chosen;
}

function assemble(text: string, units: readonly Unit[], chosen: ReadonlySet<number>): Passage {
  const paragraphs: { paragraph: number; runs: Run[] }[] = [];
  let before = -1;
  for (const at of Array.from(chosen).sort((a, b) => a - b)) {
    const unit = units[at];
    if (!unit) continue;
    let last = paragraphs.at(-1);
    if (at !== before + 1 && last) last.runs.push(null);
    if (last?.paragraph !== unit.paragraph) {
      last = { paragraph: unit.paragraph, runs: at !== before + 1 && !last ? [null] : [] };
      paragraphs.push(last);
    }
    const words = text.slice(unit.start, unit.end);
    const run = last.runs.at(-1);
    if (typeof run === 'string') last.runs[last.runs.length - 1] = run + words;
    else last.runs.push(words);
    before = at;
  }
  if (before !== units.length - 1) paragraphs.at(-1)?.runs.push(null);
  return { paragraphs: paragraphs.map((item) => trimRuns(item.runs)), skipped: paragraphs[0]?.paragraph ?? 0 };
}

/** White space around a cut is the printer's business. */
function trimRuns(runs: readonly Run[]): Run[] {
  return runs.map((run) => (run === null ? null : run.trim()));
}

/**
 * @param matches offsets into `text` of what made a rule tag it (UTF-16 code units)
 * @param language ISO 639-1, for the ends of sentences
 */
export function passage(text: string, matches: readonly number[], language: string | null): Passage {
  if (text.length <= LONGEST_WHOLE) {
    return { paragraphs: paragraphUnits(text).map((unit) => [text.slice(unit.start, unit.end)]), skipped: 0 };
  }
  const units = sentenceUnits(text, language);
  return assemble(text, units, choose(units, matches));
}
