/** Reading and moving through the history. */
import type { OperationName } from '../../shared/contract.ts';
import { plural } from '../../shared/format.ts';
import type { Beat, SomeQueries } from '../handlers.ts';
import type { Library } from '../library/open.ts';
import type { Touched } from './recorder.ts';
import { listEntries } from './store.ts';
import { redo, type Turned, undo, undoTo } from './undo.ts';

export const historyQueries: SomeQueries<'history'> = {
  'history.list': ({ limit, before }, { read }) => listEntries(read, limit, before),
};

export interface Moved {
  readonly value: { readonly changed: number; readonly label: string };
  readonly touched: Touched;
}

function moved(turned: Turned): Moved {
  return { value: { changed: turned.entry.changed, label: turned.entry.label }, touched: turned.touched };
}

export type HistoryMove = Extract<OperationName, 'history.undo' | 'history.redo' | 'history.undoTo'>;

/** @throws ReadoutError NOTHING_TO_UNDO, NOTHING_TO_REDO, NOT_FOUND */
export function moveThroughHistory(library: Library, operation: HistoryMove, id: number | null, beat: Beat): Moved {
  if (operation === 'history.undo') return moved(undo(library, beat));
  if (operation === 'history.redo') return moved(redo(library, beat));
  const turned = undoTo(library, id ?? 0, beat);
  return {
    value: { changed: turned.length, label: plural(turned.length, 'change') },
    touched: { tables: [...new Set(turned.flatMap((each) => each.touched.tables))], statements: null },
  };
}
