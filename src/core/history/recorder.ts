/**
 * Runs changes so that they can be undone: one transaction a command, one entry a job. What a transaction really changed
 * is captured by the library's triggers (library/capture.ts); nothing here knows what a command does.
 */

import type { WriteHandle } from '../library/handles.ts';
import type { Library } from '../library/open.ts';
import { thisProcess } from './process.ts';
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
    const entry = store.insertEntry(write, { ...who, label: '', state: 'done', process: null });
    const since = store.lastChangeId(write);
    store.startCapture(write, entry);
    const effect = work(write);
    store.stopCapture(write);
    if (!store.hasChanges(write, entry)) {
      store.deleteEntry(write, entry);
      return { effect: { ...effect, changed: 0 }, touched: { tables: [], statements: [] } };
    }
    store.dropUndone(write);
    store.updateEntry(write, entry, { label: effect.label, changed: effect.changed, state: 'done' });
    return { effect, touched: nameTouched(write, entry, since) };
  });
}

/** Jobs that only add documents with what is in them. */
const ADDING: ReadonlySet<string> = new Set(['imports.start', 'imports.resume', 'watch.scan']);

/** A job under way: many transactions, one entry. */
export interface JobRecorder {
  /** One transaction of the job; what it changed is in the library when this returns. */
  step<T>(work: (write: WriteHandle) => T): { value: T; touched: Touched };
  /** Closes the entry; without any change it disappears. */
  finish(effect: Effect): void;
}

/** The part of a job that is being recorded. */
interface Part {
  readonly entry: number;
  readonly number: number;
  /** The last change of the library that this job knows of. */
  readonly seen: number;
}

/**
 * Records a job. People go on working meanwhile, and their commands are entries of their own. Undo goes back entry by
 * entry, so it is exact only as long as the changes of two entries do not build on each other in turns. Therefore a job
 * goes on in a new entry after a command that changed what the job itself builds on; after others it stays one entry.
 */
export function recordJob(library: Library, who: Who, label: string): JobRecorder {
  const { write } = library;
  let part: Part | null = null;
  let counted = 0;

  const open = (number: number): Part => {
    store.dropUndone(write);
    const entry = store.insertEntry(write, { ...who, label, state: 'running', process: thisProcess });
    return { entry, number, seen: store.lastChangeId(write) };
  };
  /** @returns how many documents came in with the part */
  const closePart = ({ entry, number }: Part): number => {
    const changed = store.countInserted(write, entry, 'document');
    store.updateEntry(write, entry, { label: `${label} (part ${number})`, changed, state: 'done' });
    return changed;
  };

  return {
    step: (work) => {
      const { now, closed, value, touched } = library.transaction(() => {
        const goesOn = part !== null && !store.isBuiltOver(write, part.entry, part.seen, ADDING.has(who.operation));
        const closed = part !== null && !goesOn ? closePart(part) : 0;
        const own = part !== null && goesOn ? part : open((part?.number ?? 0) + 1);
        const since = store.lastChangeId(write);
        store.startCapture(write, own.entry);
        const value = work(write);
        store.stopCapture(write);
        const now = { ...own, seen: store.lastChangeId(write) };
        return { now, closed, value, touched: nameTouched(write, own.entry, since) };
      }, false);
      // Only now: a transaction that was rolled back has opened no entry.
      part = now;
      counted += closed;
      return { value, touched };
    },
    finish: (effect) => {
      const last = part;
      if (last === null) return;
      library.transaction(() => {
        const said = last.number === 1 ? effect.label : `${effect.label} (part ${last.number})`;
        const changed = Math.max(0, effect.changed - counted);
        if (store.hasChanges(write, last.entry))
          store.updateEntry(write, last.entry, { label: said, changed, state: 'done' });
        else store.deleteEntry(write, last.entry);
      });
    },
  };
}
