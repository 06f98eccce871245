/** Runs extraction over documents of the library again, after an upgrade: first shown, then applied, then undoable. */
import type { Output, ParsedInput } from '../../shared/contract.ts';
import { kindLabels, plural } from '../../shared/format.ts';
import {
  companyOf,
  deleteOrphans,
  documentRows,
  documentText,
  outdatedDocuments,
  setExtraction,
} from '../documents/store.ts';
import type { ExtractedStatement, Extraction } from '../extract/types.ts';
import { EXTRACTION_VERSION } from '../extract/version.ts';
import type { JobContext } from '../handlers.ts';
import { WorkerLost, WorkerPool } from '../import/pool.ts';
import { countryOfSource } from '../import/publishers.ts';
import { RuleBook } from '../import/rule-book.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { linkMeetings } from '../meetings/link.ts';
import { linkPeople } from '../people/link.ts';
import { addExtracted, documentPlace, extractedColumns } from '../statements/add-extracted.ts';
import { deleteStatement, replaceExtracted, setSpeakers } from '../statements/store.ts';
import { refusedSpans } from '../versions/store.ts';
import { type Comparison, compareExtraction, type FoundStatement } from './compare.ts';
import * as store from './store.ts';

type Result = Output<'extraction.again'>;
type Change = Result['changes'][number];
type Found = FoundStatement & { readonly statement: ExtractedStatement };

const LISTED = 200;

/** What makes two findings of the same words different, as a person reads it. */
function particularsOf(
  kind: keyof typeof kindLabels,
  turn: boolean,
  cue: string | null,
  speakers: readonly string[],
): string {
  const who = speakers.length === 0 ? 'nobody named' : speakers.join('; ');
  return `${turn ? 'Turn' : kindLabels[kind]}, ${who}${cue === null ? '' : `, “${cue}”`}`;
}

interface Compared {
  readonly document: number;
  readonly title: string;
  readonly extraction: Extraction;
  readonly comparison: Comparison<Found>;
  readonly before: ReadonlyMap<number, { text: string; particulars: string }>;
}

function compare(read: ReadHandle, document: number, title: string, extraction: Extraction): Compared {
  const before = new Map<number, { text: string; particulars: string }>();
  const stored = store.storedStatements(read, document).map((row) => {
    const kind = row.kind as keyof typeof kindLabels;
    const particulars = particularsOf(kind, row.turn === 1, row.cue, store.speakerNames(read, row.id));
    before.set(row.id, { text: row.text, particulars });
    return { id: row.id, start: row.start, end: row.end, touched: row.touched === 1, particulars };
  });
  const found = extraction.statements.map(
    (statement): Found => ({
      start: statement.start,
      end: statement.end,
      statement,
      particulars: particularsOf(statement.kind, statement.turn, statement.cue?.text ?? null, statement.speakers),
    }),
  );
  return {
    document,
    title,
    extraction,
    before,
    comparison: compareExtraction(stored, found, refusedSpans(read, document)),
  };
}

function apply(write: WriteHandle, compared: Compared, rules: RuleBook, at: string): void {
  const { document, extraction, comparison } = compared;
  const stored = documentText(write, document);
  const [row] = documentRows(write, [document]);
  if (!stored || !row) return;
  const matcher = rules.matcher(write);
  const company = companyOf(write, [document]);
  for (const id of comparison.removed) deleteStatement(write, id);
  store.forgetMentions(write, document);
  const people = linkPeople(write, extraction.people, document, row.date);
  if (!store.hasTouchedMeeting(write, document)) {
    store.forgetMeetings(write, document);
    linkMeetings(write, extraction.meetings, document, people);
  }
  const place = documentPlace(document, stored.text, stored.bodyStart);
  for (const { id, found } of comparison.changed) {
    const { columns, speakers } = extractedColumns(place, found.statement, people);
    replaceExtracted(write, id, columns);
    setSpeakers(write, id, speakers);
  }
  for (const { statement } of comparison.added) addExtracted(write, place, statement, people, matcher, at);
  setExtraction(write, document, EXTRACTION_VERSION);
  deleteOrphans(write, company);
}

function changesOf({ document, title, comparison, before }: Compared, textOf: (found: Found) => string): Change[] {
  const base = { document, title };
  return [
    ...comparison.added.map(
      (found): Change => ({ ...base, what: 'added', text: textOf(found), before: null, after: found.particulars }),
    ),
    ...comparison.removed.map((id): Change => {
      const old = before.get(id);
      return { ...base, what: 'removed', text: old?.text ?? '', before: old?.particulars ?? null, after: null };
    }),
    ...comparison.changed.map(({ id, found }): Change => {
      const old = before.get(id);
      return {
        ...base,
        what: 'changed',
        text: old?.text ?? '',
        before: old?.particulars ?? null,
        after: found.particulars,
      };
    }),
  ];
}

/** Reads one document again with a worker; null where the worker broke its limits: the document stays as it is. */
async function extractAgain(pool: WorkerPool, read: ReadHandle, document: number): Promise<Compared | null> {
  const stored = documentText(read, document);
  const [row] = documentRows(read, [document]);
  if (!stored || !row) return null;
  const date = row.date !== null && row.date.length === 10 && row.dateBasis !== 'inferred' ? row.date : null;
  const input = {
    text: stored.text,
    bodyStart: stored.bodyStart,
    title: row.title,
    date,
    source: row.source,
    sourceCountry: countryOfSource(row.source, row.url),
    language: row.language,
  };
  try {
    const reply = await pool.withHand((hand) => hand.ask({ type: 'extract-again', input }));
    return reply.type === 'extracted' ? compare(read, document, row.title, reply.extraction) : null;
  } catch (fault) {
    if (fault instanceof WorkerLost) return null;
    throw fault;
  }
}

export async function runAgain(context: JobContext, input: ParsedInput<'extraction.again'>): Promise<Result> {
  const { read, signal } = context;
  const documents = input.documents ?? outdatedDocuments(read, EXTRACTION_VERSION);
  const total = { documents: 0, added: 0, removed: 0, changed: 0, kept: 0 };
  const changes: Change[] = [];
  const rules = new RuleBook();
  const pool = new WorkerPool(context.worker);
  try {
    for (const [index, document] of documents.entries()) {
      if (signal.aborted) break;
      context.progress(index, documents.length, null);
      const compared = await extractAgain(pool, read, document);
      if (!compared) continue;
      const { comparison } = compared;
      total.documents += 1;
      total.added += comparison.added.length;
      total.removed += comparison.removed.length;
      total.changed += comparison.changed.length;
      total.kept += comparison.kept.length;
      const { text } = documentText(read, document) ?? { text: '' };
      if (changes.length < LISTED) changes.push(...changesOf(compared, (found) => text.slice(found.start, found.end)));
      if (!input.dryRun) context.step((write) => apply(write, compared, rules, context.now()));
    }
  } finally {
    await pool.end();
  }
  if (!input.dryRun && total.documents > 0) {
    context.finish({
      label: `Ran extraction again on ${plural(total.documents, 'document')}`,
      changed: total.documents,
    });
  }
  context.progress(documents.length, documents.length, null);
  return { ...total, changes: changes.slice(0, LISTED), cancelled: signal.aborted };
}
