/** Themes on a document as a whole, beside those of its statements. */
import { Plus } from 'lucide-react';
import { WholeTags } from '../../parts/whole-themes.tsx';
import { TextButton } from '../../ui/button.tsx';
import { Section } from '../../ui/panel.tsx';
import type { DocumentDetail } from './document-detail.ts';

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
      <WholeTags target="document" row={detail.row} editable />
    </Section>
  );
}
