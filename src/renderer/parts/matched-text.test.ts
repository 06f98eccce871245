import { describe, expect, it } from 'vitest';
import { matchWithin } from './matched-text.tsx';

describe('the words that a rule matched', () => {
  it('are counted from the statement’s own start', () => {
    expect(matchWithin({ start: 100, end: 160 }, { start: 110, end: 113 })).toEqual({ start: 10, end: 13 });
    expect(matchWithin({ start: 100, end: 160 }, { start: 100, end: 160 })).toEqual({ start: 0, end: 60 });
  });

  it('are not marked in the statement where they stand beside it', () => {
    expect(matchWithin({ start: 100, end: 160 }, { start: 90, end: 98 })).toBeNull();
    expect(matchWithin({ start: 100, end: 160 }, { start: 155, end: 165 })).toBeNull();
    expect(matchWithin({ start: 100, end: 160 }, null)).toBeNull();
  });
});
