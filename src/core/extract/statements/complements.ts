import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { actEnd } from './act-end.ts';
import { beforeOccasion } from './complement-end.ts';
import type { Complement, Cue } from './cues.ts';
import { afterInsertion, markedClause, reported } from './marked-clauses.ts';
import { afterAddressee, objectStart } from './objects.ts';
import { isObject, saysNothing } from './silent-verbs.ts';

/** Reads what follows a cue up to `limit` (exclusive). */
export function complementOf(items: readonly Token[], cue: Cue, limit: number, reading: Reading): Complement {
  const end = trimEnd(items, cue.next, beforeOccasion(items, cue.next, limit));
  let at = skipAdverbs(items, cue.next, end, reading);
  const none: Complement = { kind: 'none', range: { from: at, to: at }, pattern: 'none', addressee: null };
  while (at < end && (items[at]?.text === ':' || items[at]?.text === ',')) at += 1;
  if (at >= end) return none;
  const past = afterInsertion(items, cue, at, end);
  const marked = markedClause(items, cue, past, end);
  if (marked !== null) return wholeQuotation(items, cue, marked) ?? marked;
  if (items[at]?.quotation !== null) return quoted(items, cue, at, end);
  // `said they "have nothing to fear"`: the verb of the clause stands in the marks.
  if (cue.verb.clause && isSubjectPronoun(items[at]) && isWords(items[at + 1]) && at + 1 < end)
    return reported(at, end, 'reported-bare', null);
  const punctuated = past === at && at > cue.next && items[at - 1]?.text === ',';
  if (punctuated && cue.form !== 'participle') return none;
  return unmarked(items, cue, past, end, reading);
}

/** Words in marks right after the cue: a quotation of its own when nothing of the same phrase follows. */
function quoted(items: readonly Token[], cue: Cue, at: number, end: number): Complement {
  const next = items[at + 1];
  const alone =
    at + 1 >= end ||
    next === undefined ||
    next.pos === 'PUNCT' ||
    next.pos === 'CCONJ' ||
    next.pos === 'SCONJ' ||
    next.quotation !== null ||
    next.pos === 'ADP' ||
    next.pos === 'ADV' ||
    /[,.!?…]$/.test(items[at]?.text ?? '');
  const words = (items[at]?.text ?? '').split(/\s+/).length;
  const named = /^(?:call|term|dub|label|brand)$/.test(cue.verb.lemma);
  if (alone && cue.verb.quote && (named || words > 2 || next?.pos === 'PUNCT' || at + 1 >= end))
    return { kind: 'quote', range: { from: at, to: at + 1 }, pattern: 'quote-after', addressee: null };
  if (cue.verb.noun) return { kind: 'act', range: { from: at, to: end }, pattern: 'act', addressee: null };
  return cue.verb.clause
    ? { kind: 'reported', range: { from: at, to: end }, pattern: 'reported-bare', addressee: null }
    : { kind: 'unfit', range: { from: at, to: at }, pattern: 'unfit', addressee: null };
}

/** A clause without "that", or the noun phrase or infinitive of an act. */
function unmarked(items: readonly Token[], cue: Cue, at: number, end: number, reading: Reading): Complement {
  const { verb } = cue;
  const empty = { from: at, to: at };
  const unfit: Complement = { kind: 'unfit', range: empty, pattern: 'unfit', addressee: null };
  const none: Complement = { kind: 'none', range: empty, pattern: 'none', addressee: null };
  const from = objectStart(items, cue, at, end, reading);
  const act: Complement = {
    kind: 'act',
    range: { from, to: actEnd(items, cue, from, end) },
    pattern: 'act',
    addressee: null,
  };
  if (items.slice(at, end).every((item) => item.pos === 'ADV')) return none;
  const aside = afterAdverbial(items, at, end);
  if (aside > 0 && verb.clause && verb.quote) return wordsAfter(cue, at, aside);
  const infinitive = items[at]?.lower === 'to' && items[at + 1]?.pos === 'VERB';
  if (saysNothing(items, cue, at, end, reading)) return unfit;
  if (infinitive) return verb.infinitive || cue.light ? act : unfit;
  const object = isObject(items, at) || isAbstract(items, at, end, verb.noun, reading);
  const clause = object ? -1 : bareClause(items, cue, at, end, reading);
  if (verb.clause && clause >= 0) return reported(afterAddressee(items, cue, clause), end, 'reported-bare', null);
  if (verb.clause && !verb.noun) return afterSaying(items, cue, at, end) ?? (topical(items, cue, at, end) ? act : none);
  if (from < 0) return none;
  if (verb.noun || cue.light || (verb.infinitive && items[at]?.lower === 'to')) return act;
  return verb.quote && quotationWithin(items, at, end) < 0 && !verb.infinitive ? none : unfit;
}

function afterSaying(items: readonly Token[], cue: Cue, at: number, end: number): Complement | null {
  const quote = quotationWithin(items, at, end);
  return quote >= 0 ? wordsAfter(cue, at, quote) : null;
}

const topical = (items: readonly Token[], cue: Cue, at: number, end: number): boolean =>
  cue.verb.addressee && topicAfter(items, at, end);

/** `said from the balcony, "X"`: words in marks after an adverbial that a comma or colon closes. -1 where there are none. */
function afterAdverbial(items: readonly Token[], at: number, end: number): number {
  if (items[at]?.pos !== 'ADP') return -1;
  for (let i = at + 1; i < end && i < at + 14; i += 1) {
    const item = items[i];
    if (item === undefined || item.pos === 'VERB' || item.pos === 'AUX') return -1;
    if (item.quotation !== null) return /^[,:]$/.test(items[i - 1]?.text ?? '') ? i : -1;
  }
  return -1;
}

/** `told reporters "X"`: words in marks after an addressee or an adverbial. */
function wordsAfter(cue: Cue, at: number, quote: number): Complement {
  return {
    kind: cue.verb.quote ? 'quote' : 'reported',
    range: { from: quote, to: quote + 1 },
    pattern: 'quote-after',
    addressee: { from: at, to: quote },
  };
}

/** `adding that "quiet is not peace"`: where the whole clause stands in marks it is a quotation. */
function wholeQuotation(items: readonly Token[], cue: Cue, found: Complement): Complement | null {
  const only = items[found.range.from];
  if (
    found.kind !== 'reported' ||
    !cue.verb.quote ||
    found.range.to - found.range.from !== 1 ||
    only === undefined ||
    only.quotation === null
  )
    return null;
  return only.text.split(/\s+/).length < 3 ? null : { ...found, kind: 'quote', pattern: 'quote-after' };
}

/** "told the President about the construction": an addressee and a topic. */
function topicAfter(items: readonly Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < end && i < at + 10; i += 1)
    if (items[i]?.lower === 'about' || (items[i]?.lower === 'of' && items[i + 1]?.pos === 'PRON')) return true;
  return false;
}

function quotationWithin(items: readonly Token[], at: number, end: number): number {
  for (let i = at; i < end; i += 1) if (items[i]?.quotation !== null && items[i] !== undefined) return i;
  return -1;
}

/**
 * Where a clause without "that" begins: at a noun phrase that a finite verb follows directly. Adverbials before it
 * ("on Monday the ministry …") are skipped for verbs that take nothing but clauses. -1 where there is none.
 */
function clauseStart(items: readonly Token[], at: number, end: number, reading: Reading): number {
  let nouns = 0;
  for (let i = at; i < end; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.pos === 'AUX' || reading.lexicon.modals.has(item.lower)) return nouns > 0 ? at : -1;
    if (item.pos === 'VERB' && !isOwned(items, i) && items[i - 1]?.lower !== 'of')
      return nouns > 0 && finite(items, i) ? at : -1;
    if (
      item.lower === 'to' ||
      item.pos === 'SCONJ' ||
      reading.lexicon.subordinators.has(item.lower) ||
      reading.lexicon.relatives.has(item.lower) ||
      item.text === ':' ||
      item.text === ';'
    )
      return -1;
    if (item.text === ',' && nouns > 0 && i - at > 12) return -1;
    if (
      item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'PRON' ||
      item.pos === 'QUOTE' ||
      item.pos === 'NUM' ||
      item.pos === 'DET'
    )
      nouns += 1;
  }
  return -1;
}

const isWords = (item: Token | undefined): boolean => item !== undefined && item.quotation !== null;

const isSubjectPronoun = (item: Token | undefined): boolean => /^(?:he|she|they|it|we|i)$/.test(item?.lower ?? '');

/** "in his address": a noun, whatever the tagger takes it for. */
const isOwned = (items: readonly Token[], at: number): boolean =>
  /^(?:his|her|its|their|our|my|your)$/.test(items[at - 1]?.lower ?? '');

/** "the importance of …", "its readiness to …": the head noun of the object names an attitude, not a subject of a clause. */
function isAbstract(items: readonly Token[], at: number, end: number, noun: boolean, reading: Reading): boolean {
  if (!noun) return false;
  for (let i = at; i < end && i < at + 9; i += 1) {
    const item = items[i];
    if (item === undefined || item.pos === 'ADP' || item.pos === 'PUNCT' || item.pos === 'AUX' || item.lower === 'to')
      return false;
    const next = items[i + 1];
    if (
      reading.lexicon.abstract.has(item.lower) &&
      (next === undefined ||
        next.pos === 'ADP' ||
        next.lower === 'to' ||
        next.lower === 'that' ||
        next.pos === 'CCONJ' ||
        next.pos === 'PUNCT')
    )
      return true;
  }
  return false;
}

/** Verbs that take nothing but clauses ("said", "claimed") have one wherever a verb follows. */
function bareClause(items: readonly Token[], cue: Cue, at: number, end: number, reading: Reading): number {
  const strict = clauseStart(items, at, end, reading);
  const { verb } = cue;
  // "ordered bigger packages and increased": what is ordered is a thing, or a clause with "that".
  if (/^(?:order|command|instruct|direct)$/.test(verb.lemma)) return -1;
  if (strict >= 0 || verb.noun || !verb.clause || items[at]?.pos === 'ADP' || items[at]?.pos === 'PUNCT') return strict;
  // "concluded a visit, undertaken at": an event is brought to an end.
  if (quotationWithin(items, at, end) === at || cue.light || verb.lemma === 'conclude') return strict;
  return items.slice(at + 1, end).some((item) => item.pos === 'VERB' || item.pos === 'AUX') ? at : strict;
}

/** A verb form that is finite rather than a participle: no "-ing", and a past form that no agent or place follows. */
function finite(items: readonly Token[], at: number): boolean {
  const [item, next, before] = [items[at], items[at + 1], items[at - 1]];
  if (item === undefined || item.lower.endsWith('ing')) return false;
  if (before?.pos === 'PRON' && !/^(?:his|her|their|its|our|my|your)$/.test(before.lower)) return true;
  // "the progress made in the project", "the talks held in Oslo"
  if (/^(?:made|held|built|sent|paid)$/.test(item.lower)) return next?.pos !== 'ADP';
  if (!item.lower.endsWith('ed') && !item.lower.endsWith('en')) return true;
  // "Avenatti intended to appeal"
  if (
    next?.lower === 'to' &&
    before?.pos === 'PROPN' &&
    /^(?:intended|wanted|hoped|needed|refused|wished)$/.test(item.lower)
  )
    return true;
  return next !== undefined && next.pos !== 'ADP' && next.pos !== 'PUNCT' && next.lower !== 'to';
}

function skipAdverbs(items: readonly Token[], from: number, end: number, reading: Reading): number {
  let at = from;
  while (at < end && items[at]?.pos === 'ADV' && reading.lexicon.adverbs.has(items[at]?.lower ?? '')) at += 1;
  return at;
}

/** Drops marks and conjunctions at the end of a range. */
export function trimEnd(items: readonly Token[], from: number, limit: number): number {
  let end = limit;
  while (end > from) {
    const item = items[end - 1];
    if (item === undefined) break;
    const closes = item.text === ')' && !items.slice(from, end).some((other) => other.text === '(');
    if (!/^[.,;:!?…–—-]+$/.test(item.text) && !closes && item.pos !== 'CCONJ' && item.lower !== 'while') break;
    end -= 1;
  }
  return end;
}
