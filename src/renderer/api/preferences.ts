/** Wishes about the interface that the library keeps: columns, sorting, sizes, the last place. */
import { useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { bridge } from './bridge.ts';
import { createStore, type Store } from './store.ts';

export interface Preference<T> {
  readonly store: Store<T>;
  /** Reads the library's value, or falls back. */
  load(): Promise<void>;
}

const all: Pick<Preference<unknown>, 'load'>[] = [];
const writeAfterMs = 400;
/** Each writes what it holds back. */
const held: (() => void)[] = [];

function writeHeld(): void {
  if (document.visibilityState !== 'hidden') return;
  for (const write of held) write();
}

/** A preference is declared once, at module level. What the library holds is checked; what does not fit is ignored. */
export function preference<T>(name: string, schema: z.ZodType<T>, fallback: T): Preference<T> {
  const store = createStore(fallback);
  let loaded: T = fallback;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = () => {
    timer = null;
    loaded = store.get();
    void bridge().engine.call('preferences.set', { name, value: loaded });
  };
  store.subscribe(() => {
    if (Object.is(store.get(), loaded) || timer !== null) return;
    timer = setTimeout(write, writeAfterMs);
  });
  const made: Preference<T> = {
    store,
    async load() {
      const reply = await bridge().engine.call('preferences.get', { name });
      const parsed = reply.ok ? schema.safeParse(reply.value.value) : null;
      loaded = parsed?.success ? parsed.data : fallback;
      store.set(loaded);
    },
  };
  all.push(made);
  held.push(() => {
    if (timer === null) return;
    clearTimeout(timer);
    write();
  });
  return made;
}

/** After a library was opened, before its screens are shown. */
export async function loadPreferences(): Promise<void> {
  // A window that is closed is hidden first. Listening twice is listening once.
  document.addEventListener('visibilitychange', writeHeld);
  await Promise.all(all.map((each) => each.load()));
}

export function usePreference<T>(each: Preference<T>): readonly [T, Store<T>['set']] {
  return [useSyncExternalStore(each.store.subscribe, each.store.get), each.store.set];
}
