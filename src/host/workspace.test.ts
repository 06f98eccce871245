import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FromEngine, ToEngine } from '../shared/engine-messages.ts';
import { RecentLibraries } from './recent.ts';
import type { EngineProcess } from './supervisor.ts';
import { Workspace } from './workspace.ts';

let folder: string;
let workspace: Workspace;
let told: string[];
let open: string[];
let importFails: boolean;

/** An engine that opens every file but those named `bad`, and writes the files that it makes. */
function startEngine(): EngineProcess {
  let say: (message: FromEngine) => void = () => undefined;
  const exits: (() => void)[] = [];
  let path = '';
  const answer = async (message: ToEngine): Promise<void> => {
    if (message.type === 'open') {
      path = message.path;
      if (path.includes('bad')) return say({ type: 'refused', error: { code: 'LIBRARY_DAMAGED', message: 'damaged' } });
      if (message.mode === 'create') await writeFile(path, '');
      open.push(path);
      say({ type: 'opened' });
    } else if (message.type === 'call') {
      const value = { operation: message.operation, path };
      const error = { code: 'DISK_FULL', message: 'full' } as const;
      say({ type: 'reply', id: message.id, reply: importFails ? { ok: false, error } : { ok: true, value } });
    } else if (message.type === 'close') {
      open = open.filter((one) => one !== path);
      for (const exit of exits) exit();
    }
  };
  return {
    post: (message) => void answer(message),
    listen: (listener) => {
      say = listener;
    },
    onExit: (listener) => exits.push(listener),
    kill: () => undefined,
  };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-workspace-'));
  told = [];
  open = [];
  importFails = false;
  workspace = new Workspace(
    {
      startEngine,
      recent: new RecentLibraries(folder),
      sampleCorpus: 'corpus',
      sampleLibrary: join(folder, 'deep', 'Sample.readout'),
      now: null,
    },
    {
      event: () => undefined,
      state: ({ state }) => told.push(state),
      library: (library) => told.push(library?.name ?? 'none'),
    },
  );
});
afterEach(() => rm(folder, { recursive: true }));

describe('a workspace', () => {
  test('has its file from the moment it is asked to open it', async () => {
    const opening = workspace.open(join(folder, 'a.readout'));
    expect(workspace.path).toBe(join(folder, 'a.readout'));
    expect(workspace.library).toBeNull();
    expect(await opening).toMatchObject({ ok: true, value: { name: 'a' } });
    expect(await workspace.settled()).toMatchObject({ name: 'a' });
    expect(told).toEqual(['a', 'running']);
  });

  test('keeps the library that is open until another one has opened', async () => {
    await workspace.open(join(folder, 'a.readout'));
    const address = workspace.frames.add({ kind: 'original', document: 1 });
    expect(await workspace.open(join(folder, 'bad.readout'))).toMatchObject({
      ok: false,
      error: { code: 'LIBRARY_DAMAGED' },
    });
    expect(workspace.library?.name).toBe('a');
    expect(workspace.frames.has(address)).toBe(true);
    await workspace.open(join(folder, 'b.readout'));
    expect(open).toEqual([join(folder, 'b.readout')]);
    // What was shown of the old one is not shown under the new one.
    expect(workspace.frames.has(address)).toBe(false);
    await workspace.close();
    expect(open).toEqual([]);
    expect(told).toEqual(['a', 'running', 'b', 'running', 'none', 'none']);
    expect(await workspace.call('library.info', {}, null)).toMatchObject({
      ok: false,
      error: { code: 'LIBRARY_NEEDED' },
    });
  });

  test('makes a library where there is no file, and closes it', async () => {
    const path = join(folder, 'new', 'a.readout');
    expect(await workspace.create(path)).toEqual({ ok: true, value: path });
    expect(open).toEqual([]);
    expect(told).toEqual([]);
    expect(await workspace.create(path)).toMatchObject({ ok: false, error: { code: 'FILE_EXISTS' } });
  });

  test('makes the sample once, whole or not at all', async () => {
    importFails = true;
    expect(await workspace.makeSample()).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(await readdir(join(folder, 'deep'))).toEqual([]);
    importFails = false;
    const [one, two] = await Promise.all([workspace.makeSample(), workspace.makeSample()]);
    expect(one).toEqual({ ok: true, value: join(folder, 'deep', 'Sample.readout') });
    expect(two).toEqual(one);
    expect(await readdir(join(folder, 'deep'))).toEqual(['Sample.readout']);
  });
});
