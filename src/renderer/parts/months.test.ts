import { describe, expect, it } from 'vitest';
import { barsOf, dateRangeOf, monthName, monthNumber } from './months.ts';

describe('months', () => {
  it('count without gaps', () => {
    expect(monthName(monthNumber('2023-12') + 1)).toBe('2024-01');
    const { bars, step } = barsOf([
      { month: '2023-11', all: 4, hits: 2 },
      { month: '2024-02', all: 1, hits: 0 },
    ]);
    expect(step).toBe(1);
    expect(bars.map((bar) => [monthName(bar.month), bar.hits])).toEqual([
      ['2023-11', 2],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 0],
    ]);
  });

  it('join into quarters and years over a long time', () => {
    const rows = [
      { month: '1990-01', all: 1, hits: 1 },
      { month: '1990-03', all: 1, hits: 1 },
      { month: '2009-12', all: 1, hits: 1 },
    ];
    const { bars, step } = barsOf(rows);
    expect(step).toBe(3);
    expect(bars[0]?.hits).toBe(2);
    expect(bars).toHaveLength(80);
    expect(barsOf(rows, 30).step).toBe(12);
  });

  it('are read from a query with one date', () => {
    expect(dateRangeOf('theme:trade date:2022-10..2024-09')).toEqual({ from: '2022-10-01', to: '2024-09-30' });
    expect(dateRangeOf('trade')).toBeNull();
    expect(dateRangeOf('date:2020,2022')).toBeNull();
  });
});
