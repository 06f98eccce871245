/** Saved queries. */
import { ReadoutError } from '../../shared/errors.ts';
import type { SomeCommands, SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { countRows } from '../search/count.ts';
import * as store from './store.ts';

/** A view whose query names a theme that is gone shows nothing; opening it says why. */
function countOf(read: ReadHandle, view: store.StoredView): number {
  try {
    return countRows(read, view.screen, view.query);
  } catch (fault) {
    if (fault instanceof ReadoutError && fault.code === 'QUERY_INVALID') return 0;
    throw fault;
  }
}

export const viewQueries: SomeQueries<'views'> = {
  'views.list': (_input, { read }) => store.listViews(read).map((view) => ({ ...view, count: countOf(read, view) })),
};

export const viewCommands: SomeCommands<'views'> = {
  'views.save': ({ id, ...view }, { write }) => {
    const named = store.viewNamed(write, view.name);
    if (named !== undefined && named !== id) {
      throw new ReadoutError('NAME_TAKEN', `There already is a view “${view.name}”. Choose another name.`);
    }
    countRows(write, view.screen, view.query);
    if (id === null) return { id: store.insertView(write, view), changed: 1, label: `Saved the view ${view.name}` };
    if (store.updateView(write, { id, ...view }) === 0)
      throw new ReadoutError('NOT_FOUND', 'This view does not exist any more.');
    return { id, changed: 1, label: `Changed the view ${view.name}` };
  },
  'views.remove': ({ id }, { write }) => {
    if (store.deleteView(write, id) === 0) throw new ReadoutError('NOT_FOUND', 'This view does not exist any more.');
    return { changed: 1, label: 'Removed a view' };
  },
};
