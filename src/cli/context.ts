/** Where the command line stands, what it writes to, and how it opens a library. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../core/engine.ts';
import type { Engine, EngineOptions } from '../core/engine-types.ts';
import type { Input, OperationName, Output } from '../shared/contract.ts';
import { ReadoutError } from '../shared/errors.ts';

/** Exit statuses: 0 done, 1 done with problems that are listed, 2 refused or wrong use. */
export type Status = 0 | 1 | 2;

/** The package's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Data: results only. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

/** Everything that is not data: progress, warnings, errors. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** A path as the user meant it: npm moves a script to the package's folder and keeps the user's in INIT_CWD. */
export function userPath(path: string): string {
  const moved = resolve(process.cwd()) === resolve(root) ? process.env.INIT_CWD : undefined;
  return resolve(moved ?? process.cwd(), path);
}

export interface LibraryOption {
  readonly library?: string;
}

/** @throws ReadoutError LIBRARY_NEEDED */
export function libraryPath({ library }: LibraryOption): string {
  const path = library ?? process.env.READOUT_LIBRARY;
  if (path === undefined || path === '') {
    throw new ReadoutError(
      'LIBRARY_NEEDED',
      'No library was named. Add --library NAME.readout, or set READOUT_LIBRARY.',
    );
  }
  return userPath(path);
}

/** Calls an engine and gives the value, or throws what the reply says. */
export async function value<N extends OperationName>(
  engine: Engine,
  operation: N,
  input: Input<N>,
  call?: string,
): Promise<Output<N>> {
  const reply = await engine.call(operation, input, call);
  if (reply.ok) return reply.value;
  throw new ReadoutError(reply.error.code, reply.error.message, reply.error.details);
}

/** Opens the library for the time of `work`. */
export async function withEngine<T>(
  options: Pick<EngineOptions, 'path' | 'mode'>,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await createEngine({ ...options, log: say });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
