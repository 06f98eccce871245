/** A few reading workers. Each file has limits of time and memory; a worker that breaks them is replaced. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const MAX_WORKERS = 4;
const FILE_SECONDS = 30;
/** The first file of a worker also loads the language model. */
const FIRST_FILE_SECONDS = 60;
const MEMORY_MB = 768;

/** A worker with one file in hand. */
export interface Hand {
  ask(message: ToWorker): Promise<FromWorker>;
}

/** Why a worker was given up, in words for the report of the import. */
export class WorkerLost extends Error {}

class Slot implements Hand {
  #worker: Worker | null = null;
  #fresh = true;
  readonly #script: URL;

  constructor(script: URL) {
    this.#script = script;
  }

  ask(message: ToWorker): Promise<FromWorker> {
    const worker = this.#start();
    const seconds = this.#fresh ? FIRST_FILE_SECONDS : FILE_SECONDS;
    return new Promise((resolve, reject) => {
      const lose = (reason: string): void => {
        settle();
        this.#worker = null;
        void worker.terminate();
        reject(new WorkerLost(reason));
      };
      const timer = setTimeout(() => {
        lose(`Reading it took longer than ${seconds} seconds, so it was given up. The other files are not affected.`);
      }, seconds * 1000);
      const onMessage = (reply: FromWorker): void => {
        settle();
        this.#fresh = false;
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
      this.#worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
      this.#fresh = true;
    }
    return this.#worker;
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

  constructor(script: URL, size: number = Math.min(MAX_WORKERS, availableParallelism())) {
    this.#slots = Array.from({ length: size }, () => new Slot(script));
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
