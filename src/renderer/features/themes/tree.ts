/** The codebook as a tree that can be walked: which themes are visible, and where an arrow leads. */
import type { ThemeRow } from '../../../shared/contract/rows.ts';

export interface TreeItem {
  readonly theme: ThemeRow;
  /** 0 at the top. */
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
  /** Place among its siblings, from 1, and how many they are: for `aria-posinset` and `aria-setsize`. */
  readonly place: number;
  readonly siblings: number;
}

/** Visible themes in the order in which they stand, parents before their sub-themes. */
export function visibleItems(themes: readonly ThemeRow[], closed: ReadonlySet<number>): readonly TreeItem[] {
  const below = (parent: number | null, depth: number): readonly TreeItem[] => {
    const level = themes.filter((theme) => theme.parent === parent);
    return level.flatMap((theme, index) => {
      const hasChildren = themes.some((each) => each.parent === theme.id);
      const open = hasChildren && !closed.has(theme.id);
      const item = { theme, depth, hasChildren, open, place: index + 1, siblings: level.length };
      return open ? [item, ...below(theme.id, depth + 1)] : [item];
    });
  };
  return below(null, 0);
}

/** From the top down to the theme itself. */
export function pathTo(themes: readonly ThemeRow[], id: number): readonly ThemeRow[] {
  const theme = themes.find((each) => each.id === id);
  if (!theme) return [];
  return theme.parent === null ? [theme] : [...pathTo(themes, theme.parent), theme];
}

/** Whether a theme is another one, or stands somewhere under it. */
export function isWithin(themes: readonly ThemeRow[], id: number, under: number): boolean {
  return pathTo(themes, id).some((theme) => theme.id === under);
}

/** What a key of the tree does: selects a theme, opens or closes one, or nothing. */
export type TreeMove =
  | { readonly select: number }
  | { readonly open: number }
  | { readonly close: number }
  | { readonly none: true };

const nowhere: TreeMove = { none: true };

/** Arrow keys as in every tree: right opens, then goes in; left closes, then goes out. */
export function moveInTree(items: readonly TreeItem[], at: number | null, key: string): TreeMove {
  const index = items.findIndex((item) => item.theme.id === at);
  const item = items[index];
  const to = (next: number): TreeMove => {
    const found = items[Math.max(0, Math.min(items.length - 1, next))];
    return found ? { select: found.theme.id } : nowhere;
  };
  if (key === 'ArrowDown') return to(index + 1);
  if (key === 'ArrowUp') return to(index - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(items.length - 1);
  if (!item) return nowhere;
  if (key === 'ArrowRight') {
    if (!item.hasChildren) return nowhere;
    return item.open ? to(index + 1) : { open: item.theme.id };
  }
  if (key !== 'ArrowLeft') return nowhere;
  if (item.open) return { close: item.theme.id };
  return item.theme.parent === null ? nowhere : { select: item.theme.parent };
}
