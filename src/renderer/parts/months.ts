/** Months as numbers, for the histogram: 0 is January of the year 0. */
import type { DateRange } from '../../shared/query/ast.ts';
import { splitConjuncts } from '../../shared/query/conjuncts.ts';
import { parseQuery } from '../../shared/query/parse.ts';

/** "2024-03" or "2024-03-13" as a number. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** A number as "2024-03". */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

interface MonthBar {
  /** First month that the bar stands for. */
  readonly month: number;
  readonly all: number;
  readonly hits: number;
}

export interface MonthBars {
  readonly bars: readonly MonthBar[];
  /** Months a bar: 1, 3 or 12, so that a bar stays wide enough to be pointed at. */
  readonly step: number;
}

/** Bars without gaps from the first to the last month with statements. */
export function barsOf(rows: readonly { month: string; all: number; hits: number }[], most = 96): MonthBars {
  const known = rows.filter((row) => /^\d{4}-\d{2}/u.test(row.month));
  const months = known.map((row) => monthNumber(row.month));
  if (months.length === 0) return { bars: [], step: 1 };
  const first = Math.min(...months);
  const last = Math.max(...months);
  const step = [1, 3, 12].find((each) => (last - first) / each < most) ?? 12;
  const start = first - (first % step);
  const bars: MonthBar[] = [];
  for (let month = start; month <= last; month += step) {
    const inside = known.filter((_, index) => Math.floor(((months[index] ?? 0) - start) / step) === bars.length);
    bars.push({
      month,
      all: inside.reduce((sum, row) => sum + row.all, 0),
      hits: inside.reduce((sum, row) => sum + row.hits, 0),
    });
  }
  return { bars, step };
}

/** The one date range that a query asks for; null where it asks for none, or for several. */
export function dateRangeOf(query: string): DateRange | null {
  const parsed = parseQuery(query);
  if (!parsed.ok) return null;
  const ranges = splitConjuncts(parsed.node).flatMap((part) =>
    part.type === 'field' && part.field === 'date' ? part.values : [],
  );
  return ranges.length === 1 ? (ranges[0] ?? null) : null;
}
