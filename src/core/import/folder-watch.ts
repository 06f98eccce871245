/** Listens to folders while a library is open, and says when it has been quiet there after a change. */
import { type FSWatcher, watch } from 'node:fs';

/** A file that is being written tells of itself many times: the last word counts. Milliseconds. */
const QUIET = 1500;

export class FolderWatch {
  readonly #onQuiet: () => void;
  readonly #quiet: number;
  #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | null = null;

  constructor(onQuiet: () => void, quiet: number = QUIET) {
    this.#onQuiet = onQuiet;
    this.#quiet = quiet;
  }

  /** Listens to these folders, in depth, and to no others any more. One that cannot be listened to is passed over. */
  follow(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#listen(folder);
    if (folders.length > 0) this.stir();
  }

  /** Starts waiting for quiet, as after a change. */
  stir(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#onQuiet();
    }, this.#quiet);
    this.#timer.unref();
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #listen(folder: string): void {
    try {
      const watcher = watch(folder, { recursive: true, persistent: false }, () => this.stir());
      // A folder that is taken away: a look on request still finds it when it is back.
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // Not there, or no more watches to be had: as above.
    }
  }
}
