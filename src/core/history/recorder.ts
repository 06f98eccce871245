/**
 * Runs changes so that they can be undone: one transaction a command, one entry a job. What a transaction really changed
 * is captured by the library's triggers (library/capture.ts); nothing here knows what a command does.
 */

import type { WriteHandle } from '../library/handles.ts';
import type { Library } from '../library/open.ts';
import * as store from './store.ts';

/** More changed statements than this are not named one by one: the window asks again. */
const NAMED_STATEMENTS = 1000;

/** What a handler says of its change. */
export interface Effect {
  /** In the past tense, as the history and the toast show it: "Tagged 12 statements with Trade". */
  readonly label: string;
  /** How many rows a person would count. */
  readonly changed: number;
}

export interface Touched {
  readonly tables: readonly string[];
  readonly statements: readonly number[] | null;
}

export interface Recorded<T extends Effect> {
  readonly effect: T;
  readonly touched: Touched;
}

export interface Who {
  readonly operation: string;
  readonly coder: string | null;
  readonly at: string;
}

function nameTouched(write: WriteHandle, entry: number, since: number): Touched {
  const { tables, statements } = store.touched(write, entry, since);
  return { tables, statements: statements.length > NAMED_STATEMENTS ? null : statements };
}

/** Runs a command in one transaction. A command that changed nothing leaves no entry. */
export function recordCommand<T extends Effect>(
  library: Library,
  who: Who,
  work: (write: WriteHandle) => T,
): Recorded<T> {
  const { write } = library;
  return library.transaction(() => {
    const entry = store.insertEntry(write, { ...who, label: '', state: 'done' });
    const since = store.lastChangeId(write);
    store.startCapture(write, entry);
    const effect = work(write);
    store.stopCapture(write);
    if (!store.hasChanges(write, entry)) {
      store.deleteEntry(write, entry);
      return { effect, touched: { tables: [], statements: [] } };
    }
    store.dropUndone(write);
    store.updateEntry(write, entry, { label: effect.label, changed: effect.changed, state: 'done' });
    return { effect, touched: nameTouched(write, entry, since) };
  });
}

/** A job under way: many transactions, one entry. */
export interface JobRecorder {
  /** One transaction of the job; what it changed is in the library when this returns. */
  step<T>(work: (write: WriteHandle) => T): { value: T; touched: Touched };
  /** Closes the entry; without any change it disappears. */
  finish(effect: Effect): void;
}

export function recordJob(library: Library, who: Who, label: string): JobRecorder {
  const { write } = library;
  const entry = library.transaction(() => {
    store.dropUndone(write);
    return store.insertEntry(write, { ...who, label, state: 'running' });
  });
  return {
    step: (work) =>
      library.transaction(() => {
        const since = store.lastChangeId(write);
        store.startCapture(write, entry);
        const value = work(write);
        store.stopCapture(write);
        return { value, touched: nameTouched(write, entry, since) };
      }),
    finish: (effect) =>
      library.transaction(() => {
        if (store.hasChanges(write, entry)) store.updateEntry(write, entry, { ...effect, state: 'done' });
        else store.deleteEntry(write, entry);
      }),
  };
}
