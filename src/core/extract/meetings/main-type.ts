import type { MeetingType } from '../../../shared/domain.ts';
import type { Lead } from '../coreference/principals.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { EventMention } from './event-mention.ts';
import { eventNounAt } from './event-nouns.ts';
import { phoneWords, talkVerbs } from './event-words.ts';
import { placeIn } from './places.ts';

/** "talks" only where the text calls the event so; the strongest word of headline and lead otherwise. */
export function mainType(reading: Reading, lead: Lead): MeetingType {
  const types = typesOf(lead, reading);
  const first = types[0] ?? 'meeting';
  if (first === 'phone_call' || first === 'talks') return first;
  if (
    first === 'meeting' &&
    types.includes('phone_call') &&
    types.indexOf('phone_call') < 3 &&
    !types.includes('talks')
  )
    return types.filter((type) => type === 'phone_call').length >= types.filter((type) => type === 'meeting').length
      ? 'phone_call'
      : first;
  const lead0 = lead.events[0];
  if (first === 'meeting' && lead0 !== undefined) {
    const purpose = purposeOf(lead.events.filter((event) => sharesPeople(lead0, event)).slice(0, 3), reading);
    if (purpose !== null) return purpose;
  }
  const bilateral =
    first === 'conference' &&
    lead.parties.filter((person) => person.kind === 'person').length === 2 &&
    lead0?.sentence.items[lead0.at]?.lower === 'summit';
  if ((first === 'meeting' || bilateral) && callsItTalks(reading)) return 'talks';
  return first;
}

/**
 * What each event is called. "X spoke with Y" is a call unless a place is named, which a call has none of, or headline or lead
 * call it a meeting and nothing a call.
 */
function typesOf({ events, mentions }: Lead, reading: Reading): MeetingType[] {
  const meets = events.some(({ type, stated }) => stated && type === 'meeting');
  const calls = [...events, ...mentions].some((event) => event.type === 'phone_call' && !onlySpeaks(event));
  return events.map((event) => {
    if (event.bare === true) return namedType(mentions) ?? event.type;
    if (calls || !onlySpeaks(event)) return event.type;
    const { items } = event.sentence;
    return meets || placeIn(items, event.at, event.end, reading) !== null ? 'meeting' : event.type;
  });
}

/** What the text calls the event of which only a verb like "explored" tells: "the call", "this came during talks". */
function namedType(mentions: readonly EventMention[]): MeetingType | null {
  return mentions.find(({ bare, type }) => bare !== true && /^(?:meeting|talks|phone_call)$/.test(type))?.type ?? null;
}

/** "spoke with": the verb alone says neither over the telephone nor face to face. */
export const onlySpeaks = ({ type, sentence: { items }, at }: EventMention): boolean =>
  type === 'phone_call' &&
  talkVerbs.has(items[at]?.lower ?? '') &&
  !items.some((item) => phoneWords.has(item.lower) || item.lower === 'call');

function sharesPeople(a: EventMention, b: EventMention): boolean {
  const groups = a.participants.every((person) => person.kind !== 'person');
  return a === b || groups || a.participants.some((person) => b.participants.includes(person));
}

/** "met for talks", "met in Niamey for an AU summit", "X meets Y" over "X held talks with Y": what the text calls the event. */
function purposeOf(events: readonly EventMention[], reading: Reading): MeetingType | null {
  for (const { sentence, at, end, type, actor } of events) {
    if (type === 'talks' && actor !== null) return 'talks';
    const { items } = sentence;
    for (let i = at + 1; i < Math.max(end, at + 2) && !/^(?:who|which)$/.test(items[i]?.lower ?? ''); i += 1) {
      const purpose =
        /^(?:for|on)$/.test(items[i]?.lower ?? '') && !inOffice(items[i], reading) ? nounAfter(items, i + 1) : null;
      if (items[i]?.lower === 'for' && (purpose === 'talks' || purpose === 'conference')) return purpose;
      // "will host King X on a State Visit"
      if (purpose === 'visit' && items[i]?.lower === 'on' && /^host/.test(items[at]?.lower ?? '')) return purpose;
    }
  }
  return null;
}

/** "Assistant Secretary General for Political Affairs and Negotiations": what an office is for is no purpose of a meeting. */
const inOffice = (word: Token | undefined, reading: Reading): boolean =>
  word !== undefined &&
  reading.names.some(({ role }) => role !== null && role.start <= word.start && word.end <= role.end);

/** The type of the event that the next noun phrase names. */
function nounAfter(items: readonly Token[], from: number): MeetingType | null {
  for (let at = from; at < from + 5 && items[at]?.pos !== 'PUNCT' && items[at]?.pos !== 'ADP'; at += 1) {
    const type = eventNounAt(items, at);
    if (type !== null) return type;
  }
  return null;
}

/** "During the talks", "in the course of negotiations", "after the talks". */
function callsItTalks(reading: Reading): boolean {
  return reading.sentences.some((sentence) =>
    sentence.items.some((item, at) => {
      // "the Trilateral Talks": with a capital letter they are a series of their own.
      if (!/^(?:talks|negotiations)$/.test(item.text)) return false;
      const before = sentence.items.slice(Math.max(0, at - 7), at).map((word) => word.lower);
      const the = before.findLastIndex((word) => word === 'the' || word === 'their');
      if (before.at(-1) === 'of' && before.includes('course')) return true;
      if (before.slice(the + 1).some((word) => /^(?:such|moment|time|these|those|any)$/.test(word))) return false;
      return the >= 0 && before.slice(0, the + 1).some((word) => occasions.has(word)) && !before.includes('peace');
    }),
  );
}

const occasions = new Set(['during', 'after', 'following', 'at', 'before', 'course', 'upon']);
