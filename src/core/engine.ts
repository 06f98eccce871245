/**
 * The engine: one open library behind the contract. Hosts give it calls and get values; what it throws is a bug.
 *
 * Queries and commands run at once, one after the other, on this thread; only the check of the library, its reports and long
 * changes (changes/) have threads of their own. A job runs beside them: its reading is done by workers, and
 * each of its transactions is as short as a command's and waits its turn as one.
 */

import type { Reply } from '../shared/contract/operation.ts';
import { contract, type EngineEvent, isOperationName, type OperationName, type Output } from '../shared/contract.ts';
import { type ErrorValue, ReadoutError } from '../shared/errors.ts';
import type { ChangeName, Made } from './changes/change.ts';
import { Changes } from './changes/changes.ts';
import { isLong } from './changes/is-long.ts';
import type { Engine, EngineOptions } from './engine-types.ts';
import type { JobHandlers, QueryHandlers } from './handlers.ts';
import { closeInterrupted, hasInterrupted } from './history/interrupted.ts';
import { type Effect, type JobRecorder, recordJob, type Touched } from './history/recorder.ts';
import { isBlank } from './history/store.ts';
import { FolderWatch } from './import/folder-watch.ts';
import { WATCHED_FOLDERS, watchedFolders } from './import/watched.ts';
import { type Library, openLibrary } from './library/open.ts';
import { coderName, setPreference } from './library/preferences.ts';
import { explainSqlite } from './library/sqlite-errors.ts';
import { jobLabels, jobs, queries } from './operations.ts';
import { seedCodebook } from './themes/seed.ts';

/** A handler of any operation: the pairing of name and input is checked where `queries` and `jobs` are built. */
type AnyHandler = (input: unknown, context: unknown) => unknown;

class LibraryEngine implements Engine {
  readonly #library: Library;
  readonly #options: EngineOptions;
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #running = new Map<string, AbortController>();
  #jobs: Promise<unknown> = Promise.resolve();
  #busy = false;
  readonly #closing = new AbortController();
  /** Queries that are answered by a thread. */
  readonly #threads = new Set<Promise<unknown>>();
  readonly #changes: Changes;
  readonly #watch: FolderWatch | null;

  constructor(library: Library, options: EngineOptions) {
    this.#library = library;
    this.#options = options;
    this.#changes = new Changes(library);
    this.#watch = options.watch ? new FolderWatch(() => void this.#scan()) : null;
    this.#watch?.follow(watchedFolders(library.read));
  }

  async call<N extends OperationName>(operation: N, input: unknown, call = ''): Promise<Reply<Output<N>>> {
    try {
      return { ok: true, value: (await this.#run(operation, input, call)) as Output<N> };
    } catch (fault) {
      return { ok: false, error: this.#explain(fault, operation) };
    }
  }

  cancel(call: string): void {
    this.#running.get(call)?.abort();
    this.#changes.giveUp(call);
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#watch?.close();
    this.#closing.abort();
    for (const controller of this.#running.values()) controller.abort();
    await this.#jobs.catch(() => undefined);
    while (this.#changes.last !== null) await this.#changes.last;
    await Promise.allSettled(this.#threads);
    this.#library.close();
  }

  #run(operation: OperationName, input: unknown, call: string): unknown {
    if (!isOperationName(operation))
      throw new ReadoutError('INPUT_INVALID', `There is no operation “${String(operation)}”.`);
    const parsed = contract[operation].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ReadoutError(
        'INPUT_INVALID',
        `${operation} cannot take this: ${issue?.path.join('.') || 'input'}: ${issue?.message}.`,
        {
          issues: parsed.error.issues,
        },
      );
    }
    switch (contract[operation].kind) {
      case 'query':
        return this.#query(operation as keyof QueryHandlers, parsed.data);
      case 'command':
      case 'history':
        return this.#changes.inTurn(() => this.#change(operation as ChangeName, parsed.data, call));
      case 'job':
        return this.#job(operation as keyof JobHandlers, parsed.data, call);
      case 'preference':
        return this.#changes.inTurn(() => this.#prefer(parsed.data as { name: string; value: unknown }));
    }
  }

  #prefer({ name, value }: { name: string; value: unknown }): Record<string, never> {
    this.#library.transaction(() => setPreference(this.#library.write, name, value));
    if (name === WATCHED_FOLDERS) this.#watch?.follow(watchedFolders(this.#library.read));
    return {};
  }

  #query(operation: keyof QueryHandlers, input: unknown): unknown {
    const answer = (queries[operation] as AnyHandler)(input, {
      read: this.#library.read,
      path: this.#library.path,
      coder: () => this.#coder(),
      signal: this.#closing.signal,
    });
    if (!(answer instanceof Promise)) return answer;
    const settled = answer.finally(() => this.#threads.delete(settled));
    this.#threads.add(settled);
    return settled;
  }

  #change(operation: ChangeName, input: unknown, call: string): unknown {
    const change = { ...this.#who(operation), operation, input };
    if (!isLong(this.#library.read, operation, input)) return this.#made(operation, this.#changes.make(change));
    return this.#changes
      .makeInThread(change, call, ({ done, total }) =>
        this.#tell({ type: 'progress', call, operation, done, total, current: null }),
      )
      .then((made) => this.#made(operation, made));
  }

  #made(operation: ChangeName, { value, touched }: Made): Effect {
    this.#tellChanged(operation, value.label, touched);
    return value;
  }

  /** One at a time: two imports would write to each other's people and meetings. */
  #job(operation: keyof JobHandlers, input: unknown, call: string): Promise<unknown> {
    if (this.#busy)
      throw new ReadoutError('BUSY', 'Another job is running. Wait until it ends, or cancel it, and try again.');
    this.#busy = true;
    const controller = new AbortController();
    this.#running.set(call, controller);
    const start = () => this.#runJob(operation, input, call, controller.signal);
    const done = (this.#changes.last?.then(start) ?? start()).finally(() => {
      this.#running.delete(call);
      this.#busy = false;
    });
    this.#jobs = done;
    return done;
  }

  /** New files in watched folders come in by themselves; while another job runs they wait. */
  async #scan(): Promise<void> {
    if (this.#busy) return this.#watch?.stir();
    await this.call('watch.scan', {}, 'watch');
  }

  async #runJob(operation: keyof JobHandlers, input: unknown, call: string, signal: AbortSignal): Promise<unknown> {
    const label = jobLabels[operation];
    let recorder: JobRecorder | null = null;
    let effect: Effect = { label, changed: 0 };
    try {
      return await (jobs[operation] as AnyHandler)(input, {
        read: this.#library.read,
        library: this.#library,
        signal,
        worker: this.#options.worker ?? new URL('./import/worker.ts', import.meta.url),
        now: () => this.#now(),
        progress: (done: number, total: number | null, current: string | null) =>
          this.#tell({ type: 'progress', call, operation, done, total, current }),
        step: async <T>(work: Parameters<JobRecorder['step']>[0]): Promise<T> =>
          this.#changes.inTurn(() => {
            recorder ??= recordJob(this.#library, this.#who(operation), label);
            const { value, touched } = recorder.step(work);
            this.#tellChanged(operation, label, touched);
            return value as T;
          }),
        inTurn: async <T>(work: () => T): Promise<T> => this.#changes.inTurn(work),
        finish: (said: Effect) => {
          effect = said;
        },
      });
    } finally {
      await this.#changes.inTurn(() => (recorder as JobRecorder | null)?.finish(effect));
    }
  }

  #who(operation: OperationName) {
    return { operation, coder: this.#coder(), at: this.#now() };
  }

  #coder(): string | null {
    return this.#options.coder ?? coderName(this.#library.read);
  }

  #now(): string {
    return (this.#options.clock?.() ?? new Date()).toISOString();
  }

  #tellChanged(operation: OperationName, label: string, touched: Touched): void {
    if (touched.tables.length > 0) this.#tell({ type: 'changed', operation, label, ...touched });
  }

  #tell(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #explain(fault: unknown, operation: OperationName): ErrorValue {
    const known = explainSqlite(fault, this.#library.path);
    if (known instanceof ReadoutError) return known.toValue();
    const said = fault instanceof Error ? fault : new Error(String(fault));
    this.#options.log?.(`${operation}: ${said.stack ?? said.message}`);
    return {
      code: 'INTERNAL',
      message: `Readout failed while doing ${operation} (${said.message}). Nothing of it was saved; everything before is safe.`,
    };
  }
}

/**
 * Opens a library and serves it.
 * @throws ReadoutError of `openLibrary`
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const library = openLibrary(options.path, { create: options.mode === 'create' });
  try {
    // Looked at first without the lock: to read, a library that another program writes to can be opened too.
    if (isBlank(library.read) || hasInterrupted(library.read)) {
      library.transaction(() => {
        // A new library, or one whose making was cut off before this line.
        if (isBlank(library.write)) seedCodebook(library.write);
        closeInterrupted(library.write, (options.clock?.() ?? new Date()).toISOString());
      });
    }
  } catch (fault) {
    library.close();
    throw explainSqlite(fault, library.path);
  }
  return new LibraryEngine(library, options);
}
