/** The check in a thread: of a large library it takes seconds. */
import type { Verdict } from './check.ts';
import type { CheckRequest } from './check-messages.ts';
import { LibraryThread, threadScript } from './thread.ts';

/**
 * @param request.isCopy a file that nobody has open, such as a backup: it is opened as a library is, and closed without a trace
 * @param signal gives the check up; the promise is settled when its connection is closed
 * @returns everything that is wrong with a library; nothing is repaired
 * @throws ReadoutError those of `openLibrary`, LIBRARY_DAMAGED where it cannot be read to its end, CANCELLED
 */
export function checkInThread(request: CheckRequest, signal?: AbortSignal): Promise<Verdict> {
  const script = threadScript('check', new URL('./check-worker.ts', import.meta.url));
  const givenUp = 'The check was given up. Nothing was changed.';
  return new LibraryThread<CheckRequest, Verdict>(script, { signal, givenUp }).ask(request);
}
