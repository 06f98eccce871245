/** Keys that work in every screen. */
import { redo, undo } from '../api/commands.ts';
import { usePreference } from '../api/preferences.ts';
import { pickAndImport } from '../features/import/start-import.ts';
import { screenExists } from './available-screens.ts';
import { layout } from './layout.ts';
import { openPalette, overlay } from './overlay-state.ts';
import { currentRoute, goBack, goForward, navigate, type ScreenName, useRoute } from './router.ts';
import { screens } from './screens.tsx';
import type { ShortcutName } from './shortcut-list.ts';
import { useShortcut } from './shortcuts.ts';

function GoKey({ screen, shortcut }: { screen: ScreenName; shortcut: ShortcutName }) {
  const route = useRoute();
  useShortcut(shortcut, () => navigate({ screen, ...(screen === 'report' ? { query: route.query } : {}) }));
  return null;
}

export function GlobalKeys() {
  const [, setPanes] = usePreference(layout);
  useShortcut('undo', () => void undo());
  useShortcut('redo', () => void redo());
  useShortcut('palette', () => openPalette());
  useShortcut('search', () => openPalette(currentRoute().query));
  useShortcut('help', () => overlay.set('shortcuts'));
  useShortcut('navigation', () => setPanes((now) => ({ ...now, rail: !now.rail })));
  useShortcut('import', () => void pickAndImport({ folders: false }));
  useShortcut('back', goBack);
  useShortcut('forward', goForward);
  return (Object.keys(screens) as ScreenName[])
    .filter(screenExists)
    .map((name) => ({ name, shortcut: screens[name].shortcut }))
    .map(({ name, shortcut }) => shortcut && <GoKey key={name} screen={name} shortcut={shortcut} />);
}
