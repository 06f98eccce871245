/** A log file of faults: no words of a library enter it, and it stays small. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 1_000_000;

export function openLog(folder: string): (line: string) => void {
  const file = join(folder, 'readout.log');
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // Where nothing can be written there is nobody to tell either.
    }
  };
}
