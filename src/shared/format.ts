/** How values are written for people: English, the same on every machine, whatever its locale. */
import type { DateBasis, MeetingType, ReviewState, StatementKind, TagState } from './domain.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `short` on screens ("13 Sep 2024"), `long` in reports ("13 September 2024"). */
export type DateStyle = 'short' | 'long';

interface DateParts {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

function readParts(date: string): DateParts | null {
  const match = /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)-(\d\d))$/u.exec(date);
  if (!match) return null;
  const month = match[2] ?? match[4];
  const day = match[3] ?? match[5];
  if (month !== undefined && months[Number(month) - 1] === undefined) return null;
  return {
    year: match[1] ?? null,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

function monthName(month: number, style: DateStyle): string {
  const name = months[month - 1] ?? '';
  return style === 'short' ? name.slice(0, 3) : name;
}

/**
 * A date in its precision: "2024", "Sep 2024", "13 Sep 2024"; a day without a year always in full, "13 September".
 * What is no date of the forms `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `--MM-DD` comes back as it is.
 */
export function formatDate(date: string, style: DateStyle = 'short'): string {
  const parts = readParts(date);
  if (!parts) return date;
  const name = parts.month === null ? null : monthName(parts.month, parts.year === null ? 'long' : style);
  return [parts.day, name, parts.year].filter((part) => part !== null).join(' ');
}

/** "Oct 2022 – Sep 2024"; one date where both are the same; "from …", "until …" where an end is open; else empty. */
export function formatDateRange(from: string | null, to: string | null, style: DateStyle = 'short'): string {
  if (from === null) return to === null ? '' : `until ${formatDate(to, style)}`;
  if (to === null) return `from ${formatDate(from, style)}`;
  return from === to ? formatDate(from, style) : `${formatDate(from, style)} – ${formatDate(to, style)}`;
}

/** "18,406"; fractions as they are. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "1 document", "1,284 documents"; `many` where the plural is not an added s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Labels of stored values, in sentence case. */
export const kindLabels: Readonly<Record<StatementKind, string>> = {
  quote: 'Quote',
  reported: 'Reported speech',
  act: 'Act',
};

export const meetingTypeLabels: Readonly<Record<MeetingType, string>> = {
  meeting: 'Meeting',
  talks: 'Talks',
  phone_call: 'Phone call',
  visit: 'Visit',
  conference: 'Conference',
  ceremony: 'Ceremony',
  other: 'Other',
};

export const reviewLabels: Readonly<Record<ReviewState, string>> = {
  unreviewed: 'Not reviewed',
  uncertain: 'Uncertain',
  confirmed: 'Confirmed',
};

export const dateBasisLabels: Readonly<Record<DateBasis, string>> = {
  stated: 'stated',
  published: 'from the publication date',
  inferred: 'inferred',
};

export const tagStateLabels: Readonly<Record<TagState, string>> = {
  hand: 'By hand',
  rule: 'By rule',
  accepted: 'Accepted',
  suggested: 'Suggested',
  rejected: 'Rejected',
};
