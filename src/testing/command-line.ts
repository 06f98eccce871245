/** The command line for tests: as a process of its own, and in this process, which saves the start of one for each call. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../cli/main.ts';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/readout.js');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process of its own, as a script starts it. */
export function start(args: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}): Ran {
  const { READOUT_LIBRARY: _, INIT_CWD: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...more },
  });
  return { status, out: stdout, err: stderr };
}

/** The same in this process, which saves the start of one for each of many calls. */
export async function readout(...args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  try {
    return { status: await run(args), ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
