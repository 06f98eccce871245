/** The engine's face to its hosts. */
import type { EngineClient } from '../shared/contract.ts';

export interface EngineOptions {
  /** The library's file. */
  readonly path: string;
  /** `create` makes the file where there is none; `open` (default) refuses a missing one. */
  readonly mode?: 'open' | 'create';
  /** The present, for the history's times. */
  readonly clock?: () => Date;
  /** Who works, for tags and history; the library's own preference `coder` is used where absent. */
  readonly coder?: string | null;
  /** Faults of Readout itself, for a log file. */
  readonly log?: (line: string) => void;
  /** Whether the library's watched folders are listened to while it is open; off unless a window is open on it. */
  readonly watch?: boolean;
  /** The worker's script that reads and extracts (`src/core/import/worker.ts`, or its build). */
  readonly worker?: URL;
}

export interface Engine extends EngineClient {
  /** Ends jobs, folds the write-ahead log into the file and closes it. */
  close(): Promise<void>;
}
