#!/usr/bin/env node
// The command line. Plain JavaScript, so that an old Node can still say what it lacks before anything else is loaded.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) {
  process.stderr.write(
    `readout: needs Node ${NEEDED} or newer, this is ${process.versions.node}. In the repository run \`npm ci\` and then \`npm run -s readout -- …\`, which brings its own Node.\n`,
  );
  process.exit(2);
}
// What Node has compiled is kept for the next start; threads find it by the environment, and begin in a third of the time.
// Where the folder cannot be written Node goes on without it.
const compiled = fileURLToPath(new URL('../node_modules/.cache/readout', import.meta.url));
const { enableCompileCache } = await import('node:module');
enableCompileCache(compiled);
process.env.NODE_COMPILE_CACHE ??= compiled;
// In the repository the sources run as they are; a package has its build (Node does not strip types there).
const built = new URL('../out/cli/main.js', import.meta.url);
const source = new URL('../src/cli/main.ts', import.meta.url);
const { run } = await import(existsSync(source) ? source.href : built.href);
process.exitCode = await run(process.argv.slice(2));
