/** What an operation of the contract is made of, and the types that follow from it. */
import type { z } from 'zod';
import type { ErrorValue } from '../errors.ts';

/**
 * - `query` reads; its handler gets a handle that cannot write.
 * - `command` is one transaction, undoable by construction, and emits what changed.
 * - `job` is long: many transactions in one entry of the history, progress, cancel.
 * - `history` moves through the history (undo, redo).
 * - `preference` keeps a wish of the user's about the interface: written, but not undone.
 */
export type OperationKind = 'query' | 'command' | 'job' | 'history' | 'preference';

export interface Operation<
  K extends OperationKind = OperationKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
}

const make =
  <K extends OperationKind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Operation<K, I, O> => ({ kind, input, output });

export const query = make('query');
export const command = make('command');
export const job = make('job');
export const history = make('history');
export const preference = make('preference');

/** A reply is a value: an exception is a bug. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorValue };
