/** What lies over the whole window; one at a time. */
import { createStore } from '../api/store.ts';

export type OverlayName = 'palette' | 'shortcuts' | 'about';
export const overlay = createStore<OverlayName | null>(null);
export const closeOverlay = () => overlay.set(null);
