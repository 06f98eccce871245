/**
 * Keeps an engine process alive for one library. If it dies, calls in flight are answered `ENGINE_STOPPED`, the state
 * tells the window, and it is started again; what it had acknowledged was committed before and is in the file.
 */

import type { Reply } from '../shared/contract/operation.ts';
import type { EngineEvent } from '../shared/contract.ts';
import type { FromEngine, OpenMessage, Port, ToEngine } from '../shared/engine-messages.ts';
import type { ErrorValue } from '../shared/errors.ts';
import type { EngineState } from '../shared/shell.ts';

export interface EngineProcess extends Port<FromEngine, ToEngine> {
  /** Told once, however the process ends. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface SupervisorOptions {
  readonly start: () => EngineProcess;
  readonly open: Omit<OpenMessage, 'type'>;
  readonly onEvent: (event: EngineEvent) => void;
  readonly onState: (state: EngineState) => void;
  /** Milliseconds before the first new start, doubled each time. */
  readonly delay?: number;
  /** So many deaths within `window` milliseconds, and the supervisor gives up until `restart`. */
  readonly attempts?: number;
  readonly window?: number;
  /** Milliseconds that closing may take before the process is ended. */
  readonly patience?: number;
}

const stopped: ErrorValue = {
  code: 'ENGINE_STOPPED',
  message:
    'The part of Readout that keeps the library stopped while it worked on this. Everything that was saved is safe; try again.',
};
const closed: ErrorValue = { code: 'LIBRARY_NEEDED', message: 'The library is closed.' };

type Waiting = (reply: Reply<unknown>) => void;

export class Supervisor {
  readonly #options: Required<SupervisorOptions>;
  #process: EngineProcess | null = null;
  #state: EngineState = { state: 'none' };
  #inFlight = new Map<number, Waiting>();
  /** Calls that came while the engine was starting: sent when it runs. */
  #queue: { readonly message: Extract<ToEngine, { type: 'call' }>; readonly resolve: Waiting }[] = [];
  #next = 1;
  #deaths: number[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #opening: ((error: ErrorValue | null) => void)[] = [];
  #closing: Promise<void> | null = null;
  #ended = false;

  constructor(options: SupervisorOptions) {
    this.#options = { delay: 200, attempts: 5, window: 60_000, patience: 10_000, ...options };
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Starts the engine. @returns the reason where it refuses the library, else null. */
  open(): Promise<ErrorValue | null> {
    return new Promise((resolve) => {
      this.#opening.push(resolve);
      this.#launch(this.#options.open.mode);
    });
  }

  /** Starts an engine that was given up. */
  restart(): Promise<ErrorValue | null> {
    if (this.#state.state !== 'failed') return Promise.resolve(null);
    this.#deaths = [];
    this.#tell({ state: 'restarting', attempt: 1 });
    return new Promise((resolve) => {
      this.#opening.push(resolve);
      this.#launch('open');
    });
  }

  call(operation: string, input: unknown, call: string | null): Promise<Reply<unknown>> {
    if (this.#ended) return Promise.resolve({ ok: false, error: closed });
    if (this.#state.state === 'failed') return Promise.resolve({ ok: false, error: this.#state.error });
    const message = { type: 'call', id: this.#next++, operation, input, call } as const;
    return new Promise((resolve) => {
      if (this.#state.state === 'running') this.#send(message, resolve);
      else this.#queue.push({ message, resolve });
    });
  }

  cancel(call: string): void {
    if (this.#state.state === 'running') this.#process?.post({ type: 'cancel', call });
  }

  /** Ends jobs, closes the library and the process; a process that does not answer in time is ended. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #close(): Promise<void> {
    this.#ended = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#refuseQueue(closed);
    const engine = this.#process;
    if (engine === null) return Promise.resolve();
    return new Promise((resolve) => {
      const end = setTimeout(() => engine.kill(), this.#options.patience);
      engine.onExit(() => {
        clearTimeout(end);
        resolve();
      });
      engine.post({ type: 'close' });
    });
  }

  #launch(mode: 'open' | 'create'): void {
    const engine = this.#options.start();
    this.#process = engine;
    engine.listen((message) => this.#receive(message));
    engine.onExit(() => this.#exited(engine));
    engine.post({ type: 'open', ...this.#options.open, mode });
  }

  #receive(message: FromEngine): void {
    switch (message.type) {
      case 'opened':
        this.#tell({ state: 'running' });
        this.#answerOpening(null);
        for (const { message: call, resolve } of this.#queue.splice(0)) this.#send(call, resolve);
        break;
      case 'refused':
        this.#fail(message.error);
        break;
      case 'reply': {
        const resolve = this.#inFlight.get(message.id);
        this.#inFlight.delete(message.id);
        resolve?.(message.reply);
        break;
      }
      case 'event':
        this.#options.onEvent(message.event);
        break;
      case 'closed':
        break;
    }
  }

  #exited(engine: EngineProcess): void {
    if (this.#process !== engine) return;
    this.#process = null;
    for (const resolve of this.#inFlight.values()) resolve({ ok: false, error: stopped });
    this.#inFlight.clear();
    if (this.#ended || this.#state.state === 'failed') return;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < this.#options.window), now];
    const attempt = this.#deaths.length;
    if (attempt > this.#options.attempts) {
      const message = `The part of Readout that keeps the library stopped ${attempt} times within a minute.`;
      this.#fail({ ...stopped, message });
      return;
    }
    this.#tell({ state: 'restarting', attempt });
    this.#timer = setTimeout(() => this.#launch('open'), this.#options.delay * 2 ** (attempt - 1));
  }

  #fail(error: ErrorValue): void {
    this.#tell({ state: 'failed', error });
    this.#answerOpening(error);
    this.#refuseQueue(error);
  }

  #send(message: Extract<ToEngine, { type: 'call' }>, resolve: Waiting): void {
    this.#inFlight.set(message.id, resolve);
    this.#process?.post(message);
  }

  #answerOpening(error: ErrorValue | null): void {
    for (const resolve of this.#opening.splice(0)) resolve(error);
  }

  #refuseQueue(error: ErrorValue): void {
    for (const { resolve } of this.#queue.splice(0)) resolve({ ok: false, error });
  }

  #tell(state: EngineState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}
