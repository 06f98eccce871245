/** A small file of settings: read whole, written whole. A file that cannot be read counts as absent, never as a fault. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

export class JsonFile<S extends z.ZodType> {
  readonly #path: string;
  readonly #schema: S;
  readonly #fallback: z.output<S>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, schema: S, fallback: z.output<S>) {
    this.#path = path;
    this.#schema = schema;
    this.#fallback = fallback;
  }

  async read(): Promise<z.output<S>> {
    await this.#last;
    return await this.#load();
  }

  /** One change after the other, each upon what the one before wrote. */
  change(make: (value: z.output<S>) => z.output<S>): Promise<z.output<S>> {
    const next = this.#last.then(async () => {
      const value = make(await this.#load());
      // Renamed into place, so that a crash leaves the old file or the new one.
      const part = `${this.#path}.${process.pid}.part`;
      try {
        await mkdir(dirname(this.#path), { recursive: true });
        await writeFile(part, JSON.stringify(value, null, 2));
        await rename(part, this.#path);
      } catch {
        // Settings are a convenience: a full or read-only disk must not stop the work.
      }
      return value;
    });
    this.#last = next;
    return next;
  }

  async #load(): Promise<z.output<S>> {
    try {
      return this.#schema.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch {
      return this.#fallback;
    }
  }
}
