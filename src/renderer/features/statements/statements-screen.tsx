/** The main screen: every statement of the library, filtered, in its source, tagged by keyboard. */
import { useState } from 'react';
import { usePreference } from '../../api/preferences.ts';
import { useQuery } from '../../api/queries.ts';
import { type Store, useStore } from '../../api/store.ts';
import { layout } from '../../app/layout.ts';
import { currentRoute, navigate, useRoute } from '../../app/router.ts';
import { invoke, useShortcut } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { useHeldList } from '../../parts/held-list.ts';
import { Histogram } from '../../parts/histogram.tsx';
import { withoutWords } from '../../parts/hits.ts';
import { applyTheme, themeState } from '../../parts/statement/actions.ts';
import { rowsOf, useStatementKeys } from '../../parts/statement/statement-keys.ts';
import { StatementPanel } from '../../parts/statement/statement-panel.tsx';
import { ThemePicker } from '../../parts/theme-picker.tsx';
import { useThemes, useThemesById } from '../../parts/use-themes.ts';
import type { TableLook } from '../../ui/data-table/columns.ts';
import {
  clearChecked,
  select,
  selectedId,
  type TableState,
  targetIds,
  useTableState,
} from '../../ui/data-table/table-state.ts';
import { useOverlayPanel } from '../../ui/use-media.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { StatementsHead, type StatementsView } from './statements-head.tsx';
import { openInReader, StatementsList } from './statements-list.tsx';
import { useStatementsLook } from './use-look.ts';
import { useCheckedRows, useFirstRow, useRemembered } from './use-statement-table.ts';

const filterFields = [
  'theme',
  'speaker',
  'person',
  'kind',
  'date',
  'source',
  'country',
  'review',
  'is',
  'has',
  'title',
  'language',
] as const;

const setQuery = (query: string) => navigate({ screen: 'statements', query, tab: currentRoute().tab });

function setView(view: StatementsView): void {
  const { query, at } = currentRoute();
  navigate({ screen: 'statements', query, at, tab: view === 'context' ? view : null });
}

function useStatementList(query: string, { sort, group }: TableLook) {
  const result = useQuery('statements.ids', { query, sort, groupBy: group ? 'document' : null });
  return useHeldList(result, query, `${sort.join()}\n${group}`);
}

interface SideProps {
  readonly state: Store<TableState>;
  readonly onPick: () => void;
}

/** The panel: what is checked, or else the selected statement. */
function Side({ state, onPick }: SideProps) {
  const table = useStore(state);
  const themes = useThemesById();
  const rows = useCheckedRows(table.checked);
  const selected = selectedId(table);
  if (table.checked.size > 0) {
    const clear = () => void clearChecked(state);
    return <SelectionPanel ids={[...table.checked]} rows={rows} themes={themes} onPick={onPick} onClear={clear} />;
  }
  if (selected !== null) return <StatementPanel id={selected} onPick={onPick} />;
  return <p className="panel-nothing">Select a statement to see it in its source.</p>;
}

/** What lies over the table: the bar of the checked rows, and picking a theme for them. */
function Over({ state, picking, onPick, onPicked }: SideProps & { picking: boolean; onPicked: () => void }) {
  const table = useStore(state);
  const rows = useCheckedRows(table.checked);
  const ids = targetIds(table);
  return (
    <>
      {table.checked.size > 0 && (
        <SelectionBar ids={ids} rows={rows} onPick={onPick} onClear={() => void clearChecked(state)} />
      )}
      {picking && (
        <ThemePicker
          onClose={onPicked}
          onPick={(theme) => applyTheme(theme, ids, themeState(rowsOf(ids), theme))}
          stateOf={(theme) => themeState(rowsOf(ids), theme)}
        />
      )}
    </>
  );
}

export function StatementsScreen() {
  const { query, at, tab } = useRoute();
  const shape = useStatementsLook(query, tab);
  const themes = useThemes();
  const overlaid = useOverlayPanel();
  const held = useStatementList(query, shape.look);
  const state = useTableState(held.query, at);
  const selected = selectedId(useStore(state));
  const [picking, setPicking] = useState(false);
  const [panes] = usePreference(layout);
  const pick = () => setPicking(true);
  const closePanel = () => select(state, null);
  useTitle('Statements');
  useRemembered(state, held.query);
  useFirstRow(state, overlaid ? undefined : held.list?.ids);
  useStatementKeys({ state, themes, onPick: pick });
  useShortcut('openReader', () => openInReader(selected), shape.inContext);
  useShortcut('close', () => {
    // In this order: what is checked (the table's business), the search, the panel.
    if (state.get().checked.size > 0) return false;
    if (shape.hasHits) setQuery(withoutWords(query));
    else if (overlaid) closePanel();
    else return panes.panel && invoke('details');
    return true;
  });

  const { list } = held;
  const hasRows = list !== null && list.ids.length > 0;
  const isEmpty = list !== null && list.all === 0;
  return (
    <Workspace
      {...(hasRows && !shape.inContext && { panel: <Side state={state} onPick={pick} /> })}
      overlay={{ open: overlaid && selected !== null, onClose: closePanel }}
    >
      <StatementsHead
        shown={list ? list.ids.length : null}
        all={list ? list.all : null}
        shape={shape}
        onView={setView}
      />
      {!isEmpty && <FilterBar screen="statements" query={query} onQuery={setQuery} fields={filterFields} />}
      {!shape.inContext && (hasRows || list === null) && <Histogram query={query} onQuery={setQuery} />}
      <StatementsList held={held} shape={shape} state={state} query={query} onQuery={setQuery} />
      <Over state={state} picking={picking} onPick={pick} onPicked={() => setPicking(false)} />
    </Workspace>
  );
}
