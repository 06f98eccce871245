/**
 * The lock file's health. npm drops `gypfile: false` of better-sqlite3 from the lock at every install, and npm 10 then
 * starts a compiler that a fresh machine does not have; `--fix` puts it back. Versions are pinned, no download addresses.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  gypfile?: boolean;
}

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockedPackage> };
const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const problems: string[] = [];

const sqlite = lock.packages['node_modules/better-sqlite3'];
if (!sqlite) problems.push('better-sqlite3 is not locked');
else if (sqlite.gypfile !== false) {
  if (process.argv.includes('--fix')) {
    sqlite.gypfile = false;
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  } else problems.push('better-sqlite3 lacks "gypfile": false: run node scripts/check-lock.ts --fix');
}
for (const [name, range] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range)) problems.push(`${name} is not pinned: ${range}`);
  if (lock.packages[`node_modules/${name}`]?.version !== range)
    problems.push(`${name} is locked to another version than ${range}`);
}
for (const [name, { resolved, integrity, link }] of Object.entries(lock.packages)) {
  if (resolved !== undefined) problems.push(`${name} has a download address`);
  if (name !== '' && integrity === undefined && link !== true) problems.push(`${name} has no integrity`);
}

for (const problem of problems) console.error(problem);
console.log(`lock: ${Object.keys(lock.packages).length} packages, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
