/** Which items of a table are in view and where: TanStack Virtual, with the scroll mapped where no box is high enough. */
import { elementScroll, observeElementOffset, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
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
  /** What the rows stand in: below the table's head, which stays at the top. */
  readonly spaceRef: RefObject<HTMLDivElement | null>;
  /** Height of the head, px. */
  readonly headHeight: number;
}

export type VirtualRows = ReturnType<typeof useVirtualRows>;

/** Higher than any row: what is so far above the box is out of sight. */
const heightOfNothing = 100_000;

/** The items in view, and those that stay whatever is in view: the header of the first one, and where the keyboard is. */
function withAlways(range: Range, always: readonly (number | null)[]): number[] {
  const first = Math.max(range.startIndex - range.overscan, 0);
  const last = Math.min(range.endIndex + range.overscan, range.count - 1);
  const indexes = new Set<number>();
  for (const index of always) if (index !== null && index >= 0 && index < range.count) indexes.add(index);
  for (let index = first; index <= last; index++) indexes.add(index);
  return [...indexes].sort((a, b) => a - b);
}

export function useVirtualRows({ model, at, rowHeight, scrollRef, spaceRef, headHeight }: VirtualRowsInput) {
  const { items, ids, groups } = model;
  const atIndex = indexOfPlace(model, at);
  const [view, setView] = useState(800);
  const [margin, setMargin] = useState(headHeight);
  const top = useRef(0);
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
  const map = useMemo(() => mapScroll(total, view), [total, view]);
  const isMapped = map.space < total;
  // The virtualizer takes its ways to read and to set the scroll once: they look up the map of the moment.
  const mapRef = useRef(map);
  useLayoutEffect(() => {
    mapRef.current = map;
  }, [map]);

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: items.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: headHeight + (groups ? groupHeight : 0),
    rangeExtractor: (range) => withAlways(range, [items.headerAt(range.startIndex), atIndex]),
    observeElementOffset: (instance, tell) =>
      observeElementOffset(instance, (offset, scrolling) => tell(mapRef.current.toTable(offset), scrolling)),
    scrollToFn: (offset, options, instance) => elementScroll(mapRef.current.toScroll(offset), options, instance),
  });

  // What stands over the rows may come and go: a line about new rows.
  useLayoutEffect(() => {
    const measured = spaceRef.current?.offsetTop ?? headHeight;
    if (measured !== margin) setMargin(measured);
  });

  // Rows of another height: the one at the top stays there.
  const lastHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    setView(scrollRef.current?.clientHeight ?? 800);
    if (lastHeight.current === rowHeight) return;
    lastHeight.current = rowHeight;
    const stays = top.current;
    virtualizer.measure();
    virtualizer.scrollToIndex(stays, { align: 'start' });
  }, [scrollRef, virtualizer, rowHeight]);

  const covered = headHeight + (groups ? groupHeight : 0);
  // The row where the keyboard stands stays in view when it moves. It is among the items, wherever it is.
  useEffect(() => {
    const element = scrollRef.current;
    if (atIndex < 0 || !element) return;
    if (!isMapped) {
      virtualizer.scrollToIndex(atIndex, { align: 'auto' });
      return;
    }
    // The virtualizer would stop at the highest box; the map goes beyond.
    const item = virtualizer.getVirtualItems().find((each) => each.index === atIndex);
    const from = map.toTable(element.scrollTop);
    if (!item) return;
    if (item.start < from + covered) element.scrollTop = map.toScroll(item.start - covered);
    else if (item.end > from + element.clientHeight) {
      element.scrollTop = Math.ceil(map.toScroll(item.end - element.clientHeight));
    }
  }, [atIndex, virtualizer, isMapped, map, covered, scrollRef]);

  const offset = virtualizer.scrollOffset ?? 0;
  const firstBelowHead = virtualizer.getVirtualItemForOffset(offset + headHeight)?.index ?? 0;
  const firstInView = virtualizer.getVirtualItemForOffset(offset + covered)?.index ?? 0;
  useEffect(() => {
    top.current = firstInView;
  }, [firstInView]);

  return {
    shown: virtualizer.getVirtualItems(),
    /** Position of the first visible pixel below the head, in the places of the items. */
    offset: offset + headHeight,
    /** Where an item that starts so far down the table stands in the scrolled box, px. */
    place: (start: number) => {
      const shift = margin + (isMapped ? offset - map.toScroll(offset) : 0);
      // Far away under a map there is no such place: an item that is only there to be named waits above the box.
      return isMapped && Math.abs(start - offset) > 4 * view ? -heightOfNothing : start - shift;
    },
    height: isMapped ? map.space : virtualizer.getTotalSize(),
    /** The header that stays at the top. */
    stuck: items.headerAt(firstBelowHead),
    atIndex,
    measure: virtualizer.measureElement,
  };
}
