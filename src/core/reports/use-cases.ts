/** Reports: made in a thread, where a large one takes seconds and one that draws its first chart a part of one. */
import type { QueryContext, SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { LibraryThread, threadScript } from '../library/thread.ts';
import type { Report, ReportChoices } from './make-report.ts';
import type { ReportRequest } from './report-messages.ts';
import { dataVersion } from './store.ts';

/** Somebody tries choices, one report after the other: the thread stays for the next one, and goes when nobody does. */
const IDLE_MS = 60_000;

interface Made {
  readonly key: string;
  readonly version: number | undefined;
  readonly report: Promise<Report>;
}

/**
 * The reports of a library. A window asks for the numbers, the preview and the file of one report one after the other; it
 * is made once while the library stays as it is.
 */
class Reports {
  readonly #thread: LibraryThread<ReportRequest, Report>;
  #latest: Made | null = null;

  constructor(signal: AbortSignal) {
    const script = threadScript('report', new URL('./report-worker.ts', import.meta.url));
    const givenUp = 'The report was given up, because the library is being closed. Nothing was changed.';
    this.#thread = new LibraryThread(script, { signal, givenUp, idleMs: IDLE_MS });
  }

  of(choices: ReportChoices, { read, path }: QueryContext): Promise<Report> {
    const key = JSON.stringify(choices);
    // Looked at before the thread reads: what it sees may be newer, never older.
    const version = dataVersion(read);
    if (this.#latest?.key === key && this.#latest.version === version) return this.#latest.report;
    const made = { key, version, report: this.#thread.ask({ path, choices }) };
    this.#latest = made;
    made.report.catch(() => {
      if (this.#latest === made) this.#latest = null;
    });
    return made.report;
  }
}

const ofLibrary = new WeakMap<ReadHandle, Reports>();

function reportOf(choices: ReportChoices, context: QueryContext): Promise<Report> {
  const reports = ofLibrary.get(context.read) ?? new Reports(context.signal);
  ofLibrary.set(context.read, reports);
  return reports.of(choices, context);
}

export const reportQueries: SomeQueries<'reports'> = {
  'reports.render': reportOf,
  'reports.summary': async (input, context) => {
    const { bytes, mediaType, fileName: name, ...summary } = await reportOf(input, context);
    return summary;
  },
};
