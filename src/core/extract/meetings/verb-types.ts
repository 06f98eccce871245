import type { MeetingType } from '../../../shared/domain.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { byPhone, eventNounAt, objectNoun } from './event-nouns.ts';
import {
  callVerbs,
  discussVerbs,
  type EventPhrase,
  eventPhrases,
  holdVerbs,
  instruments,
  laidObjects,
  meetVerbs,
  phoneWords,
  solemnVerbs,
  talkVerbs,
  travelVerbs,
  visitVerbs,
} from './event-words.ts';
import { placeVisited } from './places.ts';

/** How far before its verb "will" may stand, in items. */
const farthestWill = 12;
/** How far behind the verb of a journey its purpose may stand, in items. */
const farthestPurpose = 14;
/** In items: a longer first paragraph is no headline. */
const longestHeadline = 30;

/** The type of event that a verb states, null where it states none. */
export function verbType(items: readonly Token[], at: number, reading: Reading): MeetingType | null {
  const lower = items[at]?.lower ?? '';
  const planned = planStart(items, at) < 0 && !isPurpose(items, at) ? null : heldType(items, at);
  if (planned !== null) return planned;
  if (lower === 'addressing' && /^(?:was|were)$/.test(items[at - 1]?.lower ?? '')) return 'meeting';
  const phrase = phraseAt(items, at);
  if (phrase !== null) return phrase.type;
  if (!isVerbal(items[at]) && !announces(items, at) && !headlineTalks(items, at)) return null;
  if (meetVerbs.has(lower) && !lower.endsWith('ing')) return 'meeting';
  if (callVerbs.has(lower)) return callType(items, at);
  if (statesCeremony(items, at)) return 'ceremony';
  if (talkVerbs.has(lower)) return talksWith(items, at) ? 'phone_call' : null;
  if (discussVerbs.has(lower) && byPhone(items, at, items.length)) return 'phone_call';
  if (visitVerbs.has(lower)) return 'visit';
  if (travelVerbs.has(lower)) return travelsTo(items, at, reading) ? 'visit' : null;
  return holdVerbs.has(lower) ? 'meeting' : null;
}

const statesCeremony = (items: readonly Token[], at: number): boolean => {
  const lower = items[at]?.lower ?? '';
  return /^present(?:s|ed)?$/.test(lower) || solemnVerbs.has(lower) || isSolemn(items, at) || signs(items, at);
};

/** "sat down with", "bid farewell to": the phrase that begins with a verb, null where none does. */
export function phraseAt(items: readonly Token[], at: number): EventPhrase | null {
  const phrases = eventPhrases.get(items[at]?.lower ?? '');
  return phrases?.find(({ words }) => words.every((word, k) => items[at + k]?.lower === word)) ?? null;
}

const headlineVerbs = new Set('met meets receives hosts visits speaks holds chairs attends received'.split(' '));

/** Words that headlines use as verbs are often tagged as nouns. */
function isVerbal(item: Token | undefined): boolean {
  if (item === undefined) return false;
  const { pos, lower } = item;
  return pos === 'VERB' || pos === 'AUX' || headlineVerbs.has(lower) || lower.startsWith('co-');
}

/** "Secretary Valdés talks with Y", in a headline: a verb, which the tagger takes for the noun. */
const headlineTalks = (items: readonly Token[], at: number): boolean =>
  items[at]?.lower === 'talks' &&
  /^(?:with|to)$/.test(items[at + 1]?.lower ?? '') &&
  items[at - 1]?.pos === 'PROPN' &&
  items.at(-1)?.text !== '.' &&
  !items.some(({ pos }) => pos === 'VERB' || pos === 'AUX');

const plannedHolding = new Set(
  'hold attend chair address conduct pay undertake join participate co-chair co-host take open inaugurate lead make deliver'.split(
    ' ',
  ),
);
const plannedMeeting = new Set(['meet', 'host', 'receive', 'welcome']);
const plannedJourney = new Set(['visit', 'travel']);

/**
 * Where the words begin that announce what a verb in its plain form states: "will (also) hold", "is due to meet", in a headline
 * "to visit"; -1 where nothing announces it.
 */
export function planStart(items: readonly Token[], at: number): number {
  const lower = items[at]?.lower ?? '';
  if (!plannedHolding.has(lower) && !plannedMeeting.has(lower) && !plannedJourney.has(lower)) return -1;
  const last = items[at - 1]?.pos === 'ADV' ? at - 2 : at - 1;
  if (items[last]?.lower === 'will') return last;
  if (items[at - 1]?.lower !== 'to') return -1;
  const due = /^(?:due|set|expected|scheduled|slated|planning)$/.test(items[at - 2]?.lower ?? '') ? at - 3 : at - 2;
  if (/^(?:is|are)$/.test(items[due]?.lower ?? '')) return due;
  const headline = items.length <= longestHeadline && items.at(-1)?.text !== '.';
  const verbs = items.slice(0, at).some((item) => item.pos === 'VERB' || item.pos === 'AUX');
  return headline && !verbs ? at - 1 : -1;
}

/** "travelled to Asunción to hold a meeting with X": what a journey is for. */
export const isPurpose = (items: readonly Token[], at: number): boolean =>
  items[at - 1]?.lower === 'to' &&
  (plannedMeeting.has(items[at]?.lower ?? '') || /^(?:hold|attend)$/.test(items[at]?.lower ?? '')) &&
  items.slice(0, at).some(({ lower }) => travelVerbs.has(lower));

/** What is announced: a visit, a meeting, or what the verb's object names. */
function heldType(items: readonly Token[], at: number): MeetingType | null {
  const lower = items[at]?.lower ?? '';
  if (lower === 'visit' || (lower === 'travel' && items[at + 1]?.lower === 'to')) return 'visit';
  if (plannedHolding.has(lower)) return objectNoun(items, at + 1) === null ? null : 'meeting';
  return plannedMeeting.has(lower) ? 'meeting' : null;
}

/** "will on Tuesday, 16 July, host": the tagger takes a verb that stands so far from "will" for a noun. */
function announces(items: readonly Token[], at: number): boolean {
  const lower = items[at]?.lower;
  if (lower !== 'host' && lower !== 'visit' && lower !== 'receive') return false;
  if (items[at - 1]?.pos === 'DET') return false;
  return items.slice(Math.max(0, at - farthestWill), at).some((item) => item.lower === 'will');
}

/** "called on the President" is a visit to him, "called on everybody to …" an appeal, "called him" a call. */
function callType(items: readonly Token[], at: number): MeetingType | null {
  const next = items[at + 1]?.lower ?? '';
  if (items[at]?.lower !== 'called') return 'phone_call';
  if (next === 'on')
    return items.slice(at + 2, at + 20).some((word, k) => word.lower === 'to' && items[at + 3 + k]?.pos === 'VERB')
      ? null
      : 'meeting';
  return /^(?:for|upon|it|the)$/.test(next) ? null : 'phone_call';
}

/** Whom somebody talks to in public, never over the telephone. */
const publicHearers =
  /^(?:journalists|reporters|press|media|newsmen|audience|crowd|supporters|students|nation|parliament|lawmakers|congress)$/;

function talksWith(items: readonly Token[], at: number): boolean {
  if (/^(?:to|with)$/.test(items[at + 1]?.lower ?? '')) {
    const hearer = items.slice(at + 2, at + 5).find((item) => item.pos === 'NOUN' || item.pos === 'PROPN');
    if (publicHearers.test(hearer?.lower ?? '')) return false;
  }
  return items
    .slice(at + 1, at + 9)
    .some((item) => item.lower === 'with' || item.lower === 'to' || phoneWords.has(item.lower));
}

/** In items: the object of "signed" stands so near. */
const farthestInstrument = 8;

/** "signed a memorandum": a ceremony where several do so, and the sentence tells of nothing else. */
export function signs(items: readonly Token[], at: number): boolean {
  if (!/^(?:sign(?:s|ed)|ink(?:s|ed)?)$/.test(items[at]?.lower ?? '') || items[at - 1]?.pos === 'AUX') return false;
  const object = items.slice(at + 1, at + farthestInstrument);
  const verb = object.findIndex((item) => item.pos === 'VERB');
  return (
    object.slice(0, verb < 0 ? object.length : verb).some((item) => instruments.test(item.lower)) &&
    !items.some((_, other) => eventNounAt(items, other) !== null && !isBeside(items, other))
  );
}

/** "on the sidelines of the forum": where, not what is told. */
const isBeside = (items: readonly Token[], noun: number): boolean =>
  items.slice(Math.max(0, noun - farthestInstrument), noun).some(({ lower }) => /^(?:sidelines|margins)$/.test(lower));

const paidInMourning = /^(?:respects|homage)$/;

/** "laid a wreath", "swore in the ministers": a ceremony by what stands after the verb. */
export function isSolemn(items: readonly Token[], at: number): boolean {
  const [verb, next] = [items[at]?.lower ?? '', items[at + 1]?.lower];
  if (/^(?:swore|swears|sworn)$/.test(verb)) return next === 'in';
  if (/^(?:administer(?:s|ed)|t(?:akes|ook))$/.test(verb))
    return items.slice(at + 1, at + 5).some(({ lower }) => /^oaths?$/.test(lower));
  if (/^(?:pays?|paid)$/.test(verb)) return items.slice(at + 1, at + 5).some((item) => paidInMourning.test(item.lower));
  return /^lays?$|^laid$/.test(verb) && items.slice(at + 1, at + 5).some((item) => laidObjects.has(item.lower));
}

/** "departed from Colombo today for a three-day official visit to". */
const forVisit = (items: readonly Token[], at: number): boolean =>
  items
    .slice(at + 1, at + farthestPurpose)
    .some(
      ({ lower }, k) =>
        lower === 'for' && items.slice(at + 2 + k, at + 7 + k).some((item) => /^(?:visit|trip)$/.test(item.lower)),
    );

/** "traveled to Helsinki", "left for Rome", not "went to the polls", "left in Rome". */
function travelsTo(items: readonly Token[], at: number, reading: Reading): boolean {
  const leads = /^(?:left|leaves|depart(?:s|ed)|head(?:s|ed))$/.test(items[at]?.lower ?? '')
    ? /^(?:for|to)$/
    : /^(?:to|in)$/;
  if (leads.test('for') && forVisit(items, at)) return true;
  for (let to = at + 1; to < at + 4; to += 1)
    if (leads.test(items[to]?.lower ?? '')) return placeVisited(items, to, reading) !== null;
  return false;
}
