/** The list of documents: title, date, source, how many statements. */
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import type { Output } from '../../../shared/contract.ts';
import { formatDate, formatNumber, plural } from '../../../shared/format.ts';
import { documentRows } from '../../api/rows.ts';
import type { Store } from '../../api/store.ts';
import { navigate } from '../../app/router.ts';
import { AddFilter } from '../../parts/add-filter.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import type { HeldList } from '../../parts/held-list.ts';
import { countWords } from '../../parts/list-page.ts';
import { type SortChoice, SortMenu } from '../../parts/table-menus.tsx';
import type { TableColumn, TableLook } from '../../ui/data-table/columns.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { NewRows } from '../../ui/data-table/new-rows.tsx';
import type { TableState } from '../../ui/data-table/table-state.ts';
import { Failed, Skeleton } from '../../ui/feedback.tsx';

export type DocumentList = Output<'documents.ids'>;

const documentSorts: readonly SortChoice[] = [
  { label: 'Newest first', sort: ['-date'] },
  { label: 'Oldest first', sort: ['date'] },
  { label: 'Title', sort: ['title'] },
  { label: 'Source', sort: ['source', '-date'] },
  { label: 'Most statements', sort: ['-statements'] },
];

const fields = ['title', 'source', 'date', 'theme', 'whole', 'person', 'country', 'language', 'is', 'has'] as const;

/** Two lines of a title, one of facts, their padding and the hairline. */
const rowHeight = 76;

const columns: readonly TableColumn<DocumentRow>[] = [
  {
    id: 'document',
    header: 'Document',
    width: null,
    fixed: true,
    cell: (row) => (
      <>
        <div className="clamp2" dir="auto" data-cut="">
          {row.title}
        </div>
        <div className="small ink3 row doc-facts">
          <span className="nowrap">{row.date ? formatDate(row.date) : 'no date'}</span>
          <span className="cut" dir="auto" data-cut="">
            {row.source}
          </span>
          <span className="end">
            {formatNumber(row.statements)}
            <span className="sr"> statements</span>
          </span>
        </div>
      </>
    ),
  },
];

/** Before a document stands nothing but its box. */
const noState = () => null;

const setQuery = (query: string) => navigate({ screen: 'documents', query });

/** The list takes its keys only while it has the focus. */
export function focusDocumentList(): void {
  document.querySelector<HTMLElement>('.documents > .list [role="grid"]')?.focus({ preventScroll: true });
}

interface DocumentListProps {
  readonly held: HeldList<DocumentList>;
  readonly query: string;
  readonly look: TableLook;
  readonly onLook: (change: (now: TableLook) => TableLook) => void;
  readonly state: Store<TableState>;
}

export function DocumentList({ held, query, look, onLook, state }: DocumentListProps) {
  const { list } = held;
  return (
    <section className="list" aria-label="Documents">
      <div className="head">
        <h1>Documents</h1>
        <span className="count">{list && countWords(list)}</span>
        <span className="end" />
        {list !== null && list.all > 0 && query === '' && (
          <AddFilter fields={fields} query={query} onQuery={setQuery} />
        )}
      </div>
      {query !== '' && <FilterBar screen="documents" query={query} onQuery={setQuery} fields={fields} />}
      {list !== null && list.ids.length > 1 && (
        <div className="list-sort">
          <SortMenu small look={look} onLook={onLook} choices={documentSorts} />
        </div>
      )}
      {held.error && <Failed error={held.error} />}
      {list === null && !held.error && (
        <div className="list-loading">
          <Skeleton widths={['90%', '72%', '88%', '64%', '91%', '70%']} />
        </div>
      )}
      {list !== null && list.ids.length === 0 && list.all > 0 && (
        <p className="list-nothing">No document matches {query.includes(' ') ? 'all filters' : 'this filter'}.</p>
      )}
      {list !== null && list.ids.length > 0 && (
        <DataTable
          label={`Documents, ${formatNumber(list.ids.length)}`}
          ids={list.ids}
          source={documentRows}
          columns={columns}
          look={look}
          onLook={onLook}
          state={state}
          rowClass="document"
          rowHeight={rowHeight}
          headless
          keysWhenFocused
          gutter={noState}
          gutterLabel="Selected"
          banner={
            <NewRows
              added={held.added > 0 ? plural(held.added, 'new document') : null}
              gone={held.gone > 0 ? plural(held.gone, 'document') : null}
              onShow={held.showNew}
            />
          }
        />
      )}
    </section>
  );
}
