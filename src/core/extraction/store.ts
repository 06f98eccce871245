/** The SQL of running extraction again: what a document's extraction left, apart from what people did. */
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { TOUCHED } from '../versions/store.ts';

export interface StoredParticulars {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly turn: number;
  readonly cue: string | null;
  readonly touched: number;
}

export function storedStatements(read: ReadHandle, document: number): StoredParticulars[] {
  return read.all<StoredParticulars>(
    `SELECT s.id, s.start, s.end, s.text, s.kind, s.turn, s.cue, ${TOUCHED} AS touched
     FROM statement s WHERE s.document_id = ? ORDER BY s.start, s.end, s.id`,
    [document],
  );
}

export function speakerNames(read: ReadHandle, statement: number): string[] {
  return read.pluck<string>(
    'SELECT p.name FROM speaker k JOIN person p ON p.id = k.person_id WHERE k.statement_id = ? ORDER BY k.position',
    [statement],
  );
}

/** Names, mentions and roles that extraction read in a document: they are read anew. */
export function forgetMentions(write: WriteHandle, document: number): void {
  write.run('DELETE FROM mention WHERE document_id = ?', [document]);
  write.run('DELETE FROM role WHERE document_id = ?', [document]);
}

/** Whether a person confirmed, corrected, tagged or noted a meeting that a document reports. */
export function hasTouchedMeeting(read: ReadHandle, document: number): boolean {
  return (
    read.value<number>(
      `SELECT EXISTS (SELECT 1 FROM meeting_document x JOIN meeting m ON m.id = x.meeting_id WHERE x.document_id = ?
         AND (m.review = 'confirmed' OR EXISTS (SELECT 1 FROM tag t WHERE t.meeting_id = m.id)
           OR EXISTS (SELECT 1 FROM note n WHERE n.meeting_id = m.id)))`,
      [document],
    ) === 1
  );
}

/** Takes a document's reports away, and meetings that nobody else reports. */
export function forgetMeetings(write: WriteHandle, document: number): void {
  const meetings = write.pluck<number>('SELECT DISTINCT meeting_id FROM meeting_document WHERE document_id = ?', [
    document,
  ]);
  write.run('DELETE FROM meeting_document WHERE document_id = ?', [document]);
  for (const meeting of meetings) {
    write.run('DELETE FROM meeting WHERE id = ? AND NOT EXISTS (SELECT 1 FROM meeting_document WHERE meeting_id = ?)', [
      meeting,
      meeting,
    ]);
  }
}
