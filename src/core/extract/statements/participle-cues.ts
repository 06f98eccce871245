import { readPhrase } from '../mentions/speakers.ts';
import type { Token } from '../text/token.ts';
import { type CueContext, emptyPhrase, type Subject } from './cue-context.ts';
import type { Cue, CueVerbAt } from './cues.ts';
import { phraseAfter } from './noun-phrases.ts';
import { subjectOf } from './subjects.ts';

/** Verbs that, as participles, name the occasion or the topic and not what is said. */
const frameVerbs = new Set([
  'address',
  'speak',
  'comment',
  'touch',
  'talk',
  'respond',
  'answer',
  'reply',
  'refer',
  'dwell',
  'elaborate',
  'continue',
  'consider',
  'regard',
  'post',
  'write',
  'testify',
  'support',
  'present',
  'share',
  'question',
  'raise',
  'dismiss',
  'update',
  'direct',
  'stand',
]);
export function participle(search: CueContext, found: CueVerbAt, previous: Token | undefined): Cue | null {
  if (isFrame(found)) return null;
  const governing = search.governing();
  const own = withSubject(search, found);
  if (own !== null) return search.make('participle', found, own, own.range.from - 1, null, 'ing');
  const says =
    found.verb.clause &&
    previous?.pos === 'NOUN' &&
    (!found.verb.noun ||
      /^(?:statement|declaration|message|letter|communique|communiqué|document|post|remarks)$/.test(previous.lower));
  if (!opensParticiple(search, found, previous) && !says) return null;
  if (isListed(search, found.at)) return null;
  const issuer = says ? issuerOf(search, found.at) : null;
  if (issuer !== null) return search.make('participle', found, issuer, found.at, governing, 'ing');
  // "reports claiming that": of others, who are not named.
  if (says && /^(?:reports?|rumou?rs?|allegations?|articles?|posts?|stories|leaflets?)$/.test(previous?.lower ?? ''))
    return null;
  if (governing === null && opensSentence(search, found.at)) return openingParticiple(search, found);
  const last = search.cues.at(-1);
  // "with the King stressing X and rejecting Y"
  const shared = previous?.lower === 'and' && last?.form === 'participle' ? last : null;
  if (shared?.subject && shared.phrase !== null)
    return search.make('participle', found, { range: shared.subject, phrase: shared.phrase }, found.at, null, 'ing');
  const subject =
    governing === null
      ? search.mainSubject(found.at)
      : { range: governing.subject ?? governing.range, phrase: governing.phrase ?? emptyPhrase(governing) };
  if (subject === null || subject.phrase.kind === 'nobody') return null;
  const start = previous?.lower === 'by' && isEnding(search.items[found.at - 2]) ? found.at - 2 : found.at;
  return search.make('participle', found, subject, start, governing, 'ing');
}

/** "The ministry put out a statement saying": who issued it, whatever else the sentence is about. */
function issuerOf(search: CueContext, at: number): Subject | null {
  for (let verb = at - 2; verb > 0 && verb > at - 8; verb -= 1)
    if (/^(?:issued|released|published|posted|made|put|sent|circulated)$/.test(search.items[verb]?.lower ?? ''))
      return subjectOf(search.items, verb, search.reading);
  return null;
}

/** "challenges, including combatting X, safeguarding Y, encouraging Z": one of a list of things to do. */
function isListed(search: CueContext, at: number): boolean {
  const from = search.cues.at(-1)?.next ?? 0;
  for (let i = at - 1; i >= from; i -= 1) {
    const word = search.items[i]?.lower ?? '';
    const as = search.items[i - 1]?.lower === 'such' && word === 'as';
    if (word === 'including' || as) return search.items[i + 1]?.lower.endsWith('ing') === true;
  }
  return false;
}

/** ", with both sides reaffirming their commitment": a participle with a subject of its own after "with". */
function withSubject(search: CueContext, found: CueVerbAt): Subject | null {
  const before = search.items[found.at - 1];
  if (before === undefined || (before.pos !== 'NOUN' && before.pos !== 'PROPN')) return null;
  const subject = subjectOf(search.items, found.at, search.reading);
  return subject !== null &&
    search.items[subject.range.from - 1]?.lower === 'with' &&
    subject.phrase.kind !== 'organisation'
    ? subject
    : null;
}

function opensParticiple(search: CueContext, found: CueVerbAt, previous: Token | undefined): boolean {
  if (previous === undefined || /^[,–—]$/.test(previous.text) || previous.quotation !== null) return true;
  if (previous.lower === 'while' || previous.lower === 'when' || previous.lower === 'thereby') return true;
  if (previous.lower === 'by') return search.cues.length === 0 || isEnding(search.items[found.at - 2]);
  // "They coincided in pointing out that"
  if (previous.lower === 'in') return search.cues.length === 0 && search.items[found.next]?.lower === 'that';
  return /^(?:and|but)$/.test(previous.lower) && search.cues.at(-1)?.shape === 'ing' && found.at > 0;
}

/** "and concluded by stating": the verb before "by" belongs to the cue. */
const isEnding = (item: Token | undefined): boolean =>
  /^(?:began|begun|closed|concluded|continued|ended|finished|opened|responded|started)$/.test(item?.lower ?? '');

/** "Addressing the meeting", "Commenting on the visit": the occasion of what follows, no act of its own. */
export function isFrame(found: CueVerbAt): boolean {
  return frameVerbs.has(found.verb.lemma);
}

function opensSentence(search: CueContext, at: number): boolean {
  for (let i = 0; i < at; i += 1) {
    const item = search.items[i];
    if (
      item?.pos !== 'ADV' &&
      item?.pos !== 'PUNCT' &&
      item?.lower !== 'while' &&
      item?.lower !== 'when' &&
      item?.lower !== 'by'
    )
      return false;
  }
  return true;
}

/** "Noting that X, the minister …": its subject follows the comma that ends it. */
function openingParticiple(search: CueContext, found: CueVerbAt): Cue | null {
  for (let comma = found.next; comma < search.items.length; comma += 1) {
    if (search.items[comma]?.text !== ',') continue;
    const subject = clauseSubjectAt(search, comma + 1);
    if (subject === null) continue;
    const cue = search.make('participle', found, subject, found.at, null, 'ing');
    return cue === null ? null : { ...cue, stop: comma };
  }
  return null;
}

/**
 * Past a question that is not the speaker's: "Asked whether he believed them, the minister said", "said, when pressed on it,
 * that". The same place where there is none.
 */
export function afterQuestion(search: CueContext, at: number): number {
  const { items } = search;
  if (!/^(?:asked|pressed|questioned|quizzed|prompted|queried)$/.test(items[at]?.lower ?? '')) return at;
  const inserted = items[at - 1]?.lower === 'when' || items[at - 1]?.lower === 'if';
  const opens = items.slice(0, at).every((item) => item.pos === 'PUNCT' || item.pos === 'ADV');
  if (!inserted && !opens) return at;
  for (let comma = at + 1; comma < items.length; comma += 1) {
    if (items[comma]?.text !== ',') continue;
    if ((inserted && items[comma + 1]?.lower === 'that') || clauseSubjectAt(search, comma + 1) !== null)
      return comma + 1;
  }
  return at;
}

/** The speaker whose clause begins at an item: a noun phrase that names somebody, with its verb right after it. */
export function clauseSubjectAt(search: CueContext, at: number): Subject | null {
  let from = at;
  while (search.items[from]?.pos === 'ADV') from += 1;
  const range = phraseAfter(search.items, from, search.reading);
  if (range === null) return null;
  const phrase = readPhrase(search.items, range, search.reading);
  if (phrase.kind === 'nobody') return null;
  let verb = afterApposition(search, range.to, phrase.kind === 'named');
  while (search.items[verb]?.pos === 'ADV') verb += 1;
  const item = search.items[verb];
  if (item === undefined || (item.pos !== 'VERB' && item.pos !== 'AUX') || item.lower.endsWith('ing')) return null;
  return { range, phrase };
}

/** "Lena Brandt, president of Norway, said": the insertion between a name and its verb is passed over. */
function afterApposition(search: CueContext, at: number, named: boolean): number {
  if (!named || search.items[at]?.text !== ',') return at;
  for (let close = at + 1; close < search.items.length && close < at + 14; close += 1) {
    const item = search.items[close];
    if (item?.pos === 'VERB' || item?.pos === 'AUX' || item?.quotation !== null) return at;
    if (item.text === ',') return close + 1;
  }
  return at;
}
