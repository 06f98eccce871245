/** A job that was cut off by the end of its process left its entry open: what it did stands and can be undone at once. */
import { closeRunningImports } from '../import/store.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { isAlive } from './process.ts';
import * as store from './store.ts';

function cutOff(read: ReadHandle): store.RunningEntry[] {
  return store.runningEntries(read).filter((entry) => !isAlive(entry.process));
}

export function hasInterrupted(read: ReadHandle): boolean {
  return cutOff(read).length > 0;
}

/**
 * Closes what was cut off; jobs that other processes are running stay open. @param all also those: in a copy of the file
 * nobody goes on with them
 */
export function closeInterrupted(write: WriteHandle, at: string, all = false): void {
  const entries = all ? store.runningEntries(write) : cutOff(write);
  const last = entries.at(-1);
  if (last && store.runningEntries(write).length === entries.length) {
    store.startCapture(write, last.id);
    closeRunningImports(write, at);
    store.stopCapture(write);
  }
  for (const { id, label } of entries) {
    if (!store.hasChanges(write, id)) store.deleteEntry(write, id);
    else {
      const changed = store.countInserted(write, id, 'document');
      store.updateEntry(write, id, { label: `${label} (interrupted)`, changed, state: 'done' });
    }
  }
}
