import type { MeetingType } from '../../../shared/domain.ts';
import type { Lead } from '../coreference/principals.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { ExtractedMeeting } from '../types.ts';
import { completeYear, findDates } from './dates.ts';
import type { EventMention } from './event-mention.ts';
import { travelVerbs } from './event-words.ts';
import { eventsIn } from './events.ts';
import { onlySpeaks } from './main-type.ts';
import { participant, spanOf } from './participants.ts';
import { asides, placeIn, placeVisited } from './places.ts';
import type { Spoken } from './transcripts.ts';

/** Whatever happens within so many milliseconds of its first day belongs to a visit. */
const longestVisit = 10 * 86_400_000;

/** Words that set an event apart from the one reported: before, later, or only planned. */
const elsewhen =
  /^(?:previous|previously|earlier|last|next|upcoming|forthcoming|future|will|would|planned|scheduled|invited|invitation|invite|recalled|ago|since|forward|intention|to|should|may|could|accept|accepted|past|recent|recently|after)$/;

/**
 * The other events of a document (`spoken` tells which sentences somebody says, so that they report none): what the same parties did on the same occasion (a ceremony, a dinner, a talk with
 * somebody else) are main meetings too; visits and meetings before or to come are mentioned ones.
 */
export function otherMeetings(
  reading: Reading,
  lead: Lead,
  main: ExtractedMeeting,
  spoken: Spoken,
): ExtractedMeeting[] {
  const found: ExtractedMeeting[] = [];
  const known = new Set<string>();
  const leadSentences = new Set(
    lead.events
      .filter(
        (event, index) =>
          index === 0 ||
          (event.type === main.type &&
            event.participants.every((person) => lead.parties.includes(person)) &&
            !isAside(event, lead)),
      )
      .map((event) => event.sentence),
  );
  for (const sentence of reading.sentences) {
    for (const event of eventsIn(sentence, reading)) {
      if (leadSentences.has(sentence) && !isFurther(event, lead, main)) continue;
      if (isHeadlineOf(event, main, reading) || isReceptionOf(event, main)) continue;
      const meeting = describe(event, reading, lead, main, spoken);
      const what = meeting?.type === 'ceremony' ? (sentence.items[event.at]?.lower ?? '') : '';
      if (meeting === null || known.has(identity(meeting) + what)) continue;
      known.add(identity(meeting) + what);
      found.push(meeting);
    }
  }
  return found.sort((a, b) => Number(b.main) - Number(a.main));
}

function describe(
  event: EventMention,
  reading: Reading,
  lead: Lead,
  main: ExtractedMeeting,
  spoken: Spoken,
): ExtractedMeeting | null {
  // "spoke with" is the meeting itself where the text calls it one, and so is whatever the parties talk over.
  if (
    (event.bare === true || (onlySpeaks(event) && main.type !== 'phone_call')) &&
    event.participants.every((person) => lead.parties.includes(person))
  )
    return null;
  const { items } = event.sentence;
  const dates = findDates(items, reading.lexicon, reading.input.date);
  const beside = asides(items, 0, items.length);
  const date = dates.find(
    ({ at }) => at > event.at - 14 && at < event.end + 6 && (!beside.has(at) || beside.has(event.at)),
  );
  const full = date === undefined ? null : completeYear(date, reading.input.date, []);
  const people = event.byParties
    ? [...new Set([...lead.parties, ...event.participants])]
    : isPress(event) && event.participants.length === 0
      ? lead.parties
      : event.participants;
  const further = event.sentence.items.some((item) => /^(?:also|addition|separately|then|later)$/.test(item.lower));
  const others = people.filter(
    (person) =>
      (person.kind === 'person' || further) &&
      !lead.parties.some((party) => isSame(party, person)) &&
      !isIn(main, person),
  );
  const place =
    (event.type === 'visit' ? placeVisited(items, event.at, reading) : null) ??
    placeIn(items, Math.max(0, event.at - 4), event.end, reading);
  const isMain =
    (event.stated || isPress(event)) &&
    !spoken.has(event.sentence) &&
    isSameOccasion(event, lead, others, full?.iso ?? null, main, reading);
  if (!isMain && !isWorthMention(event, full?.iso ?? null, place)) return null;
  return {
    main: isMain,
    type: isPress(event) ? 'conference' : event.type,
    date: full?.iso ?? (isMain ? dateWithin(main, lead, reading) : null),
    dateBasis: full?.basis ?? (isMain ? main.dateBasis : null),
    dateEvidence: null,
    place: place ?? (isMain ? main.place : null),
    participants: people.map((person) => participant(person, people)),
    evidence: spanOf(reading, event.sentence),
    confidence: isMain ? 0.6 : 0.5,
  };
}

/** From one day to another: "11-13 February", "February 28 – March 2". */
const range = /\d\s*(?:[-–—]|to|and)\s*(?:\p{L}+\s+)?\d/u;
const month = '2024-02'.length;

/** The day of the main event; of a visit from one day to another only its month, where nothing says on which of them. */
function dateWithin(main: ExtractedMeeting, lead: Lead, reading: Reading): string | null {
  if (main.type !== 'visit' || main.date === null) return main.date;
  const days = lead.events
    .filter(({ type }) => type === 'visit')
    .flatMap(({ sentence }) => findDates(sentence.items, reading.lexicon, reading.input.date));
  const several = days.some(({ start, end }) => range.test(reading.text.slice(start, end)));
  return several ? main.date.slice(0, month) : main.date;
}

function isSameOccasion(
  event: EventMention,
  lead: Lead,
  others: readonly Person[],
  date: string | null,
  main: ExtractedMeeting,
  reading: Reading,
): boolean {
  if (event.actor === null && !event.byParties && !isPress(event)) return false;
  if (
    isToCome(event) ||
    event.sentence.items
      .slice(0, event.end)
      .some((item) => elsewhen.test(item.lower) && !/^(?:to|after|last)$/.test(item.lower))
  )
    return false;
  if (
    !event.byParties &&
    !isPress(event) &&
    !event.participants.some((person) => lead.parties.includes(person) || isIn(main, person))
  )
    return false;
  const visit = (main.type === 'visit' && event.type !== 'visit') || isAside(event, lead);
  if (
    date !== null &&
    main.date !== null &&
    date !== main.date &&
    !(visit && Math.abs(Date.parse(date) - Date.parse(main.date)) < longestVisit)
  )
    return false;
  if (visit) return true;
  if (travelVerbs.has(event.sentence.items[event.at]?.lower ?? '')) return false;
  const verb = event.sentence.items[event.at];
  if (verb === undefined || reading.input.text === '') return false;
  return others.length > 0 || (event.type !== main.type && event.type !== 'meeting' && event.type !== 'talks');
}

/** "with whom he is to hold talks", "is expected to meet". */
const isToCome = ({ sentence: { items }, end }: EventMention): boolean =>
  items.slice(0, end).some(({ lower }, at) => {
    const due = /^(?:due|set|expected|slated|likely)$/.test(items[at - 1]?.lower ?? '') ? at - 2 : at - 1;
    return lower === 'to' && /^(?:is|are)$/.test(items[items[due]?.pos === 'ADV' ? due - 1 : due]?.lower ?? '');
  });

const isIn = (main: ExtractedMeeting, person: Person): boolean =>
  main.participants.some(({ name }) => name === person.key);

/** "On the sidelines of the summit, X had bilateral meetings with Y": after the event that several attend has been told of. */
export function isAside({ type, sentence, end, participants }: EventMention, lead: Lead): boolean {
  const told = lead.events.filter(({ participants: people }) => people.length > 0);
  const first = told.find((event) => event.sentence.paragraph > 0) ?? told[0];
  return (
    (type === 'meeting' || type === 'talks') &&
    participants.length > 1 &&
    first !== undefined &&
    first.sentence.start < sentence.start &&
    first.participants.length === 1 &&
    sentence.items.slice(0, end).some(({ lower }) => besides.test(lower))
  );
}

const besides = /^(?:sidelines|side-lines|margins|margin|bilateral|bilaterally|separately|separate|also|later)$/;

/** "Joe Biden" of the title is "Joseph R. Biden" of the text: the same surname under the same office. */
function isSame(a: Person, b: Person): boolean {
  const surname = a.words.at(-1);
  return (
    a === b ||
    (surname !== undefined && surname === b.words.at(-1) && [...a.titles].some((title) => b.titles.has(title)))
  );
}

/** "X talks with Y" over "X had a phone conversation with Y": what the headline calls a meeting of the same people is that one. */
function isHeadlineOf(
  { sentence, type, participants }: EventMention,
  main: ExtractedMeeting,
  { titleCase }: Reading,
): boolean {
  if (!(sentence.paragraph === 0 || titleCase[sentence.paragraph] === true) || !contacts.has(type)) return false;
  // "X meets the General Secretary of the Party": whom the headline knows by an office, the text names.
  const named = participants.filter(({ aliases }) => aliases.size > 0);
  return named.length > 0 && named.every((person) => isIn(main, person));
}

/** "welcomed the President of Italy" under "Visit by the President of Italy": how the visit is told of. */
const isReceptionOf = ({ sentence: { items }, at, participants }: EventMention, main: ExtractedMeeting): boolean =>
  main.type === 'visit' &&
  receptions.test(items[at]?.lower ?? '') &&
  participants.every((person) => isIn(main, person));

const receptions = /^(?:welcom(?:es?|ed)|receive[sd]?|host(?:s|ed)?)$/;
const contacts: ReadonlySet<MeetingType> = new Set(['meeting', 'talks', 'phone_call']);

/** What the sentence of the main event states besides: a press conference, or "… and met Y" with somebody else. */
function isFurther(event: EventMention, lead: Lead, main: ExtractedMeeting): boolean {
  if (isPress(event)) return main.type !== 'conference';
  const stay = main.type === 'visit' && event.type !== 'visit';
  const others = event.participants.some(
    (person) => (person.kind === 'person' || stay) && !lead.parties.includes(person),
  );
  return event.stated && event.actor !== null && others;
}

/** A mention without anybody, date or place says too little for a row. */
function isWorthMention(event: EventMention, date: string | null, place: string | null): boolean {
  if (event.participants.length >= 2) return true;
  return event.participants.length === 1 && (date !== null || place !== null || event.type === 'ceremony');
}

/** A press conference of the parties is an event of its own. */
function isPress(event: EventMention): boolean {
  const word = event.sentence.items[event.at]?.lower;
  const before = event.sentence.items[event.at - 1]?.lower ?? '';
  const forPress = event.sentence.items
    .slice(event.at + 1, event.at + 5)
    .some((item) => /^(?:media|press|journalists|reporters)$/.test(item.lower));
  return (
    (word === 'conference' && (before === 'press' || before === 'news')) ||
    ((word === 'briefing' || word === 'conference') && forPress)
  );
}

/** What makes two reports one meeting: type, date and participants in any order. */
function identity({ type, date, participants }: ExtractedMeeting): string {
  return [type, date ?? '', ...participants.map((person) => person.name).sort()].join('\n');
}
