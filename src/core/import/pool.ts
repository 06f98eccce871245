/** A few reading workers. Each file has limits of time and memory; a worker that breaks them is replaced. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const MAX_WORKERS = 4;
/** For reading and extracting one document; waiting between the two does not count. */
const DOCUMENT_SECONDS = 30;
const MEMORY_MB = 768;
/** Where a worker puts what is new. By default it would grow with the limit above, to 100 MB a worker and to no use. */
const YOUNG_MB = 24;
/**
 * Octets that a worker reads before another takes its place: the tagger keeps every word that it has met, so that its
 * memory would grow with a library. Starting one takes a second of processor time.
 */
const RENEWED_AFTER = 32e6;

/** A worker with one file in hand. */
export interface Hand {
  ask(message: ToWorker): Promise<FromWorker>;
}

/** Why a worker was given up, in words for the report of the import. */
export class WorkerLost extends Error {}

class Slot implements Hand {
  #worker: Worker | null = null;
  readonly #script: URL;
  readonly #seconds: number;
  /** Of the document in hand, in milliseconds. */
  #left = 0;
  /** What the worker has read since it was started, in octets. */
  #read = 0;

  constructor(script: URL, seconds: number) {
    this.#script = script;
    this.#seconds = seconds;
  }

  ask(message: ToWorker): Promise<FromWorker> {
    if (message.type === 'open' || message.type === 'extract-again') this.#renew();
    if (message.type === 'extract-again') this.#read += message.input.text.length;
    const worker = this.#start();
    if (message.type !== 'extract') this.#left = this.#seconds * 1000;
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const lose = (reason: string): void => {
        settle();
        this.#worker = null;
        void worker.terminate();
        reject(new WorkerLost(reason));
      };
      const timer = setTimeout(() => {
        lose(
          `Reading it took longer than ${this.#seconds} seconds, so it was given up. The other files are not affected.`,
        );
      }, this.#left);
      const onMessage = (reply: FromWorker): void => {
        settle();
        this.#left -= performance.now() - began;
        if (reply.type === 'document') this.#read += reply.size;
        resolve(reply);
      };
      const onError = (fault: Error): void => {
        const memory = 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
        lose(
          memory
            ? `Reading it needs more than ${MEMORY_MB} MB of memory, so it was given up. The other files are not affected.`
            : `Readout failed on it (${fault.message}). The other files are not affected.`,
        );
      };
      const onExit = (): void => lose('The reader stopped on it. The other files are not affected.');
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
      };
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.postMessage(message);
    });
  }

  #start(): Worker {
    if (!this.#worker) {
      this.#worker = new Worker(this.#script, {
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      });
    }
    return this.#worker;
  }

  /** Between two files, when nothing is asked of the worker. */
  #renew(): void {
    if (this.#read < RENEWED_AFTER) return;
    void this.#worker?.terminate();
    this.#worker = null;
    this.#read = 0;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}

/** Hands out workers, one file each, as many at a time as there are processors. */
export class WorkerPool {
  readonly #slots: Slot[];
  readonly #free: Slot[];
  readonly #waiting: ((slot: Slot) => void)[] = [];

  constructor(script: URL, size: number = Math.min(MAX_WORKERS, availableParallelism()), seconds = DOCUMENT_SECONDS) {
    this.#slots = Array.from({ length: size }, () => new Slot(script, seconds));
    this.#free = [...this.#slots];
  }

  get size(): number {
    return this.#slots.length;
  }

  /** Runs `work` with a worker of its own. */
  async withHand<T>(work: (hand: Hand) => Promise<T>): Promise<T> {
    const slot = this.#free.pop() ?? (await new Promise<Slot>((resolve) => this.#waiting.push(resolve)));
    try {
      return await work(slot);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(slot);
      else this.#free.push(slot);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.end()));
  }
}
