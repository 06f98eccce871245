/** The SQL of what waits for a decision. */
import type { PersonRef } from '../../shared/contract/rows.ts';
import type { Output } from '../../shared/contract.ts';
import { FAILED_FILES } from '../library/failed-files.ts';
import type { ReadHandle } from '../library/handles.ts';

type Suggestions = Output<'review.suggestions'>;
type Files = Output<'review.files'>;

/**
 * Tags that rules proposed, by theme and rule; the order stays while they are decided. By theme first: the index then leads to
 * these states alone.
 */
export function suggestionGroups(read: ReadHandle): Suggestions['groups'] {
  return read.all(
    `SELECT g.theme, g.rule, r.term, g.waiting, g.accepted, g.rejected FROM (
       SELECT h.id AS theme, t.rule_id AS rule, sum(t.state = 'suggested') AS waiting, sum(t.state = 'accepted') AS accepted,
         sum(t.state = 'rejected') AS rejected
       FROM theme h CROSS JOIN tag t ON t.theme_id = h.id AND t.state IN ('suggested', 'accepted', 'rejected')
       WHERE t.statement_id IS NOT NULL GROUP BY 1, 2) g LEFT JOIN rule r ON r.id = g.rule
     ORDER BY g.waiting + g.accepted + g.rejected DESC, g.theme, g.rule`,
  );
}

export function waitingStatements(read: ReadHandle, theme: number, rule: number | null): number[] {
  return read.pluck(
    `SELECT s.id FROM tag t JOIN statement s ON s.id = t.statement_id JOIN document d ON d.id = s.document_id
     WHERE t.theme_id = :theme AND t.state = 'suggested' AND t.rule_id IS :rule
     ORDER BY d.date DESC, d.id, s.start`,
    { theme, rule },
  );
}

export interface Doubted {
  readonly statement: number;
  readonly document: number;
  readonly start: number;
  readonly resolved: boolean;
  /** JSON of the extraction's evidence. */
  readonly evidence: string;
}

/** Statements without a speaker, and uncertain ones with one; the surest first. */
export function doubtedSpeakers(read: ReadHandle, limit: number): Doubted[] {
  return read
    .all<Omit<Doubted, 'resolved'> & { resolved: number }>(
      `SELECT id AS statement, document_id AS document, start, evidence, resolved FROM (
         SELECT s.id, s.document_id, s.start, s.evidence, s.confidence, 0 AS resolved FROM statement s
         WHERE s.review <> 'confirmed' AND NOT EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = s.id)
         UNION ALL
         SELECT s.id, s.document_id, s.start, s.evidence, s.confidence, 1 FROM statement s
         WHERE s.review = 'uncertain' AND EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = s.id))
       ORDER BY resolved, confidence DESC, id LIMIT ?`,
      [limit],
    )
    .map((row) => ({ ...row, resolved: row.resolved === 1 }));
}

export function speakersOf(read: ReadHandle, statement: number): PersonRef[] {
  return read.all(
    `SELECT p.id, p.name, p.kind FROM speaker k JOIN person p ON p.id = k.person_id WHERE k.statement_id = ? ORDER BY k.position`,
    [statement],
  );
}

/** Who speaks in the statement before this one, in the same document. */
export function speakersBefore(read: ReadHandle, document: number, start: number): PersonRef[] {
  const before = read.value<number>(
    `SELECT s.id FROM statement s WHERE s.document_id = ? AND s.start < ?
       AND EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = s.id) ORDER BY s.start DESC LIMIT 1`,
    [document, start],
  );
  return before === undefined ? [] : speakersOf(read, before);
}

export function failedFiles(read: ReadHandle): Files {
  return read.all(
    `SELECT f.import_id AS import, i.started_at AS startedAt, f.path, f.status, f.reason
     ${FAILED_FILES}
     ORDER BY f.import_id DESC, f.id`,
  );
}
