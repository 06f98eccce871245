import type { MeetingType } from '../../../shared/domain.ts';
import type { Lead } from '../coreference/principals.ts';
import eventWords from '../lexicons/en/events.json' with { type: 'json' };
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Draft } from '../statements/draft.ts';
import type { Sentence } from '../text/sentences.ts';
import type { ExtractedMeeting, ExtractedParticipant, TextSpan } from '../types.ts';
import { attendees } from './attendance.ts';
import { completeYear, type FoundDate, findDates } from './dates.ts';
import type { EventMention } from './event-mention.ts';
import { type Header, readHeader } from './header.ts';
import { otherMeetings } from './other-meetings.ts';
import { placeIn } from './places.ts';

/** The meetings that a document reports or mentions: the main one first. */
export function findMeetings(reading: Reading, lead: Lead, drafts: readonly Draft[]): ExtractedMeeting[] {
  const main = mainMeeting(reading, lead, drafts);
  if (main === null || !isReport(reading, lead, main)) return [];
  const press = pressConference(reading, main, drafts);
  return [main, ...(press === null ? [] : [press]), ...otherMeetings(reading, lead, main)];
}

const measures: readonly string[] = eventWords.measures;
const eventNouns = new Set([...Object.keys(eventWords.nouns), ...eventWords.reports]);
const titleWords = (title: string): string[] => title.split(/[^\p{L}]+/u);
/** In items: a longer first paragraph is the lead of the body. */
const longestHeadline = 30;

/**
 * Whether the document reports the event rather than merely speaking of one. What enacts, nominates or congratulates
 * reports none. Elsewhere an event counts that title, headline or a finite verb states, or a line of date and place heads; one
 * that is only mentioned counts where the headline names it, or where two parties take part.
 */
function isReport(reading: Reading, lead: Lead, main: ExtractedMeeting): boolean {
  const title = (reading.input.title ?? '').toLowerCase();
  if (measures.some((words) => title.startsWith(words) || title.includes(`: ${words}`))) return false;
  if (titleWords(title).some((word) => eventNouns.has(word))) return true;
  if (reading.listed.size > 0 || lead.events.some((event) => event.stated && event.participants.length > 0))
    return true;
  const header = readHeader(reading);
  if (header.date !== null && header.place !== null) return true;
  const inHeadline = ({ sentence }: EventMention): boolean =>
    sentence.paragraph === 0 && sentence.items.length < longestHeadline;
  return (
    main.participants.length > 1 || lead.events.some((event) => event.participants.length > 0 && inHeadline(event))
  );
}

/** A transcript with questions from the audience is a press conference, beside the event that it follows. */
function pressConference(reading: Reading, main: ExtractedMeeting, drafts: readonly Draft[]): ExtractedMeeting | null {
  const asked = drafts.find((draft) => draft.turn && draft.signs.includes('label word'));
  if (asked === undefined || main.type === 'conference') return null;
  const keys = new Set(drafts.filter((draft) => draft.turn).flatMap((draft) => draft.keys));
  const people = reading.people.list.filter((person) => person.kind === 'person' && keys.has(person.key));
  const sentence = reading.sentences[0];
  if (people.length === 0 || sentence === undefined) return null;
  return {
    ...main,
    type: 'conference',
    participants: people.map(participant),
    evidence: spanOf(reading, sentence),
    confidence: 0.6,
  };
}

/** Who speaks at least twice in a document about an event takes part in it; once is enough under a label. */
function speakersAt(reading: Reading, drafts: readonly Draft[]): Person[] {
  const counts = new Map<string, number>();
  for (const draft of drafts)
    for (const key of draft.keys) counts.set(key, (counts.get(key) ?? 0) + (draft.turn ? 2 : 1));
  return reading.people.list.filter(
    (person) => person.kind === 'person' && !speaksForOthers(person) && (counts.get(person.key) ?? 0) >= 2,
  );
}

function mainMeeting(reading: Reading, lead: Lead, drafts: readonly Draft[]): ExtractedMeeting | null {
  const present = attendees(reading);
  const event = lead.events[0];
  const [first] = reading.sentences;
  if (first === undefined || (reading.listed.size === 0 && (event === undefined || lead.parties.length === 0)))
    return null;
  if (lead.parties.length + present.length === 0) return null;
  const header = readHeader(reading);
  const best =
    lead.events.find(
      (candidate) => reading.titleCase[candidate.sentence.paragraph] !== true && candidate.participants.length > 0,
    ) ?? event;
  const date = dateOf(reading, lead, header);
  const all = [...new Set([...lead.parties, ...speakersAt(reading, drafts), ...present])];
  // Unnamed groups take part only where hardly anybody is named.
  const named = all.filter((person) => person.kind === 'person');
  const people = named.length > 1 ? named : all;
  return {
    main: true,
    type: mainType(reading, lead),
    ...date,
    place: placeOf(reading, lead, header),
    participants: people.map(participant),
    evidence: spanOf(reading, best?.sentence ?? first),
    confidence: 0.8,
  };
}

/** Spokespeople report a meeting, they do not take part. */
function speaksForOthers(person: Person): boolean {
  return (
    person.roles.some((role) => /spokes|press secretary|press service/i.test(role.title)) ||
    [...person.titles].some((title) => title.startsWith('spokes'))
  );
}

function participant(person: Person): ExtractedParticipant {
  return { name: person.key, role: person.roles[0]?.title ?? null, country: person.country?.name ?? null };
}

/** "talks" only where the text calls the event so; the strongest word of headline and lead otherwise. */
function mainType(reading: Reading, lead: Lead): MeetingType {
  const types = lead.events.map((event) => event.type);
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
  if (
    first === 'meeting' &&
    lead0 !== undefined &&
    lead0.sentence.items.some((item, at) => item.lower === 'talks' && lead0.sentence.items[at - 1]?.lower === 'for')
  )
    return 'talks';
  const bilateral =
    first === 'conference' &&
    lead.parties.filter((person) => person.kind === 'person').length === 2 &&
    lead0?.sentence.items[lead0.at]?.lower === 'summit';
  if ((first === 'meeting' || bilateral) && callsItTalks(reading)) return 'talks';
  return first;
}

/** "During the talks", "in the course of negotiations", "after the talks". */
function callsItTalks(reading: Reading): boolean {
  return reading.sentences.some((sentence) =>
    sentence.items.some((item, at) => {
      if (item.lower !== 'talks' && item.lower !== 'negotiations') return false;
      const before = sentence.items.slice(Math.max(0, at - 7), at).map((word) => word.lower);
      const the = before.findLastIndex((word) => word === 'the' || word === 'their');
      if (before.at(-1) === 'of' && before.includes('course')) return true;
      return the >= 0 && before.slice(0, the + 1).some((word) => occasions.has(word)) && !before.includes('peace');
    }),
  );
}

const occasions = new Set(['during', 'after', 'following', 'at', 'before', 'course', 'upon']);

type DateFields = Pick<ExtractedMeeting, 'date' | 'dateBasis' | 'dateEvidence'>;

/** The date in the sentences that state the event, else the header's, else the day of publication. */
function dateOf(reading: Reading, lead: Lead, header: Header): DateFields {
  const { lexicon, input } = reading;
  for (const event of [...lead.events.slice(0, 4), ...(header.date === null ? lead.mentions.slice(0, 3) : [])]) {
    const dates = findDates(event.sentence.items.slice(0, circumstancesEnd(event)), lexicon, input.date);
    const found = nearest(dates, event);
    if (found === undefined) continue;
    return complete(reading, found);
  }
  if (header.date !== null) return complete(reading, header.date);
  return { date: input.date, dateBasis: input.date === null ? null : 'published', dateEvidence: null };
}

/** What happens "where" the event takes place happens then: its date is the event's. */
function circumstancesEnd({ sentence, end }: EventMention): number {
  return sentence.items[end]?.lower === 'where' ? sentence.items.length : end;
}

/** The date nearest to the word that names the event, a dateline's ("Havana, July 12:") left out where there is another. */
function nearest(dates: readonly FoundDate[], event: EventMention): FoundDate | undefined {
  const { items } = event.sentence;
  const open = dates.filter(
    (date) =>
      !items
        .slice(date.at, Math.min(date.at + 8, event.at))
        .some((item) => item.text === ':' || item.text === ')' || item.text === '--'),
  );
  const pool = open.length > 0 ? open : dates;
  return [...pool].sort((a, b) => Math.abs(a.at - event.at) - Math.abs(b.at - event.at))[0];
}

function complete(reading: Reading, found: FoundDate): DateFields {
  const dated =
    found.iso.startsWith('--') && reading.input.date === null ? findDates(reading.tokens, reading.lexicon, null) : [];
  const { iso, basis, from } = completeYear(found, reading.input.date, dated);
  return { date: iso, dateBasis: basis, dateEvidence: from === null ? null : sentenceAround(reading, from) };
}

function sentenceAround(reading: Reading, date: FoundDate): TextSpan {
  const sentence = reading.sentences.find((candidate) => candidate.start <= date.start && candidate.end >= date.end);
  return sentence === undefined
    ? { start: date.start, end: date.end, text: reading.text.slice(date.start, date.end) }
    : spanOf(reading, sentence);
}

function placeOf(reading: Reading, lead: Lead, header: Header): string | null {
  if (header.place !== null && header.date !== null) return header.place;
  for (const event of lead.mentions.slice(0, 8)) {
    const place = stated(reading, event);
    if (place !== null) return place;
  }
  return header.place;
}

function stated(reading: Reading, event: EventMention): string | null {
  return placeIn(event.sentence.items, 0, event.end, reading);
}

function spanOf(reading: Reading, sentence: Sentence): TextSpan {
  return { start: sentence.start, end: sentence.end, text: reading.text.slice(sentence.start, sentence.end) };
}
