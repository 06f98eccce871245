import { hostCountry, type Lead } from '../coreference/principals.ts';
import { assumeHomeCountry } from '../coreference/publisher-country.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Draft } from '../statements/draft.ts';
import type { ExtractedMeeting } from '../types.ts';
import { attendees } from './attendance.ts';
import type { EventMention } from './event-mention.ts';
import { enactingWords, measures, titleNouns } from './event-words.ts';
import { groupsBeside } from './groups.ts';
import { readHeader } from './header.ts';
import { dateOf } from './main-date.ts';
import { placeOf } from './main-place.ts';
import { mainType } from './main-type.ts';
import { isAside, otherMeetings } from './other-meetings.ts';
import { participant, spanOf } from './participants.ts';
import { eventBeforePress, pressConference, turnSpeakers } from './press-conferences.ts';
import { Spoken, speakersInTitle } from './transcripts.ts';

/** The meetings that a document reports or mentions: the main one first. */
export function findMeetings(reading: Reading, announced: Lead, drafts: readonly Draft[]): ExtractedMeeting[] {
  const spoken = new Spoken(reading, drafts);
  const lead = spoken.narrated(announced, turnSpeakers(reading, drafts));
  const main = mainMeeting(reading, lead, drafts, spoken);
  if (main === null || !isReport(reading, lead, main)) return [];
  const press = [pressConference(reading, main, drafts), eventBeforePress(lead, main)].filter(
    (event) => event !== null,
  );
  const others = otherMeetings(reading, lead, main, spoken);
  return [withoutHosts(main, others, lead), ...press, ...others];
}

/** Whom a visitor meets, or one who is at a conference, takes part in that meeting; in the visit only where the text says so. */
function withoutHosts(main: ExtractedMeeting, others: readonly ExtractedMeeting[], lead: Lead): ExtractedMeeting {
  const visit = new Set(
    [...lead.events, ...lead.mentions]
      .filter((event) => belongsTo(event, main, lead))
      .flatMap((event) => event.participants),
  );
  const visitors = new Set([...visit].map((person) => person.key));
  const apart = lead.events.filter((event) => isAside(event, lead)).flatMap((event) => event.participants);
  if (visitors.size === 0 || (main.type !== 'visit' && apart.length === 0)) return main;
  const met = new Set(
    main.type === 'visit'
      ? others.filter(({ type }) => type !== 'visit').flatMap((other) => other.participants.map(({ name }) => name))
      : apart.map((person) => person.key),
  );
  const participants = main.participants.filter(({ name }) => visitors.has(name) || !met.has(name));
  return participants.length === 0 ? main : { ...main, participants };
}

/** What names the main event, and for a visit who welcomes the visitor. */
function belongsTo(event: EventMention, main: ExtractedMeeting, lead: Lead): boolean {
  const { type, sentence, at } = event;
  if (isAside(event, lead)) return false;
  return (
    type === main.type || (main.type === 'visit' && /^(?:welcome|host|receive)/.test(sentence.items[at]?.lower ?? ''))
  );
}

const titleWords = (title: string): string[] => title.split(/[^\p{L}]+/u);
/** Where a text that enacts something says so, in characters from its beginning. */
const enactingPart = 4000;
/** "X sent a message of greetings to the participants in the session": words to those at an event report none. */
const sentMessage = /\b(?:sent|sends)\b.{0,20}\b(?:message|greetings|condolences|congratulations|letter|telegram)\b/;
/** In items: a longer first paragraph is the lead of the body. */
const longestHeadline = 30;

/**
 * Whether the document reports the event rather than merely speaking of one. What enacts, nominates or congratulates
 * reports none. Elsewhere an event counts that title, headline or a finite verb states, or a line of date and place heads; one
 * that is only mentioned counts where the headline names it, or where two parties take part.
 */
function isReport(reading: Reading, lead: Lead, main: ExtractedMeeting): boolean {
  const title = (reading.input.title ?? '').toLowerCase();
  if (sentMessage.test(title)) return false;
  if (measures.some((words) => title.startsWith(words) || title.includes(`: ${words}`))) return false;
  const opening = reading.text.slice(0, enactingPart).toLowerCase();
  if (enactingWords.some((words) => opening.includes(words))) return false;
  if (titleWords(title).some((word) => titleNouns.has(word))) return true;
  if (reading.listed.size > 0 || lead.events.some((event) => event.stated && event.participants.length > 0))
    return true;
  const [event] = lead.events;
  if (event?.stated === true && event.sentence.paragraph === 0 && main.participants.length > 0) return true;
  const header = readHeader(reading);
  if (header.date !== null && header.place !== null) return true;
  if (main.participants.length > 1 && lead.mentions.some(isReferredTo)) return true;
  const inHeadline = ({ sentence }: EventMention): boolean =>
    sentence.paragraph === 0 && sentence.items.length < longestHeadline;
  const named = lead.events.filter((event) => event.participants.length > 0);
  return (
    (main.participants.length > 1 && (named.length > 0 || lead.events.some((event) => event.stated))) ||
    named.some(inHeadline)
  );
}

/** "During the meeting in Kyiv": what the text refers to as known is the event that it reports. */
const isReferredTo = ({ sentence: { items }, at, type }: EventMention): boolean =>
  /^(?:meeting|talks|phone_call)$/.test(type) &&
  items[at - 1]?.lower === 'the' &&
  /^(?:during|at|in|throughout)$/.test(items[at - 2]?.lower ?? '');

/** Who speaks at least twice in a document about an event takes part in it; once is enough under a label. */
function speakersAt(reading: Reading, drafts: readonly Draft[]): Person[] {
  const counts = new Map<string, number>();
  for (const draft of drafts)
    for (const key of draft.keys) counts.set(key, (counts.get(key) ?? 0) + (draft.turn ? 2 : 1));
  return reading.people.list.filter(
    (person) => person.kind === 'person' && !speaksForOthers(person) && (counts.get(person.key) ?? 0) >= 2,
  );
}

function mainMeeting(reading: Reading, lead: Lead, drafts: readonly Draft[], spoken: Spoken): ExtractedMeeting | null {
  const present = attendees(reading, spoken);
  const event = lead.events[0];
  const [first] = reading.sentences;
  const titled = speakersInTitle(reading).filter((person) => !speaksForOthers(person));
  const speakers = [...titled, ...speakersAt(reading, drafts)];
  if (first === undefined || (reading.listed.size === 0 && event === undefined)) return null;
  if (lead.parties.length + present.length + speakers.length === 0) return null;
  const header = readHeader(reading);
  const best =
    lead.events.find(
      (candidate) => reading.titleCase[candidate.sentence.paragraph] !== true && candidate.participants.length > 0,
    ) ?? event;
  const type = mainType(reading, lead);
  const all = [...new Set([...lead.parties, ...speakers, ...present])];
  const named = all.filter((person) => person.kind === 'person');
  const people = named.length > 1 ? [...named, ...groupsBeside(named, lead, reading)] : all;
  assumeHomeCountry(people, reading, reading.input.sourceCountry ?? hostCountry(reading.input.source));
  return {
    main: true,
    type,
    ...dateOf(reading, lead, header),
    place: placeOf(reading, lead, header, type),
    participants: people.map((person) => participant(person, people)),
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
