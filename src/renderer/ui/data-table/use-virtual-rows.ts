/** Which items of a table are in view and where: TanStack Virtual, with the scroll mapped where no box is high enough. */
import { elementScroll, observeElementOffset, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { indexOfPlace, type TableModel } from './keyboard.ts';
import { mapScroll } from './scroll-map.ts';
import type { TablePlace } from './table-state.ts';

/** Pitch of a group's header: 36 px that share a hairline with the row before. */
export const groupHeight = 35;

interface VirtualRowsInput {
  readonly model: TableModel;
  readonly at: TablePlace | null;
  /** Height of a row, px; where rows are measured, a guess. */
  readonly rowHeight: number;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
  /** The item at the top when the rows were last shown. */
  readonly top: RefObject<number>;
}

/** The items in view, and those that stay whatever is in view: the header of the first one, and where the keyboard is. */
function withAlways(range: Range, always: readonly (number | null)[]): number[] {
  const first = Math.max(range.startIndex - range.overscan, 0);
  const last = Math.min(range.endIndex + range.overscan, range.count - 1);
  const indexes = new Set<number>();
  for (const index of always) if (index !== null && index >= 0 && index < range.count) indexes.add(index);
  for (let index = first; index <= last; index++) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}

export function useVirtualRows({ model, at, rowHeight, scrollRef, top }: VirtualRowsInput) {
  const { items, ids, groups } = model;
  const atIndex = indexOfPlace(model, at);
  const [view, setView] = useState(800);
  const estimate = useCallback(
    (index: number) => (items.at(index).kind === 'group' ? groupHeight : rowHeight),
    [items, rowHeight],
  );
  const keyOf = useCallback(
    (index: number) => {
      const item = items.at(index);
      return item.kind === 'row' ? (ids[item.row] ?? 0) : -1 - (groups?.documents[item.group] ?? 0);
    },
    [items, ids, groups],
  );
  const total = items.count * rowHeight;
  const map = mapScroll(total, view);
  const isMapped = map.space < total;

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: items.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
    // The first header shares its hairline with the table's head.
    paddingStart: groups ? 1 : 0,
    scrollPaddingStart: groups ? groupHeight : 0,
    rangeExtractor: (range) => withAlways(range, [items.headerAt(range.startIndex), atIndex]),
    ...(isMapped && {
      observeElementOffset: (instance, tell) =>
        observeElementOffset(instance, (offset, scrolling) => tell(map.toTable(offset), scrolling)),
      scrollToFn: (offset, options, instance) => elementScroll(map.toScroll(offset), options, instance),
    }),
  });

  // Another row height starts where the one before stood.
  useLayoutEffect(() => {
    setView(scrollRef.current?.clientHeight ?? 800);
    if (top.current > 0) virtualizer.scrollToIndex(top.current, { align: 'start' });
  }, [scrollRef, top, virtualizer]);

  // The row where the keyboard stands stays in view when it moves.
  useEffect(() => {
    if (atIndex >= 0) virtualizer.scrollToIndex(atIndex, { align: 'auto' });
  }, [atIndex, virtualizer]);

  const first = virtualizer.range?.startIndex ?? 0;
  useEffect(() => {
    top.current = first;
  }, [first, top]);

  const offset = virtualizer.scrollOffset ?? 0;
  return {
    shown: virtualizer.getVirtualItems(),
    /** Position in the table, px, and by how much places differ from those in the scrolled box. */
    offset,
    shift: isMapped ? offset - map.toScroll(offset) : 0,
    height: isMapped ? map.space : virtualizer.getTotalSize(),
    /** The header that stays at the top. */
    stuck: items.headerAt(first),
    atIndex,
    measure: virtualizer.measureElement,
  };
}
