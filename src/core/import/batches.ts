/** Gathers what comes in one by one, so that it can be put in together. */
import { setTimeout } from 'node:timers/promises';

/**
 * Batches in the order of the items. A batch is given out when it is full or its first item has waited long enough.
 * @param most items of the next batch @param wait milliseconds
 * @throws what the items throw, after the batches before
 */
export async function* inBatches<T>(items: AsyncIterator<T>, most: () => number, wait: number): AsyncGenerator<T[]> {
  let next = ask(items);
  for (;;) {
    const first = await next;
    if (first.done) return;
    next = ask(items);
    const batch = [first.value];
    const waiting = new AbortController();
    const late = setTimeout(wait, null, { signal: waiting.signal }).catch(() => null);
    for (const full = most(); batch.length < full; next = ask(items)) {
      // A fault is told by the batch that would begin with it.
      const more = await Promise.race([next.catch(() => null), late]);
      if (more === null || more.done) break;
      batch.push(more.value);
    }
    waiting.abort();
    yield batch;
  }
}

/** Its fault is no unhandled one while a batch is being put in. */
function ask<T>(items: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = items.next();
  next.catch(() => undefined);
  return next;
}
