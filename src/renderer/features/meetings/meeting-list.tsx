/** The list of meetings with its filters and sorting. */
import type { Output } from '../../../shared/contract.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { meetingRows } from '../../api/rows.ts';
import type { Store } from '../../api/store.ts';
import { navigate } from '../../app/router.ts';
import { FilterBar } from '../../parts/filter-bar.tsx';
import type { HeldList } from '../../parts/held-list.ts';
import { countWords } from '../../parts/list-page.ts';
import { DisplayMenu } from '../../parts/table-menus.tsx';
import type { TableLook } from '../../ui/data-table/columns.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { NewRows } from '../../ui/data-table/new-rows.tsx';
import { TableLoading } from '../../ui/data-table/table-loading.tsx';
import type { TableState } from '../../ui/data-table/table-state.ts';
import { Failed } from '../../ui/feedback.tsx';
import { meetingColumns, meetingSorts, standardLook } from './meeting-columns.tsx';

export type MeetingListIds = Output<'meetings.ids'>;

const fields = ['person', 'country', 'type', 'date', 'place', 'theme', 'whole', 'source', 'review', 'has'] as const;
const heights = ['comfort', 'compact'] as const;
const setQuery = (query: string) => navigate({ screen: 'meetings', query });

interface MeetingListProps {
  readonly held: HeldList<MeetingListIds>;
  readonly query: string;
  readonly look: TableLook;
  readonly onLook: (change: (now: TableLook) => TableLook) => void;
  readonly state: Store<TableState>;
}

export function MeetingList({ held, query, look, onLook, state }: MeetingListProps) {
  const { list } = held;
  return (
    <section className="list" aria-label="Meetings">
      <div className="head">
        <h1>Meetings</h1>
        <span className="count">{list && countWords(list)}</span>
        <span className="end" />
        <DisplayMenu
          look={look}
          onLook={onLook}
          columns={meetingColumns}
          choices={meetingSorts}
          standard={standardLook}
          heights={heights}
        />
      </div>
      <div className="filters-line">
        <FilterBar screen="meetings" query={query} onQuery={setQuery} fields={fields} />
        {query === '' && list !== null && list.severalReadouts > 0 && (
          <span className="small ink3 nowrap">{formatNumber(list.severalReadouts)} with several readouts</span>
        )}
      </div>
      {held.error && <Failed error={held.error} />}
      {list === null && !held.error && <TableLoading columns={meetingColumns} look={look} />}
      {list !== null && list.ids.length === 0 && (
        <p className="list-nothing section-line">No meeting matches these filters.</p>
      )}
      {list !== null && list.ids.length > 0 && (
        <DataTable
          label={`Meetings, ${formatNumber(list.ids.length)}`}
          ids={list.ids}
          source={meetingRows}
          columns={meetingColumns}
          look={look}
          onLook={onLook}
          state={state}
          rowClass="meeting"
          banner={
            <NewRows
              added={held.added > 0 ? plural(held.added, 'new meeting') : null}
              gone={held.gone > 0 ? plural(held.gone, 'meeting') : null}
              onShow={held.showNew}
            />
          }
        />
      )}
    </section>
  );
}
