/** The codebook as branches, and what of them is shown. */
import type { ThemeRow } from '../../shared/contract/rows.ts';

export interface Branch {
  readonly theme: ThemeRow;
  readonly children: readonly Branch[];
}

/** @returns the top level, in the codebook's order; a theme whose parent is not there stands at the top */
export function branchesOf(themes: readonly ThemeRow[]): readonly Branch[] {
  const ids = new Set(themes.map(({ id }) => id));
  const byParent = new Map<number | null, ThemeRow[]>();
  for (const theme of themes) {
    const parent = theme.parent !== null && ids.has(theme.parent) ? theme.parent : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), theme]);
  }
  const below = (parent: number | null): readonly Branch[] =>
    (byParent.get(parent) ?? []).map((theme) => ({ theme, children: below(theme.id) }));
  return below(null);
}

const holds = (branch: Branch, isHere: (theme: ThemeRow) => boolean): boolean =>
  isHere(branch.theme) || branch.children.some((child) => holds(child, isHere));

/** The branches below one: all where it is open, else the one that leads to where the window is: it is never hidden. */
export function shownBelow(branch: Branch, open: boolean, isHere: (theme: ThemeRow) => boolean): readonly Branch[] {
  return open ? branch.children : branch.children.filter((child) => holds(child, isHere));
}
