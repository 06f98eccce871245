import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder, writeFiles } from '../../testing/libraries.ts';
import { findFiles } from './find-files.ts';
import { type Outcome, readInOrder } from './outcomes.ts';
import { WorkerPool } from './pool.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

const fragile = new URL('../../testing/fragile-worker.ts', import.meta.url);
const ROWS = 12;
const rows = Array.from(
  { length: ROWS },
  (_, row) => `Speech ${row},"He said on day ${row}: ""We are ready for talks."""`,
);

function inShort({ kind, member }: Outcome): string {
  return `${kind} ${member ?? ''}`.trim();
}

describe('files in hand with one worker', () => {
  it('lose nothing when the worker is given up for another', async () => {
    const files = findFiles([
      writeFiles(join(folder, 'beside'), {
        '1.csv': ['title,text', ...rows].join('\n'),
        '2-kills-the-reader.txt': 'x',
        '3-breaks-the-reader.txt': 'x',
        '4.txt': 'The minister said: "We are ready for talks."',
      }),
    ]);
    const pool = new WorkerPool(fragile, 1);
    const outcomes = new Map<string, string[]>();
    const reading = {
      dryRun: false,
      signal: new AbortController().signal,
      choices: [],
      find: () => undefined,
      new: true,
    };
    for await (const { file, outcome } of readInOrder(pool, files, reading)) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      outcomes.set(name, [...(outcomes.get(name) ?? []), inShort(outcome)]);
    }
    await pool.end();
    expect(Object.fromEntries(outcomes)).toEqual({
      '1.csv': Array.from({ length: ROWS }, (_, row) => `new row ${row + 2}`),
      '2-kills-the-reader.txt': ['refused'],
      '3-breaks-the-reader.txt': ['refused'],
      '4.txt': ['new'],
    });
  });
});
