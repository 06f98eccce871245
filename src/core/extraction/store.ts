/** The SQL of running extraction again: what a document's extraction left, apart from what people did. */
import type { Finding, MeetingChange } from '../../shared/contract/extraction.ts';
import type { StatementKind } from '../../shared/domain.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { UNCERTAIN } from '../statements/add-extracted.ts';
import type { NewStatement } from '../statements/store.ts';
import { TOUCHED } from '../versions/store.ts';

export interface StoredPerson {
  readonly id: number;
  readonly name: string;
}

export interface StoredFinding extends Omit<Finding, 'speakers' | 'addressee'> {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly speakers: readonly StoredPerson[];
  readonly addressee: StoredPerson | null;
  readonly touched: boolean;
  readonly origin: 'extracted' | 'corrected' | 'added';
  readonly confirmed: boolean;
  readonly tagged: boolean;
  readonly noted: boolean;
}

interface FlatFinding {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: StatementKind;
  readonly turn: number;
  readonly cue: string | null;
  readonly addressee: number | null;
  readonly addresseeName: string | null;
  readonly origin: StoredFinding['origin'];
  readonly confirmed: number;
  readonly tagged: number;
  readonly noted: number;
  readonly touched: number;
}

function speakersOf(read: ReadHandle, statement: number): StoredPerson[] {
  return read.all<StoredPerson>(
    'SELECT p.id, p.name FROM speaker k JOIN person p ON p.id = k.person_id WHERE k.statement_id = ? ORDER BY k.position',
    [statement],
  );
}

/** A document's statements in the order of the text, with what people did with them. */
export function storedFindings(read: ReadHandle, document: number): StoredFinding[] {
  return read
    .all<FlatFinding>(
      `SELECT s.id, s.start, s.end, s.text, s.kind, s.turn, s.cue, s.addressee_id AS addressee, a.name AS addresseeName, s.origin,
         s.review = 'confirmed' AS confirmed, ${TOUCHED} AS touched,
         EXISTS (SELECT 1 FROM tag t WHERE t.statement_id = s.id AND t.state IN ('hand', 'accepted', 'rejected')) AS tagged,
         EXISTS (SELECT 1 FROM note n WHERE n.statement_id = s.id) AS noted
       FROM statement s LEFT JOIN person a ON a.id = s.addressee_id WHERE s.document_id = ? ORDER BY s.start, s.end, s.id`,
      [document],
    )
    .map(({ addressee, addresseeName, ...flat }) => ({
      ...flat,
      turn: flat.turn === 1,
      speakers: speakersOf(read, flat.id),
      addressee: addressee === null ? null : { id: addressee, name: addresseeName ?? '' },
      touched: flat.touched === 1,
      confirmed: flat.confirmed === 1,
      tagged: flat.tagged === 1,
      noted: flat.noted === 1,
    }));
}

/** What extraction made of a statement beside what a person sees as different: columns that are written anew. */
const REFRESHED = [
  ['paragraph', 'paragraph'],
  ['cue_start', 'cueStart'],
  ['cue_end', 'cueEnd'],
  ['speaker_as_written', 'speakerAsWritten'],
  ['speaker_start', 'speakerStart'],
  ['speaker_end', 'speakerEnd'],
  ['confidence', 'confidence'],
  ['evidence', 'evidence'],
] as const satisfies readonly (readonly [string, keyof NewStatement])[];

/**
 * A statement that is found as it stands gets its confidence, evidence and places of today, unless a person confirmed or
 * corrected it. Its review follows only where it still is what extraction made of it. @returns 1 where something was another
 */
export function refreshFinding(write: WriteHandle, id: number, now: NewStatement): number {
  const byMachine = `CASE WHEN confidence < :uncertain OR NOT EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = statement.id)
    THEN 'uncertain' ELSE 'unreviewed' END`;
  return write.run(
    `UPDATE statement SET ${REFRESHED.map(([column, value]) => `${column} = :${value}`).join(', ')},
       review = CASE review WHEN ${byMachine} THEN :review ELSE review END
     WHERE id = :id AND origin = 'extracted' AND review <> 'confirmed'
       AND (${REFRESHED.map(([column, value]) => `${column} IS NOT :${value}`).join(' OR ')})`,
    {
      id,
      uncertain: UNCERTAIN,
      review: now.review,
      ...Object.fromEntries(REFRESHED.map(([, value]) => [value, now[value]])),
    },
  ).changes;
}

export function personName(read: ReadHandle, id: number): string {
  return read.value<string>('SELECT name FROM person WHERE id = ?', [id]) ?? '';
}

/** The person of each form of a name in a document; a form of several people is left out. */
export function peopleByForm(read: ReadHandle, document: number): Map<string, number> {
  const rows = read.all<{ form: string; person: number }>(
    `SELECT form, min(person_id) AS person FROM mention WHERE document_id = ? GROUP BY form HAVING count(DISTINCT person_id) = 1`,
    [document],
  );
  return new Map(rows.map(({ form, person }) => [form, person]));
}

/** Names, mentions and roles that extraction read in a document: they are read anew. */
export function forgetMentions(write: WriteHandle, document: number): void {
  write.run('DELETE FROM mention WHERE document_id = ?', [document]);
  write.run('DELETE FROM role WHERE document_id = ?', [document]);
}

/** Meetings that a person corrected, merged or took apart, as far as that stands: the history knows. */
export function correctedMeetings(read: ReadHandle): ReadonlySet<number> {
  const changes = `FROM history_entry e JOIN history_change c ON c.entry_id = e.id
    WHERE e.state = 'done' AND e.operation IN ('meetings.update', 'meetings.merge', 'meetings.split')`;
  return new Set(
    read.pluck<number>(
      `SELECT c.key ${changes} AND c.tbl = 'meeting'
       UNION SELECT json_extract(c.before, '$.meeting_id') ${changes} AND c.tbl IN ('meeting_document', 'participant') AND c.before IS NOT NULL
       UNION SELECT x.meeting_id FROM meeting_document x WHERE x.id IN (SELECT c.key ${changes} AND c.tbl = 'meeting_document')
       UNION SELECT q.meeting_id FROM participant q WHERE q.id IN (SELECT c.key ${changes} AND c.tbl = 'participant')`,
    ),
  );
}

/** People whom a person added, corrected, merged or took apart, as far as that stands. */
export function correctedPeople(read: ReadHandle): ReadonlySet<number> {
  const changes = `FROM history_entry e JOIN history_change c ON c.entry_id = e.id
    WHERE e.state = 'done' AND e.operation IN ('people.create', 'people.update', 'people.merge', 'people.split')`;
  return new Set(
    read.pluck<number>(
      `SELECT c.key ${changes} AND c.tbl = 'person'
       UNION SELECT a.person_id FROM alias a WHERE a.id IN (SELECT c.key ${changes} AND c.tbl = 'alias')`,
    ),
  );
}

/** Whether a person confirmed, corrected, tagged or noted a meeting that a document reports. */
export function hasTouchedMeeting(read: ReadHandle, document: number, corrected: ReadonlySet<number>): boolean {
  const touched = read.value<number>(
    `SELECT EXISTS (SELECT 1 FROM meeting_document x JOIN meeting m ON m.id = x.meeting_id WHERE x.document_id = ?
       AND (m.review = 'confirmed' OR EXISTS (SELECT 1 FROM tag t WHERE t.meeting_id = m.id)
         OR EXISTS (SELECT 1 FROM note n WHERE n.meeting_id = m.id)))`,
    [document],
  );
  return touched === 1 || meetingsOf(read, document).some((meeting) => corrected.has(meeting));
}

function meetingsOf(read: ReadHandle, document: number): number[] {
  return read.pluck<number>('SELECT DISTINCT meeting_id FROM meeting_document WHERE document_id = ? ORDER BY id', [
    document,
  ]);
}

/** The meetings that a document reports, as they stand in the library. */
export function reportedMeetings(read: ReadHandle, document: number): Omit<MeetingChange, 'what'>[] {
  return meetingsOf(read, document).flatMap((id) => {
    const row = read.get<Pick<MeetingChange, 'type' | 'date' | 'place'>>(
      'SELECT type, date, place FROM meeting WHERE id = ?',
      [id],
    );
    const participants = read.pluck<string>(
      'SELECT p.name FROM participant q JOIN person p ON p.id = q.person_id WHERE q.meeting_id = ? ORDER BY p.name',
      [id],
    );
    return row ? [{ ...row, participants }] : [];
  });
}

/** Takes a document's reports away, and meetings that nobody else reports. */
export function forgetMeetings(write: WriteHandle, document: number): void {
  const meetings = meetingsOf(write, document);
  write.run('DELETE FROM meeting_document WHERE document_id = ?', [document]);
  for (const meeting of meetings) {
    write.run('DELETE FROM meeting WHERE id = ? AND NOT EXISTS (SELECT 1 FROM meeting_document WHERE meeting_id = ?)', [
      meeting,
      meeting,
    ]);
  }
}
