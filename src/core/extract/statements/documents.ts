import { nobodyOf } from '../mentions/phrase-heads.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { CueContext, Subject } from './cue-context.ts';
import type { Cue, CueVerbAt } from './cues.ts';
import { type ItemRange, phraseAfter } from './noun-phrases.ts';

const documents =
  /^(?:statement|communique|communiqué|declaration|release|readout|message|letter|memorandum|memo|circular|ruling|judgment|judgement)$/;

/** What tells something only together with who issued it. */
const issuable =
  /^(?:statement|communique|communiqué|declaration|release|readout|message|letter|memorandum|memo|circular|ruling|judgment|judgement|report|note|text|bulletin|tweet|post)$/;

/**
 * "The statement said", "the ministry’s statement reads", "a letter from the minister noted": a document speaks for who
 * issued it, which is its owner where one is named, and whoever spoke last where none is.
 */
export function documentCue(search: CueContext, found: CueVerbAt, left: number): Cue | null {
  const { items } = search;
  if (!found.verb.clause && !found.verb.quote && !found.verb.noun) return null;
  const noun = documentBefore(search, left);
  if (noun < 0) return null;
  let from = noun;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|PART|DET|PRON)$/.test(items[from - 1]?.pos ?? '')) from -= 1;
  const range = { from, to: left + 1 };
  const owner = ownerOf(search, range, noun);
  return {
    form: 'document',
    range: found.range,
    verb: found.verb,
    shape: found.shapes[0] ?? 'past',
    next: found.next,
    subject: owner?.range ?? range,
    phrase: owner?.phrase ?? null,
    clauseStart: from,
    light: found.light,
    stop: null,
  };
}

/**
 * A document as what something is according to: "a statement from the ministry", "the ministry’s readout". Its owner is
 * the subject; without one it is whoever spoke last, and the phrase null.
 */
export function documentPhrase(
  search: CueContext,
  from: number,
): { subject: ItemRange; phrase: Subject['phrase'] | null; next: number } | null {
  const { items, reading } = search;
  let noun = from;
  while (noun < from + 8 && !issuable.test(items[noun]?.lower ?? '')) {
    if (!/^(?:NOUN|PROPN|ADJ|PART|DET|PRON)$/.test(items[noun]?.pos ?? '')) return null;
    noun += 1;
  }
  if (!issuable.test(items[noun]?.lower ?? '')) return null;
  let end = noun + 1;
  if (/^(?:released|issued|published|posted|circulated|sent)$/.test(items[end]?.lower ?? '')) end += 1;
  if (items[end]?.lower === 'online') end += 1;
  if (/^(?:from|by|of)$/.test(items[end]?.lower ?? '')) end = phraseAfter(items, end + 1, reading)?.to ?? end;
  const owner = ownerOf(search, { from, to: Math.max(end, noun + 1) }, noun);
  if (owner === null && !documents.test(items[noun]?.lower ?? '')) return null;
  return { subject: owner?.range ?? { from, to: noun + 1 }, phrase: owner?.phrase ?? null, next: end };
}

/** `"…", reads the statement from the ministry`. */
export function documentAfter(search: CueContext, found: CueVerbAt): Cue | null {
  const before = search.items[found.at - 1]?.text === ',' ? search.items[found.at - 2] : search.items[found.at - 1];
  if (before === undefined || before.quotation === null) return null;
  const issued = documentPhrase(search, found.next);
  return issued === null
    ? null
    : {
        form: 'document',
        range: found.range,
        verb: found.verb,
        shape: 'present',
        clauseStart: found.at,
        light: false,
        stop: null,
        ...issued,
      };
}

/** The word for a document that heads the subject ending at `last`; -1 where there is none. */
function documentBefore(search: CueContext, last: number): number {
  const { items } = search;
  if (documents.test(items[last]?.lower ?? '')) return last;
  for (let at = last - 1; at >= 0 && at > last - 12; at -= 1) {
    const item = items[at];
    if (item === undefined || item.pos === 'PUNCT' || item.quotation !== null) return -1;
    if (!documents.test(item.lower)) continue;
    const next = items[at + 1]?.lower ?? '';
    return /^(?:from|by|of|released|issued|published)$/.test(next) ? at : -1;
  }
  return -1;
}

/** "the ministry’s statement", "the Turkish statement", "a statement issued by the ministry". */
function ownerOf(search: CueContext, range: ItemRange, noun: number): Subject | null {
  const { items, reading } = search;
  const mark = items.findIndex((item, at) => at >= range.from && at < noun && item.pos === 'PART');
  if (mark > range.from) return named(search, { from: range.from, to: mark });
  const country = reading.lexicon.demonyms.get(items[noun - 1]?.lower ?? '');
  if (country !== undefined)
    return { range, phrase: { ...nobodyOf(''), kind: 'country', countries: [country], country } };
  let at = noun + 1;
  while (at < range.to && !/^(?:from|by|of)$/.test(items[at]?.lower ?? '')) at += 1;
  const after = at < range.to ? phraseAfter(items, at + 1, reading) : null;
  return after === null ? null : named(search, after);
}

function named(search: CueContext, range: ItemRange): Subject | null {
  const phrase = readPhrase(search.items, range, search.reading);
  return phrase.kind === 'nobody' ? null : { range, phrase };
}
