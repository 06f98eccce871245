/** Items of the platform's menu that are no shortcut of the window. */
import type { MenuCommand } from '../../shared/shell.ts';
import { bridge } from '../api/bridge.ts';
import { pickAndImport } from '../features/import/start-import.ts';
import { closeLibrary, newLibrary, openPickedLibrary } from './libraries.ts';
import { overlay } from './overlay-state.ts';

const acts: Partial<Record<MenuCommand, () => void>> = {
  'library.new': () => void newLibrary(),
  'library.open': () => void openPickedLibrary(),
  'library.close': () => void closeLibrary(),
  'import.folder': () => void pickAndImport({ folders: true }),
  'help.about': () => overlay.set('about'),
};

/** Called once. */
export function startMenuCommands(): void {
  bridge().shell.onMenuCommand((command) => acts[command]?.());
}
