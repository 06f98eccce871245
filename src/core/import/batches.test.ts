import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBatches } from './batches.ts';

async function all<T>(batches: AsyncIterable<T[]>): Promise<T[][]> {
  const found: T[][] = [];
  for await (const batch of batches) found.push(batch);
  return found;
}

async function* numbers(until: number, late: number | null = null): AsyncGenerator<number> {
  for (let number = 0; number < until; number += 1) {
    if (number === late) await setTimeout(300);
    yield number;
  }
}

test('what is there at once comes together, in its order, as many as are asked for', async () => {
  const sizes = [1, 2, 4];
  expect(await all(inBatches(numbers(9), () => sizes.shift() ?? 9, 1000))).toEqual([[0], [1, 2], [3, 4, 5, 6], [7, 8]]);
  expect(await all(inBatches(numbers(0), () => 3, 1000))).toEqual([]);
});

test('nothing waits long for what comes late', async () => {
  expect(await all(inBatches(numbers(4, 2), () => 9, 20))).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('a fault is told after what came before it', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    yield 2;
    throw new Error('The disk is gone.');
  }
  const batches = inBatches(failing(), () => 9, 1000);
  expect((await batches.next()).value).toEqual([1, 2]);
  await setTimeout(20);
  await expect(batches.next()).rejects.toThrow('The disk is gone.');
});
