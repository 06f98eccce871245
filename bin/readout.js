#!/usr/bin/env node
// The command line. Plain JavaScript, so that an old Node can still say what it lacks before anything else is loaded.
import { existsSync } from 'node:fs';

const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) {
  process.stderr.write(
    `readout: needs Node ${NEEDED} or newer, this is ${process.versions.node}. In the repository run \`npm ci\` and then \`npm run -s readout -- …\`, which brings its own Node.\n`,
  );
  process.exit(2);
}
// In the repository the sources run as they are; a package has its build (Node does not strip types there).
const built = new URL('../out/cli/main.js', import.meta.url);
const source = new URL('../src/cli/main.ts', import.meta.url);
const { run } = await import(existsSync(source) ? source.href : built.href);
process.exitCode = await run(process.argv.slice(2));
