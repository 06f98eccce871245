/**
 * Worker thread: reads one file at a time and extracts it. Untrusted input is parsed here, under limits of memory and
 * time; a worker that dies costs one file.
 */
import { readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import { extract } from '../extract/extract.ts';
import { hashBytes } from './hash.ts';
import { MAX_FILE_BYTES, readDocument } from './read.ts';
import type { ReadDocument } from './types.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');

/** The file in hand, between `read` and `extract`. */
let inHand: { document: ReadDocument; bytes: Uint8Array } | null = null;

function explain(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT') return 'There is no such file any more. Was it moved or deleted?';
  if (code === 'EACCES' || code === 'EPERM')
    return 'The file may not be read. Change its permissions, or copy it to a folder of your own.';
  return `The file cannot be read (${fault instanceof Error ? fault.message : String(fault)}).`;
}

async function read(path: string, name: string): Promise<FromWorker> {
  inHand = null;
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > MAX_FILE_BYTES) {
      const reason = `The file has ${Math.round(size / 1e6)} MB; Readout reads up to ${Math.round(MAX_FILE_BYTES / 1e6)} MB. Split it and import the parts.`;
      return { type: 'read', result: { ok: false, status: 'too-large', reason }, fileHash: '', size };
    }
    bytes = readFileSync(path);
  } catch (fault) {
    return { type: 'unreadable', reason: explain(fault) };
  }
  const result = await readDocument(bytes, { name });
  if (result.ok) inHand = { document: result.document, bytes };
  return { type: 'read', result, fileHash: hashBytes(bytes), size: bytes.length };
}

function extractInHand(): FromWorker {
  if (!inHand) return { type: 'unreadable', reason: 'No file is in hand.' };
  const { document, bytes } = inHand;
  inHand = null;
  return { type: 'extracted', extraction: extract(document), deflated: deflateSync(bytes) };
}

port.on('message', async (message: ToWorker) => {
  port.postMessage(message.type === 'read' ? await read(message.path, message.name) : extractInHand());
});
