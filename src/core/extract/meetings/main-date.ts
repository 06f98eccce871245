import type { MeetingType } from '../../../shared/domain.ts';
import type { Lead } from '../coreference/principals.ts';
import type { Reading } from '../reading.ts';
import type { ExtractedMeeting, TextSpan } from '../types.ts';
import { completeYear, type FoundDate, findDates } from './dates.ts';
import type { EventMention } from './event-mention.ts';
import { eventNounAt } from './event-nouns.ts';
import type { Header } from './header.ts';
import { spanOf } from './participants.ts';

type DateFields = Pick<ExtractedMeeting, 'date' | 'dateBasis' | 'dateEvidence'>;

/** The date in the sentences that state the event, else the header's, else the day of publication. */
export function dateOf(reading: Reading, lead: Lead, header: Header): DateFields {
  const { lexicon, input } = reading;
  const reference = referenceDay(reading, header);
  const main = lead.events[0]?.type;
  const stating = lead.events.slice(0, 4).filter(({ type }) => heading(header) === null || type === main);
  for (const event of [...stating, ...(header.date === null ? lead.mentions.slice(0, 3) : [])]) {
    const dates = findDates(event.sentence.items.slice(0, circumstancesEnd(event)), lexicon, reference);
    const found = nearest(
      dates.filter((date) => isNear(date, reference, header) && !namesOther(date, event, main)),
      event,
    );
    if (found === undefined) continue;
    return complete(reading, found, reference);
  }
  if (header.date !== null) return complete(reading, header.date, reference);
  return { date: input.date, dateBasis: input.date === null ? null : 'published', dateEvidence: null };
}

/** The full date of the line that heads a report; an agency's dateline only says when it was written. */
function heading(header: Header): string | null {
  const iso = header.dateline ? '' : (header.date?.iso ?? '');
  return iso.length === fullDate && !iso.startsWith('--') ? iso : null;
}

/** The day that "Monday" and "13 September" are reckoned from: that of publication, else the one that heads the report. */
function referenceDay(reading: Reading, header: Header): string | null {
  const stated = header.date?.iso ?? '';
  return reading.input.date ?? (/^\d{4}-\d\d-\d\d$/.test(stated) ? stated : null);
}

/**
 * What is reported happened shortly before the day that heads the report or on which it was published, or is announced for
 * the weeks to come: other dates in the sentence are those of something else.
 */
function isNear(date: FoundDate, published: string | null, header: Header): boolean {
  const line = heading(header);
  const reference = line ?? published;
  if (reference === null || date.iso.startsWith('--')) return true;
  const days = daysBetween(date.iso, reference);
  if (date.iso.length < fullDate) return line === null && Math.abs(days) < longestDelay;
  return days < longestDelay && days > -longestNotice;
}

/** How many words stand between the date in the name of an event and its noun, in items. */
const longestEventName = 5;

/** "the March 2023 Summit", "the June 14 NATO Summit": the date that tells another event from its like. */
function namesOther(date: FoundDate, event: EventMention, main: MeetingType | undefined): boolean {
  const { items } = event.sentence;
  if (items[date.at - 1]?.lower !== 'the') return false;
  const after = items.findIndex((item) => item.start >= date.end);
  if (after < 0) return false;
  for (let at = after; at < after + longestEventName && /^(?:NOUN|PROPN|ADJ)$/.test(items[at]?.pos ?? ''); at += 1)
    if (eventNounAt(items, at) !== null) return at !== event.at || event.type !== main;
  return false;
}

const fullDate = '2024-09-13'.length;
/** Between an event and its report, and between an announcement and its event, in days. */
const longestDelay = 62;
const longestNotice = 31;

const daysBetween = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000;

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

function complete(reading: Reading, found: FoundDate, reference: string | null): DateFields {
  const dated =
    found.iso.startsWith('--') && reference === null ? findDates(reading.tokens, reading.lexicon, null) : [];
  const { iso, basis, from } = completeYear(found, reference, dated);
  return { date: iso, dateBasis: basis, dateEvidence: from === null ? null : sentenceAround(reading, from) };
}

function sentenceAround(reading: Reading, date: FoundDate): TextSpan {
  const sentence = reading.sentences.find((candidate) => candidate.start <= date.start && candidate.end >= date.end);
  return spanOf(reading, sentence ?? date);
}
