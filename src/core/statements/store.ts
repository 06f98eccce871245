/** The SQL of statements and their speakers. */
import type { PersonRef, StatementRow, TagView } from '../../shared/contract/rows.ts';
import type { PersonKind, ReviewState, StatementKind } from '../../shared/domain.ts';
import type { ReadHandle, SqlValue, WriteHandle } from '../library/handles.ts';
import { orderBy } from '../search/sorting.ts';
import type { Sql } from '../search/sql.ts';

export interface NewStatement {
  readonly documentId: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly kind: StatementKind;
  readonly turn: number;
  readonly text: string;
  readonly hash: string;
  readonly cue: string | null;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly speakerAsWritten: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly addresseeId: number | null;
  /** Per mille. */
  readonly confidence: number;
  readonly review: ReviewState;
  readonly origin: 'extracted' | 'corrected' | 'added';
  /** JSON of `Evidence`. */
  readonly evidence: string;
}

const COLUMNS = `document_id, start, end, paragraph, kind, turn, text, hash, cue, cue_start, cue_end, speaker_as_written,
  speaker_start, speaker_end, addressee_id, confidence, review, origin, evidence`;

/** The values in the order of `COLUMNS`: by name they take twice as long, and an import puts in a million. */
const inColumns = (row: NewStatement): SqlValue[] => [
  row.documentId,
  row.start,
  row.end,
  row.paragraph,
  row.kind,
  row.turn,
  row.text,
  row.hash,
  row.cue,
  row.cueStart,
  row.cueEnd,
  row.speakerAsWritten,
  row.speakerStart,
  row.speakerEnd,
  row.addresseeId,
  row.confidence,
  row.review,
  row.origin,
  row.evidence,
];

export function insertStatement(write: WriteHandle, statement: NewStatement): number {
  return write.run(
    `INSERT INTO statement (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    inColumns(statement),
  ).id;
}

/** @returns whether others spoke before, or in another order */
export function setSpeakers(write: WriteHandle, id: number, people: readonly number[]): boolean {
  const before = write.pluck<number>('SELECT person_id FROM speaker WHERE statement_id = ? ORDER BY position', [id]);
  const wanted = [...new Set(people)];
  if (before.length === wanted.length && before.every((person, index) => person === wanted[index])) return false;
  write.run('DELETE FROM speaker WHERE statement_id = ?', [id]);
  insertSpeakers(write, id, wanted);
  return true;
}

/** Of a statement that has none yet. */
export function insertSpeakers(write: WriteHandle, id: number, people: readonly number[]): void {
  [...new Set(people)].forEach((person, position) => {
    write.run('INSERT INTO speaker (statement_id, person_id, position) VALUES (?, ?, ?)', [id, person, position]);
  });
}

const FROM = 'FROM document d CROSS JOIN statement s ON s.document_id = d.id';

/** Ids in order. One column: an object a row takes twice the time and ten times the memory of a million rows. */
export function statementIds(read: ReadHandle, where: Sql, sort: readonly string[]): number[] {
  return read.pluck<number>(
    `SELECT s.id ${FROM} WHERE ${where.text} ORDER BY ${orderBy('statement', sort)}`,
    where.params,
  );
}

/** The document of each of `statementIds`, for the grouped table. */
export function statementDocuments(read: ReadHandle, where: Sql, sort: readonly string[]): number[] {
  return read.pluck<number>(
    `SELECT s.document_id ${FROM} WHERE ${where.text} ORDER BY ${orderBy('statement', sort)}`,
    where.params,
  );
}

/** Ids that a condition finds, in no order. */
export function matchingIds(read: ReadHandle, where: Sql): number[] {
  return read.pluck<number>(
    `SELECT s.id FROM statement s JOIN document d ON d.id = s.document_id WHERE ${where.text}`,
    where.params,
  );
}

export function countStatements(read: ReadHandle): number {
  return read.value<number>('SELECT count(*) FROM statement') ?? 0;
}

interface FlatRow {
  readonly id: number;
  readonly document: number;
  readonly title: string;
  readonly source: string | null;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly kind: StatementKind;
  readonly turn: number;
  readonly text: string;
  readonly cue: string | null;
  readonly speakerAsWritten: string | null;
  readonly confidence: number;
  readonly review: ReviewState;
  readonly addressee: number | null;
  readonly addresseeName: string | null;
  readonly addresseeKind: PersonKind | null;
  readonly note: string | null;
}

const ROW = `SELECT s.id, s.document_id AS document, d.title, (SELECT name FROM source WHERE id = d.source_id) AS source, d.date,
  s.start, s.end, s.paragraph, s.kind, s.turn, s.text, s.cue, s.speaker_as_written AS speakerAsWritten, s.confidence, s.review,
  s.addressee_id AS addressee, a.name AS addresseeName, a.kind AS addresseeKind,
  (SELECT body FROM note n WHERE n.statement_id = s.id) AS note
  FROM statement s JOIN document d ON d.id = s.document_id LEFT JOIN person a ON a.id = s.addressee_id`;

function speakersOf(read: ReadHandle, id: number): (PersonRef & { country: string | null })[] {
  return read.all(
    `SELECT p.id, p.name, p.kind, p.country FROM speaker k JOIN person p ON p.id = k.person_id
     WHERE k.statement_id = ? ORDER BY k.position`,
    [id],
  );
}

interface FlatTag {
  readonly theme: number;
  readonly state: TagView['state'];
  readonly rule: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly coder: string | null;
}

function tagsOf(read: ReadHandle, id: number): TagView[] {
  return read
    .all<FlatTag>(
      `SELECT t.theme_id AS theme, t.state, t.rule_id AS rule, t.match_start AS start, t.match_end AS end, t.coder
       FROM tag t JOIN theme h ON h.id = t.theme_id WHERE t.statement_id = ? ORDER BY h.position, t.id`,
      [id],
    )
    .map(({ start, end, ...tag }) => ({ ...tag, match: start === null || end === null ? null : { start, end } }));
}

function build(read: ReadHandle, flat: FlatRow): StatementRow {
  const { addresseeName, addresseeKind, ...row } = flat;
  const speakers = speakersOf(read, flat.id);
  return {
    ...row,
    turn: flat.turn === 1,
    confidence: flat.confidence / 1000,
    speakers: speakers.map(({ country: _, ...person }) => person),
    country: speakers[0]?.country ?? null,
    addressee:
      flat.addressee === null || addresseeName === null || addresseeKind === null
        ? null
        : { id: flat.addressee, name: addresseeName, kind: addresseeKind },
    tags: tagsOf(read, flat.id),
  };
}

/** Rows in the order of `ids`; ids without a row are left out. */
export function statementRows(read: ReadHandle, ids: readonly number[]): StatementRow[] {
  return ids.flatMap((id) => {
    const flat = read.get<FlatRow>(`${ROW} WHERE s.id = ?`, [id]);
    return flat ? [build(read, flat)] : [];
  });
}

export function statementsOfDocument(read: ReadHandle, document: number): StatementRow[] {
  return read
    .all<FlatRow>(`${ROW} WHERE s.document_id = ? ORDER BY s.start, s.end DESC`, [document])
    .map((flat) => build(read, flat));
}

export interface Particulars {
  readonly evidence: string;
  readonly origin: 'extracted' | 'corrected' | 'added';
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly position: number;
  readonly of: number;
}

export function particulars(read: ReadHandle, id: number): Particulars | undefined {
  return read.get<Particulars>(
    `SELECT s.evidence, s.origin, s.cue_start AS cueStart, s.cue_end AS cueEnd, s.speaker_start AS speakerStart, s.speaker_end AS speakerEnd,
       (SELECT count(*) FROM statement x WHERE x.document_id = s.document_id AND (x.start, x.id) <= (s.start, s.id)) AS position,
       (SELECT count(*) FROM statement x WHERE x.document_id = s.document_id) AS of
     FROM statement s WHERE s.id = ?`,
    [id],
  );
}

const WITH_MONTH = `length(d.date) >= 7 AND substr(d.date, 1, 1) <> '-'`;

/** Statements by month of their document, in the whole library and under a condition. Documents without a month are left out. */
export function histogram(read: ReadHandle, where: Sql): { month: string; all: number; hits: number }[] {
  const hits = new Map(
    read
      .all<{ month: string; hits: number }>(
        `SELECT substr(d.date, 1, 7) AS month, count(*) AS hits ${FROM} WHERE ${WITH_MONTH} AND ${where.text} GROUP BY 1`,
        where.params,
      )
      .map((row) => [row.month, row.hits]),
  );
  return read
    .all<{ month: string; all: number }>(
      `SELECT substr(date, 1, 7) AS month, sum((SELECT count(*) FROM statement s WHERE s.document_id = d.id)) AS "all"
       FROM document d WHERE ${WITH_MONTH} GROUP BY 1 ORDER BY 1`,
    )
    .filter((row) => row.all > 0)
    .map((row) => ({ ...row, hits: hits.get(row.month) ?? 0 }));
}

export function setReview(write: WriteHandle, id: number, review: ReviewState): number {
  return write.run('UPDATE statement SET review = :review WHERE id = :id AND review <> :review', { id, review })
    .changes;
}

export interface StatementChange {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly kind: StatementKind;
  readonly text: string;
  readonly hash: string;
  readonly cue: string | null;
  readonly addresseeId: number | null;
}

/**
 * For a correction beside the statement's own row, such as of its speakers.
 * @returns whether it was not yet a corrected and confirmed one
 */
export function markCorrected(write: WriteHandle, id: number): boolean {
  const { changes } = write.run(
    `UPDATE statement SET review = 'confirmed', origin = CASE origin WHEN 'added' THEN 'added' ELSE 'corrected' END
     WHERE id = ? AND (review <> 'confirmed' OR origin = 'extracted')`,
    [id],
  );
  return changes > 0;
}

/** A corrected statement is a confirmed one: a person has just looked at it. */
export function updateStatement(write: WriteHandle, id: number, change: StatementChange): void {
  write.run(
    `UPDATE statement SET start = :start, end = :end, paragraph = :paragraph, kind = :kind, text = :text, hash = :hash,
       cue = :cue, cue_start = CASE WHEN cue IS :cue THEN cue_start END, cue_end = CASE WHEN cue IS :cue THEN cue_end END,
       addressee_id = :addresseeId, review = 'confirmed', origin = CASE origin WHEN 'added' THEN 'added' ELSE 'corrected' END
     WHERE id = :id`,
    { id, ...change },
  );
}

export function deleteStatement(write: WriteHandle, id: number): number {
  return write.run('DELETE FROM statement WHERE id = ?', [id]).changes;
}

/** A statement that nobody touched, as a newer extraction sees it: same words, other particulars. */
export function replaceExtracted(write: WriteHandle, id: number, now: NewStatement): void {
  write.run(
    `UPDATE statement SET paragraph = :paragraph, kind = :kind, turn = :turn, cue = :cue, cue_start = :cueStart, cue_end = :cueEnd,
       speaker_as_written = :speakerAsWritten, speaker_start = :speakerStart, speaker_end = :speakerEnd,
       addressee_id = :addresseeId, confidence = :confidence, review = :review, evidence = :evidence WHERE id = :id`,
    { id, ...now },
  );
}

export function originOf(read: ReadHandle, id: number): NewStatement['origin'] | undefined {
  return read.value<NewStatement['origin']>('SELECT origin FROM statement WHERE id = ?', [id]);
}
