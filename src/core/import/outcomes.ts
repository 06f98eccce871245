/** The dialogue with a reading worker: what becomes of each document in a file. */
import type { ColumnChoice, ImportStatus } from '../../shared/domain.ts';
import { Channel } from './channel.ts';
import { type FoundFile, nameOf } from './find-files.ts';
import { Disturbed, type Hand, WorkerLost, type WorkerPool } from './pool.ts';
import type { ReadDocument } from './types.ts';
import type { Extracted, FromWorker } from './worker-messages.ts';

/** What a worker found out about one document of a file; `member` is its place in the file, null for the file itself. */
export type Outcome = { readonly member: string | null } & (
  | { readonly kind: 'refused'; readonly status: ImportStatus; readonly reason: string }
  | { readonly kind: 'duplicate'; readonly of: { readonly id: number; readonly title: string } }
  | {
      readonly kind: 'new';
      readonly document: ReadDocument;
      readonly fileHash: string;
      readonly size: number;
      /** Null in a dry run. */
      readonly extracted: Extracted | null;
    }
);

export type NewOutcome = Extract<Outcome, { kind: 'new' }>;

export interface Reading {
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  /** What a person said of the columns of tables. */
  readonly choices: readonly ColumnChoice[];
  /** The document of the library with the same octets or the same words. */
  find(fileHash: string, textHash: string): { id: number; title: string } | undefined;
  /**
   * Whether the last document was new. Then the next one probably is: it is extracted as soon as it is read, and the
   * worker need not wait until it is asked to.
   */
  new: boolean;
}

/** Files read ahead of the one that is put in, for each hand: enough for a batch, few enough to hold in memory. */
const READ_AHEAD = 8;

/** Documents of one file that wait to be put in: an archive is not read to its end before its first is in. */
const WAITING = 4;

export const CANCELLED = 'It was not read: the import was cancelled before. Import it again to add it.';

function refused(member: string | null, reason: string, status: ImportStatus = 'failed'): Outcome {
  return { member, kind: 'refused', status, reason };
}

async function outcomeOf(
  hand: Hand,
  reply: Extract<FromWorker, { type: 'document' }>,
  reading: Reading,
): Promise<Outcome> {
  const { member, result, fileHash, size } = reply;
  if (!result.ok) return refused(member, result.reason, result.status);
  const { document } = result;
  const same = reading.find(fileHash, document.textHash);
  reading.new = same === undefined;
  if (same) return { member, kind: 'duplicate', of: same };
  if (reading.dryRun) return { member, kind: 'new', document, fileHash, size, extracted: null };
  const extracted = reply.extracted ?? (await hand.ask({ type: 'extract' }));
  if (extracted.type !== 'extracted') return refused(member, 'The document could not be extracted.');
  return { member, kind: 'new', document, fileHash, size, extracted };
}

const isAhead = ({ dryRun, new: isNew }: Reading): boolean => isNew && !dryRun;

/**
 * Goes through a file's documents with a part of a worker. Where that worker is given up for another file, the next one
 * goes on with the document that was under way.
 */
async function goThrough(hand: Hand, file: FoundFile, reading: Reading, out: Channel<Outcome>): Promise<void> {
  for (let count = 0; ; ) {
    try {
      for await (const outcome of outcomesOf(hand, file, reading, count)) {
        await out.put(outcome);
        count += 1;
        if (reading.signal.aborted) return;
      }
      return;
    } catch (fault) {
      if (!(fault instanceof Disturbed)) throw fault;
    }
  }
}

/** @param skip documents of the file that are known already */
async function* outcomesOf(hand: Hand, file: FoundFile, reading: Reading, skip: number): AsyncGenerator<Outcome> {
  const asked = { path: file.path, name: nameOf(file.path), choices: reading.choices, skip };
  let reply = await hand.ask({ type: 'open', ...asked, ahead: isAhead(reading) });
  let count = skip;
  for (; reply.type === 'document'; count += 1) {
    yield await outcomeOf(hand, reply, reading);
    if (reply.last) return;
    reply = await hand.ask({ type: 'next', ahead: isAhead(reading) });
  }
  if (reply.type === 'unreadable') yield refused(null, reply.reason);
  else if (count === 0) yield refused(null, 'The file holds no document: there is nothing to import.', 'empty');
}

/**
 * Reads a file in the background; the channel gives its documents in their order. A worker that breaks its limits
 * costs what is left of the file.
 */
function readOutcomes(pool: WorkerPool, file: FoundFile, reading: Reading): Channel<Outcome> {
  const out = new Channel<Outcome>(WAITING);
  const work = pool.withHand(async (hand) => {
    if (file.refusal !== null) return out.put(refused(null, file.refusal));
    if (reading.signal.aborted) return out.put(refused(null, CANCELLED));
    try {
      await goThrough(hand, file, reading, out);
    } catch (fault) {
      if (!(fault instanceof WorkerLost)) throw fault;
      await out.put(refused(null, fault.message));
    }
  });
  work.then(
    () => out.end(),
    (error: unknown) => out.end({ error }),
  );
  return out;
}

/** A document of a file, and the place of the file among all. */
export interface ReadFile {
  readonly file: FoundFile;
  readonly index: number;
  readonly outcome: Outcome;
}

/** Reads files ahead and gives their documents in the order of the files, whichever is read first. */
export async function* readInOrder(
  pool: WorkerPool,
  files: readonly FoundFile[],
  reading: Reading,
): AsyncGenerator<ReadFile> {
  const ahead: Channel<Outcome>[] = [];
  let next = 0;
  for (const [index, file] of files.entries()) {
    for (; next < files.length && next < index + pool.size * READ_AHEAD; next += 1) {
      const started = files[next];
      if (started) ahead.push(readOutcomes(pool, started, reading));
    }
    for await (const outcome of ahead.shift() ?? []) yield { file, index, outcome };
  }
}
