/** The main screen: every statement of the library, filtered, in its source, tagged by keyboard. */
import { useState } from 'react';
import { formatNumber, plural } from '../../../shared/format.ts';
import { useQuery } from '../../api/queries.ts';
import { statementRows } from '../../api/rows.ts';
import { useStore } from '../../api/store.ts';
import { screenExists } from '../../app/available-screens.ts';
import { currentRoute, navigate, useRoute } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/use-title.ts';
import { Workspace } from '../../app/workspace.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { useHeldList } from '../../parts/held-list.ts';
import { Histogram } from '../../parts/histogram.tsx';
import { applyTheme, themeState } from '../../parts/statement/actions.ts';
import { rowsOf, useStatementKeys } from '../../parts/statement/statement-keys.ts';
import { StatementPanel } from '../../parts/statement/statement-panel.tsx';
import { ThemePicker } from '../../parts/theme-picker.tsx';
import { useThemes, useThemesById } from '../../parts/use-themes.ts';
import type { TableLook } from '../../ui/data-table/columns.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { NewRows } from '../../ui/data-table/new-rows.tsx';
import { TableLoading } from '../../ui/data-table/table-loading.tsx';
import { clearChecked, select, selectedId, targetIds, useTableState } from '../../ui/data-table/table-state.ts';
import { Failed } from '../../ui/feedback.tsx';
import { useOverlayPanel } from '../../ui/use-media.ts';
import { NoStatementsYet, NothingMatches } from './empty-statements.tsx';
import { groupLabel } from './group-label.tsx';
import { reviewGutter } from './gutter.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { StatementsHead } from './statements-head.tsx';
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

function openInReader(id: number): void {
  const row = statementRows.get(id);
  if (row && screenExists('documents')) navigate({ screen: 'documents', id: row.document, at: id });
}

function useStatementList(query: string, { sort, group }: TableLook) {
  const result = useQuery('statements.ids', { query, sort, groupBy: group ? 'document' : null });
  return useHeldList(result, `${query}\n${sort.join()}\n${group}`);
}

export function StatementsScreen() {
  const { query, at, tab } = useRoute();
  const { look, onLook, columns, hasHits, inContext } = useStatementsLook(query, tab);
  const themes = useThemes();
  const themesById = useThemesById();
  const overlaid = useOverlayPanel();
  const state = useTableState(query, at);
  const table = useStore(state);
  const [picking, setPicking] = useState(false);
  const held = useStatementList(query, look);
  useTitle('Statements');
  useRemembered(state);
  useFirstRow(state, overlaid ? undefined : held.list?.ids);

  const openPicker = () => setPicking(true);
  const clear = () => void clearChecked(state);
  useStatementKeys({ state, themes, onPick: openPicker });
  const selected = selectedId(table);
  useShortcut('close', () => {
    if (!overlaid || selected === null) return false;
    select(state, null);
    return true;
  });
  const checkedRows = useCheckedRows(table.checked);
  const checked = [...table.checked];

  const { list } = held;
  const isEmpty = list !== null && list.all === 0;
  const panel =
    list === null || list.ids.length === 0 || inContext ? undefined : checked.length > 0 ? (
      <SelectionPanel ids={checked} rows={checkedRows} themes={themesById} onPick={openPicker} onClear={clear} />
    ) : selected !== null ? (
      <StatementPanel id={selected} onPick={openPicker} />
    ) : (
      <p className="panel-nothing">Select a statement to see it in its source.</p>
    );
  const ids = targetIds(table);
  return (
    <Workspace panel={panel} overlay={{ open: overlaid && selected !== null, onClose: () => select(state, null) }}>
      <StatementsHead
        shown={list ? list.ids.length : null}
        all={list ? list.all : null}
        look={look}
        onLook={onLook}
        columns={columns}
        view={hasHits ? (inContext ? 'context' : 'statements') : null}
        onView={(view) =>
          navigate({ screen: 'statements', query, at: selected, tab: view === 'context' ? view : null })
        }
      />
      {!isEmpty && <FilterBar screen="statements" query={query} onQuery={setQuery} fields={filterFields} />}
      {!isEmpty && !inContext && list?.ids.length !== 0 && <Histogram query={query} onQuery={setQuery} />}
      {held.error && <Failed error={held.error} />}
      {list === null && !held.error && <TableLoading columns={columns} look={look} />}
      {list !== null && list.ids.length === 0 && (
        <div className="section-line fill">
          {isEmpty ? <NoStatementsYet /> : <NothingMatches query={query} onQuery={setQuery} />}
        </div>
      )}
      {list !== null && list.ids.length > 0 && (
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
          {...(inContext && { onOpen: openInReader })}
          gutter={reviewGutter}
          groupLabel={groupLabel}
          banner={
            <NewRows
              added={held.added > 0 ? `${plural(held.added, 'new statement')}` : null}
              gone={held.gone > 0 ? plural(held.gone, 'statement') : null}
              onShow={held.showNew}
            />
          }
        />
      )}
      {checked.length > 0 && <SelectionBar ids={checked} rows={checkedRows} onPick={openPicker} onClear={clear} />}
      {picking && (
        <ThemePicker
          onClose={() => setPicking(false)}
          onPick={(theme) => applyTheme(theme, ids, themeState(rowsOf(ids), theme))}
          stateOf={(theme) => themeState(rowsOf(ids), theme)}
        />
      )}
    </Workspace>
  );
}
