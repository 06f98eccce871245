/** The table's place: the table, or why there is none. */

import type { Output } from '../../../shared/contract.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import { statementRows } from '../../api/rows.ts';
import type { Store } from '../../api/store.ts';
import { screenExists } from '../../app/available-screens.ts';
import { navigate } from '../../app/router.ts';
import type { HeldList } from '../../parts/held-list.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { NewRows } from '../../ui/data-table/new-rows.tsx';
import { TableLoading } from '../../ui/data-table/table-loading.tsx';
import type { TableState } from '../../ui/data-table/table-state.ts';
import { Failed } from '../../ui/feedback.tsx';
import { NoStatementsYet, NothingMatches } from './empty-statements.tsx';
import { groupLabel } from './group-label.tsx';
import { reviewGutter } from './gutter.tsx';
import type { StatementsLook } from './use-look.ts';

export type HeldStatements = HeldList<Output<'statements.ids'>>;

export function openInReader(id: number | null): boolean {
  const row = id === null ? null : statementRows.get(id);
  if (!row || !screenExists('documents')) return false;
  navigate({ screen: 'documents', id: row.document, at: row.id });
  return true;
}

interface StatementsListProps {
  readonly held: HeldStatements;
  readonly shape: StatementsLook;
  readonly state: Store<TableState>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function StatementsList({ held, shape, state, query, onQuery }: StatementsListProps) {
  const { list, error } = held;
  const { look, onLook, columns, inContext } = shape;
  if (error) return <Failed error={error} />;
  if (list === null) return <TableLoading columns={columns} look={look} />;
  if (list.ids.length === 0) {
    return (
      <div className="section-line fill">
        {list.all === 0 ? <NoStatementsYet /> : <NothingMatches query={query} onQuery={onQuery} />}
      </div>
    );
  }
  return (
    <DataTable
      label={`Statements, ${formatNumber(list.ids.length)}`}
      ids={list.ids}
      groups={list.groups}
      source={statementRows}
      columns={columns}
      look={look}
      onLook={onLook}
      state={state}
      rowClass={inContext ? 'context' : 'statement'}
      onOpen={openInReader}
      gutter={reviewGutter}
      groupLabel={groupLabel}
      banner={
        <NewRows
          added={held.added > 0 ? plural(held.added, 'new statement') : null}
          gone={held.gone > 0 ? plural(held.gone, 'statement') : null}
          onShow={held.showNew}
        />
      }
    />
  );
}
