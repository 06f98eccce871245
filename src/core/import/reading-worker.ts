/**
 * One reading worker: a thread that answers in the order in which it is asked, within limits of time and memory. Several
 * files may be in hand with it, so that it reads one while another's document is being put in and never waits.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const MEMORY_MB = 768;
/** Where a worker puts what is new. By default it would grow with the limit above, to 100 MB a worker and to no use. */
const YOUNG_MB = 24;
/** How long a thread may take to load its modules, beside the time for its first document: the machine may be busy. */
const START_MS = 120_000;
/** How long a thread may take to end by itself: it may still be loading its modules. */
const PATIENCE_MS = 10_000;

export const STOPPED = 'The reader stopped on it. The other files are not affected.';

/** Why a worker was given up, in words for the report of the import. */
export class WorkerLost extends Error {}

/** The worker was given up for another file: what is asked now has to be asked of a new one. */
export class Disturbed extends Error {}

interface Asked {
  readonly message: ToWorker;
  readonly hand: number;
  /** For how long the worker may think of it, in milliseconds. */
  readonly limit: number;
  readonly settle: (reply: FromWorker, spent: number) => void;
  readonly reject: (fault: Error) => void;
}

/** A thread with what it has been asked. The first of that is what it works on. */
export class ReadingWorker {
  readonly #thread: Worker;
  readonly #asked: Asked[] = [];
  #began = 0;
  #ready = false;
  #timer: NodeJS.Timeout | undefined;
  #gone = false;
  /** What it has read since it was started, in octets. */
  #read = 0;

  readonly #seconds: number;

  /** @param seconds for a document, for the words that tell of one that took longer */
  constructor(script: URL, seconds: number) {
    this.#seconds = seconds;
    this.#thread = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#thread.on('message', (reply: FromWorker) => {
      if (reply.type === 'ready') this.#takeUp(true);
      else this.#answered(reply);
    });
    this.#thread.on('error', (fault: Error) => this.#failed(fault));
    this.#thread.on('exit', () => this.#lose(STOPPED));
  }

  get read(): number {
    return this.#read;
  }

  /** False when it was given up: nothing can be asked of it any more. */
  get alive(): boolean {
    return !this.#gone;
  }

  /**
   * @param hand which of the files in hand it is about @param limit in milliseconds, from when the worker takes it up
   * @returns the reply and how long the worker took, in milliseconds
   * @throws WorkerLost when the worker was given up for this message, Disturbed when for one before it
   */
  ask(message: ToWorker, hand: number, limit: number): Promise<{ reply: FromWorker; spent: number }> {
    if (this.#gone) return Promise.reject(new Disturbed());
    if (message.type === 'extract-again') this.#read += message.input.text.length;
    return new Promise((resolve, reject) => {
      const settle = (reply: FromWorker, spent: number): void => resolve({ reply, spent });
      this.#asked.push({ message, hand, limit, settle, reject });
      if (this.#asked.length === 1) this.#takeUp();
      this.#thread.postMessage({ ...message, hand });
    });
  }

  /**
   * Ends the thread; what is asked of it is lost. A thread with nothing to do ends by itself: one that is ended from outside
   * while it loads its modules can take the process along.
   */
  async end(): Promise<void> {
    if (this.#gone) return;
    this.#gone = true;
    clearTimeout(this.#timer);
    const atWork = this.#asked.length > 0;
    for (const { reject } of this.#asked.splice(0)) reject(new WorkerLost(STOPPED));
    if (atWork) await this.#thread.terminate();
    else await this.#endItself();
  }

  async #endItself(): Promise<void> {
    const gone = once(this.#thread, 'exit');
    this.#thread.postMessage({ type: 'end' } satisfies ToWorker);
    const slow = setTimeout(() => void this.#thread.terminate(), PATIENCE_MS);
    await gone;
    clearTimeout(slow);
  }

  /** The first of what is asked has the worker for itself now: its time begins. */
  #takeUp(ready = this.#ready): void {
    this.#ready = ready;
    clearTimeout(this.#timer);
    const [first] = this.#asked;
    if (!first) return;
    this.#began = performance.now();
    this.#timer = setTimeout(() => this.#lose(this.#tooLong()), first.limit + (ready ? 0 : START_MS));
  }

  #answered(reply: FromWorker): void {
    const first = this.#asked.shift();
    if (reply.type === 'document') this.#read += reply.size;
    const spent = performance.now() - this.#began;
    this.#takeUp();
    first?.settle(reply, spent);
  }

  #failed(fault: Error): void {
    const memory = 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.#lose(
      memory
        ? `Reading it needs more than ${MEMORY_MB} MB of memory, so it was given up. The other files are not affected.`
        : `Readout failed on it (${fault.message}). The other files are not affected.`,
    );
  }

  /** Gives the worker up: that is the fault of what it works on, and of nothing else that is asked. */
  #lose(reason: string): void {
    if (this.#gone) return;
    this.#gone = true;
    clearTimeout(this.#timer);
    const [first, ...others] = this.#asked.splice(0);
    first?.reject(new WorkerLost(reason));
    for (const { reject } of others) reject(new Disturbed());
    void this.#thread.terminate();
  }

  #tooLong(): string {
    return `Reading it took longer than ${this.#seconds} seconds, so it was given up. The other files are not affected.`;
  }
}
