/** Runs dependency-cruiser and makes sure that it saw everything: under some compilers it sees nothing and is content. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const options = await extractOptions('./.dependency-cruiser.mjs');
const { output } = await cruise(['src'], options);
if (typeof output === 'string') throw new Error('dependency-cruiser gave a text instead of a result');
const { modules, summary }: ICruiseResult = output;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const seen = new Set(modules.map((module) => module.source));
const unseen = sources.filter((path) => !seen.has(path));
const problems = [
  ...summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`),
  ...unseen.map((path) => `not seen by dependency-cruiser: ${path}`),
];
for (const problem of problems) console.error(problem);
console.log(
  `layers: ${sources.length} files, ${summary.totalDependenciesCruised} imports, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
