import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RecentLibraries } from './recent.ts';

let folder: string;
let minutes: number;
let recent: RecentLibraries;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-recent-'));
  minutes = 0;
  recent = new RecentLibraries(join(folder, 'deep'), () => new Date(Date.UTC(2024, 2, 13, 12, minutes++)));
});
afterEach(() => rm(folder, { recursive: true }));

describe('recent libraries', () => {
  test('stand newest first, once each, with their last counts and whether they are there', async () => {
    const a = join(folder, 'minsk-2024.readout');
    const b = join(folder, 'gone.readout');
    await writeFile(a, '');
    await recent.opened(a);
    await recent.counted(a, { documents: 3, statements: 14 });
    await recent.opened(b);
    await recent.opened(a);
    expect(await recent.list()).toEqual([
      { path: a, name: 'minsk-2024', openedAt: '2024-03-13T12:02:00.000Z', documents: 3, statements: 14, exists: true },
      { path: b, name: 'gone', openedAt: '2024-03-13T12:01:00.000Z', documents: null, statements: null, exists: false },
    ]);
    await recent.forget(b);
    expect(await recent.list()).toHaveLength(1);
  });

  test('are kept for the next start; changes made at once are all kept', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => recent.opened(join(folder, `${name}.readout`))));
    const next = await new RecentLibraries(join(folder, 'deep')).list();
    expect(next.map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(await readdir(join(folder, 'deep'))).toEqual(['recent.json']);
  });

  test('are at most twelve', async () => {
    for (let index = 0; index < 20; index++) await recent.opened(join(folder, `${index}.readout`));
    expect((await recent.list()).map(({ name }) => name)).toHaveLength(12);
  });

  test('start anew where the file is damaged', async () => {
    await writeFile(join(folder, 'recent.json'), '[{"path":');
    const damaged = new RecentLibraries(folder);
    expect(await damaged.list()).toEqual([]);
    await damaged.opened('x.readout');
    expect(await damaged.list()).toHaveLength(1);
  });
});
