/** Dates as people write them in a field: "13 Sep 2024", "Sept 2024", "2024", or the stored form. */
import { readDateRange } from '../../shared/query/date-range.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** 1–12; null where it names no month: "Sep", "Sept", "september". */
function readMonth(word: string): number | null {
  const at = months.indexOf(word.slice(0, 3).toLowerCase() as (typeof months)[number]);
  return at >= 0 && names[at]?.startsWith(word.toLowerCase()) ? at + 1 : null;
}

const two = (value: number | string) => String(value).padStart(2, '0');

function stored(text: string): string | null {
  const words = /^(?:(\d{1,2})[.\s]+)?(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text);
  if (words) {
    const month = readMonth(words[2] ?? '');
    if (month === null) return null;
    return `${words[3]}-${two(month)}${words[1] === undefined ? '' : `-${two(words[1])}`}`;
  }
  const numbers = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text);
  if (!numbers) return null;
  return [numbers[1], ...numbers.slice(2).flatMap((part) => (part === undefined ? [] : two(part)))].join('-');
}

/** The date in its precision (`2024`, `2024-09`, `2024-09-13`); null where the text is no date of the calendar. */
export function readTypedDate(text: string): string | null {
  const date = stored(text.trim());
  return date !== null && readDateRange(date).ok ? date : null;
}
