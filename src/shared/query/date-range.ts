/** Dates of a query: `2023`, `2023-05`, `2023-05-01`, `2023-05..2024`, `..2024`, `2023..`. */
import { formatDate } from '../format.ts';
import type { DateRange } from './ast.ts';

/** Number of days in a month (1–12), Gregorian. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** First and last day of a year, a month or a day. */
function readPeriod(text: string): Read<{ from: string; to: string }> {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  const year = Number(match?.[1]);
  if (!match || year === 0) {
    return { ok: false, message: `“${text}” is not a date. Write 2023, 2023-05, 2023-05-01 or a range 2023..2024.` };
  }
  if (match[2] === undefined) return { ok: true, value: { from: `${match[1]}-01-01`, to: `${match[1]}-12-31` } };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return { ok: false, message: `There is no month ${match[2]} in “${text}”.` };
  const stem = `${match[1]}-${pad(month)}`;
  const last = daysInMonth(year, month);
  if (match[3] === undefined) return { ok: true, value: { from: `${stem}-01`, to: `${stem}-${pad(last)}` } };
  const day = Number(match[3]);
  if (day < 1 || day > last) {
    return { ok: false, message: `${formatDate(stem, 'long')} has ${last} days; “${text}” is not one of them.` };
  }
  return { ok: true, value: { from: `${stem}-${pad(day)}`, to: `${stem}-${pad(day)}` } };
}

/** Reads one date value. The message of a failure is for the reader of a screen. */
export function readDateRange(text: string): Read<DateRange> {
  const dots = text.indexOf('..');
  if (dots < 0) return readPeriod(text);
  const first = text.slice(0, dots);
  const second = text.slice(dots + 2);
  if (first === '' && second === '') {
    return { ok: false, message: 'A range needs a date before or after “..”, such as 2023..2024.' };
  }
  const from = first === '' ? null : readPeriod(first);
  const to = second === '' ? null : readPeriod(second);
  if (from && !from.ok) return from;
  if (to && !to.ok) return to;
  const range = { from: from?.value.from ?? null, to: to?.value.to ?? null };
  if (range.from !== null && range.to !== null && range.from > range.to) {
    return { ok: false, message: `The range “${text}” ends before it begins.` };
  }
  return { ok: true, value: range };
}

/** Shortest period that starts (or ends) on that day: a year, a month, a day. */
function shorten(day: string, side: 'from' | 'to'): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const lastDay = pad(daysInMonth(Number(year), Number(month)));
  const forms = [day];
  if (date === (side === 'from' ? '01' : lastDay)) {
    forms.unshift(`${year}-${month}`);
    if (month === (side === 'from' ? '01' : '12')) forms.unshift(year);
  }
  return forms;
}

/** The shortest spelling that `readDateRange` reads as the same range. */
export function writeDateRange(range: DateRange): string {
  const from = range.from === null ? [''] : shorten(range.from, 'from');
  const to = range.to === null ? [''] : shorten(range.to, 'to');
  const both = from.find((form) => form !== '' && to.includes(form));
  return both ?? `${from[0] ?? ''}..${to[0] ?? ''}`;
}
