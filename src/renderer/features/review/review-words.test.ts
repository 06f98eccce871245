import { describe, expect, it } from 'vitest';
import { earlierWords, groupAfter, nextWaiting } from './review-words.ts';

const group = (theme: number, rule: number | null) => ({
  theme,
  rule,
  term: 'x',
  waiting: 1,
  accepted: 0,
  rejected: 0,
});
const groups = [group(1, 10), group(1, 11), group(2, null)] as const;

describe('the way through what waits', () => {
  it('goes from group to group and round', () => {
    expect(groupAfter(groups, groups[0], 1)).toBe(groups[1]);
    expect(groupAfter(groups, groups[2], 1)).toBe(groups[0]);
    expect(groupAfter(groups, groups[0], -1)).toBe(groups[2]);
    expect(groupAfter(groups, null, 1)).toBe(groups[0]);
    expect(groupAfter([groups[0]], groups[0], 1)).toBeNull();
    expect(groupAfter([], groups[0], 1)).toBeNull();
  });

  it('goes to the next statement that waits, else back to one that was left for later', () => {
    const ids = Uint32Array.from([5, 6, 7, 8]);
    const waits = (id: number) => id === 5 || id === 8;
    expect(nextWaiting(ids, 1, waits)).toBe(3);
    expect(nextWaiting(ids, 3, waits)).toBe(0);
    expect(nextWaiting(ids, 0, (id) => id === 5)).toBeNull();
  });

  it('says how earlier matches were decided', () => {
    expect(earlierWords({ accepted: 24, rejected: 1 })).toBe('96% of earlier matches were accepted');
    expect(earlierWords({ accepted: 0, rejected: 0 })).toBe('');
  });
});
