import { describe, expect, it } from 'vitest';
import { labelStep, yearBars } from './year-bars.ts';

describe('bars by year', () => {
  it('stand for every year between the first and the last', () => {
    const bars = yearBars([
      { year: '2021', statements: 4 },
      { year: '2024', statements: 2 },
    ]);
    expect(bars).toEqual([
      { year: 2021, statements: 4, percent: 100 },
      { year: 2022, statements: 0, percent: 0 },
      { year: 2023, statements: 0, percent: 0 },
      { year: 2024, statements: 2, percent: 50 },
    ]);
    expect(yearBars([])).toEqual([]);
  });

  it('name as many years as fit', () => {
    expect([labelStep(9, 9), labelStep(10, 9), labelStep(26, 9), labelStep(60, 9), labelStep(200, 9)]).toEqual([
      1, 2, 5, 10, 20,
    ]);
  });
});
