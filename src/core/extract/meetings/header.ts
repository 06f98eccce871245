import type { Reading } from '../reading.ts';
import { isCapitalised } from '../text/token.ts';
import { type FoundDate, findDates } from './dates.ts';
import { heldNouns, nounTypes, placeWords } from './event-words.ts';

/** What the lines between headline and body say about the event: "March 20, 2002, 19:00" and "The Kremlin, Moscow". */
export interface Header {
  readonly date: FoundDate | null;
  readonly place: string | null;
  /** The place is an agency's dateline: where the report was written, not always where the event was. */
  readonly dateline: boolean;
  /** The place stands in a line of its own, or beside the date. */
  readonly line: boolean;
}

/** Header lines stand within the first paragraphs and are short. */
const headerParagraphs = 5;
const longestLine = 120;
/** How far into a line its date stands, in characters: behind a title and a comma it may stand further on. */
const longestBefore = 40;
const longestTitle = 70;
const labels =
  /^(?:published|updated|posted|issued|released?|press|date|from|by|last|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const timeLine = /^\(?\d{1,2}[:.]\d\d\s*[AP]\.?M\b/i;
const timeOfDay = /\b\d{1,2}[:.]\d\d\b(?:\s*[ap]\.?m\.?)?/i;

/** Reads date line, place line and dateline ("TBILISI, March 6 (Wire) -"). */
export function readHeader(reading: Reading): Header {
  const { text, lexicon, input } = reading;
  let date: FoundDate | null = null;
  let place: string | null = null;
  let inDateline = false;
  let stated = false;
  for (const { start, end, paragraph: i } of headerLines(reading)) {
    // "Baghdad – INA", "Baghdad-INA": a dateline in a line of its own.
    const line = text.slice(start, end).replace(/(?:\s+[–—-]\s*(?:\p{Lu}{2,})?|[–—-]\p{Lu}{2,})\s*$/u, ' –');
    const tokens = reading.tokens.filter(
      (token) => token.start >= start && token.end <= Math.min(end, start + longestLine),
    );
    place ??= bylinePlace(line, reading);
    const found = findDates(tokens, lexicon, input.date).find((candidate) => candidate.basis === 'stated');
    if (found !== undefined && date === null && isDateLine(line, found.start - start, found.end - start)) {
      date = found;
      place = restOfLine(line, found.start - start, found.end - start, reading) ?? placeLine(reading, i + 1);
      stated ||= place !== null;
      if (place !== null) break;
      continue;
    }
    if (i > 0 && place === null && isPlaceLine(line, reading, i)) {
      place = line.replace(/^\*+|\*+$/g, '').replace(/\s+/g, ' ');
      stated = true;
    }
    const dateline: string | null = place === null ? readDateline(line, found, start, reading) : null;
    if (dateline === null) continue;
    date ??= found ?? null;
    inDateline = place === null;
    place ??= dateline;
  }
  return { date, place, dateline: inDateline, line: stated };
}

/** The paragraphs in which a header may stand; of one that begins with a title its short lines: "Memorandum …⏎Washington, May 3, 1961". */
function headerLines({ paragraphs, text }: Reading): { start: number; end: number; paragraph: number }[] {
  return paragraphs.slice(0, headerParagraphs).flatMap(({ start, end }, paragraph) => {
    const lines = text.slice(start, end).split('\n', headerParagraphs + 1);
    if (lines.length === 1 || lines.length > headerParagraphs || paragraph > 0) return [{ start, end, paragraph }];
    let from = start;
    return lines.map((line) => {
      const span = { start: from, end: from + line.length, paragraph };
      from += line.length + 1;
      return span;
    });
  });
}

/**
 * "Roosevelt Room", "Jenison Field House East Lansing, Michigan": a line between title and text that names a place known by
 * its last words, its city or country, or that stands before the time of day.
 */
function isPlaceLine(line: string, reading: Reading, index: number): boolean {
  const name = line.replace(/^\*+|\*+$/g, '');
  const title = reading.paragraphs[0];
  const cut =
    title === undefined
      ? ''
      : reading.text
          .slice(title.start, title.end)
          .replace(/(?:…|\.\.\.)$/u, '')
          .trim();
  if (cut !== '' && line.startsWith(cut)) return false;
  if (line.length > 80 || line.endsWith(',') || !isName(name) || /^via\b/i.test(name)) return false;
  const next = reading.paragraphs[index + 1];
  if (next !== undefined && timeLine.test(reading.text.slice(next.start, next.end))) return true;
  const { cities, countries, organisationPlaces } = reading.lexicon;
  const words = name.toLowerCase().split(/[\s,]+/);
  return (
    reading.sentences.some(
      ({ paragraph, items }) => paragraph === index && !items.some((item) => reading.personAt.has(item.index)),
    ) &&
    words.length < 9 &&
    words.some(
      (word) => cities.has(word) || countries.has(word) || organisationPlaces.has(word) || placeWords.has(word),
    )
  );
}

/** "By our reporter | State House, Nairobi": the last field of a line of fields, where it names a city, country or building. */
function bylinePlace(line: string, reading: Reading): string | null {
  const bar = line.length > longestLine ? -1 : line.lastIndexOf('|');
  const field = bar < 0 ? '' : line.slice(bar + 1).trim();
  const { cities, countries, organisationPlaces } = reading.lexicon;
  const known = field
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => cities.has(word) || countries.has(word) || organisationPlaces.has(word));
  return known && isName(field) ? field : null;
}

/**
 * "Press conference, Parliament House, Canberra", "Address … at the Blue Economy Conference, Mombasa": what follows the last
 * words of the event in a title, where no person or office is among it.
 */
export function placeInTitle(reading: Reading): string | null {
  const title = reading.input.title ?? '';
  const fields = title.split(/,\s*/);
  const from = fields.findLastIndex((field) => !isPlaceField(field, reading)) + 1;
  const place = fields.slice(from).join(', ');
  return from > 0 && place !== '' && isName(place) ? place : null;
}

function isPlaceField(field: string, reading: Reading): boolean {
  const words = field.split(' ');
  const { titles, plurals, honorifics, portfolios, countries } = reading.lexicon;
  return (
    words.length <= 4 &&
    words.every((word) => isCapitalised(word) && /^\p{L}[\p{L}'’.-]*$/u.test(word)) &&
    !countries.has(field.toLowerCase()) &&
    !words.some((word) => {
      const lower = word.toLowerCase();
      return titles.has(lower) || plurals.has(lower) || honorifics.has(lower) || portfolios.has(lower);
    }) &&
    reading.people.byName(field) === null
  );
}

/** A line that is a date and little more: time, weekday, place. */
function isDateLine(line: string, start: number, end: number): boolean {
  if (line.length > longestLine) return false;
  const rest = `${line.slice(0, start)} ${line.slice(end)}`.replace(timeOfDay, '');
  return (
    (start < longestBefore || (start < longestTitle && /[,–—]\s*$/.test(line.slice(0, start)))) &&
    !/[.!?]\s+\S/.test(rest) &&
    rest.split(/\s+/).filter((word) => /^[a-z]{3,}/.test(word)).length <= 2
  );
}

/** "November 8, 2023 | 16:40 | The Kremlin, Moscow", "Lima, September 27, 2019". */
function restOfLine(line: string, start: number, end: number, reading: Reading): string | null {
  const after = line
    .slice(end)
    .replace(timeOfDay, ' ')
    .replace(/\b(?:noon|midnight)\b/gi, ' ')
    .replace(/^[\s,|·–—-]+/, '')
    .replace(/[\s,|]+/g, (mark) => (mark.includes(',') ? ', ' : mark.includes('|') ? ' ' : ' '))
    .trim();
  if (isName(after) && !isAgency(after)) return after;
  const before = line
    .slice(0, start)
    .replace(timeOfDay, '')
    .replace(/^[\s|]+/, '')
    .replace(/[\s,|·–—[\]-]+$/, '')
    .replace(/^\[/, '')
    .trim();
  return isName(before) ? before : lastField(before, reading);
}

/** "Memorandum of a Conversation, Saigon, February 28, 1955": the place between a title and its date. */
function lastField(words: string, reading: Reading): string | null {
  const fields = words.split(/,\s*|\s[–—-]\s/);
  const last = fields.at(-1) ?? '';
  return fields.length > 1 && isName(last) && isPlaceField(last, reading) ? last : null;
}

/** "Baku, February 20, AZERTAC": one word in capitals after the date is who writes. */
const isAgency = (words: string): boolean => /^\p{Lu}{3,}$/u.test(words);

function placeLine(reading: Reading, index: number): string | null {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined || paragraph.end - paragraph.start > 80) return null;
  const line = reading.text.slice(paragraph.start, paragraph.end);
  return isName(line) ? line.replace(/\s+/g, ' ') : null;
}

/** "Cabinet Room", "Conference Hall": where an event is held may be called by what is held there. */
const rooms = /\b(?:room|hall|chamber|cent(?:er|re)|building|house)$/i;

/** Capitalised words and commas, no full stop: the name of a place. */
function isName(words: string): boolean {
  const room = rooms.test(words);
  if (labels.test(words) || (!room && words.split(/[\s,]+/).some((word) => namesEvent(word.toLowerCase()))))
    return false;
  if (words.length < 3 || /[.:;!?"“]/.test(words.replace(/\bSt\./g, 'St'))) return false;
  const parts = words.split(/[\s,]+/).filter((word) => word !== '');
  return (
    parts.length > 0 &&
    parts.length < 12 &&
    parts.filter((word) => isCapitalised(word)).length * 2 > parts.length &&
    isCapitalised(words)
  );
}

/** "EU-Georgia Association Council, 20 March 2024" heads a report, but names no place. */
const namesEvent = (word: string): boolean => nounTypes.has(word) || (heldNouns.has(word) && word !== 'exchange');

/** "TBILISI, March 6 (Wire) -", "Havana, July 12, 2023.-", "YEREVAN, MARCH 6, ARMENPRESS.": what stands behind the date of a dateline. */
const behindDate = /(?:[-–—]\s|[-–—]$|\)[.\s]|\.-|\d:\s|,\s\p{Lu}{3,}\.\s|\d{4}\.\s|,\s\p{Lu}{3,}\s?[-–—]|\/\s?\.)/u;

/**
 * The place before the date of a dateline; without a date ("Rabat – ", "ISLAMABAD: ") only a city or country that is known, or
 * one in capitals that is no agency ("NNA - ").
 */
function readDateline(line: string, date: FoundDate | undefined, offset: number, reading: Reading): string | null {
  const end = date === undefined ? line.search(/\s(?:[-–—]|\(|\/)|:\s|,\s\p{Lu}{3,}\s?[-–—]/u) : date.start - offset;
  if (end < 3 || end > 40) return null;
  const before = withoutAgency(line.slice(0, end).replace(/[\s,]+$/, ''), reading);
  const rest = line.slice(end, end + 60);
  if (!behindDate.test(rest) && !(date === undefined && rest.startsWith(': '))) return null;
  if (!isName(before) || before.split(' ').length > 4) return null;
  const shouted = before === before.toUpperCase();
  if (
    date === undefined &&
    !(isKnownPlace(before, reading) || (shouted && before.length > longestAgency && !rest.startsWith(':')))
  )
    return null;
  return shouted ? before.toLowerCase().replace(/(^|[\s,-])\p{L}/gu, (letter) => letter.toUpperCase()) : before;
}

/** In letters: what is longer and in capitals is rather a town than an agency. */
const longestAgency = 5;

/** "AKP Phnom Penh", "ASTANA. KAZINFORM": the place beside the name of the agency. */
function withoutAgency(words: string, reading: Reading): string {
  const [, first = '', agency = ''] = /^(\p{Lu}[\p{Lu}\s]+)\.\s+(\p{Lu}{3,})$/u.exec(words) ?? [];
  if (agency !== '') return first;
  const rest = /^\p{Lu}{2,5}\s+(?=\p{Lu}\p{Ll})/u.exec(words)?.[0] ?? '';
  return rest !== '' && isKnownPlace(words.slice(rest.length), reading) ? words.slice(rest.length) : words;
}

/** A city or country that the lexicon has, with another after a comma. */
function isKnownPlace(words: string, { lexicon }: Reading): boolean {
  const [first = ''] = words.toLowerCase().split(/,\s*/);
  return lexicon.cities.has(first) || lexicon.countries.has(first);
}
