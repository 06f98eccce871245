import type { EventMention } from '../meetings/event-mention.ts';
import { eventsIn } from '../meetings/events.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';

/** The event is announced in the headline or the first paragraphs. */
const leadParagraphs = 8;
const leadSentences = 12;

/** The main event as headline and lead announce it: its mentions, the fullest first, and its parties. */
export interface Lead {
  readonly events: readonly EventMention[];
  /** Every mention of an event in headline and lead, those of the body first. */
  readonly mentions: readonly EventMention[];
  readonly parties: readonly Person[];
  /** Who acts in the first sentence that states the event: "X received Y". */
  readonly host: Person | null;
}

/**
 * Finds the event that the document is about: the first one that headline or lead states with somebody taking part. Later
 * mentions in the lead add parties only where the first one named fewer than two.
 */
export function findLead(reading: Reading): Lead {
  const events: EventMention[] = [];
  let seen = 0;
  for (const sentence of reading.sentences) {
    if (sentence.paragraph >= leadParagraphs || seen >= leadSentences) break;
    seen += 1;
    events.push(...eventsIn(sentence, reading));
  }
  const told = events.filter((event) => event.stated && event.participants.length > 0);
  // "X will visit Y" over what they will talk about: the headline says what is announced.
  const announced = told[0] !== undefined && told[0].sentence.paragraph === 0 && isPlanned(told[0]);
  const stated = announced ? told : told.filter((event) => !isPlanned(event));
  const used = withoutShorter(stated.length > 0 ? stated : events.filter((event) => event.participants.length > 0));
  const parties = withCounterparts(partiesOf(namedFirst(used, reading)), reading);
  const host = used.find((event) => event.actor !== null)?.actor ?? null;
  const inBody = (event: EventMention): number =>
    reading.titleCase[event.sentence.paragraph] === true || event.sentence.paragraph === 0 ? 1 : 0;
  const mentions = [...events].sort((a, b) => inBody(a) - inBody(b) || Number(b.stated) - Number(a.stated));
  return {
    events: used.length > 0 ? used : events,
    mentions,
    parties: parties.some((person) => person.kind === 'person') ? parties : [...firstNamed(reading), ...parties],
    host,
  };
}

/** "X meets Y" over "X, together with Y and Z, visited the exercise": the first sentence says what the headline calls a meeting. */
function withoutShorter(events: EventMention[]): EventMention[] {
  const [first, second] = events;
  const shorter =
    first?.type === 'meeting' &&
    first.sentence.paragraph === 0 &&
    first.participants.length > 1 &&
    second?.type === 'visit' &&
    first.participants.every((person) => second.participants.includes(person));
  return shorter ? events.slice(1) : events;
}

/** Those that name everybody before those that know somebody by an office alone, as headlines do: the same event in fewer words. */
function namedFirst(events: readonly EventMention[], { lexicon }: Reading): EventMention[] {
  const nameless = ({ participants }: EventMention): boolean =>
    participants.some(
      ({ kind, aliases, words }) =>
        kind === 'person' && aliases.size === 0 && words.some((word) => lexicon.titles.has(word)),
    );
  return [...events].sort((a, b) => Number(nameless(a)) - Number(nameless(b)));
}

/** Where the lead names one person only, whoever that person meets further down is a party too. */
function withCounterparts(parties: Person[], reading: Reading): Person[] {
  if (parties.length !== 1 || parties[0]?.kind !== 'person') return parties;
  for (const sentence of reading.sentences) {
    for (const event of eventsIn(sentence, reading)) {
      const others = event.participants.filter((person) => person.kind === 'person' && !parties.includes(person));
      if (event.stated && others.length > 0 && event.participants.some((person) => parties.includes(person)))
        return [...parties, ...others];
    }
  }
  return parties;
}

/** "is scheduled to take place", "will visit": not the event that is reported. */
function isPlanned(event: EventMention): boolean {
  const { items } = event.sentence;
  return items
    .slice(0, event.end)
    .some(
      (item, at) =>
        /^(?:will|scheduled|planned|upcoming|forthcoming)$/.test(item.lower) && Math.abs(at - event.at) < 10,
    );
}

/** "received President X, who subsequently met with Y": another event, of one of the parties. */
const isNext = ({ sentence: { items }, at }: EventMention): boolean =>
  items[at - 2]?.lower === 'who' &&
  /^(?:subsequently|later|then|afterwards|also|earlier)$/.test(items[at - 1]?.lower ?? '');

/** Named people of the first events that belong together; groups only where fewer than two people are named. */
function partiesOf(events: readonly EventMention[]): Person[] {
  const named: Person[] = [];
  const groups: Person[] = [];
  for (const event of events) {
    if (named.length > 0 && isNext(event)) continue;
    const people = event.participants.filter((person) => person.kind === 'person');
    if (named.length > 0 && people.length > 0 && !people.some((person) => named.includes(person))) continue;
    if (named.length >= 2 && (people.length <= named.length || !named.every((person) => people.includes(person))))
      continue;
    for (const person of people) if (!named.includes(person)) named.push(person);
    for (const group of event.participants)
      if (
        group.kind !== 'person' &&
        !groups.includes(group) &&
        groups.length < 2 &&
        !groups.some((other) => covers(other, group))
      )
        groups.push(group);
  }
  return named.length >= 2 ? named : [...named, ...groups];
}

/** "Quint Advisors" in the headline are the "Quint advisors of France" of the text: all words of one are the other's. */
function covers(a: Person, b: Person): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word));
}

const wordsOf = (group: Person): string[] =>
  group.key
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'of');

/**
 * Without an event that names people: those whom the first paragraphs name with their office, two at most, else the one
 * with whose name a sentence of the lead begins.
 */
function firstNamed(reading: Reading): Person[] {
  const lead: Person[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.paragraph >= leadParagraphs || lead.length > 1) break;
    for (const item of sentence.items) {
      const person = reading.personAt.get(item.index);
      if (person !== undefined && person.titles.size > 0 && !lead.includes(person) && lead.length < 2)
        lead.push(person);
    }
    if (lead.length > 0) break;
  }
  return lead.length > 0 ? lead : firstSubject(reading);
}

/** "Viktor Pavlov sent greetings": the first whose name begins a sentence of the lead. */
function firstSubject(reading: Reading): Person[] {
  for (const sentence of reading.sentences) {
    if (sentence.paragraph >= leadParagraphs) break;
    const person = reading.personAt.get(sentence.items[0]?.index ?? -1);
    if (person !== undefined) return [person];
  }
  return [];
}

/** Country of the publisher by the country code at the end of its host: kremlin.ru, pmd.gov.lk, whitehouse.gov. */
export function hostCountry(source: string | null): string | null {
  if (source === null) return null;
  const label = /\.([a-z]{2,4})(?:[/:].*)?$/i.exec(source.trim())?.[1]?.toUpperCase() ?? '';
  if (label === 'GOV' || label === 'MIL') return 'US';
  if (label === 'UK') return 'GB';
  return label.length === 2 ? label : null;
}
