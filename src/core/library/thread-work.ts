/** The inside of a thread that works on a library: see thread.ts. */
import { parentPort } from 'node:worker_threads';
import { ReadoutError } from '../../shared/errors.ts';
import { readHandle } from './database.ts';
import type { ReadHandle } from './handles.ts';
import { openReader } from './reader.ts';
import { explainSqlite } from './sqlite-errors.ts';
import type { ThreadProgress, ThreadReply } from './thread-messages.ts';

function reply<Request extends { readonly path: string }, Value>(
  request: Request,
  work: (request: Request, tell: (progress: ThreadProgress) => void) => Value,
): ThreadReply<Value> {
  try {
    return { ok: true, value: work(request, (progress) => parentPort?.postMessage({ progress })) };
  } catch (fault) {
    const known = explainSqlite(fault, request.path);
    if (known instanceof ReadoutError) return { ok: false, error: known.toValue() };
    throw fault;
  }
}

/** Does one request after the other, until it is told to end. @param work closes what it opens; what it throws beside a ReadoutError ends the thread */
export function answerInThread<Request extends { readonly path: string }, Value>(
  work: (request: Request, tell: (progress: ThreadProgress) => void) => Value,
): void {
  parentPort?.on('message', (request: Request | 'end') => {
    if (request === 'end') parentPort?.close();
    else parentPort?.postMessage(reply(request, work));
  });
}

/** A library as it is at one moment, while others go on writing to it. */
export function readOneMoment<T>(path: string, work: (read: ReadHandle) => T): T {
  const db = openReader(path);
  try {
    db.exec('BEGIN');
    return work(readHandle(db));
  } finally {
    db.close();
  }
}
