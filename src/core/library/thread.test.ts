import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLibrary, removeFolder, shortDocuments, temporaryFolder } from '../../testing/libraries.ts';
import type { Verdict } from './check.ts';
import type { CheckRequest } from './check-messages.ts';
import { LibraryThread, threadScript } from './thread.ts';

const folder = temporaryFolder();
const path = join(folder, 'small.readout');
const request: CheckRequest = { path, isCopy: false };
const givenUp = 'Given up.';

beforeAll(() => makeLibrary(path, shortDocuments.slice(0, 1)));
afterAll(() => removeFolder(folder));

/** What the check makes a fault of is no request at all. */
function checking(signal?: AbortSignal, idleMs?: number): LibraryThread<CheckRequest | null, Verdict> {
  const script = threadScript('check', new URL('./check-worker.ts', import.meta.url));
  return new LibraryThread(script, { signal, givenUp, ...(idleMs === undefined ? {} : { idleMs }) });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a thread of a library', () => {
  it('answers in the order of the questions, each with its own answer', async () => {
    const thread = checking();
    const answers = [thread.ask(request), thread.ask({ ...request, path: join(folder, 'missing.readout') })];
    const [first, second] = await Promise.allSettled([...answers, thread.ask(request)]);
    expect(first).toMatchObject({ status: 'fulfilled', value: { ok: true, documents: 1 } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'LIBRARY_READ_ONLY' } });
  });

  it('goes when it has nothing to do, and comes again', async () => {
    const thread = checking();
    expect(await thread.ask(request)).toMatchObject({ ok: true });
    await pause(100);
    expect(await thread.ask(request)).toMatchObject({ ok: true });
  });

  it('that fails says why, and the next question gets another', async () => {
    const thread = checking(undefined, 60_000);
    await expect(thread.ask(null)).rejects.toThrow(TypeError);
    await pause(100);
    expect(await thread.ask(request)).toMatchObject({ ok: true });
  });

  it('gives up all that was asked, and takes nothing more', async () => {
    const controller = new AbortController();
    const thread = checking(controller.signal, 60_000);
    const asked = [thread.ask(request), thread.ask(request)];
    controller.abort();
    asked.push(thread.ask(request));
    for (const { status, ...end } of await Promise.allSettled(asked)) {
      expect({ status, ...end }).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED', message: givenUp } });
    }
  });
});
