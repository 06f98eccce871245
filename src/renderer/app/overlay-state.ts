/** What lies over the whole window; one at a time. */
import { createStore } from '../api/store.ts';

export type OverlayName = 'palette' | 'shortcuts' | 'about';
export const overlay = createStore<OverlayName | null>(null);
/** What the palette's field begins with: the present query when the search field is used. */
export const paletteText = createStore('');

export function openPalette(text = ''): void {
  paletteText.set(text);
  overlay.set('palette');
}

export const closeOverlay = () => overlay.set(null);
