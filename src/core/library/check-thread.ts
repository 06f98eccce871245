/**
 * The check in a thread of its own with its own connection: of a large library it takes seconds, and queries are answered
 * meanwhile.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ReadoutError } from '../../shared/errors.ts';
import type { Verdict } from './check.ts';
import type { CheckReply, CheckRequest } from './check-messages.ts';

/** The built thread lies beside the built engine; run from source, it is the module beside this one. */
function script(): URL {
  const built = new URL('./check.cjs', import.meta.url);
  return existsSync(built) ? built : new URL('./check-worker.ts', import.meta.url);
}

/**
 * @param request.isCopy a file that nobody has open, such as a backup: it is opened as a library is, and closed without a trace
 * @param signal gives the check up; the promise is settled when the thread has ended and its connection is closed
 * @returns everything that is wrong with a library; nothing is repaired
 * @throws ReadoutError those of `openLibrary`, LIBRARY_DAMAGED where it cannot be read to its end, CANCELLED
 */
export function checkInThread(request: CheckRequest, signal?: AbortSignal): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script(), { workerData: request });
    const giveUp = (): void => void worker.terminate();
    let reply: CheckReply | null = null;
    let fault: unknown = new ReadoutError('CANCELLED', 'The check was given up. Nothing was changed.');
    signal?.addEventListener('abort', giveUp, { once: true });
    worker.on('message', (said: CheckReply) => {
      reply = said;
    });
    worker.on('error', (said) => {
      fault = said;
    });
    worker.on('exit', () => {
      signal?.removeEventListener('abort', giveUp);
      if (reply === null) reject(fault);
      else if (reply.ok) resolve(reply.verdict);
      else reject(new ReadoutError(reply.error.code, reply.error.message, reply.error.details));
    });
    if (signal?.aborted === true) giveUp();
  });
}
