/** The import: files found, read and extracted by workers, put in by a few in one transaction, in the order of their names. */

import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportFileRow, ImportReport } from '../../shared/contract/rows.ts';
import type { ParsedInput } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import { findSame } from '../documents/store.ts';
import type { JobContext } from '../handlers.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { explainSqlite } from '../library/sqlite-errors.ts';
import { findLike, linkLike } from '../versions/likeness.ts';
import { mergedInto } from '../versions/store.ts';
import { addDocument } from './add-document.ts';
import { inBatches } from './batches.ts';
import { rememberChoices, rememberedChoices } from './column-choices.ts';
import { type FoundFile, findFiles, nameOf } from './find-files.ts';

import { CANCELLED, type NewOutcome, type Outcome, type ReadFile, readInOrder } from './outcomes.ts';
import { WorkerPool } from './pool.ts';
import { RuleBook } from './rule-book.ts';
import * as store from './store.ts';

/** Documents that are put in together, at most: each transaction writes its part of the index as a whole. */
const BATCH = 16;
/** How long a document that is read waits for others, in ms. */
const BATCH_WAIT = 200;
/** How long a transaction may take, in ms: what people ask meanwhile waits for it. The last document may exceed it. */
const BATCH_WORK = 25;
/** The text of a transaction, in UTF-16 units: it is indexed at the end. A longer document has one of its own. */
const BATCH_TEXT = 60_000;

/** What the dry run has seen itself: nothing is in the library to compare with. */
class Seen {
  readonly #hashes = new Map<string, string>();

  same(shown: string, outcome: NewOutcome): string | undefined {
    const before = this.#hashes.get(outcome.fileHash) ?? this.#hashes.get(outcome.document.textHash);
    this.#hashes.set(outcome.fileHash, shown).set(outcome.document.textHash, shown);
    return before;
  }
}

/** The document with these octets or words, or into which a person merged one with them. */
function findKnown(read: ReadHandle, fileHash: string, textHash: string): { id: number; title: string } | undefined {
  return findSame(read, fileHash, textHash) ?? mergedInto(read, fileHash, textHash);
}

function refusedByCancel({ member }: Outcome): Outcome {
  return { member, kind: 'refused', status: 'failed', reason: CANCELLED };
}

function failed({ outcome: { member } }: ReadFile, fault: unknown): Outcome {
  const detail = fault instanceof Error ? fault.message : String(fault);
  const reason = `Readout could not put it into the library (${detail.slice(0, 200)}). Nothing of it was kept; the others are not affected. Please report this.`;
  return { member, kind: 'refused', status: 'failed', reason };
}

function textLength(outcome: Outcome): number {
  return outcome.kind === 'new' ? outcome.document.text.length : 0;
}

class Import {
  readonly #context: JobContext;
  readonly #input: ParsedInput<'imports.start'>;
  readonly #files: ImportFileRow[] = [];
  readonly #seen = new Seen();
  readonly #at: string;
  #statements = 0;
  #meetings = 0;
  #id: number | null = null;
  readonly #rules = new RuleBook();

  constructor(context: JobContext, input: ParsedInput<'imports.start'>) {
    this.#context = context;
    this.#input = input;
    this.#at = context.now();
  }

  async run(): Promise<ImportReport> {
    const { paths, shown, dryRun } = this.#input;
    const files = findFiles(paths, shown);
    this.#context.progress(0, files.length, null);
    const { columns } = this.#input;
    if (!dryRun && columns.length > 0) await this.#context.step((write) => rememberChoices(write, columns));
    const pool = new WorkerPool(this.#context.worker);
    try {
      await this.#readAll(pool, files);
    } catch (fault) {
      await this.#giveUp();
      throw fault;
    } finally {
      await pool.end();
    }
    const outcome = this.#context.signal.aborted ? 'cancelled' : 'done';
    if (!dryRun) await this.#close(outcome);
    return {
      id: this.#id,
      startedAt: this.#at,
      outcome,
      ...store.countStatuses(this.#files.map(({ status }) => ({ status, n: 1 }))),
      statements: this.#statements,
      meetings: this.#meetings,
      files: this.#files,
    };
  }

  async #readAll(pool: WorkerPool, files: readonly FoundFile[]): Promise<void> {
    const { signal, read } = this.#context;
    const reading = {
      signal,
      dryRun: this.#input.dryRun,
      new: true,
      choices: rememberedChoices(read, this.#input.columns),
      find: (fileHash: string, textHash: string) => findKnown(read, fileHash, textHash),
    };
    // While the workers load: the first document would keep people waiting for it.
    if (!this.#input.dryRun) this.#rules.matcher(read);
    // At first by one: who imports a few files sees each at once.
    const most = () => Math.max(1, Math.min(BATCH, this.#files.length));
    for await (const batch of inBatches(readInOrder(pool, files, reading), most, BATCH_WAIT)) {
      for (let put = 0; put < batch.length; ) {
        put += await this.#settle(batch.slice(put));
        const last = batch[put - 1];
        if (last) this.#context.progress(last.index, files.length, last.file.shown);
        // What workers and people ask in between comes first.
        await setImmediate();
      }
    }
    this.#context.progress(files.length, files.length, null);
  }

  /**
   * As many of the documents as a transaction has time for. Where one of them cannot be put in for a fault of ours, its
   * transaction is made again without it.
   * @returns how many
   */
  async #settle(batch: readonly ReadFile[]): Promise<number> {
    const before = { id: this.#id, statements: this.#statements, meetings: this.#meetings };
    try {
      return await this.#transact(batch);
    } catch (fault) {
      const [first] = batch;
      // Faults of the library itself, such as a full disk, would meet every other document too.
      if (explainSqlite(fault, '') instanceof ReadoutError || first === undefined) throw fault;
      this.#id = before.id;
      this.#statements = before.statements;
      this.#meetings = before.meetings;
      return batch.length > 1 ? this.#settle([first]) : this.#transact([{ ...first, outcome: failed(first, fault) }]);
    }
  }

  /** One transaction. */
  async #transact(batch: readonly ReadFile[]): Promise<number> {
    const settle = (put: (file: FoundFile, outcome: Outcome) => ImportFileRow): ImportFileRow[] => {
      const until = performance.now() + BATCH_WORK;
      const rows: ImportFileRow[] = [];
      let text = 0;
      for (const { file, outcome } of batch) {
        text += textLength(outcome);
        if (rows.length > 0 && (text > BATCH_TEXT || performance.now() > until)) break;
        rows.push(put(file, this.#context.signal.aborted ? refusedByCancel(outcome) : outcome));
      }
      return rows;
    };
    const rows = this.#input.dryRun
      ? settle((file, outcome) => this.#report(file, outcome))
      : await this.#context.step((write) => settle((file, outcome) => this.#put(write, file, outcome)));
    this.#files.push(...rows);
    return rows.length;
  }

  /** Inside a transaction: the document and its line in the report. */
  #put(write: WriteHandle, file: FoundFile, outcome: Outcome): ImportFileRow {
    this.#id ??= store.insertImport(write, this.#at, {
      paths: this.#input.paths.map((path) => resolve(path)),
      shown: this.#input.shown,
    });
    const row = this.#putDocument(write, file, outcome, this.#id);
    store.insertFileReport(write, this.#id, row);
    return row;
  }

  #putDocument(write: WriteHandle, file: FoundFile, outcome: Outcome, importId: number): ImportFileRow {
    const row = this.#report(file, outcome);
    if (outcome.kind !== 'new' || !outcome.extracted) return row;
    const { document, extracted, fileHash, size, member } = outcome;
    // A file of the same words may have come in since this one was read.
    const same = findKnown(write, fileHash, document.textHash);
    if (same) return this.#report(file, { member, kind: 'duplicate', of: same });
    const like = findLike(write, document, extracted.sketch);
    const added = addDocument(
      write,
      {
        document,
        extraction: extracted.extraction,
        sketch: extracted.sketch,
        fileName: nameOf(row.path),
        filePath: row.path,
        fileHash,
        size,
        deflated: extracted.deflated,
      },
      importId,
      this.#at,
      this.#rules.matcher(write),
    );
    this.#statements += added.statements;
    this.#meetings += added.meetings;
    return { ...row, document: added.id, ...linkLike(write, added.id, like) };
  }

  #report(file: FoundFile, outcome: Outcome): ImportFileRow {
    const path = outcome.member === null ? file.shown : `${file.shown}!/${outcome.member}`;
    if (outcome.kind === 'refused') return { path, status: outcome.status, reason: outcome.reason, document: null };
    if (outcome.kind === 'duplicate') {
      const reason = `It is in the library already, as “${outcome.of.title}”. Nothing was changed.`;
      return { path, status: 'duplicate', reason, document: outcome.of.id };
    }
    const before = this.#input.dryRun ? this.#seen.same(path, outcome) : undefined;
    if (before !== undefined)
      return { path, status: 'duplicate', reason: `It has the same words as ${before}.`, document: null };
    return { path, status: 'imported', reason: null, document: null };
  }

  /** A full disk, a library that was moved away: what is in stands; the report says so where it still can be written. */
  async #giveUp(): Promise<void> {
    try {
      await this.#close('cancelled');
    } catch {
      // The fault that ended the import is the one to tell.
    }
  }

  async #close(outcome: 'done' | 'cancelled'): Promise<void> {
    const id = this.#id;
    if (id !== null) await this.#context.step((write) => store.finishImport(write, id, this.#context.now(), outcome));
    const imported = this.#files.filter((file) => file.document !== null && file.status !== 'duplicate').length;
    const label = imported === 0 ? 'Imported nothing new' : `Imported ${plural(imported, 'document')}`;
    this.#context.finish({ label, changed: imported });
  }
}

/** @returns the report; the library has everything in it that the report calls imported */
export function startImport(context: JobContext, input: ParsedInput<'imports.start'>): Promise<ImportReport> {
  return new Import(context, input).run();
}
