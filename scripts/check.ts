/** `npm run check`: every rule that a tool enforces, all of them even where one fails. */
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ['format and lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['types, a configuration a layer', 'tsc', ['-b']],
  ['types of tests and scripts', 'tsc', ['-p', 'tsconfig.tools.json']],
  ['layers', 'node', ['scripts/check-layers.ts']],
  ['places of SQL and IPC, lengths, names', 'node', ['scripts/check-sources.ts']],
  ['dead code and dependencies', 'knip', []],
  ['lock file', 'node', ['scripts/check-lock.ts']],
];

const failed: string[] = [];
for (const [name, command, args] of steps) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`check ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
console.log(`lane check: ran, ${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
