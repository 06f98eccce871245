/** The import: files found, read and extracted by workers, each put in by one transaction, in the order of their names. */

import type { ImportFileRow, ImportReport } from '../../shared/contract/rows.ts';
import type { ParsedInput } from '../../shared/contract.ts';
import type { ImportStatus } from '../../shared/domain.ts';
import { plural } from '../../shared/format.ts';
import { findSame } from '../documents/store.ts';
import type { JobContext } from '../handlers.ts';
import { addDocument } from './add-document.ts';
import { type FoundFile, findFiles, nameOf } from './find-files.ts';
import { type Hand, WorkerLost, WorkerPool } from './pool.ts';
import { RuleBook } from './rule-book.ts';
import * as store from './store.ts';
import type { ReadDocument } from './types.ts';
import type { FromWorker } from './worker-messages.ts';

/** Files read ahead of the one that is put in, for each worker: enough to keep it busy, few enough to hold in memory. */
const READ_AHEAD = 3;

/** What a worker found out about a file. */
type Outcome =
  | { readonly kind: 'refused'; readonly status: ImportStatus; readonly reason: string }
  | { readonly kind: 'duplicate'; readonly of: { id: number; title: string } }
  | {
      readonly kind: 'new';
      readonly document: ReadDocument;
      readonly fileHash: string;
      readonly size: number;
      readonly extracted: Extract<FromWorker, { type: 'extracted' }> | null;
    };

type Find = (fileHash: string, textHash: string | null) => { id: number; title: string } | undefined;

async function readFile(hand: Hand, file: FoundFile, find: Find, dryRun: boolean): Promise<Outcome> {
  const reply = await hand.ask({ type: 'read', path: file.path, name: nameOf(file.path) });
  if (reply.type !== 'read')
    return { kind: 'refused', status: 'failed', reason: reply.type === 'unreadable' ? reply.reason : '' };
  if (!reply.result.ok) return { kind: 'refused', status: reply.result.status, reason: reply.result.reason };
  const { document } = reply.result;
  const same = find(reply.fileHash, document.textHash);
  if (same) return { kind: 'duplicate', of: same };
  const extracted = dryRun ? null : await hand.ask({ type: 'extract' });
  if (extracted && extracted.type !== 'extracted')
    return { kind: 'refused', status: 'failed', reason: 'The file could not be extracted.' };
  return { kind: 'new', document, fileHash: reply.fileHash, size: reply.size, extracted };
}

async function outcomeOf(
  pool: WorkerPool,
  file: FoundFile,
  find: Find,
  dryRun: boolean,
  signal: AbortSignal,
): Promise<Outcome> {
  if (file.refusal !== null) return { kind: 'refused', status: 'failed', reason: file.refusal };
  return pool.withHand(async (hand) => {
    if (signal.aborted) return { kind: 'refused', status: 'failed', reason: CANCELLED };
    try {
      return await readFile(hand, file, find, dryRun);
    } catch (fault) {
      if (fault instanceof WorkerLost) return { kind: 'refused', status: 'failed', reason: fault.message };
      throw fault;
    }
  });
}

const CANCELLED = 'It was not read: the import was cancelled before. Import it again to add it.';

/** What the dry run has seen itself: nothing is in the library to compare with. */
class Seen {
  readonly #hashes = new Map<string, string>();

  same(shown: string, outcome: Extract<Outcome, { kind: 'new' }>): string | undefined {
    const before = this.#hashes.get(outcome.fileHash) ?? this.#hashes.get(outcome.document.textHash);
    this.#hashes.set(outcome.fileHash, shown).set(outcome.document.textHash, shown);
    return before;
  }
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
    const pool = new WorkerPool(this.#context.worker);
    try {
      await this.#readAll(pool, files);
    } catch (fault) {
      this.#giveUp();
      throw fault;
    } finally {
      await pool.end();
    }
    const outcome = this.#context.signal.aborted ? 'cancelled' : 'done';
    if (!dryRun) this.#close(outcome);
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
    const { signal } = this.#context;
    const find: Find = (fileHash, textHash) => findSame(this.#context.read, fileHash, textHash);
    const ahead: Promise<Outcome>[] = [];
    let next = 0;
    for (const [index, file] of files.entries()) {
      while (next < files.length && next < index + pool.size * READ_AHEAD) {
        const started = files[next];
        if (started) ahead.push(outcomeOf(pool, started, find, this.#input.dryRun, signal));
        next += 1;
      }
      this.#context.progress(index, files.length, file.shown);
      const outcome = await ahead.shift();
      if (outcome)
        this.#settle(file, signal.aborted ? { kind: 'refused', status: 'failed', reason: CANCELLED } : outcome);
    }
    this.#context.progress(files.length, files.length, null);
  }

  #settle(file: FoundFile, outcome: Outcome): void {
    if (this.#input.dryRun) this.#files.push(this.#report(file, outcome));
    else this.#files.push(this.#context.step((write) => this.#put(write, file, outcome)));
  }

  /** One transaction: the document and its line in the report. */
  #put(write: Parameters<Parameters<JobContext['step']>[0]>[0], file: FoundFile, outcome: Outcome): ImportFileRow {
    this.#id ??= store.insertImport(
      write,
      this.#at,
      this.#input.paths.map((path) => this.#input.shown[path] ?? path),
    );
    let row = this.#report(file, outcome);
    if (outcome.kind === 'new' && outcome.extracted) {
      // A file of the same words may have come in since this one was read.
      const same = findSame(write, outcome.fileHash, outcome.document.textHash);
      if (same) row = this.#report(file, { kind: 'duplicate', of: same });
      else {
        const added = addDocument(
          write,
          {
            document: outcome.document,
            extraction: outcome.extracted.extraction,
            fileName: nameOf(file.shown),
            filePath: file.shown,
            fileHash: outcome.fileHash,
            size: outcome.size,
            deflated: outcome.extracted.deflated,
          },
          this.#id,
          this.#at,
          this.#rules.matcher(write),
        );
        this.#statements += added.statements;
        this.#meetings += added.meetings;
        row = { ...row, document: added.id };
      }
    }
    store.insertFileReport(write, this.#id, row);
    return row;
  }

  #report(file: FoundFile, outcome: Outcome): ImportFileRow {
    const path = file.shown;
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
  #giveUp(): void {
    try {
      this.#close('cancelled');
    } catch {
      // The fault that ended the import is the one to tell.
    }
  }

  #close(outcome: 'done' | 'cancelled'): void {
    const id = this.#id;
    if (id !== null) this.#context.step((write) => store.finishImport(write, id, this.#context.now(), outcome));
    const imported = this.#files.filter((file) => file.status === 'imported').length;
    this.#context.finish({ label: `Imported ${plural(imported, 'document')}`, changed: imported });
  }
}

/** @returns the report; the library has everything in it that the report calls imported */
export function startImport(context: JobContext, input: ParsedInput<'imports.start'>): Promise<ImportReport> {
  return new Import(context, input).run();
}
