/** Themes on a meeting as a whole, beside those of what is said of it. */
import { Plus } from 'lucide-react';
import type { MeetingRow } from '../../../shared/contract/rows.ts';
import { WholeTags } from '../../parts/whole-themes.tsx';
import { TextButton } from '../../ui/button.tsx';

export function MeetingThemes({ row, onPick }: { row: MeetingRow; onPick: () => void }) {
  return (
    <section className="meeting-themes" aria-label="Themes of the whole meeting">
      <WholeTags target="meeting" row={row} editable />
      <TextButton icon={Plus} shortcut="pickTheme" onClick={onPick}>
        {row.tags.length === 0 ? 'Add a theme of the whole meeting' : 'Add'}
      </TextButton>
    </section>
  );
}
