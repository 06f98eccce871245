/**
 * A small grammar of written dates: what stands in metadata, in bylines and in datelines of official pages. It reads
 * whole expressions, never a word that happens to be a month ("March on Washington"), and keeps the precision.
 */
import { foldName, monthNumbers } from './month-names.ts';

/** A date found in a text: ISO 8601 to the precision known, and where it stands (UTF-16, end exclusive). */
export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly pattern: RegExp;
  /** ISO date of a match, or null where its numbers are no date. */
  read(match: RegExpExecArray): string | null;
}

// Case is ignored where letters are named only: for `\p{L}` it would take 40 ms a pattern to compile, in every worker.
const month = String.raw`(\p{L}[\p{L}\p{M}]{2,14})\.?`;
const day = String.raw`(\d{1,2})(?i:st|nd|rd|th|º|er)?`;
const year = String.raw`((?:1[89]|20)\d\d)`;
const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;

/** From the most to the least specific; the first that matches at the earliest place is taken. */
const forms: readonly Form[] = [
  // 2024-09-13, 2024-09-13T10:00:00+03:00, 2024/09/13, 2024.09.13
  {
    pattern: new RegExp(String.raw`${before}${year}([-/.])(\d{1,2})\2(\d{1,2})(?!\d)`, 'gu'),
    read: (match) => toIso(match[1], match[3], match[4]),
  },
  // 20240913
  {
    pattern: new RegExp(String.raw`${before}((?:19|20)\d\d)(\d\d)(\d\d)${after}`, 'gu'),
    read: (match) => toIso(match[1], match[2], match[3]),
  },
  // 2024年9月13日, 2024년 9월 13일
  {
    pattern: /((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?/gu,
    read: (match) => toIso(match[1], match[2], match[3]),
  },
  // 13 September 2024, 13th of September, 2024, 13 de septiembre de 2024, 13. September 2024
  {
    pattern: new RegExp(
      String.raw`${before}${day}\.?[\s-]+(?i:of\s+|de\s+|do\s+)?${month}[,\s-]+(?i:de\s+|del\s+)?${year}${after}`,
      'gu',
    ),
    read: (match) => toIso(match[3], monthOf(match[2]), match[1]),
  },
  // September 13, 2024, Sept. 13 2024
  {
    pattern: new RegExp(String.raw`${before}${month}\s+${day}\s*,?\s+${year}${after}`, 'gu'),
    read: (match) => toIso(match[3], monthOf(match[1]), match[2]),
  },
  // 2024, September 13 and 2024 September 13
  {
    pattern: new RegExp(String.raw`${before}${year},?\s+${month}\s+${day}${after}`, 'gu'),
    read: (match) => toIso(match[1], monthOf(match[2]), match[3]),
  },
  // 13.09.2024, 13/09/2024, 13-09-2024
  {
    pattern: new RegExp(String.raw`${before}(\d{1,2})([./-])(\d{1,2})\2${year}${after}`, 'gu'),
    read: (match) => readNumeric(Number(match[1]), Number(match[3]), match[4], match[2] === '/'),
  },
  // September 2024, сентябрь 2024
  {
    pattern: new RegExp(String.raw`${before}(?<!\d[\s.-]{1,2})${month},?\s+(?i:de\s+)?${year}${after}`, 'gu'),
    read: (match) => toIso(match[2], monthOf(match[1]), undefined),
  },
];

/** The first date with a year in a text, or null. */
export function findDate(written: string): FoundDate | null {
  if (!/\p{Nd}{2}/u.test(written)) return null;
  const text = foldDigits(written);
  let best: FoundDate | null = null;
  for (const form of forms) {
    const found = findForm(form, text);
    if (found !== null && (best === null || found.start < best.start)) best = found;
  }
  return best;
}

function findForm(form: Form, text: string): FoundDate | null {
  for (const match of text.matchAll(form.pattern)) {
    const iso = form.read(match);
    if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/**
 * The date that a value of metadata means ("2024-09-13T10:00:00Z", "Fri, 13 Sep 2024 10:00", "2024"), or null.
 * The calendar day is taken as written, in the time zone of the writer.
 */
export function readDate(value: string): string | null {
  const text = foldDigits(value.trim().slice(0, 200));
  if (/^(?:19|20)\d\d$/u.test(text)) return text;
  const found = /^((?:19|20)\d\d)-(\d\d)$/u.exec(text);
  if (found !== null) return toIso(found[1], found[2], undefined);
  return findDate(text)?.iso ?? null;
}

/**
 * Day and month in figures. Points and hyphens stand for day first; with strokes either may come first, so that a pair
 * that could be both is no date ("03/05/2024").
 */
function readNumeric(first: number, second: number, writtenYear: string | undefined, either: boolean): string | null {
  if (first > 12 || !either || first === second) return toIso(writtenYear, String(second), String(first));
  if (second > 12) return toIso(writtenYear, String(first), String(second));
  return null;
}

function monthOf(name: string | undefined): string | undefined {
  const number = monthNumbers.get(foldName(name ?? ''));
  return number === undefined ? undefined : String(number);
}

/** ISO date of written numbers; null where month or day do not exist. Without a day: the month. */
function toIso(
  writtenYear: string | undefined,
  writtenMonth: string | undefined,
  writtenDay: string | undefined,
): string | null {
  const [y, m] = [Number(writtenYear), Number(writtenMonth)];
  if (!Number.isInteger(y) || !Number.isInteger(m) || m < 1 || m > 12) return null;
  const prefix = `${String(y)}-${String(m).padStart(2, '0')}`;
  if (writtenDay === undefined) return prefix;
  const d = Number(writtenDay);
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${prefix}-${String(d).padStart(2, '0')}` : null;
}

/** Arabic-Indic and Persian digits as European ones. */
function foldDigits(text: string): string {
  return text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
