/** Palette, shortcuts and About where they are open; toasts and tooltips always. */
import { useStore } from '../api/store.ts';
import { AboutDialog } from '../features/about/about-dialog.tsx';
import { ImportProgress } from '../features/import/import-progress.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { ShortcutsSheet } from '../features/shortcuts/shortcuts-sheet.tsx';
import { MenuPlace } from '../ui/menu.tsx';
import { Tips } from '../ui/tips.tsx';
import { DropTarget } from './drop-target.tsx';
import { overlay } from './overlay-state.ts';
import { Toasts } from './toast-region.tsx';

export function Overlays() {
  const open = useStore(overlay);
  return (
    <>
      {open === 'palette' && <Palette />}
      {open === 'shortcuts' && <ShortcutsSheet />}
      {open === 'about' && <AboutDialog />}
      <ImportProgress />
      <DropTarget />
      <MenuPlace />
      <Toasts />
      <Tips />
    </>
  );
}
