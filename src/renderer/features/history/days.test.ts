import { describe, expect, it } from 'vitest';
import type { HistoryRow } from '../../../shared/contract/rows.ts';
import { daysOf, nameOfDay, stepsTo, timeOf } from './days.ts';

const row = (id: number, at: Date, state: HistoryRow['state'] = 'done'): HistoryRow => ({
  id,
  at: at.toISOString(),
  coder: null,
  operation: 'tags.add',
  label: `Change ${id}`,
  changed: 1,
  state,
});
const now = new Date(2024, 8, 13, 18, 0);

describe('the history by day', () => {
  it('puts changes under the day of this computer’s clock, the latest first', () => {
    const rows = [
      row(4, new Date(2024, 8, 13, 9, 12)),
      row(3, new Date(2024, 8, 13, 0, 1)),
      row(2, new Date(2024, 8, 12, 23, 59)),
      row(1, new Date(2024, 7, 31, 12, 0)),
    ];
    const days = daysOf(rows, now).map((day) => [day.name, day.rows.map((each) => each.id)]);
    expect(days).toEqual([
      ['Today', [4, 3]],
      ['Yesterday', [2]],
      ['31 Aug 2024', [1]],
    ]);
    expect(timeOf(rows[0]?.at ?? '')).toBe('09:12');
  });

  it('knows yesterday across the turn of a month and a year', () => {
    expect(nameOfDay('2023-12-31', new Date(2024, 0, 1, 0, 5))).toBe('Yesterday');
    expect(nameOfDay('2024-02-29', new Date(2024, 2, 1, 12, 0))).toBe('Yesterday');
  });

  it('counts what “to here” takes back, and what it makes again', () => {
    const rows = [
      row(5, now, 'undone'),
      row(4, now, 'undone'),
      row(3, now),
      row(2, now, 'dropped'),
      row(1, now),
    ] as const;
    expect(stepsTo(rows, rows[4])).toEqual({ move: 'undo', steps: 2 });
    expect(stepsTo(rows, rows[2])).toEqual({ move: 'undo', steps: 1 });
    expect(stepsTo(rows, rows[0])).toEqual({ move: 'redo', steps: 2 });
    expect(stepsTo(rows, rows[3])).toBeNull();
  });
});
