/** Keys that act on the checked statements, or else on the selected one. */
import type { StatementRow, ThemeRow } from '../../../shared/contract/rows.ts';
import { statementRows } from '../../api/rows.ts';
import type { Store } from '../../api/store.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { type TableState, targetIds } from '../../ui/data-table/table-state.ts';
import { applyTheme, decide, review, suggestionsOf, themeState } from './actions.ts';

/** Rows of these ids, as far as they are here: what is checked has been seen. */
export function rowsOf(ids: readonly number[]) {
  return ids.flatMap((id) => statementRows.get(id) ?? []);
}

interface StatementKeysInput {
  readonly state: Store<TableState>;
  readonly themes: readonly ThemeRow[];
  readonly onPick: () => void;
  /** Where the rows are, if not in the table's cache: the reader has its own. */
  readonly rows?: (ids: readonly number[]) => readonly StatementRow[];
}

export function useStatementKeys({ state, themes, onPick, rows: find = rowsOf }: StatementKeysInput): void {
  const target = () => targetIds(state.get());
  const withSuggestions = () => find(target()).filter((row) => suggestionsOf(row).length > 0);
  useShortcut('toggleTheme', (event) => {
    const theme = themes.find((each) => String(each.key) === event?.key);
    const ids = target();
    if (!theme || ids.length === 0) return false;
    applyTheme(theme.id, ids, themeState(find(ids), theme.id));
    return true;
  });
  useShortcut('pickTheme', () => (target().length > 0 ? onPick() : false));
  useShortcut('accept', () => {
    const rows = withSuggestions();
    if (rows.length === 0) return false;
    void decide(
      rows.map((row) => row.id),
      true,
    );
    return true;
  });
  useShortcut('reject', () => {
    const rows = withSuggestions();
    if (rows.length === 0) return false;
    void decide(
      rows.map((row) => row.id),
      false,
    );
    return true;
  });
  useShortcut('confirm', () => {
    const ids = target();
    if (ids.length === 0) return false;
    const all = find(ids).every((row) => row.review === 'confirmed');
    void review(ids, all ? 'unreviewed' : 'confirmed');
    return true;
  });
}
