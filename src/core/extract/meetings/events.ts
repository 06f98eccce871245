import type { MeetingType } from '../../../shared/domain.ts';
import eventWords from '../lexicons/en/events.json' with { type: 'json' };
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import { subjectOf } from '../statements/subjects.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { spokenOfBefore } from './actors.ts';
import { type EventMention, eventEnd } from './event-mention.ts';
import { isPair, listFrom, ownerBefore, participantsOf, partners, unique } from './partners.ts';
import { plannedVisit } from './planned-visits.ts';

const nounTypes = new Map(Object.entries(eventWords.nouns) as [string, MeetingType][]);

const meetVerbs = new Set(eventWords.meetVerbs);

const talkVerbs = new Set(eventWords.talkVerbs);

const callVerbs = new Set(eventWords.callVerbs);

const travelVerbs = new Set(eventWords.travelVerbs);
const visitVerbs = new Set(eventWords.visitVerbs);

const holdVerbs = new Set(eventWords.holdVerbs);

const instruments =
  /^(?:agreements?|memorand(?:um|a)|mou|treaty|declaration|contract|documents?|protocol|convention|accord|statement)$/;

const ceremonyVerbs = new Set(eventWords.ceremonyVerbs);

const phoneWords = new Set(eventWords.phone);

/** The events that a sentence states or mentions, in order. */
export function eventsIn(sentence: Sentence, reading: Reading): EventMention[] {
  const { items } = sentence;
  const events: EventMention[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const event =
      plannedVisit(sentence, at, reading) ??
      verbEvent(sentence, at, reading) ??
      solemnEvent(sentence, at, reading) ??
      nounEvent(sentence, at, reading);
    if (event === null) continue;
    events.push(event);
    at = Math.max(at, event.at);
  }
  return events;
}

/** "X met (with) Y", "X received Y", "X spoke by phone with Y", "X visited Z", "X held talks with Y". */
function verbEvent(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items } = sentence;
  const item = items[at];
  if (item === undefined || item.quotation !== null || at === 0 || items[at + 1]?.quotation) return null;
  const { lower } = item;
  const verbal = item.pos === 'VERB' || item.pos === 'AUX';
  const type = verbType(items, at, lower, verbal);
  if (type === null) return null;
  const noun = holdVerbs.has(lower) || lower === 'received' ? callOnly(lower, objectNoun(items, at + 1)) : null;
  if (holdVerbs.has(lower) && noun === null && !meetVerbs.has(lower)) return null;
  const passive = /^(?:was|were|been)$/.test(items[at - 1]?.lower ?? '');
  const subject = subjectOf(items, passive ? at - 1 : at, reading);
  const actors = subject === null ? [] : actorsOf(subject, sentence, reading);
  const byParties = subject !== null && isPair(subject.phrase, reading);
  if (actors.length === 0 && !byParties) return null;
  const from = noun === null ? at + 1 : noun.at + 1;
  const end = eventEnd(items, from);
  const others = partners(items, from, end, reading, noun === null && (meetVerbs.has(lower) || callVerbs.has(lower)));
  if (
    noun === null &&
    others.length === 0 &&
    type !== 'visit' &&
    !(type === 'meeting' && (actors.length > 1 || byParties))
  )
    return null;
  const found = noun === null ? type : typeOfNoun(items, noun.at, noun.type);
  return {
    sentence,
    type: phoned(items, found),
    at: noun?.at ?? at,
    end,
    participants: unique([...actors, ...others]),
    stated: true,
    actor: actors[0] ?? null,
    byParties,
  };
}

/** Whom the subject names, or whom its pronoun stands for. */
function actorsOf(subject: NonNullable<ReturnType<typeof subjectOf>>, sentence: Sentence, reading: Reading): Person[] {
  if (subject.phrase.kind === 'pronoun' && !subject.phrase.plural) return spokenOfBefore(sentence, reading);
  return participantsOf(sentence.items, subject.range, reading, subject.phrase);
}

function verbType(items: readonly Token[], at: number, lower: string, verbal: boolean): MeetingType | null {
  if (lower === 'addressing' && /^(?:was|were)$/.test(items[at - 1]?.lower ?? '')) return 'meeting';
  if (!verbal && !/^(?:met|meets|receives|hosts|visits|speaks|holds|chairs|attends|received|co-.*)$/.test(lower))
    return null;
  if (meetVerbs.has(lower) && !lower.endsWith('ing')) return 'meeting';
  if (lower === 'called' && items[at + 1]?.lower === 'on')
    return items.slice(at + 2, at + 20).some((item) => item.lower === 'to' || item.lower === 'for') ? null : 'meeting';
  if (callVerbs.has(lower))
    return lower === 'called' && /^(?:for|on|upon|it|the)$/.test(items[at + 1]?.lower ?? '') ? null : 'phone_call';
  if (talkVerbs.has(lower))
    return items
      .slice(at + 1, at + 9)
      .some((item) => item.lower === 'with' || item.lower === 'to' || phoneWords.has(item.lower))
      ? 'phone_call'
      : null;
  if (visitVerbs.has(lower)) return 'visit';
  if (travelVerbs.has(lower)) return items[at + 1]?.lower === 'to' || items[at + 1]?.lower === 'in' ? 'visit' : null;
  return holdVerbs.has(lower) ? 'meeting' : null;
}

/** What is received and names an event is a call; everything else that is received is a guest. */
function callOnly(
  verb: string,
  noun: { at: number; type: MeetingType } | null,
): { at: number; type: MeetingType } | null {
  return verb === 'received' && noun?.type !== 'phone_call' ? null : noun;
}

/** The event noun that is the object of "held", "chaired", "paid". */
function objectNoun(items: readonly Token[], from: number): { at: number; type: MeetingType } | null {
  for (let i = from; i < items.length && i < from + 14; i += 1) {
    const item = items[i];
    if (
      item === undefined ||
      (item.pos === 'VERB' && item.lower !== 'host') ||
      (item.pos === 'PUNCT' && item.text !== ',')
    )
      return null;
    const type = nounTypes.get(item.lower);
    if (type !== undefined && !isModifier(items, i)) return { at: i, type };
  }
  return null;
}

/** "summit declaration": an event noun before another noun only describes it. */
function isModifier(items: readonly Token[], at: number): boolean {
  const next = items[at + 1];
  return (
    next !== undefined &&
    (next.pos === 'NOUN' || next.pos === 'PROPN') &&
    (nounTypes.has(next.lower) ||
      /^(?:hall|centre|center|room|committee|secretariat|declaration|statement|participants|press)$/.test(next.lower))
  );
}

function typeOfNoun(items: readonly Token[], at: number, type: MeetingType): MeetingType {
  const before = items[at - 1]?.lower ?? '';
  if (type === 'phone_call' && (before === 'courtesy' || items[at + 1]?.lower === 'on')) return 'meeting';
  if (type === 'conference' && items[at]?.lower === 'session' && /^(?:working|training)$/.test(before))
    return 'meeting';
  return type;
}

function phoned(items: readonly Token[], type: MeetingType): MeetingType {
  return type === 'meeting' && items.some((item) => phoneWords.has(item.lower)) ? 'phone_call' : type;
}

/** "the inauguration ceremony of the newly elected President X": the first one named after "of". */
function honoured(items: readonly Token[], from: number, end: number, reading: Reading): Person[] {
  for (let i = from; i < Math.min(end, from + 12) && items[i]?.pos !== 'PUNCT'; i += 1) {
    const person = reading.personAt.get(items[i]?.index ?? -1);
    if (person !== undefined) return [person];
  }
  return [];
}

/** "A memorandum was signed by X and Y in the presence of Z": a ceremony. */
function solemnEvent(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items } = sentence;
  const item = items[at];
  if (item === undefined || !ceremonyVerbs.has(item.lower) || !/^(?:was|were|been)$/.test(items[at - 1]?.lower ?? ''))
    return null;
  const end = eventEnd(items, at + 1);
  const before = items.slice(Math.max(0, at - 16), at);
  const solemn = items.slice(at, end).some((word) => word.lower === 'presence' || word.lower === 'patronage');
  if (!solemn && !before.some((word) => instruments.test(word.lower))) return null;
  const people = [...partners(items, at + 1, end, reading, false)];
  for (let i = at + 1; i < end; i += 1)
    if (items[i]?.lower === 'of' && /^(?:presence|patronage)$/.test(items[i - 1]?.lower ?? ''))
      people.push(...listFrom(items, i + 1, end, reading));
  if (people.length === 0) return null;
  return {
    sentence,
    type: 'ceremony',
    at,
    end,
    participants: unique(people),
    stated: true,
    actor: null,
    byParties: false,
  };
}

/** "Readout of X's call with Y", "the meeting between X and Y", "after the talks". */
function nounEvent(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items } = sentence;
  const item = items[at];
  if (
    item === undefined ||
    item.quotation !== null ||
    (item.pos !== 'NOUN' && item.pos !== 'PROPN' && item.pos !== 'VERB')
  )
    return null;
  const type = nounTypes.get(item.lower);
  if (
    type === undefined ||
    isModifier(items, at) ||
    (item.pos === 'VERB' && item.lower !== 'meeting' && item.lower !== 'call')
  )
    return null;
  const end = eventEnd(items, at + 1);
  const owner = ownerBefore(items, at, reading);
  const others = partners(items, at + 1, end, reading, false);
  if (type === 'ceremony' && items[at + 1]?.lower === 'of') others.push(...honoured(items, at + 2, end, reading));
  const held = items
    .slice(at + 1, at + 14)
    .some(
      (word, k) =>
        /^(?:held|place)$/.test(word.lower) && /^(?:was|were|took|been|being)$/.test(items[at + k]?.lower ?? ''),
    );
  const reduced = items[at + 1]?.lower === 'held';
  const headline = reading.titleCase[sentence.paragraph] === true || sentence.items.length < 30;
  return {
    sentence,
    type: phoned(items, typeOfNoun(items, at, type)),
    at,
    end,
    participants: unique([...owner, ...others]),
    stated: (headline && others.length > 0) || held || reduced,
    actor: null,
    byParties: false,
  };
}
