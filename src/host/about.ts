/** What About shows: versions, and the licences of what is bundled, which the build collects. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppInfo } from '../shared/shell.ts';

const licences = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }));

/** @param out folder of the build, with `licences.json`. Without it About says nothing about licences, and still opens. */
export async function appInfo(out: string, version: string, versions: NodeJS.ProcessVersions): Promise<AppInfo> {
  const known = { Electron: versions.electron, Chromium: versions.chrome, Node: versions.node };
  const text = await readFile(join(out, 'licences.json'), 'utf8').catch(() => '[]');
  return {
    version,
    runtimes: Object.entries(known).flatMap(([name, found]) => (found === undefined ? [] : [{ name, version: found }])),
    licences: licences.parse(JSON.parse(text)),
  };
}
