/** What a thread answers to the engine. */
import type { ErrorValue } from '../../shared/errors.ts';

export type ThreadReply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorValue };
