/** Temporary folders and libraries of real documents for tests. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../core/engine.ts';
import type { Engine } from '../core/engine-types.ts';
import type { Reply } from '../shared/contract/operation.ts';
import type { Input, OperationName, Output } from '../shared/contract.ts';

export const sampleCorpus = fileURLToPath(new URL('../../resources/sample-corpus/documents', import.meta.url));

/** Short real documents of four publishers: together they have every kind of statement, meetings and shared people. */
export const shortDocuments = [
  'white-house/2021-04-02-zelenskyy-call.md',
  'white-house/2021-12-09-zelenskyy-call.md',
  'white-house/2022-04-11-modi-call.md',
  'white-house/2024-04-04-netanyahu-call.md',
  'sri-lanka-president/2024-10-04-jaishankar-meeting.md',
  'sri-lanka-president/2025-05-05-luong-cuong-talks.txt',
  'invented/2024-01-17-nato-style.md',
  'invented/2024-03-05-xinhua-style.md',
].map((name) => join(sampleCorpus, name));

/** Writes a copy of a document with some words more: nearly the same, but not a duplicate. @returns its path */
export function nearCopy(path: string, folder: string): string {
  const copy = join(folder, `near-${basename(path)}`);
  writeFileSync(
    copy,
    `${readFileSync(path, 'utf8').trimEnd()}\n\nThis page was updated in the evening to add a line.\n`,
  );
  return copy;
}

/** A new empty folder under the system's one for temporary files. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'readout-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes files, folders included. @returns the folder */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** The value of a reply; an error fails the test with its message. */
function unwrap<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return reply.value;
}

export async function ask<N extends OperationName>(engine: Engine, operation: N, input: Input<N>): Promise<Output<N>> {
  return unwrap(await engine.call(operation, input));
}

/** The code of a reply, `ok` where it is none of an error. */
export async function codeOf<N extends OperationName>(engine: Engine, operation: N, input: Input<N>): Promise<string> {
  const reply = await engine.call(operation, input);
  return reply.ok ? 'ok' : reply.error.code;
}

/** Makes a library of real documents at `path` and closes it. */
export async function makeLibrary(path: string, paths: readonly string[]): Promise<void> {
  const engine = await createEngine({ path, mode: 'create' });
  await ask(engine, 'imports.start', { paths: [...paths] });
  await engine.close();
}

/** A copy of a closed library under another name. */
export function copyLibrary(from: string, to: string): string {
  copyFileSync(from, to);
  return to;
}
