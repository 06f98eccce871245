/** How the Statements table looks now: as the user keeps it, or as hits in context need it. */
import { useMemo } from 'react';
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { preference, usePreference } from '../../api/preferences.ts';
import { needlesOf } from '../../parts/hits.ts';
import { useThemesById } from '../../parts/use-themes.ts';
import { type TableColumn, type TableLook, tableLookSchema } from '../../ui/data-table/columns.ts';
import { useNarrow } from '../../ui/use-media.ts';
import { narrowThemesWidth, standardLook, statementColumns, themesWidth } from './columns.tsx';
import { contextColumns } from './context-columns.tsx';

const lookPreference = preference('statements.look', tableLookSchema, standardLook);
const contextPreference = preference<TableLook>('statements.contextLook', tableLookSchema, {
  ...standardLook,
  density: 'compact',
  group: false,
});

export interface StatementsLook {
  readonly look: TableLook;
  readonly onLook: (change: (now: TableLook) => TableLook) => void;
  readonly columns: readonly TableColumn<StatementRow>[];
  /** The query has words, so that hits can be shown in context. */
  readonly hasHits: boolean;
  readonly inContext: boolean;
}

export function useStatementsLook(query: string, tab: string | null): StatementsLook {
  const [look, setLook] = usePreference(lookPreference);
  const [contextLook, setContextLook] = usePreference(contextPreference);
  const themes = useThemesById();
  const narrow = useNarrow();
  const needles = useMemo(() => needlesOf(query), [query]);
  const hasHits = needles.length > 0;
  const inContext = hasHits && tab === 'context';
  const tagsWidth = narrow ? narrowThemesWidth : (look.widths.themes ?? themesWidth);
  const { density } = look;
  const columns = useMemo(
    () => (inContext ? contextColumns(needles) : statementColumns({ themes, needles, density, tagsWidth })),
    [inContext, themes, needles, density, tagsWidth],
  );
  return {
    look: inContext ? contextLook : look,
    onLook: inContext ? setContextLook : setLook,
    columns,
    hasHits,
    inContext,
  };
}
