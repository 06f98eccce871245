/** Files that the page hands over for an import: kept in a folder of their own until they are in the library. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadoutError } from '../shared/errors.ts';
import type { PickedPaths } from '../shared/shell.ts';

export interface UploadLimits {
  readonly files: number;
  /** Octets of one file, and of all that are kept at a time. */
  readonly fileSize: number;
  readonly allSize: number;
}

const usual: UploadLimits = { files: 50_000, fileSize: 1_000_000_000, allSize: 8_000_000_000 };

interface Batch {
  readonly folder: string;
  readonly shown: Map<string, string>;
  size: number;
}

export class Uploads {
  readonly #limits: UploadLimits;
  readonly #batches = new Map<string, Batch>();
  #root: Promise<string> | null = null;

  constructor(limits: UploadLimits = usual) {
    this.#limits = limits;
  }

  /** @returns the batch's key. */
  async begin(): Promise<string> {
    this.#root ??= mkdtemp(join(tmpdir(), 'readout-uploads-'));
    const key = randomBytes(16).toString('hex');
    this.#batches.set(key, { folder: join(await this.#root, key), shown: new Map(), size: 0 });
    return key;
  }

  /**
   * Takes one file in.
   * @param name as the user sees it: a relative path with slashes.
   * @throws ReadoutError where it is beyond the limits; what was received of it is removed.
   */
  async add(key: string, name: string, content: Readable): Promise<void> {
    const batch = this.#batch(key);
    const path = join(batch.folder, ...safeParts(name));
    const taken = batch.shown.has(path);
    if (taken || batch.shown.size >= this.#limits.files) {
      const reason = taken
        ? `${name} was sent twice.`
        : `More than ${this.#limits.files} files at once: import a part of them first.`;
      throw new ReadoutError('INPUT_INVALID', reason);
    }
    batch.shown.set(path, name);
    await mkdir(dirname(path), { recursive: true });
    let size = 0;
    const measured = async function* (this: Uploads, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const part of source) {
        size += part.length;
        if (size > this.#limits.fileSize || this.#kept + size > this.#limits.allSize) {
          throw new ReadoutError('INPUT_INVALID', `${name} is too large to be handed over by the browser.`);
        }
        yield part;
      }
    };
    try {
      await pipeline(content, measured.bind(this), createWriteStream(path, { flags: 'wx' }));
      batch.size += size;
    } catch (error) {
      batch.shown.delete(path);
      await rm(path, { force: true });
      throw error;
    }
  }

  /** What the import is given. */
  paths(key: string): PickedPaths {
    const { shown } = this.#batch(key);
    return { paths: [...shown.keys()], shown: Object.fromEntries(shown) };
  }

  /** Removes batches that lie at one of these paths: their import has ended. */
  async drop(paths: readonly string[]): Promise<void> {
    for (const [key, { folder }] of this.#batches) {
      if (!paths.some((path) => path.startsWith(folder + sep))) continue;
      this.#batches.delete(key);
      await rm(folder, { recursive: true, force: true });
    }
  }

  async end(): Promise<void> {
    this.#batches.clear();
    if (this.#root !== null) await rm(await this.#root, { recursive: true, force: true });
  }

  get #kept(): number {
    return [...this.#batches.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #batch(key: string): Batch {
    const batch = this.#batches.get(key);
    if (batch === undefined)
      throw new ReadoutError('NOT_FOUND', 'The files were handed over too late; choose them again.');
    return batch;
  }
}

/**
 * Names for our own folder: no way up, none that a file system reads otherwise, each short enough. What is shown stays
 * the user's own.
 */
function safeParts(name: string): readonly string[] {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const safe = parts.map((part) =>
    part
      .replace(/[<>:"|?*\p{Cc}]/gu, '_')
      .replace(/[. ]+$/, '_')
      .slice(-100),
  );
  if (safe.length === 0 || safe.length > 50) throw new ReadoutError('INPUT_INVALID', 'A file without a usable name.');
  // Windows' device names are harmless with a letter before them.
  return safe.map((part) => `f-${part}`);
}
