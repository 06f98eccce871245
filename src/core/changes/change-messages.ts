/** What the engine asks of the thread that makes long changes. */
import type { Change } from './change.ts';

export interface ChangeRequest {
  /** The library's. */
  readonly path: string;
  readonly change: Change;
  /** Its one number is not 0 as soon as the change is given up. */
  readonly givenUp: SharedArrayBuffer;
}
