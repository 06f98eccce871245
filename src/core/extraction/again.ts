/** Runs extraction over documents of the library again, after an upgrade: first shown, then applied, then undoable. */
import type { DocumentChanges } from '../../shared/contract/extraction.ts';
import type { Output, ParsedInput } from '../../shared/contract.ts';
import { plural } from '../../shared/format.ts';
import { documentRows, documentText, outdatedDocuments } from '../documents/store.ts';
import type { Extraction } from '../extract/types.ts';
import { EXTRACTION_VERSION } from '../extract/version.ts';
import type { JobContext } from '../handlers.ts';
import { type Hand, WorkerLost, WorkerPool } from '../import/pool.ts';
import { countryOfSource } from '../import/publishers.ts';
import { RuleBook } from '../import/rule-book.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import type { Library } from '../library/open.ts';
import { bringUpToDate, type Run } from './bring-up-to-date.ts';
import * as store from './store.ts';

type Result = Output<'extraction.again'>;
type Listed = Result['found'][number];
type Counts = Pick<Listed, 'added' | 'removed' | 'changed' | 'kept' | 'refreshed' | 'meetings'>;

/** Differences that are told at once, in whole documents; of the others they are asked for. */
const DETAILED = 2000;
/** Documents extracted ahead of the one that is compared, for each worker. */
const READ_AHEAD = 2;

type Row = ReturnType<typeof documentRows>[number];

/** What import gave extraction, from what the library keeps. @param date of publication */
function inputOf(row: Row, stored: { readonly text: string; readonly bodyStart: number }, date: string | null) {
  const sourceCountry = countryOfSource(row.source, row.url);
  const { text, bodyStart } = stored;
  return { text, bodyStart, title: row.title, date, source: row.source, sourceCountry, language: row.language };
}

/**
 * Whether a document's inferred date is what its main meeting gives, in a reading that knows of no date: then it had none
 * when it was imported. Else the reader of its file inferred it, and extraction was given it.
 */
function isDateOfMeeting({ meetings }: Extraction, date: string | null): boolean {
  return meetings.find((meeting) => meeting.main && meeting.date?.length === 10)?.date === date;
}

/** Reads a document again with a worker; null where it is gone, or the worker broke its limits: it stays as it is then. */
async function extractAgain(pool: WorkerPool, read: ReadHandle, document: number): Promise<Extraction | null> {
  const stored = documentText(read, document);
  const [row] = documentRows(read, [document]);
  if (!stored || !row) return null;
  const ask = (hand: Hand, date: string | null) =>
    hand.ask({ type: 'extract-again', input: inputOf(row, stored, date) });
  const isInferred = row.dateBasis === 'inferred';
  try {
    return await pool.withHand(async (hand) => {
      const reply = await ask(hand, isInferred ? null : row.date);
      if (reply.type !== 'extracted') return null;
      if (!isInferred || isDateOfMeeting(reply.extraction, row.date)) return reply.extraction;
      const dated = await ask(hand, row.date);
      return dated.type === 'extracted' ? dated.extraction : null;
    });
  } catch (fault) {
    if (fault instanceof WorkerLost) return null;
    throw fault;
  }
}

class TakenBack extends Error {}

/** Does `work` in a transaction that is taken back: what it returns is what would be, and nothing has changed. */
function rehearse<T>(library: Library, work: (write: WriteHandle) => T): T | null {
  let value: T | null = null;
  try {
    library.transaction(() => {
      value = work(library.write);
      throw new TakenBack();
    }, false);
  } catch (fault) {
    if (!(fault instanceof TakenBack)) throw fault;
  }
  return value;
}

function countsOf({ changes, refreshed, meetings }: DocumentChanges): Counts {
  const of = (what: string) => changes.filter((change) => change.what === what).length;
  return {
    added: of('added'),
    removed: of('removed'),
    changed: of('changed'),
    kept: of('kept'),
    refreshed,
    meetings: meetings.length,
  };
}

class Again {
  readonly #context: JobContext;
  readonly #dryRun: boolean;
  readonly #run: Run;
  readonly #pool: WorkerPool;
  readonly #total = { documents: 0, unread: 0, added: 0, removed: 0, changed: 0, kept: 0, refreshed: 0, meetings: 0 };
  readonly #found: Listed[] = [];
  readonly #details: DocumentChanges[] = [];
  #detailed = 0;

  constructor(context: JobContext, dryRun: boolean) {
    this.#context = context;
    this.#dryRun = dryRun;
    this.#run = {
      rules: new RuleBook(),
      at: context.now(),
      meetings: store.correctedMeetings(context.read),
      people: store.correctedPeople(context.read),
    };
    this.#pool = new WorkerPool(context.worker);
  }

  async run(documents: readonly number[]): Promise<Result> {
    const { signal, progress } = this.#context;
    try {
      await this.#readAll(documents);
    } finally {
      await this.#pool.end();
    }
    progress(documents.length, documents.length, null);
    return { ...this.#total, found: this.#found, details: this.#details, cancelled: signal.aborted };
  }

  async #readAll(documents: readonly number[]): Promise<void> {
    const { read, signal } = this.#context;
    const ahead: Promise<Extraction | null>[] = [];
    let next = 0;
    for (const [index, document] of documents.entries()) {
      if (signal.aborted) break;
      while (next < documents.length && next <= index + this.#pool.size * READ_AHEAD) {
        const reading = extractAgain(this.#pool, read, documents[next] ?? 0);
        // One that fails while another is waited for is told when its turn comes.
        reading.catch(() => undefined);
        ahead.push(reading);
        next += 1;
      }
      this.#context.progress(index, documents.length, null);
      const extraction = await ahead.shift();
      if (extraction) await this.#settle(document, extraction);
      else this.#total.unread += 1;
    }
  }

  async #settle(document: number, extraction: Extraction): Promise<void> {
    const { library, step, inTurn } = this.#context;
    const work = (write: WriteHandle) => bringUpToDate(write, document, extraction, this.#run);
    const changes = await (this.#dryRun ? inTurn(() => rehearse(library, work)) : step(work));
    if (changes) this.#count(changes);
  }

  #count(changes: DocumentChanges): void {
    const counts = countsOf(changes);
    this.#total.documents += 1;
    for (const what of ['added', 'removed', 'changed', 'kept', 'refreshed', 'meetings'] as const)
      this.#total[what] += counts[what];
    const size = changes.changes.length + changes.meetings.length;
    const [row] = documentRows(this.#context.read, [changes.document]);
    if (size === 0 || !row) return;
    const { title, date, source } = row;
    this.#found.push({ document: changes.document, title, date, source, ...counts });
    // The first is told whatever its size: who asks for one document wants it.
    if (this.#detailed > 0 && this.#detailed + size > DETAILED) return;
    this.#detailed += size;
    this.#details.push(changes);
  }
}

/** @returns what is different, or would be; of a cancelled one what was looked at so far, which an applying one has applied */
export async function runAgain(context: JobContext, input: ParsedInput<'extraction.again'>): Promise<Result> {
  const documents = input.documents ?? outdatedDocuments(context.read, EXTRACTION_VERSION);
  const result = await new Again(context, input.dryRun).run(documents);
  if (!input.dryRun && result.documents > 0) {
    const label = `Ran extraction again on ${plural(result.documents, 'document')}`;
    context.finish({ label, changed: result.documents });
  }
  return result;
}
