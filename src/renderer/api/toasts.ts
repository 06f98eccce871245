/** What was just done, in a line that goes away. */
import { createStore } from './store.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** What its button does: take the change back or make it again, or something of the caller's. */
  readonly action?: 'undo' | 'redo' | { readonly label: string; readonly does: () => void };
}

/** One at a time: a newer one takes the place of the one before. */
export const toast = createStore<Toast | null>(null);
let last = 0;

export function showToast(next: Omit<Toast, 'id'>): void {
  last++;
  toast.set({ ...next, id: last });
}

export function dismissToast(id: number): void {
  toast.set((now) => (now?.id === id ? null : now));
}
