/** The SQL of documents that are alike, and of what a person did with a statement. */
import type { ReadHandle, WriteHandle } from '../library/handles.ts';

export function insertBands(write: WriteHandle, document: number, sketch: Uint32Array): void {
  write.run('INSERT INTO document_band (document_id, band, value) SELECT ?, key, value FROM json_each(?)', [
    document,
    JSON.stringify([...sketch]),
  ]);
}

/** Documents that share a value in a band, those with most in common first. */
export function sharingBands(read: ReadHandle, sketch: Uint32Array, limit: number): number[] {
  if (sketch.length === 0) return [];
  const shared = new Map<number, number>();
  const documents = read.pluck<number>(
    `SELECT b.document_id FROM json_each(?) j CROSS JOIN document_band b ON b.band = j.key AND b.value = j.value`,
    [JSON.stringify([...sketch])],
  );
  for (const document of documents) shared.set(document, (shared.get(document) ?? 0) + 1);
  const most = [...shared].sort(([a, n], [b, m]) => m - n || a - b);
  return most.slice(0, limit).map(([document]) => document);
}

/** The newest document from an address. */
export function newestAt(read: ReadHandle, url: string): number | undefined {
  return read.pluck<number>('SELECT id FROM document WHERE url = ?', [url]).sort((a, b) => b - a)[0];
}

export function setNewerThan(write: WriteHandle, document: number, older: number): void {
  write.run('UPDATE document SET newer_than = ? WHERE id = ?', [older, document]);
}

/** @param resemblance per mille */
export function insertLikeness(write: WriteHandle, document: number, other: number, resemblance: number): void {
  write.run(
    `INSERT INTO likeness (document_id, other_id, resemblance, decision) VALUES (?, ?, ?, 'open') ON CONFLICT DO NOTHING`,
    [document, other, resemblance],
  );
}

export interface Likeness {
  readonly id: number;
  readonly document: number;
  readonly other: number;
  readonly resemblance: number;
}

export function openLikenesses(read: ReadHandle): Likeness[] {
  return read.all<Likeness>(
    `SELECT id, document_id AS document, other_id AS other, resemblance FROM likeness WHERE decision = 'open' ORDER BY resemblance DESC, id`,
  );
}

export function openLikeness(read: ReadHandle, id: number): Likeness | undefined {
  return read.get<Likeness>(
    `SELECT id, document_id AS document, other_id AS other, resemblance FROM likeness WHERE id = ? AND decision = 'open'`,
    [id],
  );
}

export function decideLikeness(write: WriteHandle, id: number, decision: 'both' | 'newer'): void {
  write.run('UPDATE likeness SET decision = ? WHERE id = ?', [decision, id]);
}

export function countOpen(read: ReadHandle): number {
  return read.value<number>(`SELECT count(*) FROM likeness WHERE decision = 'open'`) ?? 0;
}

/** SQL that holds for a statement `s` which a person confirmed, corrected, added, tagged, decided on or noted. */
export const TOUCHED = `(s.review = 'confirmed' OR s.origin <> 'extracted'
  OR EXISTS (SELECT 1 FROM tag t WHERE t.statement_id = s.id AND t.state IN ('hand', 'accepted', 'rejected'))
  OR EXISTS (SELECT 1 FROM note n WHERE n.statement_id = s.id))`;

export interface TouchedStatement {
  readonly id: number;
  readonly start: number;
  readonly text: string;
  readonly hash: string;
}

export function touchedStatements(read: ReadHandle, document: number): TouchedStatement[] {
  return read.all<TouchedStatement>(
    `SELECT s.id, s.start, s.text, s.hash FROM statement s WHERE s.document_id = ? AND ${TOUCHED} ORDER BY s.start, s.id`,
    [document],
  );
}

/** Statements of a document with these very words. */
export function withWords(read: ReadHandle, document: number, hash: string): number[] {
  return read.pluck<number>('SELECT id FROM statement WHERE document_id = ? AND hash = ? ORDER BY start, id', [
    document,
    hash,
  ]);
}

/** A statement as a person left it, at its place in another document. Cue and speaker's words are not looked for there. */
export function copyStatement(
  write: WriteHandle,
  from: number,
  place: { document: number; start: number; end: number; paragraph: number },
): number {
  const { id } = write.run(
    `INSERT INTO statement (document_id, start, end, paragraph, kind, turn, text, hash, cue, speaker_as_written, addressee_id,
       confidence, review, origin, evidence)
     SELECT :document, :start, :end, :paragraph, kind, turn, text, hash, cue, speaker_as_written, addressee_id,
       confidence, review, 'added', evidence FROM statement WHERE id = :from`,
    { from, ...place },
  );
  copySpeakers(write, from, id);
  return id;
}

function copySpeakers(write: WriteHandle, from: number, to: number): void {
  write.run('DELETE FROM speaker WHERE statement_id = ?', [to]);
  write.run(
    'INSERT INTO speaker (statement_id, person_id, position) SELECT ?, person_id, position FROM speaker WHERE statement_id = ?',
    [to, from],
  );
}

/** What a person said of a statement: kind, speakers and review of a corrected or confirmed one. */
export function copyDecision(write: WriteHandle, from: number, to: number): void {
  const { changes } = write.run(
    `UPDATE statement SET (kind, cue, addressee_id, review, origin) =
       (SELECT kind, cue, addressee_id, review, CASE origin WHEN 'extracted' THEN 'extracted' ELSE 'corrected' END FROM statement WHERE id = :from)
     WHERE id = :to AND EXISTS (SELECT 1 FROM statement WHERE id = :from AND (review = 'confirmed' OR origin <> 'extracted'))`,
    { from, to },
  );
  if (changes > 0) copySpeakers(write, from, to);
}

type Target = 'statement' | 'document';

/** Tags that a person made or decided on; they win over a rule's. */
export function copyTags(write: WriteHandle, target: Target, from: number, to: number): void {
  const column = `${target}_id`;
  write.run(
    `DELETE FROM tag WHERE ${column} = :to AND theme_id IN (SELECT theme_id FROM tag WHERE ${column} = :from AND state IN ('hand', 'accepted', 'rejected'))
       AND state IN ('rule', 'suggested')`,
    { from, to },
  );
  write.run(
    `INSERT INTO tag (theme_id, ${column}, state, rule_id, coder, at)
     SELECT theme_id, :to, state, rule_id, coder, at FROM tag WHERE ${column} = :from AND state IN ('hand', 'accepted', 'rejected')
       AND theme_id NOT IN (SELECT theme_id FROM tag WHERE ${column} = :to)`,
    { from, to },
  );
}

export function copyNote(write: WriteHandle, target: Target, from: number, to: number): void {
  const column = `${target}_id`;
  write.run(
    `INSERT INTO note (${column}, body, coder, at) SELECT :to, body, coder, at FROM note WHERE ${column} = :from
       AND NOT EXISTS (SELECT 1 FROM note WHERE ${column} = :to)`,
    { from, to },
  );
}

export interface RefusedSpan {
  readonly start: number;
  readonly end: number;
}

/** A person removed a statement, or moved it away from here. */
export function refuseSpan(write: WriteHandle, document: number, span: RefusedSpan): void {
  write.run('INSERT INTO refused_span (document_id, start, end) VALUES (?, ?, ?)', [document, span.start, span.end]);
}

export function refusedSpans(read: ReadHandle, document: number): RefusedSpan[] {
  return read.all<RefusedSpan>('SELECT start, end FROM refused_span WHERE document_id = ? ORDER BY start, id', [
    document,
  ]);
}

/** The two rows of a pair become one document: what else may be like the one that goes may be like the one that stays. */
export function moveLikenesses(write: WriteHandle, from: number, to: number): void {
  const others = write.all<{ id: number; resemblance: number }>(
    `SELECT iif(document_id = :from, other_id, document_id) AS id, resemblance FROM likeness
     WHERE decision = 'open' AND :from IN (document_id, other_id) AND :to NOT IN (document_id, other_id) ORDER BY id`,
    { from, to },
  );
  for (const { id, resemblance } of others) {
    const known = write.value<number>(
      'SELECT id FROM likeness WHERE (document_id = :id AND other_id = :to) OR (document_id = :to AND other_id = :id)',
      { id, to },
    );
    if (known === undefined) insertLikeness(write, Math.max(id, to), Math.min(id, to), resemblance);
  }
}

/** Versions that came after the one that goes come after the one that stays. */
export function moveVersions(write: WriteHandle, from: number, to: number): void {
  write.run('UPDATE document SET newer_than = :to WHERE newer_than = :from AND id <> :to', { from, to });
}

/** What the one that stays does not say itself: date, source and address of the one that goes. */
export function fillMetadata(write: WriteHandle, from: number, to: number): void {
  write.run(
    `UPDATE document SET url = coalesce(url, (SELECT url FROM document WHERE id = :from)),
       source_id = coalesce(source_id, (SELECT source_id FROM document WHERE id = :from)),
       date_basis = CASE WHEN date IS NULL THEN (SELECT date_basis FROM document WHERE id = :from) ELSE date_basis END,
       date = coalesce(date, (SELECT date FROM document WHERE id = :from))
     WHERE id = :to AND (url IS NULL OR source_id IS NULL OR date IS NULL)`,
    { from, to },
  );
}

/** The octets and words of a document that goes stay known, with those of documents that went into it before. */
export function rememberMerged(write: WriteHandle, from: number, to: number): void {
  write.run(
    `INSERT INTO merged_file (document_id, file_hash, text_hash)
     SELECT :to, file_hash, text_hash FROM document WHERE id = :from
     UNION ALL SELECT :to, file_hash, text_hash FROM merged_file WHERE document_id = :from`,
    { from, to },
  );
}

/** The document into which one of these octets or words was merged. */
export function mergedInto(
  read: ReadHandle,
  fileHash: string,
  textHash: string,
): { id: number; title: string } | undefined {
  const [first] = [
    ...read.all<{ id: number; document: number }>(
      'SELECT id, document_id AS document FROM merged_file WHERE file_hash = ?',
      [fileHash],
    ),
    ...read.all<{ id: number; document: number }>(
      'SELECT id, document_id AS document FROM merged_file WHERE text_hash = ?',
      [textHash],
    ),
  ].sort((a, b) => a.id - b.id);
  return first && read.get('SELECT id, title FROM document WHERE id = ?', [first.document]);
}

export function importedAt(read: ReadHandle, document: number): string {
  return read.value<string>('SELECT imported_at FROM document WHERE id = ?', [document]) ?? '';
}

export function countTouched(read: ReadHandle, document: number): number {
  return read.value<number>(`SELECT count(*) FROM statement s WHERE s.document_id = ? AND ${TOUCHED}`, [document]) ?? 0;
}
