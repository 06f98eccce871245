import type { DateBasis, Span } from '../../../shared/domain.ts';
import type { Lexicon } from '../pack.ts';
import type { Token } from '../text/token.ts';

/** A date in a text: ISO with its precision, `--09-13` where the year is missing. */
export interface FoundDate extends Span {
  readonly iso: string;
  readonly basis: DateBasis;
  /** Position of its first token in the list that was searched. */
  readonly at: number;
}

const dayMs = 86_400_000;
/** How far before a weekday "will" may stand, in tokens. */
const farthestModal = 12;
const relativeDays = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/**
 * Finds the dates in a list of tokens: "13 September 2024", "September 13", "Sept. 13, 2024", "March 2023", "2024-09-13",
 * "today", "on Monday". Words relative to the day of publication need `published` (`YYYY-MM-DD`); a weekday is the last
 * such day up to it. Numbers like 03/05/2024, which countries read differently, are left alone.
 */
export function findDates(tokens: readonly Token[], lexicon: Lexicon, published: string | null): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const date =
      calendarDate(tokens, at, lexicon) ?? numericDate(tokens, at) ?? relativeDate(tokens, at, lexicon, published);
    if (date === null) continue;
    found.push(date.found);
    at += date.length - 1;
  }
  return found;
}

interface Match {
  readonly found: FoundDate;
  readonly length: number;
}

function calendarDate(tokens: readonly Token[], at: number, lexicon: Lexicon): Match | null {
  const month = monthOf(tokens[at], lexicon, dayOf(tokens[at + 1]) > 0);
  return month > 0 ? monthFirst(tokens, at, month, lexicon) : dayFirst(tokens, at, lexicon);
}

/** "March 2023", "March 20, 2002", "March 3 – 6, 2024", "February 28 – March 2, 2024": the first day. */
function monthFirst(tokens: readonly Token[], at: number, month: number, lexicon: Lexicon): Match | null {
  const day = dayOf(tokens[at + 1]);
  if (day === 0) {
    const year = yearOf(tokens[at + 1]);
    return year === 0 ? null : match(tokens, at, 2, `${year}-${two(month)}`);
  }
  let next = at + 2;
  if (isDash(tokens[next]) || tokens[next]?.lower === 'to') {
    const last = monthOf(tokens[next + 1], lexicon) > 0 ? next + 2 : next + 1;
    if (dayOf(tokens[last]) > 0) next = last + 1;
  }
  return withYear(tokens, at, next, month, day);
}

/** "13 September 2024", "3rd of May", "7 – 14 January", "7 to 14 January", "28 February – 2 March 2024": the first day. */
function dayFirst(tokens: readonly Token[], at: number, lexicon: Lexicon): Match | null {
  const day = dayOf(tokens[at]);
  if (day === 0) return null;
  let next = at + 1;
  const between = isDash(tokens[next]) || /^(?:to|and)$/.test(tokens[next]?.lower ?? '');
  if (between && dayOf(tokens[next + 1]) > day && monthOf(tokens[next + 2], lexicon) > 0) next += 2;
  if (tokens[next]?.lower === 'of') next += 1;
  const month = monthOf(tokens[next], lexicon, true);
  if (month === 0) return null;
  next += 1;
  if (isDash(tokens[next]) && dayOf(tokens[next + 1]) > 0 && monthOf(tokens[next + 2], lexicon) > 0) next += 3;
  return withYear(tokens, at, next, month, day);
}

function withYear(tokens: readonly Token[], at: number, next: number, month: number, day: number): Match {
  const comma = tokens[next]?.text === ',' ? 1 : 0;
  const year = yearOf(tokens[next + comma]);
  if (year > 0) return match(tokens, at, next + comma + 1 - at, `${year}-${two(month)}-${two(day)}`);
  return match(tokens, at, next - at, `--${two(month)}-${two(day)}`);
}

const isDash = (token: Token | undefined): boolean => /^[-–—]$/.test(token?.text ?? '');

function match(tokens: readonly Token[], at: number, length: number, iso: string): Match {
  const [first, last] = [tokens[at], tokens[at + length - 1]];
  return { found: { start: first?.start ?? 0, end: last?.end ?? 0, iso, basis: 'stated', at }, length };
}

/** "2024-09-13", "13.09.2024": with full stops the day stands first everywhere. */
function numericDate(tokens: readonly Token[], at: number): Match | null {
  const text = tokens[at]?.text ?? '';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return match(tokens, at, 1, text);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(20\d\d|19\d\d)\.?$/.exec(text) ?? [];
  if (year === '' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return match(tokens, at, 1, `${year}-${two(Number(month))}-${two(Number(day))}`);
}

function relativeDate(tokens: readonly Token[], at: number, lexicon: Lexicon, published: string | null): Match | null {
  const token = tokens[at];
  if (token === undefined || published === null) return null;
  const shift = relativeDays.get(token.lower);
  const ordinal = dayAlone(tokens, at, published);
  const make = (iso: string, length: number): Match => ({
    ...match(tokens, at, length, iso),
    found: { ...match(tokens, at, length, iso).found, basis: 'published' },
  });
  if (ordinal !== null) return make(ordinal, 1);
  if (shift !== undefined) return make(dayInBrackets(tokens, at + 1, published) ?? addDays(published, shift), 1);
  if (token.lower === 'last' && /^(?:night|evening)$/.test(tokens[at + 1]?.lower ?? ''))
    return make(dayInBrackets(tokens, at + 2, published) ?? addDays(published, -1), 2);
  if (token.lower === 'this' && /^(?:morning|afternoon|evening)$/.test(tokens[at + 1]?.lower ?? ''))
    return make(dayInBrackets(tokens, at + 2, published) ?? published, 2);
  const weekday = lexicon.weekdays.indexOf(token.lower);
  if (weekday < 0 || /^(?:next|every|each)$/.test(tokens[at - 1]?.lower ?? '') || isDated(tokens, at, lexicon))
    return null;
  return make(dayInBrackets(tokens, at + 1, published) ?? weekdayBy(tokens, at, weekday, published), 1);
}

/** The last such day up to that of publication; the next one where it is announced ("will meet on Tuesday"). */
function weekdayBy(tokens: readonly Token[], at: number, weekday: number, published: string): string {
  const today = (new Date(`${published}T00:00:00Z`).getUTCDay() + 6) % 7;
  const ahead = tokens.slice(Math.max(0, at - farthestModal), at).some((token) => token.lower === 'will');
  return addDays(published, ahead ? (weekday - today + 7) % 7 : -((today - weekday + 7) % 7));
}

/** "Monday, 16 June", "July 12 (Friday)": the calendar says which day it was. */
function isDated(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const after = /^[,(]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  if (calendarDate(tokens, after, lexicon) !== null) return true;
  return tokens[at - 1]?.text === '(' && (dayOf(tokens[at - 2]) > 0 || yearOf(tokens[at - 2]) > 0);
}

/** "on the 23rd", "on the 23rd afternoon", "on the 2nd in Paris": a day of the month of publication or the one before. */
function dayAlone(tokens: readonly Token[], at: number, published: string): string | null {
  if (tokens[at - 1]?.lower !== 'the' || tokens[at - 2]?.lower !== 'on') return null;
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(tokens[at]?.lower ?? '')) return null;
  const next = tokens[at + 1];
  const alone = next === undefined || next.pos === 'PUNCT' || /^(?:morning|afternoon|evening|in|at)$/.test(next.lower);
  return alone ? inMonthBefore(dayOf(tokens[at]), published) : null;
}

/** "today (04)": the day of the month, in the month of publication or the one before. */
function dayInBrackets(tokens: readonly Token[], at: number, published: string): string | null {
  if (tokens[at]?.text !== '(' || tokens[at + 2]?.text !== ')') return null;
  return inMonthBefore(dayOf(tokens[at + 1]), published);
}

/** A day of the month, in the month of publication, or the one before where it has not come yet. */
function inMonthBefore(day: number, published: string): string | null {
  if (day === 0) return null;
  const same = `${published.slice(0, 8)}${two(day)}`;
  if (same <= addDays(published, 3)) return same;
  return `${addDays(`${published.slice(0, 8)}01`, -1).slice(0, 8)}${two(day)}`;
}

/** The day so many days later; ISO in, ISO out. */
function addDays(iso: string, days: number): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : new Date(time + days * dayMs).toISOString().slice(0, 10);
}

/** Short names of months need a full stop, or a day beside them (`beforeDay`). */
function monthOf(token: Token | undefined, lexicon: Lexicon, beforeDay = false): number {
  if (token === undefined || token.text.charAt(0) === token.lower.charAt(0)) return 0;
  const word = token.lower.endsWith('.') ? token.lower.slice(0, -1) : token.lower;
  if (word.length < 3) return 0;
  const full = lexicon.months.indexOf(word);
  if (full >= 0) return full + 1;
  if (word.length > 4 || (word.length === 4 && word !== 'sept')) return 0;
  const short = lexicon.months.findIndex((month) => month.startsWith(word));
  return short >= 0 && short !== 4 && (beforeDay || token.lower.endsWith('.')) ? short + 1 : 0;
}

function dayOf(token: Token | undefined): number {
  const parts = /^(\d{1,2})(?:st|nd|rd|th)?(?:[-–]\d{1,2})?$/.exec(token?.lower ?? '');
  const day = Number(parts?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
}

function yearOf(token: Token | undefined): number {
  return /^(?:1[6-9]|20)\d\d$/.test(token?.text ?? '') ? Number(token?.text) : 0;
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The year of a date without one. With a day of publication: the year that brings it nearest, not more than two months
 * later. Without one: the latest year to which a dated event in the text points without the date falling before it.
 * Returns the full date and the date it was inferred from; the date stays as it is where nothing tells.
 */
export function completeYear(
  date: FoundDate,
  published: string | null,
  dated: readonly FoundDate[],
): { iso: string; basis: DateBasis; from: FoundDate | null } {
  if (!date.iso.startsWith('--')) return { iso: date.iso, basis: date.basis, from: null };
  const monthDay = date.iso.slice(2);
  if (published !== null) {
    const year = Number(published.slice(0, 4));
    const candidate = `${year}-${monthDay}`;
    const late = Date.parse(candidate) - Date.parse(published) > 62 * dayMs;
    return { iso: late ? `${year - 1}-${monthDay}` : candidate, basis: 'published', from: null };
  }
  let latest: FoundDate | null = null;
  for (const other of dated)
    if (/^\d{4}-\d\d/.test(other.iso) && (latest === null || other.iso > latest.iso)) latest = other;
  if (latest === null) return { iso: date.iso, basis: date.basis, from: null };
  const year = Number(latest.iso.slice(0, 4));
  const before = `${year}-${monthDay}`.slice(0, latest.iso.length) < latest.iso;
  return { iso: `${before ? year + 1 : year}-${monthDay}`, basis: 'inferred', from: latest };
}
