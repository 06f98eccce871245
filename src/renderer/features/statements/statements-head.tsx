/** Title, counts, sorting, display, and the panel's switch. */
import { PanelRight } from 'lucide-react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { formatNumber } from '../../../shared/format.ts';
import { usePreference } from '../../api/preferences.ts';
import { layout } from '../../app/layout.ts';
import { invoke } from '../../app/shortcuts.ts';
import { DisplayMenu, type SortChoice, SortMenu } from '../../parts/table-menus.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { TableColumn, TableLook } from '../../ui/data-table/columns.ts';
import { standardLook } from './columns.tsx';

const sorts: readonly SortChoice[] = [
  { label: 'By document, newest first', sort: ['-date'], group: true },
  { label: 'By document, oldest first', sort: ['date'], group: true },
  { label: 'Date, newest first', sort: ['-date'] },
  { label: 'Date, oldest first', sort: ['date'] },
  { label: 'Speaker', sort: ['speaker'] },
  { label: 'Kind', sort: ['kind'] },
];

interface StatementsHeadProps {
  readonly shown: number | null;
  readonly all: number | null;
  readonly look: TableLook;
  readonly onLook: (change: (now: TableLook) => TableLook) => void;
  readonly columns: readonly TableColumn<StatementRow>[];
}

export function StatementsHead({ shown, all, look, onLook, columns }: StatementsHeadProps) {
  const [panes] = usePreference(layout);
  const isEmpty = all === 0;
  return (
    <div className="head">
      <h1>Statements</h1>
      {shown !== null && all !== null && !isEmpty && (
        <span className="count">
          {shown === all ? formatNumber(all) : `${formatNumber(shown)} of ${formatNumber(all)}`}
        </span>
      )}
      <span className="end" />
      {!isEmpty && (
        <>
          {shown !== 0 && <SortMenu look={look} onLook={onLook} choices={sorts} />}
          <DisplayMenu look={look} onLook={onLook} columns={columns} choices={sorts} standard={standardLook} />
          <IconButton
            icon={PanelRight}
            label={panes.panel ? 'Hide details' : 'Show details'}
            shortcut="details"
            onClick={() => invoke('details')}
          />
        </>
      )}
    </div>
  );
}
