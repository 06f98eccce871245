/** The date of publication where only the text, or the name of the file, says it. */
import { findDate } from './dates.ts';
import { withoutWeekdays } from './month-names.ts';

/** How many paragraphs at the top, and at the bottom, may hold a byline with the date. */
const topParagraphs = 6;
const bottomParagraphs = 3;
const longestByline = 120;

const clock = /\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|h|hrs|gmt|utc|msk)?\b/giu;
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;
/** What Slavic languages put behind the number of a year. */
const yearWord = /(?<![\p{L}\p{N}])(?:года|году|год|року|рік|roku|godine|г\.|р\.|r\.)(?!\p{L})/giu;
const label =
  /^\s*(?:date|published(?:\s+on)?|publication date|posted(?:\s+on)?|issued|released?|updated|for immediate release|publié(?:e)? le|mis en ligne le|veröffentlicht am|publicado(?: el| em)?|fecha|datum|дата(?: публикации)?|опубликовано|опубліковано)(?!\p{L})\s*:?\s*/iu;
/** What follows the date in an agency's first sentence: perhaps the agency, then a dash, a colon, or the agency and a point. */
const opening =
  /^\)?\.?\s*(?:(?:\([^()]{2,40}\)|\/[^/]{2,20}\/)?\s*(?:[–—:]|-{1,2}\s)|(?:\([^()]{2,40}\)|\/[^/]{2,20}\/)\.)\s*\S/u;

/**
 * The publication date that the text itself prints: a line that is nothing but a date, perhaps with time, weekday and
 * place ("October 3, 2002, 18:05" above "The Kremlin, Moscow"), or the dateline of a report ("GENEVA, March 6, 2023 –").
 * A day without a year is none, and neither is a date inside a sentence: it tells of an event.
 */
export function findPublicationDate(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs.slice(0, topParagraphs)) {
    const date = readByline(paragraph) ?? readOpening(paragraph);
    if (date !== null) return date;
  }
  for (const paragraph of paragraphs.slice(-bottomParagraphs)) {
    const date = readByline(paragraph);
    if (date !== null) return date;
  }
  return null;
}

function readByline(paragraph: string): string | null {
  for (const line of paragraph.split('\n', 3)) {
    if (line.length > longestByline) return null;
    const found = findDate(line);
    if (found === null) continue;
    const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(label, '');
    const bare = rest.replace(clock, ' ').replace(weekday, ' ').replace(yearWord, ' ');
    if (isByline(withoutWeekdays(bare))) return found.iso;
  }
  return null;
}

/** What is left of a byline without its date: nothing, marks, or a place of a few capitalised words. */
function isByline(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{M}\p{N}'’.-]*\p{L}[\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  if (words.length === 0) return true;
  if (words.length > 5 || /[!?;"“”«»]/u.test(rest)) return false;
  return words.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|de|la|at|in|on)$/iu.test(word));
}

function readOpening(paragraph: string): string | null {
  const found = findDate(paragraph.slice(0, longestByline));
  if (found === null || found.start > 60) return null;
  const head = paragraph.slice(0, found.start).trim();
  if (!/^(?:[\p{Lu}][\p{L}\p{M}'’.,/ -]*)?[,(]?$/u.test(head) || !isByline(head)) return null;
  return opening.test(paragraph.slice(found.end, found.end + 80)) ? found.iso : null;
}

/** The date with which a file's name begins or ends ("2024-09-13-meeting.txt"), or null. */
export function findNamedDate(name: string): string | null {
  const match = /(?:^|[^\d])((?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d)(?=[^\d]|$)/u.exec(name);
  const found = match?.[1] === undefined ? null : findDate(match[1].replace(/[_.]/gu, '-'));
  return found?.iso ?? null;
}
