/** Where benches put libraries and files: out of the way, kept only where making them takes minutes. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs `work` with a new folder, and removes it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder that stays for the next run. */
export function keptFolder(): string {
  const folder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}
