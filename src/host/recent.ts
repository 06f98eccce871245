/** The libraries that were open on this machine, newest first. */
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RecentLibrary } from '../shared/shell.ts';
import { JsonFile } from './json-file.ts';

const entry = z.object({
  path: z.string(),
  openedAt: z.string(),
  documents: z.number().nullable(),
  statements: z.number().nullable(),
});
const MOST = 12;
/** A file on a server that does not answer must not hold the welcome screen back. */
const PATIENCE = 1500;

export function libraryName(path: string): string {
  return basename(path).replace(/\.readout$/i, '');
}

export class RecentLibraries {
  readonly #file: JsonFile<z.ZodArray<typeof entry>>;
  readonly #now: () => Date;

  constructor(folder: string, now: () => Date = () => new Date()) {
    this.#file = new JsonFile(join(folder, 'recent.json'), z.array(entry), []);
    this.#now = now;
  }

  async list(): Promise<readonly RecentLibrary[]> {
    const entries = await this.#file.read();
    return await Promise.all(
      entries.map(async (one) => ({ ...one, name: libraryName(one.path), exists: await exists(one.path) })),
    );
  }

  async opened(path: string): Promise<void> {
    await this.#file.change((entries) => {
      const before = entries.find((one) => one.path === path);
      const now = this.#now().toISOString();
      const first = {
        path,
        openedAt: now,
        documents: before?.documents ?? null,
        statements: before?.statements ?? null,
      };
      return [first, ...entries.filter((one) => one.path !== path)].slice(0, MOST);
    });
  }

  async counted(path: string, counts: { readonly documents: number; readonly statements: number }): Promise<void> {
    await this.#file.change((entries) =>
      entries.map((one) =>
        one.path === path ? { ...one, documents: counts.documents, statements: counts.statements } : one,
      ),
    );
  }

  async forget(path: string): Promise<void> {
    await this.#file.change((entries) => entries.filter((one) => one.path !== path));
  }
}

async function exists(path: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const there = stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return await Promise.race([there, late]).finally(() => clearTimeout(timer));
}
