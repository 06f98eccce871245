/**
 * A few reading workers, each with two files in hand: while what it made of one is being put in, it reads the other. Each
 * file has limits of time and memory; a worker that breaks them is replaced.
 */
import { availableParallelism } from 'node:os';
import { Disturbed, ReadingWorker, STOPPED, WorkerLost } from './reading-worker.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export { Disturbed, WorkerLost } from './reading-worker.ts';

const MAX_WORKERS = 4;
/** Files in hand with a worker: one is read, one waits to be asked about. */
const HANDS = 2;
/** For reading and extracting one document; waiting between the two does not count. */
const DOCUMENT_SECONDS = 30;
/**
 * Octets that a worker reads before another takes its place: the tagger keeps every word that it has met, so that its
 * memory would grow with a library. Starting one takes a second of processor time.
 */
const RENEWED_AFTER = 32e6;

/** A worker's part in one file. */
export interface Hand {
  /**
   * @throws WorkerLost when the worker was given up for this file, Disturbed when for the other one that it had in hand:
   * then the file has to be opened again. What does not need an open file is asked again by itself.
   */
  ask(message: ToWorker): Promise<FromWorker>;
}

/** The place of a worker: the thread that has it now, and those before it that still have a file in hand. */
class Place {
  readonly #script: URL;
  readonly #seconds: number;
  #worker: ReadingWorker | null = null;
  #ended = false;
  readonly #holders = new Map<ReadingWorker, number>();

  constructor(script: URL, seconds: number) {
    this.#script = script;
    this.#seconds = seconds;
  }

  /** The worker for the next file: a new one where the last was given up or has read enough. */
  take(): ReadingWorker {
    if (this.#ended) throw new WorkerLost(STOPPED);
    const last = this.#worker;
    const worker = last?.alive && last.read < RENEWED_AFTER ? last : new ReadingWorker(this.#script, this.#seconds);
    this.#worker = worker;
    if (last !== null && last !== worker) this.#endUnheld(last);
    this.#holders.set(worker, (this.#holders.get(worker) ?? 0) + 1);
    return worker;
  }

  /** A file is done with. */
  leave(worker: ReadingWorker): void {
    const holders = (this.#holders.get(worker) ?? 1) - 1;
    if (holders > 0) this.#holders.set(worker, holders);
    else this.#holders.delete(worker);
    if (worker !== this.#worker) this.#endUnheld(worker);
  }

  async end(): Promise<void> {
    this.#ended = true;
    const workers = new Set(this.#holders.keys());
    if (this.#worker) workers.add(this.#worker);
    await Promise.all([...workers].map((worker) => worker.end()));
  }

  /** Not within a file. */
  #endUnheld(worker: ReadingWorker): void {
    if (!this.#holders.has(worker)) void worker.end();
  }
}

const needsNoFile = ({ type }: ToWorker): boolean => type === 'open' || type === 'columns' || type === 'extract-again';

class Slot implements Hand {
  readonly #place: Place;
  readonly #number: number;
  readonly #seconds: number;
  #worker: ReadingWorker | null = null;
  /** Of the document in hand, in milliseconds. */
  #left = 0;

  constructor(place: Place, number: number, seconds: number) {
    this.#place = place;
    this.#number = number;
    this.#seconds = seconds;
  }

  async ask(message: ToWorker): Promise<FromWorker> {
    for (;;) {
      if (needsNoFile(message)) this.leave();
      this.#worker ??= this.#place.take();
      if (message.type !== 'extract') this.#left = this.#seconds * 1000;
      try {
        const { reply, spent } = await this.#worker.ask(message, this.#number, this.#left);
        this.#left -= spent;
        return reply;
      } catch (fault) {
        this.leave();
        if (!(fault instanceof Disturbed && needsNoFile(message))) throw fault;
      }
    }
  }

  leave(): void {
    if (this.#worker) this.#place.leave(this.#worker);
    this.#worker = null;
  }
}

/** Hands out parts of workers, one file each. */
export class WorkerPool {
  readonly #places: Place[];
  readonly #size: number;
  readonly #free: Slot[];
  readonly #waiting: ((slot: Slot) => void)[] = [];

  constructor(script: URL, size: number = Math.min(MAX_WORKERS, availableParallelism()), seconds = DOCUMENT_SECONDS) {
    this.#places = Array.from({ length: size }, () => new Place(script, seconds));
    // All workers have a first file before one has a second.
    this.#free = Array.from({ length: HANDS }, (_, number) =>
      this.#places.map((place) => new Slot(place, number, seconds)),
    ).flat();
    this.#size = this.#free.length;
  }

  /** How many files may be in hand at once. */
  get size(): number {
    return this.#size;
  }

  /** Runs `work` with a hand of its own. */
  async withHand<T>(work: (hand: Hand) => Promise<T>): Promise<T> {
    const slot = this.#free.shift() ?? (await new Promise<Slot>((resolve) => this.#waiting.push(resolve)));
    try {
      return await work(slot);
    } finally {
      slot.leave();
      const next = this.#waiting.shift();
      if (next) next(slot);
      else this.#free.push(slot);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#places.map((place) => place.end()));
  }
}
