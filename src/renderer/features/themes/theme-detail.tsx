/** A theme: its name, what defines it, its rules, and where it stands in the library. */
import { useState } from 'react';
import type { ThemeRow } from '../../../shared/contract/rows.ts';
import type { Output } from '../../../shared/contract.ts';
import { useThemesById } from '../../parts/use-themes.ts';
import { MergeTheme, MoveTheme } from './choose-theme.tsx';
import { RulesTable } from './rules-table.tsx';
import { ByYear, OftenTogether } from './theme-charts.tsx';
import { ThemeFields } from './theme-fields.tsx';
import { ThemeCounts, ThemeHead, ThemeTitle } from './theme-head.tsx';
import { pathTo } from './tree.ts';

interface ThemeDetailProps {
  readonly detail: Output<'themes.get'>;
  /** Its row in the list, which is the newer one right after a change. */
  readonly theme: ThemeRow;
  readonly themes: readonly ThemeRow[];
  readonly rule: number | null;
  readonly onGo: (theme: number) => void;
  readonly onRule: (id: number) => void;
  readonly onEditRule: (id: number) => void;
  readonly onAddRule: () => void;
  readonly onRemoveRule: (id: number) => void;
  readonly onAddUnder: () => void;
  readonly onRemove: () => void;
}

export function ThemeDetail(props: ThemeDetailProps) {
  const { detail, theme, themes } = props;
  const byId = useThemesById();
  const [doing, setDoing] = useState<'rename' | 'merge' | 'move' | null>(null);
  const done = () => setDoing(null);
  return (
    <>
      <ThemeHead
        theme={theme}
        path={pathTo(themes, theme.id)}
        canMerge={themes.length > 1}
        onRename={() => setDoing('rename')}
        onMerge={() => setDoing('merge')}
        onMove={() => setDoing('move')}
        onAddUnder={props.onAddUnder}
        onRemove={props.onRemove}
      />
      <div className="scroll theme-body">
        <ThemeTitle theme={theme} renaming={doing === 'rename'} onDone={done} />
        <ThemeCounts theme={theme} documents={detail.documents} wholes={detail.wholes} />
        <ThemeFields theme={theme} themes={themes} />
        <RulesTable
          rules={detail.rules}
          at={props.rule}
          onSelect={props.onRule}
          onEdit={props.onEditRule}
          onAdd={props.onAddRule}
          onRemove={props.onRemoveRule}
        />
        <div className="theme-charts">
          <ByYear theme={theme} rows={detail.byYear} />
          <OftenTogether theme={theme} rows={detail.together} themes={byId} />
        </div>
      </div>
      {doing === 'merge' && <MergeTheme theme={theme} themes={themes} onClose={done} onMerged={props.onGo} />}
      {doing === 'move' && <MoveTheme theme={theme} themes={themes} onClose={done} />}
    </>
  );
}
