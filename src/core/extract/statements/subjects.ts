import { nobodyOf } from '../mentions/phrase-heads.ts';
import { type PhraseHead, readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { authorOf } from './authors.ts';
import { withListed } from './listed-subjects.ts';
import { type ItemRange, phraseAfter, phraseBefore } from './noun-phrases.ts';

/** The subject of a verb, read to its left over auxiliaries, adverbs and insertions between commas. */
export function subjectOf(
  items: readonly Token[],
  verbAt: number,
  reading: Reading,
): { range: ItemRange; phrase: PhraseHead } | null {
  let end = verbAt;
  end = skipLeft(items, end, reading);
  if (items[end - 1]?.text === ',') {
    const open = insertionStart(items, end - 1);
    if (open < 0) return strayComma(items, end, verbAt, reading);
    const apposed = apposedName(items, open + 1, end - 1, reading);
    if (apposed !== null) return apposed;
    end = skipLeft(items, open, reading);
  }
  if (items[end - 1]?.text === ')') {
    for (let i = end - 2; i >= 0 && end - i < 14; i -= 1) {
      if (items[i]?.text !== '(') continue;
      end = i;
      break;
    }
  }
  const range = phraseBefore(items, end, reading);
  if (range === null) return null;
  const only = items[range.from];
  if (range.to - range.from === 1 && only !== undefined && reading.lexicon.relatives.has(only.lower))
    return antecedent(items, range.from, reading);
  // "It calls on Russia": an organisation, if one was named last.
  if (range.to === 1 && only?.lower === 'it') return { range, phrase: { ...nobodyOf('it'), kind: 'pronoun' } };
  if (range.to - range.from === 1 && (only?.lower === 'we' || only?.lower === 'i')) {
    const phrase = authorOf(only.lower, reading);
    return phrase === null ? null : { range, phrase };
  }
  const subject = refine(items, range, reading);
  return subject === null ? null : withListed(subject, items, reading);
}

/** `Senator Ted Cruz, commented: "…"`: a comma that does not belong, before words in marks. */
function strayComma(
  items: readonly Token[],
  end: number,
  verbAt: number,
  reading: Reading,
): { range: ItemRange; phrase: PhraseHead } | null {
  const after =
    items[verbAt + 1]?.text === ':' || items[verbAt + 1]?.text === ',' ? items[verbAt + 2] : items[verbAt + 1];
  const range = after === undefined || after.quotation === null ? null : phraseBefore(items, end - 1, reading);
  return range === null ? null : refine(items, range, reading);
}

/** "…, with Prime Minister X, who briefed her on": "who" stands for somebody named right before it. */
function antecedent(
  items: readonly Token[],
  at: number,
  reading: Reading,
): { range: ItemRange; phrase: PhraseHead } | null {
  if (items[at]?.lower !== 'who') return null;
  const range = phraseBefore(items, items[at - 1]?.text === ',' ? at - 1 : at, reading);
  const found = range === null ? null : refine(items, range, reading);
  if (found?.phrase.kind === 'group' && items[at - 1]?.text === ',') return found;
  return found?.phrase.kind === 'named' && found.phrase.people.length === 1 ? found : null;
}

/** "its director general, Yamila Estévez Pupo, explained": the insertion names who the phrase before it describes. */
function apposedName(
  items: readonly Token[],
  from: number,
  to: number,
  reading: Reading,
): { range: ItemRange; phrase: PhraseHead } | null {
  const range = { from, to };
  const phrase = readPhrase(items, range, reading);
  if (phrase.kind !== 'named' || phrase.people.length !== 1) return null;
  const before = phraseBefore(items, from - 1, reading);
  const whole = { from: before?.from ?? from, to };
  // "Minister X and his counterpart, Y, vowed"
  const others =
    before === null || !items.slice(before.from, before.to).some((item) => item.lower === 'and')
      ? []
      : readPhrase(items, before, reading).people;
  const people = [...new Set([...others, ...phrase.people])];
  return { range: whole, phrase: people.length > 1 ? { ...phrase, people, plural: true } : phrase };
}

/**
 * A phrase may have swallowed an adverbial before it ("In response Armenia", "At the meeting President Putin"): then the
 * last one who is named in it is the subject.
 */
function refine(
  items: readonly Token[],
  range: ItemRange,
  reading: Reading,
): { range: ItemRange; phrase: PhraseHead } | null {
  const phrase = readPhrase(items, range, reading);
  if (phrase.kind !== 'nobody' && phrase.kind !== 'organisation') return { range, phrase };
  for (let at = range.to - 1; at > range.from; at -= 1) {
    const item = items[at];
    const name = item === undefined || item.index < 0 ? undefined : reading.nameAt.get(item.index);
    if (name !== undefined && reading.personAt.has(name.start)) {
      const from = Math.max(range.from, at - (name.start - name.roleStart));
      const later = { from, to: range.to };
      return { range: later, phrase: readPhrase(items, later, reading) };
    }
  }
  return phrase.kind === 'nobody' ? null : { range, phrase };
}

/** Auxiliaries, adverbs and days ("on Saturday") between subject and verb. */
function skipLeft(items: readonly Token[], end: number, reading: Reading): number {
  let at = end;
  // "The minister on her part lauded"
  if (items[at - 1]?.lower === 'part' && /^(?:on|for)$/.test(items[at - 3]?.lower ?? '')) at -= 3;
  if (reading.words.classes[items[at - 1]?.index ?? -1] === 'calendar' && items[at - 2]?.lower === 'on') at -= 2;
  while (at > 0) {
    const item = items[at - 1];
    if (item === undefined) break;
    const auxiliary =
      item.lower === 'has' ||
      item.lower === 'had' ||
      item.lower === 'have' ||
      (item.lower === "'s" && items[at - 2]?.pos === 'PRON') ||
      item.lower === 'did' ||
      item.lower === 'does';
    const adverb =
      (item.pos === 'ADV' || reading.lexicon.adverbs.has(item.lower)) && reading.words.classes[item.index] !== 'name';
    const alone = item.lower === 'both' || item.lower === 'all';
    if ((!auxiliary && !adverb) || (alone && (at === 1 || items[at - 2]?.pos === 'PUNCT'))) break;
    at -= 1;
  }
  return at;
}

/** Where an insertion that ends with the comma at `close` begins: ", a spokesman for the ministry,". */
function insertionStart(items: readonly Token[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i <= 40; i -= 1) {
    const item = items[i];
    if (item?.text !== ',') continue;
    if (isPartOfList(items, i)) continue;
    return i;
  }
  return -1;
}

/** "Vice President, Minister of X, and envoy": commas inside an insertion that is a list. */
function isPartOfList(items: readonly Token[], at: number): boolean {
  return items[at + 1]?.pos === 'CCONJ';
}

/** The subject after a verb: "said President Putin". */
export function subjectAfter(
  items: readonly Token[],
  verbAt: number,
  reading: Reading,
): { range: ItemRange; phrase: PhraseHead } | null {
  const range = phraseAfter(items, verbAt + 1, reading);
  if (range === null) return null;
  const phrase = readPhrase(items, range, reading);
  if (phrase.kind === 'nobody') return null;
  const named = /^(?:role|unnamed|organisation)$/.test(phrase.kind) ? namedBehind(items, range, reading) : null;
  if (named === null) return { range, phrase };
  // "said the ministry, Anna Berg": only a titled name is another word for what looks like a body.
  const titled = reading.words.classes[items[range.to + 1]?.index ?? -1] === 'title';
  return phrase.kind !== 'organisation' || titled ? named : { range, phrase };
}

/** "said his Canadian counterpart, Marc Tremblay": the name behind the comma is whom the description means. */
function namedBehind(
  items: readonly Token[],
  described: ItemRange,
  reading: Reading,
): { range: ItemRange; phrase: PhraseHead } | null {
  const range = items[described.to]?.text === ',' ? phraseAfter(items, described.to + 1, reading) : null;
  if (range === null) return null;
  const after = items[range.to];
  if (after !== undefined && after.pos !== 'PUNCT' && after.pos !== 'ADP' && after.quotation === null) return null;
  const phrase = nameOf(items, range, reading);
  return phrase === null ? null : { range: { from: described.from, to: range.to }, phrase };
}

/** A person known by name, or two to four words that can be nothing but the name of one. */
function nameOf(items: readonly Token[], range: ItemRange, reading: Reading): PhraseHead | null {
  const phrase = readPhrase(items, range, reading);
  if (phrase.kind === 'named') return phrase.people.length === 1 ? phrase : null;
  const words = items.slice(range.from, range.to);
  const names = words.filter((item) => reading.words.classes[item.index] === 'name');
  if (words.length < 2 || words.length > 4 || names.length < words.length) return null;
  const person = reading.people.add(words.map((item) => item.text).join(' '), 'person', words[0]?.index ?? 0);
  return { ...phrase, kind: 'named', people: [person] };
}
