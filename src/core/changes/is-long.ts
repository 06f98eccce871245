/** Which changes go to a thread: those that would hold up the window for longer than a person notices. */
import type { ReadHandle } from '../library/handles.ts';
import type { ChangeName } from './change.ts';
import { hasLongWay, hasMoreStatements } from './store.ts';

/** About a twentieth of a second each on the machine that was measured on (2 cores). */
const DOCUMENTS = 50;
const ROWS = 2000;

/** What goes over the statements of the whole library, or over all that a query finds. */
const overAll: ReadonlySet<ChangeName> = new Set<ChangeName>([
  'rules.save',
  'rules.remove',
  'themes.update',
  'themes.merge',
  'themes.remove',
]);

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** @param input as the contract parsed it */
export function isLong(read: ReadHandle, name: ChangeName, input: unknown): boolean {
  const given = input as { readonly id?: number; readonly ids?: unknown; readonly on?: unknown };
  switch (name) {
    case 'history.undo':
    case 'history.redo':
    case 'history.undoTo':
      return hasLongWay(read, name, given.id ?? null, ROWS);
    case 'documents.remove':
      return sizeOf(given.ids) > DOCUMENTS;
    case 'tags.add':
    case 'tags.remove': {
      const on = given.on as { readonly ids?: unknown };
      return on.ids === undefined ? hasMoreStatements(read, ROWS) : sizeOf(on.ids) > ROWS;
    }
    default:
      return overAll.has(name) ? hasMoreStatements(read, ROWS) : sizeOf(given.ids) > ROWS;
  }
}
