/** What a thread answers to the engine. */
import type { ErrorValue } from '../../shared/errors.ts';

/** How far its work is. */
export interface ThreadProgress {
  readonly done: number;
  readonly total: number;
}

export type ThreadReply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorValue };

export type FromThread<Value> = ThreadReply<Value> | { readonly progress: ThreadProgress };
