/** The reading worker, but files of certain names end or break it: what a bad file of any format might do. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (message: { readonly path?: string }) => {
  if (message.path?.includes('kills-the-reader')) process.exit(1);
  if (message.path?.includes('breaks-the-reader')) throw new Error('a fault of the reader');
  if (message.path?.includes('fills-the-memory')) {
    const held: number[][] = [];
    for (;;) held.push(new Array<number>(1_000_000).fill(held.length));
  }
});
await import('../core/import/worker.ts');
