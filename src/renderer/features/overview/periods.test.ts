import { describe, expect, it } from 'vitest';
import { columnsOf, type MonthCount, ticksOf } from './periods.ts';

const row = (month: string, statements = 1, theme: number | null = 1): MonthCount => ({ month, theme, statements });

describe('columnsOf', () => {
  it('has a column for every quarter between, empty ones too', () => {
    const { unit, columns, unplaced } = columnsOf([row('2020-02', 2), row('2020-03', 1, null), row('2024-12', 4)]);
    expect(unit).toBe('quarter');
    expect(unplaced).toBe(0);
    expect(columns).toHaveLength(20);
    expect(columns[0]).toMatchObject({ name: 'Jan – Mar 2020', date: '2020-01..2020-03', axis: '2020' });
    expect([...(columns[0]?.counts ?? [])]).toEqual([
      [1, 2],
      [null, 1],
    ]);
    expect(columns[1]?.counts.size).toBe(0);
    expect(columns.at(-1)).toMatchObject({ name: 'Oct – Dec 2024', axis: null });
  });

  it('names the year that it begins in, where there is room', () => {
    const axis = (month: string) => columnsOf([row(month), row('2024-12')]).columns[0]?.axis;
    expect(axis('2020-05')).toBe('2020');
    expect(axis('2020-08')).toBeNull();
  });

  it('takes months for two years and years for many', () => {
    expect(columnsOf([row('2023-05'), row('2024-04')])).toMatchObject({ unit: 'month' });
    const long = columnsOf([row('1999-12'), row('2024-01')]);
    expect(long).toMatchObject({ unit: 'year' });
    expect(long.columns.map((column) => column.name)).toContain('2010');
    expect(long.columns.filter((column) => column.axis !== null).length).toBeLessThan(14);
  });

  it('says what has no month, and takes years where that is much', () => {
    expect(columnsOf([row('2024-01', 9), row('2024', 1)])).toMatchObject({ unit: 'month', unplaced: 1 });
    expect(columnsOf([row('2024-01', 1), row('2023', 1)])).toMatchObject({ unit: 'year', unplaced: 0 });
    expect(columnsOf([])).toMatchObject({ columns: [] });
  });
});

describe('ticksOf', () => {
  it('ends in a round number above the highest', () => {
    expect(ticksOf(1274)).toEqual([0, 400, 800, 1200, 1600]);
    expect(ticksOf(60)).toEqual([0, 20, 40, 60]);
    expect(ticksOf(3)).toEqual([0, 1, 2, 3]);
    expect(ticksOf(0)).toEqual([0, 1]);
  });
});
