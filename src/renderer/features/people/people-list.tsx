/** The list of people: who, from where, how many statements. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { PersonRow } from '../../../shared/contract/rows.ts';
import type { Output } from '../../../shared/contract.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { personRows } from '../../api/rows.ts';
import type { Store } from '../../api/store.ts';
import { navigate } from '../../app/router.ts';
import { AddFilter } from '../../parts/add-filter.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import type { HeldList } from '../../parts/held-list.ts';
import { countWords } from '../../parts/list-page.ts';
import { IconButton } from '../../ui/button.tsx';
import { defaultLook, type TableColumn, type TableLook } from '../../ui/data-table/columns.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { NewRows } from '../../ui/data-table/new-rows.tsx';
import { TableLoading } from '../../ui/data-table/table-loading.tsx';
import type { TableState } from '../../ui/data-table/table-state.ts';
import { Failed } from '../../ui/feedback.tsx';
import { PersonForm } from './person-form.tsx';

export type PeopleIds = Output<'people.ids'>;

export const standardLook = defaultLook({ sort: ['-statements'], density: 'compact' });
const fields = ['person', 'country', 'is', 'has'] as const;
const setQuery = (query: string) => navigate({ screen: 'people', query });

const columns: readonly TableColumn<PersonRow>[] = [
  {
    id: 'name',
    header: 'Name',
    width: null,
    fixed: true,
    sort: 'name',
    cell: (row) => (
      <span className="cut block" dir="auto" data-cut="">
        {row.name}
      </span>
    ),
  },
  {
    id: 'country',
    header: 'Country',
    width: 112,
    fixed: true,
    sort: 'country',
    cell: (row) => (
      <span className="c3 cut block" dir="auto" data-cut="">
        {row.country}
      </span>
    ),
  },
  {
    id: 'statements',
    header: 'Statements',
    width: 104,
    numeric: true,
    fixed: true,
    sort: 'statements',
    className: 'c2',
    cell: (row) => formatNumber(row.statements),
  },
];

interface PeopleListProps {
  readonly held: HeldList<PeopleIds>;
  readonly query: string;
  readonly look: TableLook;
  readonly onLook: (change: (now: TableLook) => TableLook) => void;
  readonly state: Store<TableState>;
}

export function PeopleList({ held, query, look, onLook, state }: PeopleListProps) {
  const { list } = held;
  const [adding, setAdding] = useState(false);
  return (
    <section className="list" aria-label="People">
      <div className="head">
        <h1>People</h1>
        <span className="count">{list && countWords(list)}</span>
        <span className="end" />
        {list !== null && query === '' && <AddFilter fields={fields} query={query} onQuery={setQuery} />}
        <IconButton icon={Plus} label="New person" onClick={() => setAdding(true)} />
      </div>
      {query !== '' && <FilterBar screen="people" query={query} onQuery={setQuery} fields={fields} />}
      {held.error && <Failed error={held.error} />}
      {list === null && !held.error && <TableLoading columns={columns} look={look} />}
      {list !== null && list.ids.length === 0 && (
        <p className="list-nothing section-line">Nobody matches these filters.</p>
      )}
      {list !== null && list.ids.length > 0 && (
        <DataTable
          label={`People, ${formatNumber(list.ids.length)}`}
          ids={list.ids}
          source={personRows}
          columns={columns}
          look={look}
          onLook={onLook}
          state={state}
          rowClass="person"
          banner={
            <NewRows
              added={held.added > 0 ? plural(held.added, 'more person', 'more people') : null}
              gone={held.gone > 0 ? plural(held.gone, 'person', 'people') : null}
              onShow={held.showNew}
            />
          }
        />
      )}
      {adding && (
        <PersonForm row={null} onClose={() => setAdding(false)} onAdded={(id) => navigate({ screen: 'people', id })} />
      )}
    </section>
  );
}
