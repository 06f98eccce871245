/** The SQL of reports: what the statements of a report and their documents need, in a few set-wise reads. */
import type {
  DateBasis,
  MeetingType,
  PersonKind,
  ReviewState,
  StatementKind,
  TagState,
  ThemeColor,
} from '../../shared/domain.ts';
import type { ReadHandle } from '../library/handles.ts';

export interface StatementRecord {
  id: number;
  document: number;
  start: number;
  end: number;
  paragraph: number;
  kind: StatementKind;
  turn: number;
  text: string;
  cue: string | null;
  speakerAsWritten: string | null;
  addressee: number | null;
  confidence: number;
  review: ReviewState;
}

export interface DocumentRecord {
  id: number;
  title: string;
  source: string | null;
  date: string | null;
  dateBasis: DateBasis | null;
  language: string;
  url: string | null;
  file: string;
  bodyStart: number;
}

export interface PersonRecord {
  id: number;
  kind: PersonKind;
  name: string;
  country: string | null;
}

export interface TagRecord {
  statement: number;
  theme: number;
  state: TagState;
  matchStart: number | null;
}

export interface ThemeRecord {
  id: number;
  parent: number | null;
  name: string;
  definition: string;
  color: ThemeColor;
}

export interface MeetingRecord {
  id: number;
  type: MeetingType;
  date: string | null;
  dateBasis: DateBasis | null;
  place: string | null;
}

export interface MeetingDocumentRecord {
  meeting: number;
  document: number;
  start: number;
}

export interface ParticipantRecord {
  meeting: number;
  person: number;
  role: string | null;
  country: string | null;
}

/** Bound once as JSON: a list of any length without SQL made of text. */
function list(ids: Iterable<number>): [string] {
  return [JSON.stringify(Array.from(ids))];
}

const among = 'IN (SELECT value FROM json_each(?))';

export function loadStatements(read: ReadHandle, ids: Iterable<number>): StatementRecord[] {
  return read.all(
    `SELECT id, document_id AS document, start, end, paragraph, kind, turn, text, cue,
       speaker_as_written AS speakerAsWritten, addressee_id AS addressee, confidence, review
     FROM statement WHERE id ${among}`,
    list(ids),
  );
}

export function loadDocuments(read: ReadHandle, ids: Iterable<number>): DocumentRecord[] {
  return read.all(
    `SELECT d.id, d.title, s.name AS source, d.date, d.date_basis AS dateBasis, d.language, d.url,
       d.file_name AS file, d.body_start AS bodyStart
     FROM document d LEFT JOIN source s ON s.id = d.source_id WHERE d.id ${among}`,
    list(ids),
  );
}

export function loadText(read: ReadHandle, document: number): string | undefined {
  return read.value('SELECT text FROM document_text WHERE document_id = ?', [document]);
}

/** Speakers in the order in which the source names them. */
export function loadSpeakers(read: ReadHandle, statements: Iterable<number>): { statement: number; person: number }[] {
  return read.all(
    `SELECT statement_id AS statement, person_id AS person FROM speaker WHERE statement_id ${among}
     ORDER BY statement_id, position, id`,
    list(statements),
  );
}

export function loadPersons(read: ReadHandle, ids: Iterable<number>): PersonRecord[] {
  return read.all(`SELECT id, kind, name, country FROM person WHERE id ${among}`, list(ids));
}

/** Titles as these documents give them, the latest document's first. */
export function loadRoles(read: ReadHandle, documents: Iterable<number>): { person: number; title: string }[] {
  return read.all(
    `SELECT role.person_id AS person, role.title FROM role JOIN document ON document.id = role.document_id
     WHERE role.document_id ${among} ORDER BY document.date IS NULL, document.date DESC, document.id DESC, role.id`,
    list(documents),
  );
}

/** Counted tags only: suggestions and rejections are nothing in a report. */
export function loadTags(read: ReadHandle, statements: Iterable<number>): TagRecord[] {
  return read.all(
    `SELECT statement_id AS statement, theme_id AS theme, state, match_start AS matchStart FROM tag
     WHERE statement_id ${among} AND state IN ('hand', 'rule', 'accepted') ORDER BY statement_id, id`,
    list(statements),
  );
}

export function loadThemes(read: ReadHandle): ThemeRecord[] {
  return read.all('SELECT id, parent_id AS parent, name, definition, color FROM theme ORDER BY position, id');
}

/** Meetings that these documents report, not those that they only mention. */
export function loadMeetings(read: ReadHandle, documents: Iterable<number>): MeetingRecord[] {
  return read.all(
    `SELECT id, type, date, date_basis AS dateBasis, place FROM meeting
     WHERE id IN (SELECT meeting_id FROM meeting_document WHERE main = 1 AND document_id ${among}) ORDER BY id`,
    list(documents),
  );
}

/** All documents that report these meetings. */
export function loadMeetingDocuments(read: ReadHandle, meetings: Iterable<number>): MeetingDocumentRecord[] {
  return read.all(
    `SELECT meeting_id AS meeting, document_id AS document, start FROM meeting_document
     WHERE main = 1 AND meeting_id ${among} ORDER BY meeting_id, document_id, start`,
    list(meetings),
  );
}

export function loadParticipants(read: ReadHandle, meetings: Iterable<number>): ParticipantRecord[] {
  return read.all(
    `SELECT meeting_id AS meeting, person_id AS person, role, country FROM participant
     WHERE meeting_id ${among} ORDER BY meeting_id, position, id`,
    list(meetings),
  );
}

/** Changes when another connection has written to the library. */
export function dataVersion(read: ReadHandle): number | undefined {
  return read.value<number>('PRAGMA data_version');
}
