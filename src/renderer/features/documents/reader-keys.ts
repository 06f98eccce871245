/** Keys in the reader: J and K go through the statements of the document, the others act on the selected one. */
import { useEffect, useState } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { applyTheme, themeState } from '../../parts/statement/actions.ts';
import { useStatementKeys } from '../../parts/statement/statement-keys.ts';
import { useThemes } from '../../parts/use-themes.ts';
import { select, useTableState } from '../../ui/data-table/table-state.ts';
import type { DocumentDetail } from './document-detail.ts';

interface ReaderKeysInput {
  readonly detail: DocumentDetail;
  readonly selected: StatementRow | null;
  readonly onSelect: (statement: number) => void;
  readonly onPick: () => void;
  /** A form is open: keys that change the statement behind it wait. */
  readonly drafting: boolean;
  /** False: the keys are of something else at the moment. */
  readonly enabled: boolean;
}

/** While the list has the focus, its own keys move in it. */
const inList = () => document.activeElement?.closest('.list') != null;

export function useReaderKeys({ detail, selected, onSelect, onPick, drafting, enabled }: ReaderKeysInput) {
  const themes = useThemes();
  const { statements } = detail;
  const state = useTableState(String(detail.row.id), selected?.id ?? null);
  useEffect(() => select(state, selected?.id ?? null), [state, selected?.id]);
  const [last, setLast] = useState<number | null>(null);
  if (selected && selected.start !== last) setLast(selected.start);
  const step = (by: 1 | -1) => {
    if (statements.length === 0) return false;
    const from = statements.findIndex((each) => each.id === selected?.id);
    // Nothing selected: on from where somebody was.
    const near = statements.findIndex((each) => each.start >= (last ?? 0));
    const next = selected ? from + by : by === 1 ? Math.max(near, 0) : near - 1;
    const row = statements[next];
    if (row) onSelect(row.id);
    return true;
  };
  useShortcut('next', () => (inList() ? false : step(1)), enabled);
  useShortcut('previous', () => (inList() ? false : step(-1)), enabled);
  useStatementKeys({ state, themes, onPick, rows: (ids) => statements.filter((each) => ids.includes(each.id)) });
  useShortcut('confirm', () => true, drafting);
  const rows = selected ? [selected] : [];
  return {
    onTheme: (theme: number) =>
      applyTheme(
        theme,
        rows.map((row) => row.id),
        themeState(rows, theme),
      ),
    themeState: (theme: number) => themeState(rows, theme),
  };
}
