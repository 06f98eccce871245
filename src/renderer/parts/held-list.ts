/**
 * The list that the table shows. Nothing jumps: tagging a row in a view of untagged ones does not take it away, and rows
 * of a running import wait until the user wants them. Another query, an undo, a statement added or removed show at once;
 * until another query is answered, the list is still that of the one before, and so is what is selected and checked in it.
 */
import { useState } from 'react';
import type { ErrorValue } from '../../shared/errors.ts';
import { freshLists, type QueryResult, useLast } from '../api/queries.ts';
import { useStore } from '../api/store.ts';

interface List {
  readonly ids: Uint32Array;
}

export interface HeldList<L> {
  readonly list: L | null;
  /** The query that `list` answers. */
  readonly query: string;
  readonly error: ErrorValue | null;
  /** Rows that match now and are not shown, and that are shown and match no more. */
  readonly added: number;
  readonly gone: number;
  readonly showNew: () => void;
}

interface Held<L> {
  readonly key: string;
  readonly query: string;
  readonly list: L;
}

/** How many ids of one list the other does not have. */
function missing(from: Uint32Array, inside: Uint32Array): number {
  const known = new Set(inside);
  return from.reduce((sum, id) => (known.has(id) ? sum : sum + 1), 0);
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/**
 * @param result of the query for ids.
 * @param query what the user asked for. Another one is shown as soon as it is there.
 * @param order sorting and grouping, of which the same is true.
 */
export function useHeldList<L extends List>(result: QueryResult<L>, query: string, order = ''): HeldList<L> {
  const fresh = useStore(freshLists);
  const latest = result.value;
  const key = `${query}\n${order}\n${fresh}`;
  const [held, setHeld] = useState<Held<L> | null>(null);
  const isNew = latest !== null && !result.loading && (held === null || held.key !== key);
  if (isNew) setHeld({ key, query, list: latest });
  const shown = useLast(isNew ? latest : (held?.list ?? null));
  const failed = result.error !== null && (latest === null || held === null || held.key !== key);
  const differs = latest !== null && held !== null && held.key === key && latest !== held.list && !result.loading;
  const same = differs && isSame(latest.ids, held.list.ids);
  return {
    // Another wish that cannot be fulfilled is not answered with the rows of the one before.
    list: failed ? null : shown,
    query: failed || isNew || held === null ? query : held.query,
    error: failed ? result.error : null,
    added: differs && !same ? missing(latest.ids, held.list.ids) : 0,
    gone: differs && !same ? missing(held.list.ids, latest.ids) : 0,
    showNew: () => latest && setHeld({ key, query, list: latest }),
  };
}
