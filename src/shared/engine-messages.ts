/** What a host and its engine process say to each other; plain values that survive structured cloning. */
import type { Reply } from './contract/operation.ts';
import type { EngineEvent } from './contract.ts';
import type { ErrorValue } from './errors.ts';

export interface OpenMessage {
  readonly type: 'open';
  /** The library's file. */
  readonly path: string;
  readonly mode: 'open' | 'create';
  /** Script of the worker that reads and extracts, as a file URL; null takes the core's own. */
  readonly worker: string | null;
  /** A fixed present, ISO 8601, for tests and for output that is the same tomorrow; null takes the machine's clock. */
  readonly now: string | null;
}

export type ToEngine =
  | OpenMessage
  | {
      readonly type: 'call';
      readonly id: number;
      readonly operation: string;
      readonly input: unknown;
      readonly call: string | null;
    }
  | { readonly type: 'cancel'; readonly call: string }
  | { readonly type: 'close' };

export type FromEngine =
  | { readonly type: 'opened' }
  | { readonly type: 'refused'; readonly error: ErrorValue }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: EngineEvent }
  | { readonly type: 'closed' };

/** One end of the line: a utility process's parent port, or a child process's channel. */
export interface Port<Incoming, Outgoing> {
  post(message: Outgoing): void;
  listen(listener: (message: Incoming) => void): void;
}
