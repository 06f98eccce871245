/** Light, dark or as the system; and whether single keys are shortcuts. Kept on this machine, not in a library. */
import { bridge } from '../api/bridge.ts';
import { createStore } from '../api/store.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

function remembered(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    // A page without storage starts with the defaults.
    return null;
  }
}

function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // The choice then holds until the window is closed.
  }
}

export const themeChoice = createStore<ThemeChoice>(
  themeChoices.find((each) => each === remembered('readout.theme')) ?? 'system',
);
/** False: keys without Ctrl or Cmd do nothing (WCAG 2.1.4). */
export const singleKeys = createStore(remembered('readout.singleKeys') !== 'off');

function applyTheme(): void {
  const choice = themeChoice.get();
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  bridge().shell.setTheme(choice);
}

/** Called once, before the first render. */
export function startAppearance(): void {
  applyTheme();
  themeChoice.subscribe(() => {
    remember('readout.theme', themeChoice.get());
    applyTheme();
  });
  singleKeys.subscribe(() => remember('readout.singleKeys', singleKeys.get() ? 'on' : 'off'));
}
