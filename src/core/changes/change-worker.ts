/** The thread that makes long changes: see changes.ts. */
import { ReadoutError } from '../../shared/errors.ts';
import { openLibrary } from '../library/open.ts';
import type { ThreadProgress } from '../library/thread-messages.ts';
import { answerInThread } from '../library/thread-work.ts';
import { type Made, makeChange } from './change.ts';
import type { ChangeRequest } from './change-messages.ts';

/** How often a change says how far it is, in milliseconds. */
const TELL_MS = 100;

function make({ path, change, givenUp }: ChangeRequest, tell: (progress: ThreadProgress) => void): Made {
  const stop = new Int32Array(givenUp);
  let told = Number.NEGATIVE_INFINITY;
  const library = openLibrary(path);
  try {
    return makeChange(library, change, (done, total) => {
      if (Atomics.load(stop, 0) !== 0) throw new ReadoutError('CANCELLED', 'It was cancelled. Nothing was changed.');
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      tell({ done, total });
    });
  } finally {
    library.close();
  }
}

answerInThread(make);
