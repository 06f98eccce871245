import { describe, expect, it } from 'vitest';
import { mapScroll } from './scroll-map.ts';

describe('mapScroll', () => {
  it('changes nothing below the limit', () => {
    const map = mapScroll(5000, 800);
    expect(map.space).toBe(5000);
    expect(map.toTable(1234)).toBe(1234);
  });

  it('reaches the first and the last row of a table that is too high', () => {
    const total = 3_000_000 * 32;
    const map = mapScroll(total, 800);
    expect(map.space).toBe(33_000_000);
    expect(map.toTable(0)).toBe(0);
    expect(map.toTable(map.space - 800)).toBeCloseTo(total - 800, 3);
    expect(map.toTable(map.toScroll(45_000_000))).toBeCloseTo(45_000_000, 3);
  });
});
