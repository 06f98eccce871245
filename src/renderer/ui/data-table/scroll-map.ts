/**
 * Chromium lays out no box higher than 33,554,432 px: a table of more than a million rows is higher. Its space is then
 * as high as is safe, and a scroll position stands for a position in the whole table, in proportion.
 */
const maxSpace = 33_000_000;

export interface ScrollMap {
  /** Height of the scrolled space, px. */
  readonly space: number;
  /** Position in the table for a scroll position, px. */
  toTable(scrollTop: number): number;
  toScroll(position: number): number;
}

/** @param total height of all rows; @param view height of the visible part, px. */
export function mapScroll(total: number, view: number, max = maxSpace): ScrollMap {
  if (total <= max || max <= view) return { space: total, toTable: (top) => top, toScroll: (position) => position };
  const scale = (total - view) / (max - view);
  return { space: max, toTable: (top) => top * scale, toScroll: (position) => position / scale };
}
