/** Finds a Chromium that the machine has. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** @returns the path of the program: `READOUT_CHROMIUM`, the system's, or Playwright's own; null where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const told = env.READOUT_CHROMIUM;
  if (told !== undefined && existsSync(told)) return told;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name + ending)));
  const usual =
    process.platform === 'darwin'
      ? macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
      : [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
          base === undefined
            ? []
            : [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')],
        );
  return [...inPath, ...usual, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}
