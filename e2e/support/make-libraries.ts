/** `node e2e/support/make-libraries.ts`: makes the libraries that tests copy, anew where the engine is newer than they are. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEngine } from '../../src/core/engine.ts';
import { libraries } from './libraries.ts';
import { root } from './page.ts';

async function make(path: string, documents: string | null): Promise<void> {
  if (isNew(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  for (const file of [part, `${part}-wal`, `${part}-shm`]) rmSync(file, { force: true });
  const library = await createEngine({ path: part, mode: 'create' });
  if (documents !== null) {
    const reply = await library.call('imports.start', { paths: [documents] }, 'make');
    if (!reply.ok) throw new Error(reply.error.message);
  }
  await library.close();
  renameSync(part, path);
}

/** Whether the library is there, and as new as the build. */
function isNew(path: string): boolean {
  return existsSync(path) && statSync(path).mtimeMs > statSync(join(root, 'out/main/engine.cjs')).mtimeMs;
}

await make(libraries.empty, null);
await make(libraries.sample, join(root, 'resources/sample-corpus/documents'));
