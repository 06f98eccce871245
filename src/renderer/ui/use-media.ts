/** Widths at which the window is arranged differently; the same as in `compact.css`. */
import { useCallback, useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** At 1180 px and below columns fold into a third line. */
export const useNarrow = () => useMedia('(max-width: 1180px)');
/** Below 900 px the panel lies over the table. */
export const useOverlayPanel = () => useMedia('(max-width: 899px)');
