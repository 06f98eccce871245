/** The SQL that estimates how long a change takes. */
import { firstUndone, hasMoreChanges, lastDone } from '../history/store.ts';
import type { ReadHandle } from '../library/handles.ts';

export function hasMoreStatements(read: ReadHandle, than: number): boolean {
  return read.value<number>('SELECT 1 FROM statement LIMIT 1 OFFSET ?', [than]) !== undefined;
}

/** Whether going back to before an entry (null: the last that stands), or making one again, writes more rows than so many. */
export function hasLongWay(
  read: ReadHandle,
  move: 'history.undo' | 'history.redo' | 'history.undoTo',
  id: number | null,
  than: number,
): boolean {
  const from = id ?? (move === 'history.redo' ? firstUndone(read) : lastDone(read))?.id;
  return from !== undefined && hasMoreChanges(read, from, than);
}
