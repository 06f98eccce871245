import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  copyLibrary,
  makeLibrary,
  removeFolder,
  sampleCorpus,
  shortDocuments,
  temporaryFolder,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');
const script = fileURLToPath(new URL('../../testing/working-process.ts', import.meta.url));

beforeAll(() => makeLibrary(filled, shortDocuments.slice(0, 5)));
afterAll(() => removeFolder(folder));

/**
 * Starts a process at work and kills it `delay` ms after it has said `after` lines. @returns the last number it said
 */
function killAtWork(args: readonly string[], after: number, delay: number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let doomed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!doomed && said.split('\n').length > after) {
        doomed = true;
        setTimeout(() => child.kill('SIGKILL'), delay);
      }
    });
    // Only whole lines count; the last may be cut.
    child.on('close', () => resolve(Math.max(0, ...said.split('\n').slice(0, -1).map(Number).filter(Number.isFinite))));
  });
}

describe('a process that is killed', () => {
  it('during an import leaves every acknowledged document, and one entry to undo', async () => {
    for (let round = 0; round < 5; round += 1) {
      const path = join(folder, `import-${round}.readout`);
      const acknowledged = await killAtWork(
        ['import', path, sampleCorpus],
        // A line a transaction: after the first ones it holds several documents.
        round + 1,
        Math.floor(Math.random() * 60),
      );
      const engine = await createEngine({ path, mode: 'create' });
      const info = await ask(engine, 'library.info', {});
      expect(info.documents, `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: info.documents });
      const entries = await ask(engine, 'history.list', {});
      expect(entries.length).toBeLessThanOrEqual(1);
      if (entries.length === 1) {
        expect(entries[0]).toMatchObject({ label: 'Import (interrupted)', changed: info.documents, state: 'done' });
        expect(await ask(engine, 'imports.list', {})).toMatchObject([
          { outcome: 'interrupted', imported: info.documents },
        ]);
        await ask(engine, 'history.undo', {});
        expect(await ask(engine, 'library.info', {})).toMatchObject({
          documents: 0,
          statements: 0,
          people: 0,
          meetings: 0,
        });
        await ask(engine, 'history.redo', {});
        expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: info.documents });
      }
      await engine.close();
    }
  });

  it('during bulk tags leaves each whole or not at all', async () => {
    for (let round = 0; round < 7; round += 1) {
      const path = copyLibrary(filled, join(folder, `tag-${round}.readout`));
      const acknowledged = await killAtWork(['tag', path], 1 + round, Math.floor(Math.random() * 40));
      const engine = await createEngine({ path });
      const info = await ask(engine, 'library.info', {});
      const themes = await ask(engine, 'themes.list', {});
      const tagged = themes.find((theme) => theme.name === 'Killed')?.statements;
      expect([0, info.statements], `round ${round}`).toContain(tagged);
      // Two entries before: the import, and the theme's.
      const done = (await ask(engine, 'history.list', { limit: 1000 })).length - 2;
      expect(done).toBeGreaterThanOrEqual(acknowledged);
      expect(tagged).toBe(done % 2 === 1 ? info.statements : 0);
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
      await engine.close();
    }
  });
});

describe('a library without the log of a crash', () => {
  it('still opens, as it was at its last checkpoint', async () => {
    const path = copyLibrary(filled, join(folder, 'log.readout'));
    await killAtWork(['tag', path], 3, 0);
    const alone = join(folder, 'alone.readout');
    copyFileSync(path, alone);
    const engine = await createEngine({ path: alone });
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
    await engine.close();
  });
});
