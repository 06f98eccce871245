/** What the engine and the thread that checks a library say to each other. */
import type { ErrorValue } from '../../shared/errors.ts';
import type { Verdict } from './check.ts';

export interface CheckRequest {
  readonly path: string;
  /** Whether nobody has the file open. */
  readonly isCopy: boolean;
}

export type CheckReply =
  | { readonly ok: true; readonly verdict: Verdict }
  | { readonly ok: false; readonly error: ErrorValue };
