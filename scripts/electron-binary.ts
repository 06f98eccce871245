/** Electron's program: its package brings none, but fetches one when first asked, which may fail or never end. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PATIENCE = 90_000;

export interface Looking {
  /** Folder of the package `electron`. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: string;
  /** Runs the package's own installer; false where it failed or took too long. */
  readonly install: (folder: string) => boolean;
}

/** @returns the program's path, or null where it cannot be had. The package's own main module is never loaded. */
export function findElectron(looking: Looking): string | null {
  return present(looking) ?? (looking.install(looking.folder) ? present(looking) : null);
}

function present({ folder, env, platform }: Looking): string | null {
  const told = join(folder, 'path.txt');
  const name = existsSync(told)
    ? readFileSync(told, 'utf8').trim()
    : platform === 'win32'
      ? 'electron.exe'
      : 'electron';
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const file = join(override ?? join(folder, 'dist'), name);
  return existsSync(file) ? file : null;
}

export function installElectron(folder: string): boolean {
  const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: PATIENCE, stdio: 'ignore' });
  return status === 0;
}
