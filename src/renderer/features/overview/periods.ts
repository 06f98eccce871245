/** Statements over time as columns without gaps: by month, quarter or year, so that all of them have room. */
import { formatDate, formatDateRange } from '../../../shared/format.ts';
import { monthName, monthNumber } from '../../parts/months.ts';

export interface MonthCount {
  /** "2024-03", or "2024" where the document says no more. */
  readonly month: string;
  /** Null: none of the themes that are told apart. */
  readonly theme: number | null;
  readonly statements: number;
}

export type Unit = 'month' | 'quarter' | 'year';

export interface Column {
  /** First month, 0 is January of the year 0. */
  readonly month: number;
  /** "Jul – Sep 2021", "Mar 2024", "2019". */
  readonly name: string;
  /** Value of `date:` in a query. */
  readonly date: string;
  /** Beneath the axis; null beneath most. */
  readonly axis: string | null;
  /** Statements by theme; those of several count in each. */
  readonly counts: ReadonlyMap<number | null, number>;
}

export interface Columns {
  readonly unit: Unit;
  readonly columns: readonly Column[];
  /** Statements whose date does not say the month, where columns need one. */
  readonly unplaced: number;
}

const monthsOf: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };
const most: Readonly<Record<Unit, number>> = { month: 24, quarter: 40, year: Number.POSITIVE_INFINITY };
/** Labels beneath the axis that fit beside each other. */
const mostLabels = 13;

function unitOf(rows: readonly MonthCount[], first: number, last: number): Unit {
  const all = rows.reduce((sum, row) => sum + row.statements, 0);
  const yearOnly = rows.reduce((sum, row) => sum + (row.month.length < 7 ? row.statements : 0), 0);
  if (yearOnly > all / 5) return 'year';
  return (['month', 'quarter', 'year'] as const).find((unit) => (last - first) / monthsOf[unit] < most[unit]) ?? 'year';
}

function nameOf(unit: Unit, month: number): { name: string; date: string } {
  const first = monthName(month);
  if (unit === 'month') return { name: formatDate(first), date: first };
  if (unit === 'year') return { name: first.slice(0, 4), date: first.slice(0, 4) };
  const last = monthName(month + 2);
  const [from = '', to = ''] = formatDateRange(first, last).split(' – ');
  return { name: `${from.slice(0, 3)} – ${to}`, date: `${first}..${last}` };
}

export function columnsOf(rows: readonly MonthCount[]): Columns {
  const starts = rows.map((row) => monthNumber(row.month.length < 7 ? `${row.month}-01` : row.month));
  if (starts.length === 0) return { unit: 'year', columns: [], unplaced: 0 };
  const unit = unitOf(rows, Math.min(...starts), Math.max(...starts));
  const step = monthsOf[unit];
  const placed = rows.filter((row) => unit === 'year' || row.month.length >= 7);
  const at = (row: MonthCount) => Math.floor(monthNumber(row.month.padEnd(7, '-01')) / step);
  const places = placed.map(at);
  const first = Math.min(...places);
  const length = Math.max(...places) - first + 1;
  const counts = Array.from({ length }, () => new Map<number | null, number>());
  placed.forEach((row, index) => {
    const column = counts[(places[index] ?? first) - first];
    column?.set(row.theme, (column.get(row.theme) ?? 0) + row.statements);
  });
  // Years are labelled at their first column; where there are too many, every so many of them.
  const years = Math.ceil((length * step) / 12);
  const every = Math.max(1, Math.ceil(years / mostLabels));
  const columns = counts.map((each, index) => {
    const month = (first + index) * step;
    const year = Math.floor(month / 12);
    // A year that is entered in its middle is named at its first column, where the next name leaves room.
    const begins = month % 12 === 0 || (index === 0 && 12 - (month % 12) >= 3 * step);
    const labelled = begins && (year - Math.floor((first * step) / 12)) % every === 0;
    return { month, ...nameOf(unit, month), axis: labelled ? String(year).padStart(4, '0') : null, counts: each };
  });
  const unplaced =
    rows.reduce((sum, row) => sum + row.statements, 0) - placed.reduce((sum, row) => sum + row.statements, 0);
  return { unit, columns, unplaced };
}

/** Round numbers from 0 to above the highest value, five at most. */
export function ticksOf(highest: number): readonly number[] {
  const least = Math.max(1, highest) / 4;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, ([1, 2, 4, 5, 10].find((each) => each * power >= least) ?? 10) * power);
  const steps = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}
