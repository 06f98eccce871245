/** Whether the build is that of the sources. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const built = ['out/main/index.cjs', 'out/main/engine.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];

export type BuildState = 'missing' | 'stale' | 'fresh';

/** @param root of the repository. A package without sources has its build and nothing to compare it with. */
export function buildState(root: string): BuildState {
  const files = built.map((file) => join(root, file));
  if (!files.every((file) => existsSync(file))) return 'missing';
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return newest(sources.map((path) => join(root, path))) > oldest ? 'stale' : 'fresh';
}

/** Tests are not built. */
function newest(paths: readonly string[]): number {
  return paths.reduce((latest, path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || path.includes('.test.')) return latest;
    const time = found.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs;
    return Math.max(latest, time);
  }, 0);
}
