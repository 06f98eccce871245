import { describe, expect, it } from 'vitest';
import type { TagView } from '../../shared/contract/rows.ts';
import type { TagState } from '../../shared/domain.ts';
import { pointsOf } from './points.ts';

const tag = (theme: number, state: TagState = 'rule'): TagView => ({
  theme,
  state,
  rule: null,
  match: null,
  coder: null,
});
const statement = (id: number, ...tags: TagView[]) => ({ id, tags });

/** 1 security with 2 sanctions; 3 trade. */
const parents = new Map<number, number | null>([
  [1, null],
  [2, 1],
  [3, null],
]);

describe('points of a meeting', () => {
  it('puts what one alone reports first and the themeless last', () => {
    const points = pointsOf(
      [
        [statement(10, tag(1)), statement(11)],
        [statement(20, tag(1)), statement(21, tag(3))],
      ],
      parents,
    );
    expect(points).toEqual([
      { theme: 3, readouts: 1, cells: [[], [21]] },
      { theme: 1, readouts: 2, cells: [[10], [20]] },
      { theme: null, readouts: 1, cells: [[11], []] },
    ]);
  });

  it('names a statement under its sub-theme only', () => {
    expect(pointsOf([[statement(10, tag(1), tag(2))]], parents)).toEqual([{ theme: 2, readouts: 1, cells: [[10]] }]);
  });

  it('does not count what is suggested or rejected', () => {
    expect(pointsOf([[statement(10, tag(2, 'suggested'), tag(3, 'rejected'))]], parents)).toEqual([
      { theme: null, readouts: 1, cells: [[10]] },
    ]);
  });
});
