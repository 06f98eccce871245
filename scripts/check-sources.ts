/** Rules about where things stand that no linter knows: SQL, IPC, lengths of files, what may be named at all. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LONGEST = 300;
const problems: string[] = [];

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '');
const code = tracked.filter((path) => /^(src|e2e|bench|scripts|bin)\/.*\.(ts|tsx|js|mjs)$/.test(path));
const text = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** SQL belongs to `store.ts` files, `library/` and `search/`: whoever reads a table finds it in one place. */
const SQL =
  /['"`]\s*(SELECT\s|INSERT INTO\s|UPDATE\s+\w+\s+SET\s|DELETE FROM\s|CREATE (TABLE|TRIGGER|INDEX)\s|PRAGMA\s|WITH RECURSIVE\s)/;
const SQL_ROOMS =
  /(^src\/core\/(library|search)\/|\/store\.ts$|\.test\.ts$|^src\/testing\/|^bench\/|^scripts\/|^e2e\/)/;

/** Electron's raw channels stand in one file a side. */
const CHANNELS = [
  { name: /\bipcMain\b/, file: 'src/main/ipc.ts' },
  { name: /\bipcRenderer\b/, file: 'src/preload/index.ts' },
];

/** These name what they forbid. */
const SPEAKS_OF_RULES = /^scripts\/(check-sources|prove-rules)\.ts$/;

/** Escapes from the compiler and the linter. */
const ESCAPES = /biome-ignore|@ts-(ignore|expect-error|nocheck)|\bas any[;,)\]>]|\bas unknown as\b/;

for (const path of code) {
  const source = text(path);
  const lines = source.split('\n').length - 1;
  if (lines > LONGEST && /^(src|e2e|bench|scripts)\//.test(path))
    problems.push(`${path} has ${lines} lines; at most ${LONGEST}`);
  if (SQL.test(source) && path.startsWith('src/') && !SQL_ROOMS.test(path))
    problems.push(`${path} has SQL; it belongs to a store.ts`);
  for (const { name, file } of CHANNELS) {
    if (path.startsWith('src/') && path !== file && name.test(source))
      problems.push(`${path} names ${name.source}; only ${file} does`);
  }
  if (!SPEAKS_OF_RULES.test(path) && ESCAPES.test(source))
    problems.push(`${path} escapes from the compiler or the linter`);
}

/** Paths of a machine, and hosts of registries, have no place in a repository. */
const FOREIGN = /(^|[^a-zA-Z0-9_.-])\/(root|work)\/|registry\.npmjs\.org|"resolved": "http/m;
for (const path of tracked.filter(
  (each) => !/^resources\/sample-corpus\//.test(each) && !/\.(png|ico|icns)$/.test(each),
)) {
  if (!SPEAKS_OF_RULES.test(path) && FOREIGN.test(text(path)))
    problems.push(`${path} names a place of one machine or a registry's host`);
}

for (const problem of problems) console.error(problem);
console.log(`sources: ${code.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
