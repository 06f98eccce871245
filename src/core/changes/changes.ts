/**
 * The changes of a library, one after the other. A long one is made by a thread with a connection of its own, in one
 * transaction as any other: queries are answered meanwhile, from what stood before, and whatever else writes waits its turn.
 */
import type { Library } from '../library/open.ts';
import { LibraryThread, threadScript } from '../library/thread.ts';
import type { ThreadProgress } from '../library/thread-messages.ts';
import { type Change, type Made, makeChange } from './change.ts';
import type { ChangeRequest } from './change-messages.ts';

const nothing = (): void => undefined;

export class Changes {
  readonly #library: Library;
  readonly #thread: LibraryThread<ChangeRequest, Made>;
  /** Settled when all that was asked so far is done; null while nothing waits. */
  #last: Promise<void> | null = null;
  /** Long changes that their callers can give up, by call. */
  readonly #underWay = new Map<string, Int32Array>();

  constructor(library: Library) {
    this.#library = library;
    const script = threadScript('change', new URL('./change-worker.ts', import.meta.url));
    // It is never ended at work: a change is whole, or given up by itself.
    this.#thread = new LibraryThread(script, { givenUp: 'The change was given up. Nothing was changed.' });
  }

  /** When everything that writes is done; null where nothing does. */
  get last(): Promise<void> | null {
    return this.#last;
  }

  /** Writes at once, or after what was asked before and is not done. */
  inTurn<T>(work: () => T | Promise<T>): T | Promise<T> {
    if (this.#last !== null) return this.#follow(this.#last.then(work));
    const result = work();
    return result instanceof Promise ? this.#follow(result) : result;
  }

  #follow<T>(result: Promise<T>): Promise<T> {
    const last = result.then(nothing, nothing);
    this.#last = last;
    void last.then(() => {
      if (this.#last === last) this.#last = null;
    });
    return result;
  }

  make(change: Change): Made {
    return makeChange(this.#library, change, nothing);
  }

  /**
   * @param call names it, to give it up
   * @throws ReadoutError of the change, and CANCELLED
   */
  async makeInThread(change: Change, call: string, onProgress: (progress: ThreadProgress) => void): Promise<Made> {
    const givenUp = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.#underWay.set(call, new Int32Array(givenUp));
    try {
      return await this.#thread.ask({ path: this.#library.path, change, givenUp }, onProgress);
    } finally {
      this.#underWay.delete(call);
    }
  }

  /** Gives a long change up: all of it is taken back. */
  giveUp(call: string): void {
    const flag = this.#underWay.get(call);
    if (flag) Atomics.store(flag, 0, 1);
  }
}
