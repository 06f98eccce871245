/**
 * The list that the table shows. Nothing jumps: tagging a row in a view of untagged ones does not take it away, and rows
 * of a running import wait until the user wants them. Another query, an undo, a statement added or removed show at once.
 */
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { freshLists, useLast, useQuery } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';

export type StatementList = Output<'statements.ids'>;

export interface HeldList {
  readonly list: StatementList | null;
  readonly error: ReturnType<typeof useQuery<'statements.ids'>>['error'];
  /** Statements that match now and are not shown, and that are shown and match no more. */
  readonly added: number;
  readonly gone: number;
  readonly showNew: () => void;
}

interface Held {
  readonly key: string;
  readonly list: StatementList;
}

/** How many ids of one list the other does not have. */
function missing(from: Uint32Array, inside: Uint32Array): number {
  const known = new Set(inside);
  return from.reduce((sum, id) => (known.has(id) ? sum : sum + 1), 0);
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

export function useHeldList(query: string, sort: readonly string[], grouped: boolean): HeldList {
  const fresh = useStore(freshLists);
  const result = useQuery('statements.ids', { query, sort: [...sort], groupBy: grouped ? 'document' : null });
  const latest = result.value;
  const key = `${query}\n${sort.join()}\n${grouped}\n${fresh}`;
  const [held, setHeld] = useState<Held | null>(null);
  const isNew = latest !== null && !result.loading && (held === null || held.key !== key);
  if (isNew) setHeld({ key, list: latest });
  const shown = useLast(isNew ? latest : (held?.list ?? null));
  const differs = latest !== null && held !== null && held.key === key && latest !== held.list && !result.loading;
  const same = differs && isSame(latest.ids, held.list.ids);
  return {
    list: shown,
    error: shown === null ? result.error : null,
    added: differs && !same ? missing(latest.ids, held.list.ids) : 0,
    gone: differs && !same ? missing(held.list.ids, latest.ids) : 0,
    showNew: () => latest && setHeld({ key, list: latest }),
  };
}
