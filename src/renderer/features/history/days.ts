/** The history by day, as this computer's clock has days. */
import type { HistoryRow } from '../../../shared/contract/rows.ts';
import { formatDate } from '../../../shared/format.ts';

export interface Day {
  /** "Today", "Yesterday", "13 Sep 2024". */
  readonly name: string;
  /** `2024-09-13`: the day itself, for those who need it. */
  readonly date: string;
  readonly rows: readonly HistoryRow[];
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** "09:12". */
export function timeOf(at: string): string {
  const moment = new Date(at);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export function nameOfDay(date: string, now: Date): string {
  if (date === dayOf(now)) return 'Today';
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return date === dayOf(before) ? 'Yesterday' : formatDate(date);
}

/** Rows stay in their order: the latest first. */
export function daysOf(rows: readonly HistoryRow[], now: Date): readonly Day[] {
  const days: { name: string; date: string; rows: HistoryRow[] }[] = [];
  for (const row of rows) {
    const date = dayOf(new Date(row.at));
    const last = days.at(-1);
    if (last?.date === date) last.rows.push(row);
    else days.push({ date, name: nameOfDay(date, now), rows: [row] });
  }
  return days;
}

/** How many changes "to here" takes back or makes again; null where this one can be neither. */
export function stepsTo(
  rows: readonly HistoryRow[],
  row: HistoryRow,
): { readonly move: 'undo' | 'redo'; readonly steps: number } | null {
  if (row.state === 'done') {
    return { move: 'undo', steps: rows.filter((each) => each.state === 'done' && each.id >= row.id).length };
  }
  if (row.state !== 'undone') return null;
  return { move: 'redo', steps: rows.filter((each) => each.state === 'undone' && each.id <= row.id).length };
}
