import type { MeetingType } from '../../../shared/domain.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import { subjectOf } from '../statements/subjects.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { spokenOfBefore } from './actors.ts';
import { type EventMention, eventEnd } from './event-mention.ts';
import { eventNounAt, phoned } from './event-nouns.ts';
import { heldNouns } from './event-words.ts';
import { concludes, isOnVisit, onOccasion, speaksAfter } from './occasions.ts';
import { listFrom, ownerBefore, partners } from './partners.ts';
import { participantsOf, unique } from './phrase-people.ts';

/** In items: a shorter sentence may be a headline. */
const longestHeadline = 30;
const speeches = /^(?:address|speech|remarks|statement|keynote|intervention|lecture)$/;
/** Who is buried takes no part. */
const funerals = /^(?:burial|funeral|requiem|commemoration)$/;
/** How far before the occasion the word for a speech may stand, in items. */
const farthestSpeaker = 16;
/** How far behind the noun "was held" may stand, in items. */
const farthestHeld = 60;

/** "Readout of X's call with Y", "the meeting between X and Y", "after the talks", "the Association Council took place". */
export function nounEvent(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items } = sentence;
  const item = items[at];
  if (
    item === undefined ||
    item.quotation !== null ||
    (item.pos !== 'NOUN' && item.pos !== 'PROPN' && item.pos !== 'VERB')
  )
    return null;
  const named = eventNounAt(items, at);
  if (named === null && !heldNouns.has(item.lower)) return null;
  const held = heldAfter(items, at);
  const speech = speakerAt(sentence, at, reading);
  const type = named ?? (held > 0 || speech.speaks ? heldType(items, at) : null);
  if (type === null || (item.pos === 'VERB' && item.lower !== 'meeting' && item.lower !== 'call')) return null;
  const fronted = frontedEnd(items, at);
  const end = fronted > 0 ? fronted : Math.max(eventEnd(items, at + 1), held > 0 ? eventEnd(items, held) : 0);
  const others = partners(items, at + 1, end, reading, isParticiple(items, at));
  if (type === 'ceremony' && items[at + 1]?.lower === 'of' && !funerals.test(item.lower))
    others.push(...honoured(items, at + 2, end, reading));
  else if (type !== 'ceremony') others.unshift(...ownerAfter(items, at, end, reading));
  const reduced = items[at + 1]?.lower === 'held';
  const owner = ownerBefore(items, at, reading);
  const told = speech.speaks ? [] : toldOf(items, at, type, [owner, others], reading);
  const headline = reading.titleCase[sentence.paragraph] === true || sentence.items.length < longestHeadline;
  return {
    sentence,
    type: phoned(items, type),
    at,
    end,
    participants: unique([...owner, ...(others.length > 0 ? told : []), ...speech.people, ...others, ...told]),
    stated: told.length > 0 || (headline && others.length > 0) || held > 0 || reduced || speech.speaks,
    actor: speech.people[0] ?? null,
    byParties: false,
  };
}

/** Who takes part in what a sentence mentions while it tells something else: who ends a visit, meets on its occasion, or speaks after it. */
function toldOf(
  items: readonly Token[],
  at: number,
  type: MeetingType,
  [owner, others]: readonly [readonly Person[], readonly Person[]],
  reading: Reading,
): Person[] {
  const travels = type === 'visit' ? isOnVisit(items, at, reading) : [];
  if (travels.length > 0) return travels;
  if (others.length > 0) return owner.length === 0 ? speaksAfter(items, at, reading) : [];
  const visitor = type === 'visit' ? concludes(items, at, reading) : [];
  return visitor.length > 0 ? visitor : onOccasion(items, at, reading);
}

/** "On the margins of the meeting, X met Y": the comma that ends an adverbial with which the sentence begins; 0 elsewhere. */
function frontedEnd(items: readonly Token[], at: number): number {
  const comma = items.findIndex(({ text }, i) => i > at && text === ',');
  // "In a meeting today, X engaged with Y": what an indefinite article opens is the event that the sentence goes on to tell of.
  if (items[0]?.pos !== 'ADP' || comma < 0 || items.slice(0, at).some(({ lower }) => /^an?$/.test(lower))) return 0;
  return items.slice(0, comma).some(({ pos }, i) => i !== at && (pos === 'VERB' || pos === 'AUX')) ? 0 : comma;
}

/** "after meeting President Y": the participle with its object. */
const isParticiple = (items: readonly Token[], at: number): boolean =>
  items[at]?.lower === 'meeting' &&
  /^(?:VERB|NOUN)$/.test(items[at]?.pos ?? '') &&
  /^(?:after|before|upon|while)$/.test(items[at - 1]?.lower ?? '');

const wasForms = new Set(['was', 'were', 'been', 'being']);
const haveForms = new Set(['have', 'has', 'had']);
const takeForms = new Set(['took', 'takes', 'taken', 'taking']);
/** What says that something was held, and the words one of which stands right before it. */
const heldWords = new Map([
  ...['held', 'convened', 'organised', 'organized'].map((word) => [word, wasForms] as const),
  ...['begun', 'started', 'concluded', 'ended'].map((word) => [word, haveForms] as const),
  ['place', takeForms] as const,
]);

/** Where "was held", "took place" or "have begun" stands whose subject the noun is; 0 without it. */
function heldAfter(items: readonly Token[], at: number): number {
  const end = Math.min(items.length, at + farthestHeld);
  for (let i = at + 1; i < end; i += 1) {
    if (/^(?:who|which)$/.test(items[i]?.lower ?? '') && items[i - 1]?.text === ',') i = clauseEnd(items, i);
    const word = items[i];
    if (word === undefined || word.text === ';') return 0;
    if (heldWords.get(word.lower)?.has(items[i - 1]?.lower ?? '') === true) return i;
    if ((word.pos === 'VERB' || word.pos === 'AUX') && hasOwnSubject(word, items[i - 1])) return 0;
  }
  return 0;
}

/** The comma that ends ", who came on a state visit,", where there is one. */
function clauseEnd(items: readonly Token[], from: number): number {
  const comma = items.findIndex((item, at) => at > from && item.text === ',');
  return comma < 0 ? from : comma;
}

/** A verb right after a noun, or an auxiliary of another clause: what follows is not said of the noun before. */
function hasOwnSubject(verb: Token, before: Token | undefined): boolean {
  if (verb.pos === 'AUX') return !wasForms.has(verb.lower) && !haveForms.has(verb.lower);
  return /^(?:NOUN|PROPN|PRON)$/.test(before?.pos ?? '') && !/^(?:took|takes|taken)$/.test(verb.lower);
}

/** What is held or spoken at; "the opening of the conference" is the conference. */
function heldType(items: readonly Token[], at: number): MeetingType | null {
  const type = heldNouns.get(items[at]?.lower ?? '') ?? null;
  const inner =
    items[at + 1]?.lower === 'of' &&
    items.slice(at + 2, at + 9).some((_, k) => eventNounAt(items, at + 2 + k) !== null);
  return inner ? null : type;
}

/** "visit of President X to", "Meeting of the Prime Minister with", "remarks by X": whose event it is. */
function ownerAfter(items: readonly Token[], at: number, end: number, reading: Reading): Person[] {
  if (items[at + 1]?.lower !== 'of' || items[at]?.lower === 'summit') return [];
  return listFrom(items, at + 2, end, reading).filter((person) => person.kind === 'person');
}

/** "the inauguration ceremony of the newly elected President X": the first one named after "of". */
function honoured(items: readonly Token[], from: number, end: number, reading: Reading): Person[] {
  for (let i = from; i < Math.min(end, from + 12) && items[i]?.pos !== 'PUNCT'; i += 1) {
    const person = reading.personAt.get(items[i]?.index ?? -1);
    if (person !== undefined) return [person];
  }
  return [];
}

/** "She spoke on Saturday during the burial of …", "Address by X at the opening of the conference": who speaks takes part. */
function speakerAt(sentence: Sentence, at: number, reading: Reading): { speaks: boolean; people: Person[] } {
  const { items } = sentence;
  const preposition = occasionBefore(items, at);
  for (let i = preposition - 1; i >= 0 && preposition - i < farthestSpeaker; i -= 1) {
    const word = items[i];
    if (word === undefined || /^[;:.–—]$/.test(word.text)) break;
    if (speeches.test(word.lower) && /^(?:by|of)$/.test(items[i + 1]?.lower ?? ''))
      return { speaks: true, people: listFrom(items, i + 2, preposition, reading) };
    if (/^(?:spoke|speaking|remarks)$/.test(word.lower) && preposition - i < 8)
      return { speaks: true, people: speakerBefore(sentence, i, reading) };
  }
  return { speaks: false, people: [] };
}

/** Where "at", "during", "before" or "after" leads to the event; 0 where nothing does. */
function occasionBefore(items: readonly Token[], at: number): number {
  for (let i = at - 1; i > 0 && at - i < 12; i -= 1)
    if (/^(?:during|at|before|after|following|attending|addressing)$/.test(items[i]?.lower ?? '')) return i;
  return 0;
}

function speakerBefore(sentence: Sentence, at: number, reading: Reading): Person[] {
  const { items } = sentence;
  const made = items
    .slice(Math.max(0, at - 3), at)
    .findLastIndex((item) => /^(?:made|delivered|gave)$/.test(item.lower));
  const verb = made >= 0 ? Math.max(0, at - 3) + made : items[at - 1]?.lower === 'was' ? at - 1 : at;
  const subject = subjectOf(items, verb, reading);
  if (subject === null) return [];
  if (subject.phrase.kind === 'pronoun' && !subject.phrase.plural) return spokenOfBefore(sentence, reading);
  return participantsOf(items, subject.range, reading, { phrase: subject.phrase });
}
