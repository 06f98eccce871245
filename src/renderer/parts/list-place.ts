/** A screen with a list and, beside it, the page of the row selected there: the row is the `id` of the address. */
import { useEffect } from 'react';
import type { Store } from '../api/store.ts';
import { amendRoute, currentRoute, type ScreenName, subscribeToPlace } from '../app/router.ts';
import { select, selectedId, type TableState } from '../ui/data-table/table-state.ts';

/** Below 720 px there is the list or the page, with Back. */
const isAlone = () => window.matchMedia('(max-width: 719px)').matches;

/**
 * Keeps the selected row in the address and selects the one that an address names. Without one, the first of the
 * list; but not in a narrow window, where the list stands alone.
 * @param ids the list; null while it loads.
 */
export function useListPlace(screen: ScreenName, state: Store<TableState>, ids: Uint32Array | null): void {
  useEffect(() => {
    const remember = () => {
      const route = currentRoute();
      const id = selectedId(state.get());
      if (route.screen === screen && id !== null && route.id !== id) amendRoute({ id, at: null });
    };
    const follow = () => {
      const route = currentRoute();
      if (route.screen === screen && route.id !== null && route.id !== selectedId(state.get())) select(state, route.id);
    };
    follow();
    const stopState = state.subscribe(remember);
    const stopPlace = subscribeToPlace(follow);
    return () => {
      stopState();
      stopPlace();
    };
  }, [screen, state]);
  const first = ids?.[0];
  useEffect(() => {
    if (first !== undefined && selectedId(state.get()) === null && !isAlone()) select(state, first);
  }, [first, state]);
}
