/** Running extraction again: what it would change is kept while the window is open, whatever screen is shown. */
import type { DocumentChanges } from '../../../shared/contract/extraction.ts';
import type { ErrorValue } from '../../../shared/errors.ts';
import { plural } from '../../../shared/format.ts';
import { failure } from '../../api/commands.ts';
import { openLibrary } from '../../api/host-state.ts';
import { startJob } from '../../api/jobs.ts';
import { createStore } from '../../api/store.ts';
import { showToast } from '../../api/toasts.ts';
import { type Again, type AgainDocument, doneWords } from './again-words.ts';

/** What would change, as far as it was not applied yet. */
export interface Preview {
  readonly found: readonly AgainDocument[];
  readonly details: ReadonlyMap<number, DocumentChanges>;
  /** Outdated documents that this is about; another number says that it is not of today. */
  readonly outdated: number;
  readonly unread: number;
  /** Statements that only get a new confidence or explanation. */
  readonly refreshed: number;
}

export type AgainState =
  | { readonly state: 'none' }
  | { readonly state: 'looking' }
  /** A look that a person stopped. */
  | { readonly state: 'stopped'; readonly seen: number }
  | { readonly state: 'failed'; readonly error: ErrorValue }
  | { readonly state: 'shown'; readonly preview: Preview; readonly applying: boolean };

export const again = createStore<AgainState>({ state: 'none' });
let libraryPath: string | null = null;
openLibrary.subscribe(() => {
  const path = openLibrary.get()?.path ?? null;
  if (path !== libraryPath) again.set({ state: 'none' });
  libraryPath = path;
});

function previewOf({ found, details, documents, unread, refreshed }: Again): Preview {
  return {
    found,
    details: new Map(details.map((each) => [each.document, each])),
    outdated: documents + unread,
    unread,
    refreshed,
  };
}

/** Looks what would change, in all documents that an older version read. */
export async function lookAgain(): Promise<void> {
  again.set({ state: 'looking' });
  const reply = await startJob('extraction.again', { dryRun: true }, 'documents of an older version');
  if (!reply.ok) again.set({ state: 'failed', error: reply.error });
  else if (reply.value.cancelled) again.set({ state: 'stopped', seen: reply.value.documents });
  else again.set({ state: 'shown', preview: previewOf(reply.value), applying: false });
}

/** One job at a time: who goes through documents quickly waits in line. */
let line: Promise<unknown> = Promise.resolve();

/** Asks for the differences of a document whose details did not come with the look. @returns why not, where they cannot be had */
export async function lookAt(document: number): Promise<ErrorValue | null> {
  const asked = line.then(() => startJob('extraction.again', { dryRun: true, documents: [document] }, 'a document'));
  line = asked;
  const reply = await asked;
  if (!reply.ok) return reply.error;
  const details = reply.value.details[0] ?? { document, changes: [], refreshed: 0, meetings: [] };
  again.set((now) =>
    now.state === 'shown'
      ? { ...now, preview: { ...now.preview, details: new Map([...now.preview.details, [document, details]]) } }
      : now,
  );
  return null;
}

/** What is left to apply after some of the documents were brought up to date. */
function without(preview: Preview, applied: ReadonlySet<number>): Preview {
  return {
    ...preview,
    found: preview.found.filter(({ document }) => !applied.has(document)),
    refreshed:
      preview.refreshed -
      preview.found.reduce((sum, each) => sum + (applied.has(each.document) ? each.refreshed : 0), 0),
    outdated: preview.outdated - applied.size,
  };
}

/** @param documents null: all that an older version read */
export async function applyAgain(documents: readonly number[] | null): Promise<void> {
  const before = again.get();
  if (before.state !== 'shown') return;
  again.set({ ...before, applying: true });
  const title = documents === null ? 'all documents' : plural(documents.length, 'document');
  const reply = await startJob(
    'extraction.again',
    { dryRun: false, documents: documents === null ? null : [...documents] },
    title,
  );
  if (!reply.ok) {
    failure.set(reply.error);
    again.set({ ...before, applying: false });
    return;
  }
  if (reply.value.documents > 0) showToast({ text: doneWords(reply.value), action: 'undo' });
  // Of one that was stopped, or met a document that cannot be read, what is left has to be looked at anew.
  if (documents === null || reply.value.cancelled || reply.value.unread > 0) again.set({ state: 'none' });
  else again.set({ state: 'shown', preview: without(before.preview, new Set(documents)), applying: false });
}
