/** Themes on a document as a whole, beside those of its statements. */
import { Plus } from 'lucide-react';
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import { run } from '../../api/commands.ts';
import { useThemesById } from '../../parts/use-themes.ts';
import { TextButton } from '../../ui/button.tsx';
import { type CheckState, checkStateOf } from '../../ui/checkbox.tsx';
import { Section } from '../../ui/panel.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { DocumentDetail } from './document-detail.ts';

/** Whether all, some or none of the documents have a theme as a whole. */
export function wholeState(rows: readonly Pick<DocumentRow, 'tags'>[], theme: number): CheckState {
  return checkStateOf(rows, (row) => row.tags.includes(theme));
}

/** Puts a theme on the documents, or takes it away where all of them have it. */
export function toggleWhole(rows: readonly Pick<DocumentRow, 'id' | 'tags'>[], theme: number): void {
  const on = wholeState(rows, theme) !== true;
  void run('tags.whole', { theme, target: 'document', ids: rows.map((row) => row.id), on });
}

interface WholeTagsProps {
  readonly detail: DocumentDetail;
  /** Tags that can be taken away. */
  readonly editable?: boolean;
}

/** The tags alone; nothing where there are none. */
export function WholeTags({ detail, editable }: WholeTagsProps) {
  const themes = useThemesById();
  const named = detail.row.tags.flatMap((id) => themes.get(id) ?? []);
  if (named.length === 0) return null;
  return (
    <div className="tags wrap">
      {named.map((theme) => (
        <Tag
          key={theme.id}
          name={theme.name}
          color={theme.color}
          {...(editable && { onRemove: () => toggleWhole([detail.row], theme.id) })}
        />
      ))}
    </div>
  );
}

export function DocumentThemes({ detail, onPick }: { detail: DocumentDetail; onPick: () => void }) {
  return (
    <Section
      title="Themes of the whole document"
      actions={
        <TextButton icon={Plus} shortcut="pickTheme" onClick={onPick}>
          Add
        </TextButton>
      }
    >
      <WholeTags detail={detail} editable />
    </Section>
  );
}
