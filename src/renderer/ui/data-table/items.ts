/**
 * What a table shows in order: rows, and before the rows of a group its header. An item is either; positions are
 * counted from 0. Pure: ids and counts are typed arrays, so that a million rows cost nothing but their numbers.
 */

export interface IdGroups {
  /** Id of each group's document, in order. */
  readonly documents: Uint32Array;
  /** Rows of each group; together as many as there are ids. */
  readonly counts: Uint32Array;
}

export type Item =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'row'; readonly row: number; readonly group: number | null };

/** Greatest index whose value is at most `wanted`; values rise. */
function lastAtMost(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Items {
  /** Items in all: rows that are not in a collapsed group, and headers. */
  readonly count: number;
  at(index: number): Item;
  /** Position of a row (its index among the ids); of its group's header where that is collapsed. */
  indexOfRow(row: number): number;
  indexOfGroup(group: number): number;
  groupOfRow(row: number): number | null;
  /** First row of a group. */
  firstRow(group: number): number;
  /** The last header at or before an item; null without groups. */
  headerAt(index: number): number | null;
}

function plainItems(rows: number): Items {
  return {
    count: rows,
    at: (index) => ({ kind: 'row', row: index, group: null }),
    indexOfRow: (row) => row,
    indexOfGroup: () => 0,
    groupOfRow: () => null,
    firstRow: () => 0,
    headerAt: () => null,
  };
}

/** @param collapsed document ids of groups that show their header only. */
export function layOut(rows: number, groups: IdGroups | null, collapsed: ReadonlySet<number>): Items {
  if (!groups || groups.counts.length === 0) return plainItems(rows);
  const size = groups.counts.length;
  const firstRows = new Uint32Array(size);
  const headers = new Uint32Array(size);
  let row = 0;
  let item = 0;
  for (let group = 0; group < size; group++) {
    const count = groups.counts[group] ?? 0;
    firstRows[group] = row;
    headers[group] = item;
    row += count;
    item += 1 + (collapsed.has(groups.documents[group] ?? 0) ? 0 : count);
  }
  const groupOfRow = (wanted: number) => lastAtMost(firstRows, wanted);
  const isCollapsed = (group: number) => collapsed.has(groups.documents[group] ?? 0);
  return {
    count: item,
    at(index) {
      const group = lastAtMost(headers, index);
      const header = headers[group] ?? 0;
      if (header === index) return { kind: 'group', group };
      return { kind: 'row', row: (firstRows[group] ?? 0) + index - header - 1, group };
    },
    indexOfRow(wanted) {
      const group = groupOfRow(wanted);
      const header = headers[group] ?? 0;
      return isCollapsed(group) ? header : header + 1 + wanted - (firstRows[group] ?? 0);
    },
    indexOfGroup: (group) => headers[group] ?? 0,
    groupOfRow,
    firstRow: (group) => firstRows[group] ?? 0,
    headerAt: (index) => headers[lastAtMost(headers, index)] ?? 0,
  };
}

/**
 * The next place that the keyboard can stand on: a row, or the header of a collapsed group.
 * @param by 1 or -1, or more to pass over as many.
 */
export function stepFrom(items: Items, index: number, by: number, isStop: (item: Item) => boolean): number {
  const direction = Math.sign(by);
  let left = Math.abs(by);
  let best = index;
  for (let at = index + direction; at >= 0 && at < items.count && left > 0; at += direction) {
    if (!isStop(items.at(at))) continue;
    best = at;
    left--;
  }
  return best;
}
