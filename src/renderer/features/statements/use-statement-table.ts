/** What ties the table's state to the address and to the rows. */
import { useEffect, useSyncExternalStore } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { statementRows } from '../../api/rows.ts';
import type { Store } from '../../api/store.ts';
import { amendRoute, currentRoute, subscribeToPlace } from '../../app/router.ts';
import { select, selectedId, type TableState } from '../../ui/data-table/table-state.ts';

const rememberAfterMs = 250;

/**
 * Keeps the selected row in the address, so that Back comes to it, and selects the row that an address names.
 * @param query that the table answers; an address with another query, not answered yet, is not this table's.
 */
export function useRemembered(state: Store<TableState>, query: string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ownRoute = () => {
      const route = currentRoute();
      return route.screen === 'statements' && route.query === query ? route : null;
    };
    const remember = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        const at = selectedId(state.get());
        const route = ownRoute();
        if (route !== null && route.at !== at) amendRoute({ at });
      }, rememberAfterMs);
    };
    const follow = () => {
      const at = ownRoute()?.at ?? null;
      if (at !== null && timer === undefined && at !== selectedId(state.get())) select(state, at);
    };
    const stopState = state.subscribe(remember);
    const stopPlace = subscribeToPlace(follow);
    return () => {
      clearTimeout(timer);
      stopState();
      stopPlace();
    };
  }, [state, query]);
}

/** A list begins with its first row in the panel: keys work from the first moment. */
export function useFirstRow(state: Store<TableState>, ids: Uint32Array | undefined): void {
  useEffect(() => {
    const first = ids?.[0];
    if (first !== undefined && state.get().at === null) select(state, first);
  }, [state, ids]);
}

const cache = new WeakMap<ReadonlySet<number>, readonly StatementRow[]>();

/** The checked rows as far as they are here, followed for changes. */
export function useCheckedRows(checked: ReadonlySet<number>): readonly StatementRow[] {
  return useSyncExternalStore(
    (tell) => {
      const listener = () => {
        cache.delete(checked);
        tell();
      };
      const stops = [...checked].slice(0, 500).map((id) => statementRows.subscribe(id, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    () => {
      const known = cache.get(checked);
      if (known) return known;
      const rows = [...checked].flatMap((id) => statementRows.get(id) ?? []);
      cache.set(checked, rows);
      return rows;
    },
  );
}
