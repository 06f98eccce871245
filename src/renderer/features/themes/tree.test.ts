import { describe, expect, it } from 'vitest';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import { isWithin, moveInTree, pathTo, visibleItems } from './tree.ts';

const theme = (id: number, parent: number | null, name: string): ThemeRow => ({
  id,
  parent,
  name,
  definition: '',
  color: 'red',
  key: null,
  position: id,
  statements: 0,
  suggestions: 0,
});
const themes = [
  theme(1, null, 'Security'),
  theme(2, 1, 'Sanctions'),
  theme(3, 2, 'Secondary sanctions'),
  theme(4, null, 'Trade'),
];
const open = visibleItems(themes, new Set());
const ids = (closed: number[]) => visibleItems(themes, new Set(closed)).map((item) => item.theme.id);

describe('the codebook as a tree', () => {
  it('shows sub-themes under their themes, at any depth, unless they are closed', () => {
    expect(open.map((item) => [item.theme.id, item.depth, item.place, item.siblings])).toEqual([
      [1, 0, 1, 2],
      [2, 1, 1, 1],
      [3, 2, 1, 1],
      [4, 0, 2, 2],
    ]);
    expect(ids([2])).toEqual([1, 2, 4]);
    expect(ids([1])).toEqual([1, 4]);
  });

  it('walks with the arrows as in every tree', () => {
    expect(moveInTree(open, 3, 'ArrowDown')).toEqual({ select: 4 });
    expect(moveInTree(open, 1, 'ArrowUp')).toEqual({ select: 1 });
    expect(moveInTree(open, 2, 'ArrowRight')).toEqual({ select: 3 });
    expect(moveInTree(visibleItems(themes, new Set([1])), 1, 'ArrowRight')).toEqual({ open: 1 });
    expect(moveInTree(open, 2, 'ArrowLeft')).toEqual({ close: 2 });
    expect(moveInTree(open, 3, 'ArrowLeft')).toEqual({ select: 2 });
    expect(moveInTree(open, 4, 'ArrowLeft')).toEqual({ none: true });
    expect(moveInTree(open, 1, 'End')).toEqual({ select: 4 });
    expect(moveInTree(open, null, 'ArrowDown')).toEqual({ select: 1 });
    expect(moveInTree([], null, 'ArrowDown')).toEqual({ none: true });
  });

  it('knows the way down to a theme, and what stands under what', () => {
    expect(pathTo(themes, 3).map((each) => each.name)).toEqual(['Security', 'Sanctions', 'Secondary sanctions']);
    expect(isWithin(themes, 3, 1)).toBe(true);
    expect(isWithin(themes, 1, 1)).toBe(true);
    expect(isWithin(themes, 1, 3)).toBe(false);
  });
});
