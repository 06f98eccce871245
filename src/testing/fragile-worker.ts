/**
 * The reading worker, but files of certain names end or break it when they are opened: what a bad file of any format
 * might do.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync } = fs;

function fail(path: string): void {
  if (path.includes('kills-the-reader')) process.exit(1);
  if (path.includes('breaks-the-reader'))
    queueMicrotask(() => {
      throw new Error('a fault of the reader');
    });
  if (path.includes('fills-the-memory')) {
    const held: number[][] = [];
    for (;;) held.push(new Array<number>(1_000_000).fill(held.length));
  }
}

fs.openSync = (path, ...others) => {
  fail(String(path));
  return openSync(path, ...others);
};
syncBuiltinESMExports();
await import('../core/import/worker.ts');
