/** The window: its welcome without a library, else the library's screens. */
import { CSPProvider } from '@base-ui/react/csp-provider';
import { openLibrary } from '../api/host-state.ts';
import { useStore } from '../api/store.ts';
import { AboutDialog } from '../features/about/about-dialog.tsx';
import { pickAndImport } from '../features/import/start-import.ts';
import { ShortcutsSheet } from '../features/shortcuts/shortcuts-sheet.tsx';
import { Welcome } from '../features/welcome/welcome.tsx';
import { Tips } from '../ui/tips.tsx';
import { useDroppedFiles } from './drop-target.tsx';
import { FailureDialog } from './failure-dialog.tsx';
import { overlay } from './overlay-state.ts';
import { Shell } from './shell.tsx';
import { useShortcut } from './shortcuts.ts';

function WelcomeWindow() {
  const dropping = useDroppedFiles();
  const over = useStore(overlay);
  useShortcut('help', () => overlay.set('shortcuts'));
  useShortcut('import', () => void pickAndImport({ folders: false }));
  return (
    <>
      <Welcome dropping={dropping} onChoose={(folders) => void pickAndImport({ folders })} />
      {over === 'shortcuts' && <ShortcutsSheet />}
      {over === 'about' && <AboutDialog />}
      <FailureDialog />
      <Tips />
    </>
  );
}

export function App() {
  const library = useStore(openLibrary);
  if (library === undefined) return null;
  return (
    // `style-src 'self'`: what Base UI would write into style elements is in our sheets.
    <CSPProvider disableStyleElements>
      {library === null ? <WelcomeWindow /> : <Shell key={library.path} />}
    </CSPProvider>
  );
}
