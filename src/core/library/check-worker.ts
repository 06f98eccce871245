/** The thread that checks a library: see check-thread.ts. */
import { checkLibrary, type Verdict } from './check.ts';
import type { CheckRequest } from './check-messages.ts';
import { openLibrary } from './open.ts';
import { answerInThread, readOneMoment } from './thread-work.ts';

/** A connection that only reads leaves its log behind: a copy is opened as a library is. */
function checkCopy(path: string): Verdict {
  const library = openLibrary(path);
  try {
    return checkLibrary(library.read);
  } finally {
    library.close();
  }
}

answerInThread(({ path, isCopy }: CheckRequest) => (isCopy ? checkCopy(path) : readOneMoment(path, checkLibrary)));
