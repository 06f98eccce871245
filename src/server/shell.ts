/** The shell's part that a page in a browser cannot do itself. */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { appInfo } from '../host/about.ts';
import type { RecentLibraries } from '../host/recent.ts';
import type { Workspace } from '../host/workspace.ts';
import type { Reply } from '../shared/contract/operation.ts';
import type { ServerOperation } from '../shared/loopback.ts';
import type { OpenLibrary } from '../shared/shell.ts';
import type { ShellHandlers } from '../shared/shell-operations.ts';

export interface ShellParts {
  readonly workspace: Workspace;
  readonly recent: RecentLibraries;
  /** Where new libraries and backups go. */
  readonly libraries: string;
  /** The build's folder. */
  readonly out: string;
  readonly version: string;
}

export function serverShell({
  workspace,
  recent,
  libraries,
  out,
  version,
}: ShellParts): ShellHandlers<ServerOperation> {
  const open = (path: string): Promise<Reply<OpenLibrary>> => workspace.open(path.replace(/^~(?=[/\\])/, homedir()));
  return {
    createLibrary: ({ name }) => workspace.create(join(libraries, `${name}.readout`)),
    pickSavePath: async ({ name }) => {
      await mkdir(libraries, { recursive: true });
      return await freePath(libraries, name);
    },
    library: () => workspace.settled(),
    openLibrary: open,
    openSample: async () => {
      const made = await workspace.makeSample();
      return made.ok ? await open(made.value) : made;
    },
    closeLibrary: async () => {
      await workspace.close();
      return { ok: true, value: null };
    },
    recentLibraries: () => recent.list(),
    forgetLibrary: async (path) => {
      await recent.forget(path);
      return await recent.list();
    },
    reportCounts: async (counts) => {
      if (workspace.library !== null) await recent.counted(workspace.library.path, counts);
    },
    frameAddress: async (content) => workspace.frames.add(content),
    appInfo: () => appInfo(out, version, process.versions),
    restartEngine: () => workspace.restart(),
  };
}

/** The libraries that lie in the folder for them: paths. */
export async function librariesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /\.readout$/i.test(name)).map((name) => join(folder, name));
}

/** `backup.readout`, `backup 2.readout`, …: a browser has no dialog that would ask before it replaces a file. */
async function freePath(folder: string, name: string): Promise<string> {
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const path = join(folder, count === 1 ? name : `${base} ${count}${ending}`);
    const taken = await stat(path).then(
      () => true,
      () => false,
    );
    if (!taken) return path;
  }
}
