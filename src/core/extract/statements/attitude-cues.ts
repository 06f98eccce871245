import { readPhrase } from '../mentions/speakers.ts';
import type { CueContext } from './cue-context.ts';
import { beForms, type Cue, clauseVerb } from './cues.ts';
import { phraseAfter } from './noun-phrases.ts';
import { subjectOf } from './subjects.ts';

/** "This was announced by the minister at a briefing." */
export function statedBy(search: CueContext, at: number): Cue | null {
  const { items, reading } = search;
  if (at !== 1 || items[0]?.lower !== 'this' || !beForms.has(items[1]?.lower ?? '')) return null;
  const form = reading.lexicon.verbs.get(items[2]?.lower ?? '');
  if (form === undefined || !form.verb.clause || !form.shapes.includes('participle')) return null;
  const range = items[3]?.lower === 'by' ? phraseAfter(items, 4, reading) : null;
  const phrase = range === null ? null : readPhrase(items, range, reading);
  if (range === null || phrase === null || phrase.kind === 'nobody') return null;
  return {
    form: 'finite',
    range: { from: 2, to: 3 },
    verb: form.verb,
    shape: 'past',
    next: range.to,
    subject: range,
    phrase,
    clauseStart: 0,
    light: false,
    stop: null,
  };
}

/** What "is convinced" takes: a clause with "that". */
const believing = clauseVerb('be convinced', false);

const convinced = /^(?:convinced|confident|certain|hopeful|adamant|optimistic)$/;

/** "He is convinced that", "The ministers were of the opinion that": an attitude that is told like speech. */
export function attitude(search: CueContext, at: number): Cue | null {
  const { items } = search;
  if (!/^(?:is|was|are|were)$/.test(items[at]?.lower ?? '') || search.cues.length > 0) return null;
  let last = at + 1;
  while (items[last]?.pos === 'ADV') last += 1;
  if (items[last]?.lower === 'of' && items[last + 1]?.lower === 'the') last += 2;
  const opinion = last > at + 2 && /^(?:view|opinion|belief|conviction)$/.test(items[last]?.lower ?? '');
  if (!opinion && !convinced.test(items[last]?.lower ?? '')) return null;
  if (items[last + 1]?.lower !== 'that') return null;
  const subject = subjectOf(items, at, search.reading);
  if (subject === null || !/^(?:named|pronoun|role|group|country)$/.test(subject.phrase.kind)) return null;
  return {
    form: 'finite',
    range: { from: at, to: last + 1 },
    verb: believing,
    shape: 'past',
    next: last + 1,
    subject: subject.range,
    phrase: subject.phrase,
    clauseStart: subject.range.from,
    light: false,
    stop: null,
  };
}
