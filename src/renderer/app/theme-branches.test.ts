import { expect, test } from 'vitest';
import type { ThemeRow } from '../../shared/contract/rows.ts';
import { type Branch, branchesOf, shownBelow } from './theme-branches.ts';

const theme = (id: number, parent: number | null): ThemeRow => ({
  ...{ id, parent, name: `theme ${id}`, definition: '', color: 'red', key: null, position: id },
  ...{ statements: 0, suggestions: 0 },
});

const names = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ theme: { id }, children }) => (children.length === 0 ? id : [id, names(children)]));

test('themes of any depth stand below their parents, in the order of the codebook', () => {
  const themes = [theme(1, null), theme(5, 2), theme(2, 1), theme(3, 1), theme(4, null), theme(9, 77)];
  expect(names(branchesOf(themes))).toEqual([[1, [[2, [5]], 3]], 4, 9]);
});

test('a folded theme shows only the way to where the window is', () => {
  const [security] = branchesOf([theme(1, null), theme(2, 1), theme(3, 1), theme(5, 2)]);
  if (!security) throw new Error('no theme');
  expect(names(shownBelow(security, false, () => false))).toEqual([]);
  expect(names(shownBelow(security, false, ({ id }) => id === 5))).toEqual([[2, [5]]]);
  expect(names(shownBelow(security, true, () => false))).toEqual([[2, [5]], 3]);
});
