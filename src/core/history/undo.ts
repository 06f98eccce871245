/**
 * Undo and redo. Reverting an entry replays the inverse of its captured changes, the latest first, in one transaction,
 * while the same triggers capture what that does: those captured rows are the redo. So an entry carries at any time
 * exactly what turns it round, and redo needs no code of its own.
 */

import type { HistoryRow } from '../../shared/contract/rows.ts';
import { ReadoutError } from '../../shared/errors.ts';
import type { Beat } from '../handlers.ts';
import type { WriteHandle } from '../library/handles.ts';
import type { Library } from '../library/open.ts';
import type { Touched } from './recorder.ts';
import * as store from './store.ts';

/** Changes are read in portions: an import may have a million. */
const PORTION = 5000;
const NAMED_STATEMENTS = 1000;

export interface Turned {
  readonly entry: HistoryRow;
  readonly touched: Touched;
}

function keyNames(library: Library): (table: string) => string {
  const names = new Map<string, string>();
  return (table) => {
    let name = names.get(table);
    if (name === undefined) {
      name = store.keyColumn(library.write, table);
      names.set(table, name);
    }
    return name;
  };
}

/** Fewer are as fast one by one. */
const LONG_RUN = 20;

/** Neighbouring changes of one kind in one table. */
function runsOf(changes: readonly store.Change[]): store.Change[][] {
  const runs: store.Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first?.tbl === change.tbl && first.op === change.op) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** Bulk tags are undone by one statement of SQL for thousands; the order within a run matters only to trees. */
function revertRun(
  write: WriteHandle,
  entry: number,
  run: readonly store.Change[],
  keyOf: (table: string) => string,
): void {
  const [first] = run;
  if (first && run.length >= LONG_RUN && store.revertMany(write, entry, run, first, keyOf)) return;
  for (const change of run) store.revert(write, change, keyOf);
}

/** Writes the inverse of an entry's changes, inside the caller's transaction. */
function turn(library: Library, entry: HistoryRow, state: 'done' | 'undone', beat: Beat): Turned {
  const { write } = library;
  const keyOf = keyNames(library);
  // Parents and children come back in the order they went; the check is at the end of the transaction.
  store.deferForeignKeys(write);
  const last = store.lastChangeId(write);
  const before = store.touched(write, entry.id, 0);
  store.startCapture(write, entry.id);
  const total = store.countChanges(write, entry.id);
  let below = last + 1;
  for (let done = 0; ; done += PORTION) {
    beat(Math.min(done, total), total);
    const portion = store.changesBackwards(write, entry.id, below, PORTION);
    for (const run of runsOf(portion)) revertRun(write, entry.id, run, keyOf);
    const lowest = portion.at(-1);
    if (!lowest) break;
    below = lowest.id;
  }
  store.stopCapture(write);
  store.deleteChangesUpTo(write, entry.id, last);
  store.setState(write, entry.id, state);
  const after = store.touched(write, entry.id, 0);
  const statements = [...new Set([...before.statements, ...after.statements])];
  return {
    entry,
    touched: {
      tables: [...new Set([...before.tables, ...after.tables])],
      statements: statements.length > NAMED_STATEMENTS ? null : statements,
    },
  };
}

/** @throws ReadoutError BUSY while a job builds on what would change */
function refuseUnderJob(library: Library, entry: HistoryRow): void {
  if (store.isUnderJob(library.write, entry.id)) {
    throw new ReadoutError(
      'BUSY',
      `An import is running that began after “${entry.label}”. Wait until it ends, or cancel it, and try again. Nothing was changed.`,
    );
  }
}

/** @throws ReadoutError NOTHING_TO_UNDO, BUSY */
export function undo(library: Library, beat: Beat): Turned {
  return library.transaction(() => {
    const entry = store.lastDone(library.write);
    if (!entry)
      throw new ReadoutError(
        'NOTHING_TO_UNDO',
        'There is nothing to undo: the history has no change that still stands.',
      );
    refuseUnderJob(library, entry);
    return turn(library, entry, 'undone', beat);
  });
}

/** @throws ReadoutError NOTHING_TO_REDO, BUSY */
export function redo(library: Library, beat: Beat): Turned {
  return library.transaction(() => {
    const entry = store.firstUndone(library.write);
    if (!entry)
      throw new ReadoutError('NOTHING_TO_REDO', 'There is nothing to redo: no change was undone since the last one.');
    refuseUnderJob(library, entry);
    return turn(library, entry, 'done', beat);
  });
}

/**
 * Undoes every change down to and including `id`, all in one transaction.
 * @throws ReadoutError NOT_FOUND where that change does not stand, BUSY
 */
export function undoTo(library: Library, id: number, beat: Beat): Turned[] {
  return library.transaction(() => {
    const [wanted] = store.listEntries(library.write, 1, id + 1);
    if (wanted?.id !== id || wanted.state !== 'done') {
      throw new ReadoutError(
        'NOT_FOUND',
        'This change does not stand any more: it was undone before. Nothing was changed.',
      );
    }
    refuseUnderJob(library, wanted);
    const turned: Turned[] = [];
    for (let entry = store.lastDone(library.write); entry && entry.id >= id; entry = store.lastDone(library.write)) {
      turned.push(turn(library, entry, 'undone', beat));
    }
    return turned;
  });
}
