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
import { Segmented } from '../../ui/segmented.tsx';
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
  /** Whether hits are shown in context; null where the query has no words. */
  readonly view: StatementsView | null;
  readonly onView: (view: StatementsView) => void;
}

export type StatementsView = 'statements' | 'context';

const views = [
  { value: 'statements', label: 'Statements' },
  { value: 'context', label: 'In context' },
] as const;

export function StatementsHead({ shown, all, look, onLook, columns, view, onView }: StatementsHeadProps) {
  const [panes] = usePreference(layout);
  const isEmpty = all === 0;
  const choices = view === 'context' ? sorts.filter((sort) => !sort.group) : sorts;
  return (
    <div className="head">
      <h1>{view === null ? 'Statements' : 'Search'}</h1>
      {shown !== null && all !== null && !isEmpty && (
        <span className="count">
          {shown === all ? formatNumber(all) : `${formatNumber(shown)} of ${formatNumber(all)}`}
        </span>
      )}
      <span className="end" />
      {view !== null && <Segmented label="Show as" value={view} onChange={onView} options={views} />}
      {!isEmpty && (
        <>
          {shown !== 0 && <SortMenu look={look} onLook={onLook} choices={choices} />}
          <DisplayMenu
            look={look}
            onLook={onLook}
            columns={columns}
            choices={choices}
            standard={standardLook}
            {...(view === 'context' && { heights: ['compact'] as const })}
          />
          {view !== 'context' && (
            <IconButton
              icon={PanelRight}
              label={panes.panel ? 'Hide details' : 'Show details'}
              shortcut="details"
              onClick={() => invoke('details')}
            />
          )}
        </>
      )}
    </div>
  );
}
