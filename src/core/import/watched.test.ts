import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../shared/contract.ts';
import { ask, removeFolder, temporaryFolder, writeFiles } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { WATCHED_FOLDERS } from './watched.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

const text = (words: string) => `Talks in Minsk\n\n13 September 2024\n\n"${words}," President Lukashenko said.\n`;

async function withEngine(name: string, watch: boolean, work: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await createEngine({ path: join(folder, name), mode: 'create', watch });
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}

/** Resolves once so many documents have come in by themselves. */
function cameIn(engine: Engine, documents: number): Promise<void> {
  return new Promise((resolve) => {
    const off = engine.on(async (event: EngineEvent) => {
      if (event.type !== 'changed' || event.operation !== 'watch.scan') return;
      if ((await ask(engine, 'library.info', {})).documents < documents) return;
      off();
      resolve();
    });
  });
}

describe('watched folders', () => {
  it('are read on request: only what is new or changed, as one entry of the history', async () => {
    const files = writeFiles(join(folder, 'asked'), {
      'a.txt': text('We will build the bridge'),
      'deep/bad.bin': Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251),
    });
    await withEngine('asked.readout', false, async (engine) => {
      expect(await ask(engine, 'watch.scan', {})).toMatchObject({ id: null, files: [] });
      await ask(engine, 'preferences.set', { name: WATCHED_FOLDERS, value: [files, join(folder, 'not-there')] });
      expect(await ask(engine, 'watch.scan', {})).toMatchObject({ imported: 1, failed: 1 });
      expect(await ask(engine, 'watch.scan', {})).toMatchObject({ id: null, files: [] });
      writeFiles(files, { 'deep/b.txt': text('Trade has doubled since then') });
      const report = await ask(engine, 'watch.scan', {});
      expect(report.files).toMatchObject([{ status: 'imported', reason: null }]);
      expect(await ask(engine, 'history.list', {})).toHaveLength(2);
    });
  });

  it('bring new files in by themselves while a library is open, and nothing where nobody chose one', {
    timeout: 30_000,
  }, async () => {
    const files = writeFiles(join(folder, 'open'), { 'a.txt': text('We will build the bridge') });
    await withEngine('open.readout', true, async (engine) => {
      writeFiles(files, { 'unseen.txt': text('Nobody asked for this one') });
      const first = cameIn(engine, 2);
      expect((await ask(engine, 'library.info', {})).documents).toBe(0);
      await ask(engine, 'preferences.set', { name: WATCHED_FOLDERS, value: [files] });
      await first;
      const moved = cameIn(engine, 3);
      const outside = writeFiles(join(folder, 'outside'), { 'b.txt': text('Trade has doubled since then') });
      cpSync(join(outside, 'b.txt'), join(files, 'b.part'));
      renameSync(join(files, 'b.part'), join(files, 'b.txt'));
      await moved;
      expect((await ask(engine, 'library.info', {})).documents).toBe(3);
      await ask(engine, 'preferences.set', { name: WATCHED_FOLDERS, value: [] });
    });
  });
});
