/**
 * The SQL of participants: who took part in a meeting, and which of its documents say so. A participant leaves a meeting with
 * the last document that brought them, unless a person put them there, corrected them or confirmed the meeting.
 */
import type { ParticipantRow } from '../../shared/contract/rows.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';

const LISTED = 'IN (SELECT value FROM json_each(:list))';

export interface NewParticipant {
  readonly meeting: number;
  readonly person: number;
  readonly role: string | null;
  /** At this meeting; null: the person's own. */
  readonly country: string | null;
}

/** Somebody whom a document names as taking part; one who is there already stays as they are, and comes from it too. */
export function bringParticipant(write: WriteHandle, document: number, participant: NewParticipant): void {
  write.run(
    `INSERT INTO participant (meeting_id, person_id, role, country, position)
     VALUES (:meeting, :person, :role, :country,
       (SELECT coalesce(max(position), -1) + 1 FROM participant WHERE meeting_id = :meeting)) ON CONFLICT DO NOTHING`,
    { ...participant },
  );
  write.run(
    `INSERT INTO participant_document (participant_id, document_id)
     SELECT id, :document FROM participant WHERE meeting_id = :meeting AND person_id = :person ON CONFLICT DO NOTHING`,
    { document, meeting: participant.meeting, person: participant.person },
  );
}

export interface StoredParticipant extends Omit<NewParticipant, 'meeting'> {
  readonly position: number;
}

export function storedParticipants(read: ReadHandle, meeting: number): StoredParticipant[] {
  return read.all<StoredParticipant>(
    'SELECT person_id AS person, role, country, position FROM participant WHERE meeting_id = ? ORDER BY position, id',
    [meeting],
  );
}

export function participantsOf(read: ReadHandle, meeting: number): ParticipantRow[] {
  return read.all<ParticipantRow>(
    `SELECT q.person_id AS person, p.name, p.kind, q.role, coalesce(q.country, p.country) AS country
     FROM participant q JOIN person p ON p.id = q.person_id WHERE q.meeting_id = ? ORDER BY q.position, q.id`,
    [meeting],
  );
}

/** Where each participant comes from: the documents of the meeting that name them, with the names that stand there. */
export function broughtTo(read: ReadHandle, meeting: number) {
  const people = read.all<{ participant: number; person: number; byHand: number }>(
    'SELECT id AS participant, person_id AS person, by_hand AS byHand FROM participant WHERE meeting_id = ? ORDER BY position, id',
    [meeting],
  );
  return people.map(({ participant, person, byHand }) => ({
    person,
    byHand: byHand === 1,
    documents: read
      .pluck<number>(
        `SELECT DISTINCT b.document_id FROM participant_document b JOIN meeting_document r ON r.document_id = b.document_id
         WHERE b.participant_id = ? AND r.meeting_id = ? ORDER BY 1`,
        [participant, meeting],
      )
      .map((id) => ({ id, forms: formsIn(read, id, person) })),
  }));
}

function formsIn(read: ReadHandle, document: number, person: number): string[] {
  return read.pluck<string>(
    'SELECT form FROM mention WHERE document_id = ? AND person_id = ? GROUP BY form ORDER BY sum(times) DESC, min(id) LIMIT 3',
    [document, person],
  );
}

/** As a person wants them; another place alone is no correction. @returns 1 where the row is new or differs now */
export function putParticipant(write: WriteHandle, meeting: number, participant: StoredParticipant): number {
  const values = { meeting, ...participant };
  const isKnown = write.value<number>('SELECT 1 FROM participant WHERE meeting_id = :meeting AND person_id = :person', {
    meeting,
    person: participant.person,
  });
  return write.run(
    isKnown === undefined
      ? `INSERT INTO participant (meeting_id, person_id, role, country, position, by_hand)
         VALUES (:meeting, :person, :role, :country, :position, 1)`
      : `UPDATE participant SET role = :role, country = :country, position = :position,
           by_hand = max(by_hand, role IS NOT :role OR country IS NOT :country)
         WHERE meeting_id = :meeting AND person_id = :person
           AND (role IS NOT :role OR country IS NOT :country OR position <> :position)`,
    values,
  ).changes;
}

export function deleteParticipant(write: WriteHandle, meeting: number, person: number): number {
  return write.run('DELETE FROM participant WHERE meeting_id = ? AND person_id = ?', [meeting, person]).changes;
}

/** Whom some documents bring into meetings: candidates for `deleteUnbrought` once these are gone from there. */
export function broughtBy(read: ReadHandle, documents: readonly number[]): number[] {
  return read.pluck<number>(`SELECT DISTINCT participant_id FROM participant_document WHERE document_id ${LISTED}`, {
    list: JSON.stringify(documents),
  });
}

/** A document is read anew, or does not report its meetings any more: it brings nobody. */
export function bringNobody(write: WriteHandle, document: number): void {
  write.run('DELETE FROM participant_document WHERE document_id = ?', [document]);
}

/**
 * Of these participants, those whom no document brings any more leave. A meeting that a person confirmed keeps all, and so
 * does one that is left without a document, which stays for what a person did with it.
 */
export function deleteUnbrought(write: WriteHandle, participants: readonly number[]): void {
  write.run(
    `DELETE FROM participant WHERE id ${LISTED} AND by_hand = 0
       AND NOT EXISTS (SELECT 1 FROM participant_document b JOIN meeting_document r ON r.document_id = b.document_id
         WHERE b.participant_id = participant.id AND r.meeting_id = participant.meeting_id)
       AND EXISTS (SELECT 1 FROM meeting_document x WHERE x.meeting_id = participant.meeting_id)
       AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = participant.meeting_id AND m.review <> 'confirmed')`,
    { list: JSON.stringify(participants) },
  );
}

/**
 * A document's report becomes a meeting of its own: who came with it is there, and those of whom nobody knows where they
 * come from are in both. Who came with it alone leaves the other meeting.
 */
export function followReport(write: WriteHandle, document: number, from: number, to: number): void {
  const brought = broughtBy(write, [document]);
  const ids = { document, from, to };
  write.run(
    `INSERT INTO participant (meeting_id, person_id, role, country, position, by_hand)
     SELECT :to, q.person_id, q.role, q.country, q.position, q.by_hand FROM participant q WHERE q.meeting_id = :from
       AND (EXISTS (SELECT 1 FROM participant_document b WHERE b.participant_id = q.id AND b.document_id = :document)
         OR NOT EXISTS (SELECT 1 FROM participant_document b WHERE b.participant_id = q.id)) ORDER BY q.position, q.id`,
    ids,
  );
  write.run(
    `UPDATE participant_document SET participant_id =
       (SELECT n.id FROM participant n JOIN participant o ON o.person_id = n.person_id
        WHERE n.meeting_id = :to AND o.id = participant_document.participant_id)
     WHERE document_id = :document AND participant_id IN (SELECT id FROM participant WHERE meeting_id = :from)`,
    ids,
  );
  deleteUnbrought(write, brought);
}

/** What of a participant that becomes one with another is the other's, too: the documents, and that a person put it there. */
function joinTwins(write: WriteHandle, twins: string, ids: { from: number; into: number }): void {
  write.run(
    `INSERT INTO participant_document (participant_id, document_id)
     SELECT t.stays, b.document_id FROM (${twins}) t JOIN participant_document b ON b.participant_id = t.goes
     WHERE 1 ON CONFLICT DO NOTHING`,
    ids,
  );
  write.run(
    `UPDATE participant SET by_hand = 1 WHERE by_hand = 0 AND id IN
       (SELECT t.stays FROM (${twins}) t JOIN participant g ON g.id = t.goes WHERE g.by_hand = 1)`,
    ids,
  );
  write.run(`DELETE FROM participant WHERE id IN (SELECT t.goes FROM (${twins}) t)`, ids);
}

/** One meeting takes over the participants of another: its own first. */
export function mergeMeetingParticipants(write: WriteHandle, from: number, into: number): void {
  joinTwins(
    write,
    `SELECT g.id AS goes, s.id AS stays FROM participant g JOIN participant s ON s.person_id = g.person_id
     WHERE g.meeting_id = :from AND s.meeting_id = :into`,
    { from, into },
  );
  write.run('UPDATE participant SET meeting_id = :into, position = position + 1000 WHERE meeting_id = :from', {
    from,
    into,
  });
}

/** One person takes over where another took part. */
export function mergePersonParticipants(write: WriteHandle, from: number, into: number): void {
  joinTwins(
    write,
    `SELECT g.id AS goes, s.id AS stays FROM participant g JOIN participant s ON s.meeting_id = g.meeting_id
     WHERE g.person_id = :from AND s.person_id = :into`,
    { from, into },
  );
  write.run('UPDATE participant SET person_id = :into WHERE person_id = :from', { from, into });
}
