/**
 * A screen with a list and, beside it, the page of the row selected there: documents, meetings, people. Which row that
 * is, where it stands in the list, and what comes in its place when it goes.
 */
import { useEffect } from 'react';
import { formatNumber } from '../../shared/format.ts';
import { type QueryResult, useLast } from '../api/queries.ts';
import { type Store, useStore } from '../api/store.ts';
import { type ScreenName, useRoute } from '../app/router.ts';
import { select, selectedId, type TableState, useTableState } from '../ui/data-table/table-state.ts';
import type { HeldList } from './held-list.ts';
import { useListPlace } from './list-place.ts';

interface List {
  readonly ids: Uint32Array;
  /** Rows of the table without the query. */
  readonly all: number;
}

export interface ListSelection {
  readonly state: Store<TableState>;
  /** The row that the page shows. */
  readonly selected: number | null;
  /** Its place in the list; -1 where it is not in it. */
  readonly index: number;
  /** "214 of 612"; empty where it is not in the list. */
  readonly place: string;
  /** The table has no rows at all. */
  readonly isEmpty: boolean;
  /** There are rows, and the query finds none. */
  readonly nothingMatches: boolean;
  readonly ids: Uint32Array | null;
}

/** "1,284", or "12 of 1,284" where a query takes some away. */
export function countWords({ ids, all }: List): string {
  return ids.length === all ? formatNumber(all) : `${formatNumber(ids.length)} of ${formatNumber(all)}`;
}

/** The selected row of a list, kept in the address. @param screen whose address it is */
export function useListSelection(screen: ScreenName, held: HeldList<List>): ListSelection {
  const { id } = useRoute();
  const state = useTableState(held.query, id);
  const selected = selectedId(useStore(state));
  const { list } = held;
  const ids = list?.ids ?? null;
  useListPlace(screen, state, ids);
  const index = ids && selected !== null ? ids.indexOf(selected) : -1;
  return {
    state,
    selected,
    index,
    place: ids && index >= 0 ? `${formatNumber(index + 1)} of ${formatNumber(ids.length)}` : '',
    isEmpty: list?.all === 0,
    nothingMatches: list !== null && list.all > 0 && list.ids.length === 0,
    ids,
  };
}

/**
 * What the page shows of the selected row; null while nothing of it is known, and where nothing is to be shown. A row that is gone
 * (removed, merged into another) makes way for the first of those that are left.
 */
export function usePageOf<D>(
  { state, selected, index, ids, ...list }: ListSelection,
  result: QueryResult<D>,
): D | null {
  const detail = useLast(result.value);
  const isGone = result.error?.code === 'NOT_FOUND';
  const first = ids?.[0];
  useEffect(() => {
    if (isGone && index < 0 && first !== undefined) select(state, first);
  }, [isGone, index, first, state]);
  const failed = result.error !== null && result.value === null;
  return selected === null || list.nothingMatches || failed ? null : detail;
}
