/**
 * Folding the write-ahead log into the library's file beside a job of many steps. SQLite would do it in the commit that
 * makes the log longer than a thousand pages, and wait for the disk twice: every few steps, for up to a quarter of a second
 * in which nobody is answered. While steps come in, a thread with a connection of its own does that; the engine's
 * connection folds only what was written meanwhile, which lets the log begin anew. (sqlite.org/wal.html, "Avoiding Excessively
 * Large WAL Files"; PASSIVE waits for nobody and nobody for it.)
 */
import type { Database } from 'better-sqlite3';
import { LibraryThread, threadScript } from './thread.ts';

/** How often the log is folded, in milliseconds: some ten megabytes of it. */
const EVERY_MS = 2000;
/** SQLite's own, in pages. */
const AUTOMATIC = 1000;

export interface CheckpointRequest {
  readonly path: string;
}

export class Checkpoints {
  readonly #path: string;
  readonly #db: Database;
  readonly #thread: LibraryThread<CheckpointRequest, null>;
  #timer: NodeJS.Timeout | null = null;
  #steps = 0;
  #folding = false;

  /** @param db the connection that writes */
  constructor(path: string, db: Database) {
    this.#path = path;
    this.#db = db;
    this.#thread = new LibraryThread(threadScript('checkpoint', new URL('./checkpoint-worker.ts', import.meta.url)), {
      givenUp: 'The library was closed.',
      idleMs: 2 * EVERY_MS,
    });
  }

  /** To be called outside transactions, before a step of a job: others follow soon. */
  noteStep(): void {
    this.#steps += 1;
    if (this.#timer) return;
    this.#db.pragma('wal_autocheckpoint = 0');
    this.#timer = setInterval(() => void this.#fold(), EVERY_MS).unref();
  }

  /** From now on SQLite folds the log itself. */
  rest(): void {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
    if (this.#db.open) this.#db.pragma(`wal_autocheckpoint = ${AUTOMATIC}`);
  }

  async #fold(): Promise<void> {
    if (this.#folding) return;
    const steps = this.#steps;
    this.#steps = 0;
    this.#folding = true;
    try {
      await this.#thread.ask({ path: this.#path });
      if (this.#db.open && !this.#db.inTransaction) this.#db.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // A full or removed disk, or no thread: what is in the log is safe there, and the next commit says what is wrong.
      this.rest();
    } finally {
      this.#folding = false;
    }
    if (steps === 0) this.rest();
  }
}
