import { type EventMention, eventsIn } from '../meetings/events.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';

/** The event is announced in the headline or the first paragraphs. */
const leadParagraphs = 8;
const leadSentences = 12;

/** The main event as headline and lead announce it: its mentions, the fullest first, and its parties. */
export interface Lead {
  readonly events: readonly EventMention[];
  readonly parties: readonly Person[];
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
  const stated = events.filter((event) => event.stated && event.participants.length > 0);
  const parties: Person[] = [];
  for (const event of stated.length > 0 ? stated : events) {
    if (parties.length > 0 && !event.participants.some((person) => parties.includes(person))) continue;
    if (parties.length >= 2 && event.participants.length <= parties.length) continue;
    for (const person of event.participants) if (!parties.includes(person)) parties.push(person);
  }
  const people = parties.length > 0 ? parties : firstNamed(reading);
  return { events: stated.length > 0 ? stated : events, parties: people };
}

function firstNamed(reading: Reading): Person[] {
  return reading.people.list
    .filter((person) => person.kind === 'person')
    .sort((a, b) => a.firstAt - b.firstAt)
    .slice(0, 1);
}

/** Country of the publisher by the country code at the end of its host: kremlin.ru, pmd.gov.lk, whitehouse.gov. */
export function hostCountry(source: string | null): string | null {
  if (source === null) return null;
  const label = /\.([a-z]{2,4})(?:[/:].*)?$/i.exec(source.trim())?.[1]?.toUpperCase() ?? '';
  if (label === 'GOV' || label === 'MIL') return 'US';
  if (label === 'UK') return 'GB';
  return label.length === 2 ? label : null;
}
