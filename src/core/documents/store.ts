/** The SQL of documents and their sources. */
import type { DocumentRow } from '../../shared/contract/rows.ts';
import type { DateBasis } from '../../shared/domain.ts';
import { deleteWithDependents } from '../library/cascade.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { broughtBy, deleteUnbrought } from '../participants/store.ts';
import { orderBy } from '../search/sorting.ts';
import type { Sql } from '../search/sql.ts';
import { themesOfWhole } from '../tags/store.ts';

export interface NewDocument {
  readonly sourceId: number | null;
  readonly title: string;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  readonly language: string;
  readonly url: string | null;
  readonly fileName: string;
  readonly filePath: string | null;
  readonly mediaType: string;
  readonly fileHash: string;
  readonly textHash: string;
  readonly bodyStart: number;
  readonly length: number;
  readonly importedAt: string;
  readonly importId: number | null;
  /** Which extraction finds its statements. */
  readonly extraction: number;
}

/** The id of a source, made where there is none of this name. @param country whose state publishes it, where known */
export function sourceId(write: WriteHandle, name: string, country: string | null = null): number {
  return (
    write.value<number>('SELECT id FROM source WHERE name = ?', [name]) ??
    write.run('INSERT INTO source (name, country) VALUES (?, ?)', [name, country]).id
  );
}

export function insertDocument(write: WriteHandle, document: NewDocument): number {
  return write.run(
    `INSERT INTO document (source_id, title, date, date_basis, language, url, file_name, file_path, media_type, file_hash,
       text_hash, body_start, length, imported_at, import_id, extraction)
     VALUES (:sourceId, :title, :date, :dateBasis, :language, :url, :fileName, :filePath, :mediaType, :fileHash,
       :textHash, :bodyStart, :length, :importedAt, :importId, :extraction)`,
    { ...document },
  ).id;
}

/** After the document's row: the title is indexed with the text. */
export function insertText(write: WriteHandle, id: number, text: string): void {
  write.run('INSERT INTO document_text (document_id, text) VALUES (?, ?)', [id, text]);
}

/** @param deflated the file's octets, compressed; `size` is their number before */
export function insertFile(write: WriteHandle, id: number, size: number, deflated: Uint8Array): void {
  write.run('INSERT INTO document_file (document_id, size, bytes) VALUES (?, ?, ?)', [id, size, deflated]);
}

/** The document with the same octets or the same words, if there is one. */
export function findSame(
  read: ReadHandle,
  fileHash: string,
  textHash: string | null,
): { id: number; title: string } | undefined {
  return (
    read.get<{ id: number; title: string }>('SELECT id, title FROM document WHERE file_hash = ?', [fileHash]) ??
    (textHash === null
      ? undefined
      : read.get<{ id: number; title: string }>('SELECT id, title FROM document WHERE text_hash = ?', [textHash]))
  );
}

export function documentIds(read: ReadHandle, where: Sql, sort: readonly string[]): Uint32Array {
  return Uint32Array.from(
    read.pluck<number>(
      `SELECT d.id FROM document d WHERE ${where.text} ORDER BY ${orderBy('document', sort)}`,
      where.params,
    ),
  );
}

export function countDocuments(read: ReadHandle): number {
  return read.value<number>('SELECT count(*) FROM document') ?? 0;
}

const ROW = `SELECT d.id, d.title, (SELECT name FROM source WHERE id = d.source_id) AS source, d.date, d.date_basis AS dateBasis,
  d.language, d.url, d.file_name AS file, (SELECT count(*) FROM statement s WHERE s.document_id = d.id) AS statements,
  (SELECT body FROM note n WHERE n.document_id = d.id) AS note FROM document d`;

/** Rows in the order of `ids`; ids without a row are left out. */
export function documentRows(read: ReadHandle, ids: readonly number[]): DocumentRow[] {
  return ids.flatMap((id) => {
    const row = read.get<Omit<DocumentRow, 'tags'>>(`${ROW} WHERE d.id = ?`, [id]);
    return row ? { ...row, tags: themesOfWhole(read, 'document', id) } : [];
  });
}

export interface StoredText {
  readonly text: string;
  readonly bodyStart: number;
  readonly newerThan: number | null;
}

export function documentText(read: ReadHandle, id: number): StoredText | undefined {
  return read.get<StoredText>(
    `SELECT t.text, d.body_start AS bodyStart, d.newer_than AS newerThan FROM document d
     JOIN document_text t ON t.document_id = d.id WHERE d.id = ?`,
    [id],
  );
}

export function documentFile(
  read: ReadHandle,
  id: number,
): { name: string; mediaType: string; size: number; bytes: Uint8Array } | undefined {
  return read.get(
    `SELECT d.file_name AS name, d.media_type AS mediaType, f.size, f.bytes FROM document d
     JOIN document_file f ON f.document_id = d.id WHERE d.id = ?`,
    [id],
  );
}

/** The place of the meeting that a document reports. */
export function placeOf(read: ReadHandle, id: number): string | null {
  return (
    read.value<string>(
      `SELECT m.place FROM meeting_document x JOIN meeting m ON m.id = x.meeting_id
       WHERE x.document_id = ? AND x.main = 1 AND m.place IS NOT NULL ORDER BY x.id LIMIT 1`,
      [id],
    ) ?? null
  );
}

export function peopleOf(read: ReadHandle, id: number) {
  return read.all<{ id: number; name: string; kind: 'person' | 'organisation' | 'group'; statements: number }>(
    `SELECT p.id, p.name, p.kind,
       (SELECT count(*) FROM speaker k JOIN statement s ON s.id = k.statement_id WHERE k.person_id = p.id AND s.document_id = :id) AS statements
     FROM person p WHERE p.id IN (
       SELECT person_id FROM mention WHERE document_id = :id
       UNION SELECT k.person_id FROM speaker k JOIN statement s ON s.id = k.statement_id WHERE s.document_id = :id)
     ORDER BY statements DESC, p.name`,
    { id },
  );
}

export interface DocumentChange {
  readonly title?: string | undefined;
  readonly date?: string | null | undefined;
  readonly sourceId?: number | null | undefined;
  readonly language?: string | undefined;
  readonly url?: string | null | undefined;
}

/** Sets the fields that are given; @returns 1 where the row differs now. */
export function updateDocument(write: WriteHandle, id: number, change: DocumentChange): number {
  const fields = {
    title: change.title,
    date: change.date,
    date_basis: change.date === undefined ? undefined : change.date === null ? null : 'stated',
    source_id: change.sourceId,
    language: change.language,
    url: change.url,
  };
  const given = Object.entries(fields).filter(
    (field): field is [string, string | number | null] => field[1] !== undefined,
  );
  if (given.length === 0) return 0;
  const differs = given.map(([column]) => `${column} IS NOT ?`).join(' OR ');
  const values = given.map(([, value]) => value);
  return write.run(
    `UPDATE document SET ${given.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ? AND (${differs})`,
    [...values, id, ...values],
  ).changes;
}

/** What a document brought with it: candidates for `deleteOrphans` once it is gone. */
export interface Company {
  readonly participants: readonly number[];
  readonly meetings: readonly number[];
  readonly people: readonly number[];
  readonly sources: readonly number[];
}

export function companyOf(read: ReadHandle, documents: readonly number[]): Company {
  const list = { documents: JSON.stringify(documents) };
  const own = '(SELECT value FROM json_each(:documents))';
  return {
    participants: broughtBy(read, documents),
    meetings: read.pluck<number>(`SELECT DISTINCT meeting_id FROM meeting_document WHERE document_id IN ${own}`, list),
    people: read.pluck<number>(
      `SELECT person_id FROM mention WHERE document_id IN ${own}
       UNION SELECT k.person_id FROM speaker k JOIN statement s ON s.id = k.statement_id WHERE s.document_id IN ${own}
       UNION SELECT addressee_id FROM statement WHERE document_id IN ${own} AND addressee_id IS NOT NULL
       UNION SELECT q.person_id FROM participant q JOIN meeting_document x ON x.meeting_id = q.meeting_id WHERE x.document_id IN ${own}`,
      list,
    ),
    sources: read.pluck<number>(
      `SELECT DISTINCT source_id FROM document WHERE id IN ${own} AND source_id IS NOT NULL`,
      list,
    ),
  };
}

/** @returns how many of them were there */
export function deleteDocuments(write: WriteHandle, ids: readonly number[]): number {
  write.run('UPDATE document SET newer_than = NULL WHERE newer_than IN (SELECT value FROM json_each(?))', [
    JSON.stringify(ids),
  ]);
  return deleteWithDependents(write, 'document', ids);
}

/** A day that a document without a publication date takes from its main meeting. */
export function setInferredDate(write: WriteHandle, id: number, date: string): void {
  write.run(`UPDATE document SET date = ?, date_basis = 'inferred' WHERE id = ? AND date IS NULL`, [date, id]);
}

/**
 * Participants whom no document brings any more, meetings that nobody reports or mentions any more, and people who say and do
 * nothing any more, go with their documents.
 * Those with a note stay, and so does whatever other documents or a person brought in.
 */
export function deleteOrphans(write: WriteHandle, company: Company): void {
  deleteUnbrought(write, company.participants);
  const listed = (ids: readonly number[]): [string] => [JSON.stringify(ids)];
  write.run(
    `DELETE FROM meeting WHERE id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM meeting_document x WHERE x.meeting_id = meeting.id)
       AND NOT EXISTS (SELECT 1 FROM note n WHERE n.meeting_id = meeting.id)`,
    listed(company.meetings),
  );
  write.run(
    `DELETE FROM person WHERE id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM speaker k WHERE k.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM participant q WHERE q.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM mention y WHERE y.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.addressee_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM note n WHERE n.person_id = person.id)`,
    listed(company.people),
  );
  write.run(
    `DELETE FROM source WHERE id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM document d WHERE d.source_id = source.id)`,
    listed(company.sources),
  );
}

export function sourceCountry(read: ReadHandle, document: number): string | null {
  return (
    read.value<string>('SELECT country FROM source WHERE id = (SELECT source_id FROM document WHERE id = ?)', [
      document,
    ]) ?? null
  );
}

/** Documents that an older extraction read, or of these ids. */
export function outdatedDocuments(read: ReadHandle, version: number): number[] {
  return read.pluck<number>('SELECT id FROM document WHERE extraction < ? ORDER BY id', [version]);
}

export function countOutdated(read: ReadHandle, version: number): number {
  return read.value<number>('SELECT count(*) FROM document WHERE extraction < ?', [version]) ?? 0;
}

export function setExtraction(write: WriteHandle, id: number, version: number): void {
  write.run('UPDATE document SET extraction = ? WHERE id = ? AND extraction <> ?', [version, id, version]);
}
