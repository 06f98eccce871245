/** The window's library and its engine, and the one place that follows their events. */
import type { EngineState, OpenLibrary } from '../../shared/shell.ts';
import { bridge } from './bridge.ts';
import { onJobEvent } from './jobs.ts';
import { loadPreferences } from './preferences.ts';
import { onEngineEvent, resetQueries } from './queries.ts';
import { onRowsEvent, resetRows } from './rows.ts';
import { createStore } from './store.ts';

/** Undefined until the host has said whether a library is open. */
export const openLibrary = createStore<OpenLibrary | null | undefined>(undefined);
export const engineState = createStore<EngineState>({ state: 'none' });

async function show(library: OpenLibrary | null): Promise<void> {
  resetQueries();
  resetRows();
  if (library) await loadPreferences();
  openLibrary.set(library);
}

function followEngine(state: EngineState): void {
  const before = engineState.get().state;
  engineState.set(state);
  if (state.state !== 'running' || before === 'running' || before === 'none') return;
  // What was asked while the engine was away has failed: ask again.
  resetQueries();
  resetRows();
}

/** Starts following the host. Called once, before the first render. */
export async function connect(): Promise<void> {
  const { engine, shell } = bridge();
  engine.on((event) => {
    onEngineEvent(event);
    onRowsEvent(event);
    onJobEvent(event);
  });
  shell.onEngineState(followEngine);
  shell.onLibrary((library) => void show(library));
  await show(await shell.library());
}
