import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadoutError } from '../../shared/errors.ts';
import {
  ask,
  codeOf,
  copyLibrary,
  makeLibrary,
  removeFolder,
  shortDocuments,
  temporaryFolder,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import { openLibrary } from './open.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');

beforeAll(() => makeLibrary(filled, shortDocuments.slice(0, 2)));
afterAll(() => removeFolder(folder));

async function refusalToMake(path: string): Promise<string> {
  try {
    await (await createEngine({ path, mode: 'create' })).close();
    return 'opened';
  } catch (fault) {
    if (!(fault instanceof ReadoutError)) throw fault;
    return fault.code;
  }
}

/** A small disk of its own, where the system lets us make one. */
function smallDisk(megabytes: number): { place: string; remove(): void } | null {
  const place = join(folder, `disk-${megabytes}`);
  mkdirSync(place, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return { place, remove: () => execFileSync('umount', ['-l', place]) };
}

describe('a full disk', () => {
  it('is said, and leaves no half-made library', async (context) => {
    const disk = smallDisk(1);
    if (!disk) {
      console.log('not tested: no small disk can be mounted here');
      return context.skip();
    }
    try {
      writeFileSync(join(disk.place, 'ballast'), Buffer.alloc(1_000_000));
      const path = join(disk.place, 'new.readout');
      expect(await refusalToMake(path)).toBe('DISK_FULL');
      expect(readdirSync(disk.place)).toEqual(['ballast']);
    } finally {
      disk.remove();
    }
  });

  it('ends an import with what is in, and a change without a trace', async (context) => {
    const disk = smallDisk(3);
    if (!disk) {
      console.log('not tested: no small disk can be mounted here');
      return context.skip();
    }
    try {
      const path = join(disk.place, 'small.readout');
      const engine = await createEngine({ path, mode: 'create' });
      const room = 3 * 2 ** 20 - readdirSync(disk.place).length * 4096;
      writeFileSync(join(disk.place, 'ballast'), Buffer.alloc(Math.max(0, room - 1_600_000)));
      expect(await codeOf(engine, 'imports.start', { paths: shortDocuments })).toBe('DISK_FULL');
      const info = await ask(engine, 'library.info', {});
      expect(info.documents).toBeLessThan(shortDocuments.length);
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: info.documents });
      writeFileSync(join(disk.place, 'ballast'), '');
      expect(await codeOf(engine, 'people.create', { name: 'Ada', kind: 'person' })).toBe('ok');
      expect(await ask(engine, 'imports.start', { paths: shortDocuments })).toMatchObject({
        imported: shortDocuments.length - info.documents,
        duplicate: info.documents,
      });
      await engine.close();
    } finally {
      disk.remove();
    }
  });

  it('rolls a command back as a whole', () => {
    const library = openLibrary(copyLibrary(filled, join(folder, 'copy.readout')));
    const pages = library.write.value<number>('PRAGMA page_count') ?? 0;
    library.write.value(`PRAGMA max_page_count = ${pages + 2}`);
    const fill = () =>
      library.transaction(() => {
        for (let n = 0; n < 2000; n += 1)
          library.write.run('INSERT INTO person (kind, name, name_key) VALUES (?, ?, ?)', [
            'person',
            `P ${n}`.repeat(20),
            `p ${n}`,
          ]);
      });
    const before = library.read.value<number>('SELECT count(*) FROM person');
    expect(fill).toThrow(/full/);
    expect(library.read.value<number>('SELECT count(*) FROM person')).toBe(before);
    library.close();
  });
});
