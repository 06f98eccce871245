/**
 * Work on a library in a thread of its own with its own connection: what takes seconds on a large library is done there, and
 * queries are answered meanwhile.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ReadoutError } from '../../shared/errors.ts';
import type { FromThread, ThreadProgress, ThreadReply } from './thread-messages.ts';

/**
 * The built thread lies beside the built engine; run from source, it is a module.
 * @param name of the thread in the build (electron.vite.config.ts)
 */
export function threadScript(name: string, source: URL): URL {
  const built = new URL(`./${name}.cjs`, import.meta.url);
  return existsSync(built) ? built : source;
}

interface ThreadOptions {
  /** Ends the thread, at work or not. */
  readonly signal?: AbortSignal | undefined;
  /** Said of the work that the signal ended. */
  readonly givenUp: string;
  /** How long the thread waits for more work, in milliseconds: to start one again takes longer than a small piece of work. */
  readonly idleMs?: number;
}

interface Waiting<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (fault: unknown) => void;
  readonly onProgress: ((progress: ThreadProgress) => void) | undefined;
}

/** A thread that starts with its first piece of work, does one after the other, and ends when it has had none for a while. */
export class LibraryThread<Request, Value> {
  readonly #script: URL;
  readonly #options: ThreadOptions;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  /** What was asked and not yet answered, in order. */
  #waiting: Waiting<Value>[] = [];

  constructor(script: URL, options: ThreadOptions) {
    this.#script = script;
    this.#options = options;
  }

  /**
   * @param onProgress told what the work says of itself
   * @returns the answer; when it is there, or was given up, the thread's connection is closed
   * @throws ReadoutError of the work, and CANCELLED
   */
  ask(request: Request, onProgress?: (progress: ThreadProgress) => void): Promise<Value> {
    if (this.#options.signal?.aborted === true) return Promise.reject(this.#cancelled());
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject, onProgress });
      worker.ref();
      worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    const { signal } = this.#options;
    const end = (): void => void worker.terminate();
    let fault: unknown = null;
    signal?.addEventListener('abort', end);
    worker.on('message', (message: FromThread<Value>) => {
      if ('progress' in message) this.#waiting[0]?.onProgress?.(message.progress);
      else this.#settle(message);
    });
    worker.on('error', (said) => {
      fault = said;
    });
    worker.on('exit', () => {
      signal?.removeEventListener('abort', end);
      if (this.#worker !== worker) return;
      this.#worker = null;
      for (const { reject } of this.#waiting.splice(0)) reject(fault ?? this.#cancelled());
    });
    return worker;
  }

  #settle(reply: ThreadReply<Value>): void {
    const first = this.#waiting.shift();
    if (reply.ok) first?.resolve(reply.value);
    else first?.reject(new ReadoutError(reply.error.code, reply.error.message, reply.error.details));
    if (this.#waiting.length > 0) return;
    // A thread that only waits keeps no process from ending.
    this.#worker?.unref();
    this.#idle = setTimeout(() => this.#rest(), this.#options.idleMs ?? 0).unref();
  }

  /**
   * Lets the thread that has nothing to do end by itself; the next work gets a new one. Only one that is given up at work is
   * ended from outside: that can take the whole process along while the library's code is being unloaded.
   */
  #rest(): void {
    const worker = this.#worker;
    this.#worker = null;
    worker?.postMessage('end');
  }

  #cancelled(): ReadoutError {
    return new ReadoutError('CANCELLED', this.#options.givenUp);
  }
}
