/** What a handler gets, by the kind of its operation. A missing handler does not compile (engine.ts). */
import type { NamesOf, Output, ParsedInput } from '../shared/contract.ts';
import type { Effect } from './history/recorder.ts';
import type { ReadHandle, WriteHandle } from './library/handles.ts';
import type { Library } from './library/open.ts';

export interface QueryContext {
  readonly read: ReadHandle;
  /** The library itself, for its path; queries cannot write through `read`. */
  readonly path: string;
  readonly coder: () => string | null;
  /** Aborted when the library is closed: a query that is answered later gives up. */
  readonly signal: AbortSignal;
}

export interface CommandContext {
  readonly write: WriteHandle;
  readonly coder: string | null;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Says how far a long command is. @throws ReadoutError CANCELLED where it is given up: nothing of it stands then */
  readonly beat: Beat;
}

export type Beat = (done: number, total: number) => void;

export interface JobContext {
  readonly read: ReadHandle;
  readonly library: Library;
  readonly signal: AbortSignal;
  readonly worker: URL;
  now(): string;
  progress(done: number, total: number | null, current: string | null): void;
  /** One recorded transaction, after whatever was asked to write before: a long change may be under way in its thread. */
  step<T>(work: (write: WriteHandle) => T): Promise<T>;
  /** Waits its turn as `step` does, for what a job does to the library itself and does not record. */
  inTurn<T>(work: () => T): Promise<T>;
  /** Says what the job did, for the history. */
  finish(effect: Effect): void;
}

export type QueryHandlers = {
  readonly [N in NamesOf<'query'>]: (input: ParsedInput<N>, context: QueryContext) => Output<N> | Promise<Output<N>>;
};
export type CommandHandlers = {
  readonly [N in NamesOf<'command'>]: (input: ParsedInput<N>, context: CommandContext) => Output<N>;
};
export type JobHandlers = {
  readonly [N in NamesOf<'job'>]: (input: ParsedInput<N>, context: JobContext) => Promise<Output<N>>;
};

/** A domain's part of the handlers. */
export type SomeQueries<Prefix extends string> = Pick<QueryHandlers, Extract<NamesOf<'query'>, `${Prefix}.${string}`>>;
export type SomeCommands<Prefix extends string> = Pick<
  CommandHandlers,
  Extract<NamesOf<'command'>, `${Prefix}.${string}`>
>;
