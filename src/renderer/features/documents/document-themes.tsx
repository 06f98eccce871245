/** Themes on a document as a whole, beside those of its statements. */
import { Plus } from 'lucide-react';
import { run } from '../../api/commands.ts';
import { useThemesById } from '../../parts/use-themes.ts';
import { TextButton } from '../../ui/button.tsx';
import { Section } from '../../ui/panel.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { DocumentDetail } from './document-detail.ts';

/** Puts a theme on the document, or takes it away where it is. */
export function toggleWhole({ row, tags }: DocumentDetail, theme: number): void {
  void run('tags.whole', { theme, target: 'document', id: row.id, on: !tags.includes(theme) });
}

interface WholeTagsProps {
  readonly detail: DocumentDetail;
  /** Tags that can be taken away. */
  readonly editable?: boolean;
}

/** The tags alone; nothing where there are none. */
export function WholeTags({ detail, editable }: WholeTagsProps) {
  const themes = useThemesById();
  const named = detail.tags.flatMap((id) => themes.get(id) ?? []);
  if (named.length === 0) return null;
  return (
    <div className="tags wrap">
      {named.map((theme) => (
        <Tag
          key={theme.id}
          name={theme.name}
          color={theme.color}
          {...(editable && { onRemove: () => toggleWhole(detail, theme.id) })}
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
