/**
 * Worker thread: goes through the files in hand, reads each document in them and extracts it when asked. Untrusted input
 * is parsed here, under limits of memory and time; a worker that dies costs one file.
 */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import { extract } from '../extract/extract.ts';
import type { ExtractInput } from '../extract/types.ts';
import { companionOf, describedBy } from './companion.ts';
import { hashBytes } from './hash.ts';
import { MAX_FILE_BYTES, type ReadMember, readFile, toInput } from './read.ts';
import { readOctets } from './read-octets.ts';
import { tableHead } from './readers/table-head.ts';
import { sketchOf } from './sketch.ts';
import type { ReadDocument } from './types.ts';
import type { Addressed, Extracted, FromWorker } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
// The engine's own thread comes first: people wait for it. Elsewhere than on Linux this would mean the whole process.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/** An open file, and its document between reading and extracting. */
interface Hand {
  members: AsyncGenerator<ReadMember> | null;
  document: { readonly read: ReadDocument; readonly bytes: Uint8Array } | null;
}
const hands = new Map<number, Hand>();

function handOf(number: number): Hand {
  const known = hands.get(number);
  if (known) return known;
  const hand: Hand = { members: null, document: null };
  hands.set(number, hand);
  return hand;
}

type Open = Extract<Addressed, { type: 'open' }>;

function explain(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT') return 'There is no such file any more. Was it moved or deleted?';
  if (code === 'EACCES' || code === 'EPERM')
    return 'The file may not be read. Change its permissions, or copy it to a folder of your own.';
  return `The file cannot be read (${fault instanceof Error ? fault.message : String(fault)}).`;
}

async function open(hand: Hand, { path, name, choices, skip, ahead }: Open): Promise<FromWorker> {
  hand.members = null;
  hand.document = null;
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
    hand.members = readFile(octets.bytes, { name, choices, ...beside });
    for (let skipped = 0; skipped < skip; skipped += 1) await hand.members.next();
  } catch (fault) {
    return { type: 'unreadable', reason: explain(fault) };
  }
  return next(hand, ahead);
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

async function next(hand: Hand, ahead: boolean): Promise<FromWorker> {
  hand.document = null;
  const step = await hand.members?.next();
  if (!step || step.done) {
    hand.members = null;
    return { type: 'end' };
  }
  const { path: member, bytes, result, last } = step.value;
  if (last) hand.members = null;
  if (result.ok) hand.document = { read: result.document, bytes };
  const extracted = ahead ? extractDocument(hand) : null;
  return { type: 'document', member, result, fileHash: hashBytes(bytes), size: bytes.length, last, extracted };
}

function extractDocument(hand: Hand): Extracted | null {
  const { document } = hand;
  hand.document = null;
  return (
    document && {
      type: 'extracted',
      extraction: extract(document.read),
      deflated: deflateSync(document.bytes),
      sketch: sketchOf(document.read.text),
    }
  );
}

function extractAgain(input: ExtractInput): FromWorker {
  return { type: 'extracted', extraction: extract(input), deflated: new Uint8Array(), sketch: new Uint32Array() };
}

function answer(message: Exclude<Addressed, { type: 'end' }>): Promise<FromWorker> | FromWorker {
  const hand = handOf(message.hand);
  switch (message.type) {
    case 'open':
      return open(hand, message);
    case 'columns':
      return columns(message.path, message.name);
    case 'next':
      return next(hand, message.ahead);
    case 'extract':
      return extractDocument(hand) ?? { type: 'unreadable', reason: 'No document is in hand.' };
    case 'extract-again':
      return extractAgain(message.input);
  }
}

/** What is asked is answered one after the other: reading waits here and there, and two files do not mix. */
let before: Promise<void> = Promise.resolve();
port.on('message', (message: Addressed) => {
  if (message.type === 'end') {
    port.close();
    return;
  }
  before = before.then(async () => port.postMessage(await answer(message)));
});
port.postMessage({ type: 'ready' } satisfies FromWorker);
