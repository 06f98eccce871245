/**
 * Worker thread: goes through one file at a time, reads each document in it and extracts it when asked. Untrusted input
 * is parsed here, under limits of memory and time; a worker that dies costs one file.
 */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import type { ColumnChoice } from '../../shared/domain.ts';
import { extract } from '../extract/extract.ts';
import type { ExtractInput } from '../extract/types.ts';
import { companionOf, describedBy } from './companion.ts';
import { hashBytes } from './hash.ts';
import { MAX_FILE_BYTES, type ReadMember, readFile, toInput } from './read.ts';
import { readOctets } from './read-octets.ts';
import { tableHead } from './readers/table-head.ts';
import { sketchOf } from './sketch.ts';
import type { ReadDocument } from './types.ts';
import type { Extracted, FromWorker, ToWorker } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
// The engine's own thread comes first: people wait for it. Elsewhere than on Linux this would mean the whole process.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/** The open file, and the document in hand between reading and extracting. */
let members: AsyncGenerator<ReadMember> | null = null;
let inHand: { document: ReadDocument; bytes: Uint8Array } | null = null;

function explain(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT') return 'There is no such file any more. Was it moved or deleted?';
  if (code === 'EACCES' || code === 'EPERM')
    return 'The file may not be read. Change its permissions, or copy it to a folder of your own.';
  return `The file cannot be read (${fault instanceof Error ? fault.message : String(fault)}).`;
}

async function open(path: string, name: string, choices: readonly ColumnChoice[], ahead: boolean): Promise<FromWorker> {
  members = null;
  try {
    const octets = readOctets(path);
    if ('reason' in octets) return { type: 'unreadable', reason: octets.reason };
    if ('tooLarge' in octets) {
      const size = octets.tooLarge;
      const reason = `The file has ${Math.round(size / 1e6)} MB; Readout reads up to ${Math.round(MAX_FILE_BYTES / 1e6)} MB. Split it and import the parts.`;
      const result = { ok: false, status: 'too-large', reason } as const;
      return { type: 'document', member: null, result, fileHash: '', size, last: true, extracted: null };
    }
    const beside = { companion: companionOf(path), describes: describedBy(path) };
    members = readFile(octets.bytes, { name, choices, ...beside });
  } catch (fault) {
    return { type: 'unreadable', reason: explain(fault) };
  }
  return next(ahead);
}

/** A file that cannot be read, or is no table, has no columns to ask about: the import says what is wrong with it. */
async function columns(path: string, name: string): Promise<FromWorker> {
  try {
    const octets = readOctets(path);
    return { type: 'columns', head: 'bytes' in octets ? await tableHead(toInput(octets.bytes, { name })) : null };
  } catch {
    return { type: 'columns', head: null };
  }
}

async function next(ahead: boolean): Promise<FromWorker> {
  inHand = null;
  const step = await members?.next();
  if (!step || step.done) {
    members = null;
    return { type: 'end' };
  }
  const { path: member, bytes, result, last } = step.value;
  if (result.ok) inHand = { document: result.document, bytes };
  const extracted = ahead && inHand ? extractInHand(inHand) : null;
  return { type: 'document', member, result, fileHash: hashBytes(bytes), size: bytes.length, last, extracted };
}

function extractInHand({ document, bytes }: NonNullable<typeof inHand>): Extracted {
  inHand = null;
  return {
    type: 'extracted',
    extraction: extract(document),
    deflated: deflateSync(bytes),
    sketch: sketchOf(document.text),
  };
}

function extractAgain(input: ExtractInput): FromWorker {
  return { type: 'extracted', extraction: extract(input), deflated: new Uint8Array(), sketch: new Uint32Array() };
}

function answer(message: ToWorker): Promise<FromWorker> | FromWorker {
  switch (message.type) {
    case 'open':
      return open(message.path, message.name, message.choices, message.ahead);
    case 'columns':
      return columns(message.path, message.name);
    case 'next':
      return next(message.ahead);
    case 'extract':
      return inHand ? extractInHand(inHand) : { type: 'unreadable', reason: 'No document is in hand.' };
    case 'extract-again':
      return extractAgain(message.input);
  }
}

port.on('message', async (message: ToWorker) => {
  port.postMessage(await answer(message));
});
