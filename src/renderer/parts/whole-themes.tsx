/** Themes on documents or meetings as a whole, beside those of statements. */
import { run } from '../api/commands.ts';
import { type CheckState, checkStateOf } from '../ui/checkbox.tsx';
import { Tag } from '../ui/tag.tsx';
import { useThemesById } from './use-themes.ts';

type WholeTarget = 'document' | 'meeting';
interface WholeRow {
  readonly id: number;
  readonly tags: readonly number[];
}

/** Whether all, some or none of the rows have a theme as a whole. */
export function wholeState(rows: readonly Pick<WholeRow, 'tags'>[], theme: number): CheckState {
  return checkStateOf(rows, (row) => row.tags.includes(theme));
}

/** Puts a theme on the rows, or takes it away where all of them have it. */
export function toggleWhole(target: WholeTarget, rows: readonly WholeRow[], theme: number): void {
  const on = wholeState(rows, theme) !== true;
  void run('tags.whole', { theme, target, ids: rows.map((row) => row.id), on });
}

interface WholeTagsProps {
  readonly target: WholeTarget;
  readonly row: WholeRow;
  /** Tags that can be taken away. */
  readonly editable?: boolean;
}

/** The tags alone; nothing where there are none. */
export function WholeTags({ target, row, editable }: WholeTagsProps) {
  const themes = useThemesById();
  const named = row.tags.flatMap((id) => themes.get(id) ?? []);
  if (named.length === 0) return null;
  return (
    <div className="tags wrap">
      {named.map((theme) => (
        <Tag
          key={theme.id}
          name={theme.name}
          color={theme.color}
          {...(editable && { onRemove: () => toggleWhole(target, [row], theme.id) })}
        />
      ))}
    </div>
  );
}
