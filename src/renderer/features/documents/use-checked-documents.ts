/** The documents that are checked in the list, all of them, also those that were never in view. */
import { useEffect, useMemo, useState } from 'react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { fetchQuery, useLast, useQuery } from '../../api/queries.ts';
import { type Store, useStore } from '../../api/store.ts';
import type { TableState } from '../../ui/data-table/table-state.ts';

/** What the engine gives at a time. */
const page = 1000;

export interface CheckedDocuments {
  readonly ids: readonly number[];
  /** As far as they are here. */
  readonly rows: readonly DocumentRow[];
  /** Every row is here. */
  readonly complete: boolean;
}

interface Rest {
  readonly of: readonly number[];
  readonly rows: readonly DocumentRow[];
}

/** The pages after the first, one after the other. */
async function fetchRest(ids: readonly number[], isWanted: () => boolean): Promise<readonly DocumentRow[] | null> {
  const rows: DocumentRow[] = [];
  for (let from = page; from < ids.length; from += page) {
    const more = await fetchQuery('documents.rows', { ids: ids.slice(from, from + page) });
    if (more === null || !isWanted()) return null;
    rows.push(...more);
  }
  return rows;
}

export function useCheckedDocuments(state: Store<TableState>): CheckedDocuments {
  const { checked } = useStore(state);
  const ids = useMemo(() => [...checked], [checked]);
  const [rest, setRest] = useState<Rest | null>(null);
  const { value } = useQuery('documents.rows', ids.length === 0 ? null : { ids: ids.slice(0, page) });
  // Again with each new first page: it comes when the library has changed.
  useEffect(() => {
    if (value === null || ids.length <= page) return;
    let wanted = true;
    void fetchRest(ids, () => wanted).then((rows) => {
      if (wanted && rows !== null) setRest({ of: ids, rows });
    });
    return () => {
      wanted = false;
    };
  }, [value, ids]);
  const more = ids.length > page && rest?.of === ids ? rest.rows : null;
  const complete = value !== null && (ids.length <= page || more !== null);
  const last = useLast(value);
  const rows = useMemo(
    () => [...(last ?? []), ...(more ?? [])].filter((row) => checked.has(row.id)),
    [last, more, checked],
  );
  return { ids, rows, complete };
}
