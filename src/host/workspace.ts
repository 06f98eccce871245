/** One window's library: opened, supervised, closed. A host has one for each window; the loopback host has one. */
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Reply } from '../shared/contract/operation.ts';
import type { EngineEvent, Input, OperationName, Output } from '../shared/contract.ts';
import type { ErrorValue } from '../shared/errors.ts';
import type { EngineState, OpenLibrary } from '../shared/shell.ts';
import type { Content } from './content.ts';
import { Frames } from './frames.ts';
import { riskOfPlace } from './look-at-place.ts';
import { libraryName, type RecentLibraries } from './recent.ts';
import { type EngineProcess, Supervisor } from './supervisor.ts';

/** What a host brings along. */
export interface WorkspaceHost {
  readonly startEngine: () => EngineProcess;
  readonly recent: RecentLibraries;
  /** The documents of the sample library. */
  readonly sampleCorpus: string;
  /** Where the sample library is made: a file's path. */
  readonly sampleLibrary: string;
  /** A fixed present, ISO 8601, or null. */
  readonly now: string | null;
}

export interface WorkspaceListener {
  event(event: EngineEvent): void;
  state(state: EngineState): void;
  library(library: OpenLibrary | null): void;
}

/** Two windows that ask for the sample at once wait for the same one. */
const samplesUnderWay = new Map<string, Promise<Reply<string>>>();

export class Workspace {
  readonly frames = new Frames();
  readonly #host: WorkspaceHost;
  readonly #listener: WorkspaceListener;
  #engine: Supervisor | null = null;
  #library: OpenLibrary | null = null;
  #opening: string | null = null;
  /** One change of library after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(host: WorkspaceHost, listener: WorkspaceListener) {
    this.#host = host;
    this.#listener = listener;
  }

  get library(): OpenLibrary | null {
    return this.#library;
  }

  /** The library's file, also while it is being opened; null where the window is free for one. */
  get path(): string | null {
    return this.#opening ?? this.#library?.path ?? null;
  }

  get state(): EngineState {
    return this.#engine?.state ?? { state: 'none' };
  }

  /** The library once the change of library that is going on has ended. */
  async settled(): Promise<OpenLibrary | null> {
    await this.#turn;
    return this.#library;
  }

  /** Opens a library in place of the present one, which is closed only once the new one has opened. */
  async open(path: string): Promise<Reply<OpenLibrary>> {
    const absolute = resolve(path);
    this.#opening = absolute;
    try {
      return await this.#inTurn(() => this.#open(absolute));
    } finally {
      this.#opening = null;
    }
  }

  async #open(absolute: string): Promise<Reply<OpenLibrary>> {
    if (this.#library?.path === absolute && this.state.state === 'running') return { ok: true, value: this.#library };
    const engine = this.#supervise(absolute, 'open');
    const refused = await engine.open();
    if (refused !== null) {
      await engine.close();
      return { ok: false, error: refused };
    }
    await this.#engine?.close();
    this.frames.clear();
    this.#engine = engine;
    this.#library = { path: absolute, name: libraryName(absolute), risk: await riskOfPlace(absolute) };
    await this.#host.recent.opened(absolute);
    this.#listener.library(this.#library);
    this.#listener.state(engine.state);
    return { ok: true, value: this.#library };
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      const engine = this.#engine;
      if (engine === null) return;
      await engine.close();
      this.frames.clear();
      this.#engine = null;
      this.#library = null;
      this.#listener.library(null);
      this.#listener.state({ state: 'none' });
    });
  }

  async restart(): Promise<Reply<null>> {
    const refused = (await this.#engine?.restart()) ?? null;
    return refused === null ? { ok: true, value: null } : { ok: false, error: refused };
  }

  call(operation: string, input: unknown, call: string | null): Promise<Reply<unknown>> {
    const error: ErrorValue = { code: 'LIBRARY_NEEDED', message: 'No library is open.' };
    return this.#engine?.call(operation, input, call) ?? Promise.resolve({ ok: false, error });
  }

  cancel(call: string): void {
    this.#engine?.cancel(call);
  }

  frame(pathname: string): Promise<Content> {
    // The engine's output has its operation's shape: tests parse it.
    const ask = async <N extends OperationName>(operation: N, input: Input<N>): Promise<Reply<Output<N>>> =>
      (await this.call(operation, input, null)) as Reply<Output<N>>;
    return this.frames.answer(pathname, {
      report: (input) => ask('reports.render', input),
      original: (id) => ask('documents.original', { id }),
    });
  }

  /** Makes a library's file, which is closed again. Refuses a file that is there. */
  async create(path: string): Promise<Reply<string>> {
    if (await isThere(path)) {
      return {
        ok: false,
        error: { code: 'FILE_EXISTS', message: `There already is a file ${path}. It was left as it is.` },
      };
    }
    const made = await this.#make(path, async () => null);
    return made === null ? { ok: true, value: path } : { ok: false, error: made };
  }

  /** Makes the sample library where it is not there yet. It appears whole: a half-filled one is never opened. */
  makeSample(): Promise<Reply<string>> {
    const path = this.#host.sampleLibrary;
    const making = samplesUnderWay.get(path) ?? this.#makeSample(path).finally(() => samplesUnderWay.delete(path));
    samplesUnderWay.set(path, making);
    return making;
  }

  async #makeSample(path: string): Promise<Reply<string>> {
    if (await isThere(path)) return { ok: true, value: path };
    const part = `${path}.${process.pid}.part`;
    const error = await this.#make(part, async (engine) => {
      const input = { paths: [this.#host.sampleCorpus] };
      const reply = await engine.call('imports.start', input, 'sample');
      return reply.ok ? null : reply.error;
    });
    if (error !== null) {
      await rm(part, { force: true });
      return { ok: false, error };
    }
    await rename(part, path);
    return { ok: true, value: path };
  }

  async #make(path: string, fill: (engine: Supervisor) => Promise<ErrorValue | null>): Promise<ErrorValue | null> {
    try {
      await mkdir(dirname(path), { recursive: true });
    } catch {
      return { code: 'FILE_UNWRITABLE', message: `The folder ${dirname(path)} cannot be made. Choose another one.` };
    }
    const engine = this.#supervise(path, 'create', false);
    const error = (await engine.open()) ?? (await fill(engine));
    await engine.close();
    return error;
  }

  /** Only the window's own engine tells the window. */
  #supervise(path: string, mode: 'open' | 'create', told = true): Supervisor {
    const engine: Supervisor = new Supervisor({
      start: this.#host.startEngine,
      open: { path, mode, worker: null, now: this.#host.now },
      onEvent: (event) => {
        if (told && this.#engine === engine) this.#listener.event(event);
      },
      onState: (state) => {
        if (told && this.#engine === engine) this.#listener.state(state);
      },
    });
    return engine;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
