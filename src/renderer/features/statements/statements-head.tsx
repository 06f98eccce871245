/** Title, counts, sorting, display, and the panel's switch. */
import { PanelRight } from 'lucide-react';
import { formatNumber } from '../../../shared/format.ts';
import { usePreference } from '../../api/preferences.ts';
import { layout } from '../../app/layout.ts';
import { invoke } from '../../app/shortcuts.ts';
import { DisplayMenu, type SortChoice, SortMenu } from '../../parts/table-menus.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { standardLook } from './columns.tsx';
import type { StatementsLook } from './use-look.ts';

const sorts: readonly SortChoice[] = [
  { label: 'By document, newest first', sort: ['-date'], group: true },
  { label: 'By document, oldest first', sort: ['date'], group: true },
  { label: 'Date, newest first', sort: ['-date'] },
  { label: 'Date, oldest first', sort: ['date'] },
  { label: 'Speaker', sort: ['speaker'] },
  { label: 'Kind', sort: ['kind'] },
];

export type StatementsView = 'statements' | 'context';

interface StatementsHeadProps {
  readonly shown: number | null;
  readonly all: number | null;
  readonly shape: StatementsLook;
  readonly onView: (view: StatementsView) => void;
}

const views = [
  { value: 'statements', label: 'Statements' },
  { value: 'context', label: 'In context' },
] as const;

function countWords(shown: number, all: number): string {
  return shown === all ? formatNumber(all) : `${formatNumber(shown)} of ${formatNumber(all)}`;
}

function PanelSwitch() {
  const [panes] = usePreference(layout);
  return (
    <IconButton
      icon={PanelRight}
      label={panes.panel ? 'Hide details' : 'Show details'}
      shortcut="details"
      onClick={() => invoke('details')}
    />
  );
}

export function StatementsHead({ shown, all, shape, onView }: StatementsHeadProps) {
  const { look, onLook, columns, hasHits, inContext } = shape;
  const isEmpty = all === 0;
  const choices = inContext ? sorts.filter((sort) => !sort.group) : sorts;
  return (
    <div className="head">
      <h1>{hasHits ? 'Search' : 'Statements'}</h1>
      {shown !== null && all !== null && !isEmpty && <span className="count">{countWords(shown, all)}</span>}
      <span className="end" />
      {hasHits && (
        <Segmented label="Show as" value={inContext ? 'context' : 'statements'} onChange={onView} options={views} />
      )}
      {!isEmpty && (
        <>
          {shown !== 0 && <SortMenu look={look} onLook={onLook} choices={choices} />}
          <DisplayMenu
            look={look}
            onLook={onLook}
            columns={columns}
            choices={choices}
            standard={standardLook}
            {...(inContext && { heights: ['compact'] as const })}
          />
          {!inContext && <PanelSwitch />}
        </>
      )}
    </div>
  );
}
