/** The SQL of meetings and of the documents that report them. */
import type { MeetingRow } from '../../shared/contract/rows.ts';
import type { DateBasis, MeetingType, ReviewState } from '../../shared/domain.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { mergeNotes } from '../notes/store.ts';
import { mergeMeetingParticipants, participantsOf } from '../participants/store.ts';
import { orderBy } from '../search/sorting.ts';
import type { Sql } from '../search/sql.ts';
import { themesOfWhole } from '../tags/store.ts';

export interface NewMeeting {
  readonly type: MeetingType;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  readonly place: string | null;
  readonly review: ReviewState;
}

export interface NewReport {
  readonly meeting: number;
  readonly document: number;
  readonly main: number;
  /** The words that state the event. */
  readonly start: number;
  readonly end: number;
  /** The words from which its date follows, where they stand elsewhere. */
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
  readonly hash: string;
}

export function insertMeeting(write: WriteHandle, meeting: NewMeeting): number {
  return write.run(
    'INSERT INTO meeting (type, date, date_basis, place, review) VALUES (:type, :date, :dateBasis, :place, :review)',
    { ...meeting },
  ).id;
}

export function insertReport(write: WriteHandle, report: NewReport): void {
  write.run(
    `INSERT INTO meeting_document (meeting_id, document_id, main, start, end, date_start, date_end, hash)
     VALUES (:meeting, :document, :main, :start, :end, :dateStart, :dateEnd, :hash)`,
    { ...report },
  );
}

/** Meetings of a day at which these people took part, with how many of them. */
export function sameDayMeetings(
  read: ReadHandle,
  date: string,
  people: readonly number[],
): { id: number; type: MeetingType; place: string | null; common: number; participants: number }[] {
  if (people.length === 0) return [];
  return read.all(
    `SELECT m.id, m.type, m.place, count(*) AS common, (SELECT count(*) FROM participant x WHERE x.meeting_id = m.id) AS participants
     FROM meeting m JOIN participant q ON q.meeting_id = m.id
     WHERE m.date = ? AND q.person_id IN (${people.map(() => '?').join(', ')}) GROUP BY m.id ORDER BY common DESC, m.id`,
    [date, ...people],
  );
}

export function meetingIds(read: ReadHandle, where: Sql, sort: readonly string[]): Uint32Array {
  return Uint32Array.from(
    read.pluck<number>(
      `SELECT m.id FROM meeting m WHERE ${where.text} ORDER BY ${orderBy('meeting', sort)}`,
      where.params,
    ),
  );
}

export function countMeetings(read: ReadHandle): number {
  return read.value<number>('SELECT count(*) FROM meeting') ?? 0;
}

export function countSeveralReadouts(read: ReadHandle, where: Sql): number {
  return (
    read.value<number>(
      `SELECT count(*) FROM meeting m WHERE ${where.text}
         AND (SELECT count(*) FROM meeting_document x WHERE x.meeting_id = m.id AND x.main = 1) > 1`,
      where.params,
    ) ?? 0
  );
}

export interface ReportSpan {
  readonly document: number;
  readonly main: number;
  readonly start: number;
  readonly end: number;
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
}

/** Reports first, then mentions. */
export function reportsOf(read: ReadHandle, id: number): ReportSpan[] {
  return read.all<ReportSpan>(
    `SELECT x.document_id AS document, x.main, x.start, x.end, x.date_start AS dateStart, x.date_end AS dateEnd
     FROM meeting_document x WHERE x.meeting_id = ? ORDER BY x.main DESC, x.id`,
    [id],
  );
}

interface FlatMeeting {
  readonly id: number;
  readonly type: MeetingType;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  readonly place: string | null;
  readonly review: ReviewState;
  readonly statements: number;
  readonly note: string | null;
}

/** Rows in the order of `ids`; ids without a row are left out. */
export function meetingRows(read: ReadHandle, ids: readonly number[]): MeetingRow[] {
  return ids.flatMap((id) => {
    const flat = read.get<FlatMeeting>(
      `SELECT m.id, m.type, m.date, m.date_basis AS dateBasis, m.place, m.review,
         (SELECT count(*) FROM statement s WHERE s.document_id IN
            (SELECT x.document_id FROM meeting_document x WHERE x.meeting_id = m.id AND x.main = 1)) AS statements,
         (SELECT body FROM note n WHERE n.meeting_id = m.id) AS note
       FROM meeting m WHERE m.id = ?`,
      [id],
    );
    if (!flat) return [];
    const documents = read
      .all<{ id: number; main: number }>(
        'SELECT document_id AS id, max(main) AS main FROM meeting_document WHERE meeting_id = ? GROUP BY document_id ORDER BY max(main) DESC, min(id)',
        [id],
      )
      .map((document) => ({ id: document.id, main: document.main === 1 }));
    return [{ ...flat, participants: participantsOf(read, id), documents, tags: themesOfWhole(read, 'meeting', id) }];
  });
}

export function meetingsOfDocument(read: ReadHandle, document: number): number[] {
  return read.pluck<number>(
    'SELECT meeting_id FROM meeting_document WHERE document_id = ? GROUP BY meeting_id ORDER BY max(main) DESC, min(id)',
    [document],
  );
}

export function updateMeeting(write: WriteHandle, id: number, change: NewMeeting): number {
  return write.run(
    `UPDATE meeting SET type = :type, date = :date, date_basis = :dateBasis, place = :place, review = :review WHERE id = :id
       AND (type <> :type OR date IS NOT :date OR date_basis IS NOT :dateBasis OR place IS NOT :place OR review <> :review)`,
    { id, ...change },
  ).changes;
}

/** One meeting takes over the reports, participants, tags and note of another. */
export function mergeMeeting(write: WriteHandle, from: number, into: number): void {
  const ids = { from, into };
  write.run('UPDATE meeting_document SET meeting_id = :into WHERE meeting_id = :from', ids);
  mergeMeetingParticipants(write, from, into);
  write.run(
    'UPDATE tag SET meeting_id = :into WHERE meeting_id = :from AND theme_id NOT IN (SELECT theme_id FROM tag WHERE meeting_id = :into)',
    ids,
  );
  mergeNotes(write, 'meeting', from, into);
  write.run('DELETE FROM meeting WHERE id = :from', { from });
}

/** Takes a document's report out of a meeting into another. */
export function moveReport(write: WriteHandle, document: number, from: number, to: number): number {
  return write.run(
    'UPDATE meeting_document SET meeting_id = :to WHERE meeting_id = :from AND document_id = :document',
    {
      document,
      from,
      to,
    },
  ).changes;
}

/** A place that a second report adds. */
export function setPlace(write: WriteHandle, id: number, place: string): void {
  write.run('UPDATE meeting SET place = ? WHERE id = ? AND place IS NULL', [place, id]);
}
