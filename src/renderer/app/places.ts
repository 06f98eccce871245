/** A library opens where it was last; the place is kept as it changes. */
import { openLibrary } from '../api/host-state.ts';
import { lastPlace } from './layout.ts';
import { showAddress, subscribeToPlace } from './router.ts';

/** Called once, after the router has started. */
export function startPlaces(): void {
  let path: string | null = null;
  openLibrary.subscribe(() => {
    const library = openLibrary.get() ?? null;
    // A page that was loaded with an address of its own keeps it: the first library does not move it.
    const keepsAddress = path === null && window.location.hash.length > 2;
    if (library && library.path !== path && !keepsAddress) showAddress(lastPlace.store.get());
    path = library?.path ?? '';
  });
  subscribeToPlace(() => {
    if (openLibrary.get()) lastPlace.store.set(window.location.hash);
  });
}
