/** The SQL of what a person should look at. */
import type { Output } from '../../shared/contract.ts';
import { FAILED_FILES } from '../library/failed-files.ts';
import type { ReadHandle } from '../library/handles.ts';

type Attention = Output<'library.attention'>;

/** The rules with most suggestions that wait. */
export function waitingRules(read: ReadHandle, limit: number): Attention['suggestions']['rules'] {
  return read.all(
    `SELECT term, suggestions FROM (SELECT r.id, r.term,
         (SELECT count(*) FROM tag t WHERE t.rule_id = r.id AND t.state = 'suggested' AND t.statement_id IS NOT NULL) AS suggestions
       FROM rule r) WHERE suggestions > 0 ORDER BY suggestions DESC, id LIMIT ?`,
    [limit],
  );
}

/** So many statements without a speaker are looked at for the words that name one. */
const LOOKED_AT = 1000;

/** Words by which documents name speakers who are not known, the most frequent first. */
export function unresolvedWords(read: ReadHandle, limit: number): string[] {
  return read.pluck(
    `SELECT w.speaker_as_written FROM statement w WHERE w.speaker_as_written IS NOT NULL AND w.id IN (
       SELECT s.id FROM statement s WHERE NOT EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = s.id) LIMIT ${LOOKED_AT})
     GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?`,
    [limit],
  );
}

/** Pairs of documents that are nearly the same and that nobody has decided on. */
export function duplicates(read: ReadHandle): Attention['duplicates'] {
  return (
    read.get<Attention['duplicates']>(
      `SELECT count(*) AS documents, (SELECT count(*) FROM likeness WHERE decision = 'open') AS pairs FROM (
         SELECT document_id FROM likeness WHERE decision = 'open' UNION SELECT other_id FROM likeness WHERE decision = 'open')`,
    ) ?? { pairs: 0, documents: 0 }
  );
}

/** Meetings without a date, and the documents that name them. */
export function undated(read: ReadHandle): Attention['undated'] {
  return {
    meetings: read.value<number>('SELECT count(*) FROM meeting WHERE date IS NULL') ?? 0,
    documents:
      read.value<number>(
        `SELECT count(DISTINCT x.document_id) FROM meeting m JOIN meeting_document x ON x.meeting_id = m.id WHERE m.date IS NULL`,
      ) ?? 0,
  };
}

/** Files that could not be read, by reason. */
export function failedFiles(read: ReadHandle): Attention['failed'] {
  return {
    files: read.all(`SELECT f.status, count(*) AS files ${FAILED_FILES} GROUP BY 1 ORDER BY files DESC, 1`),
    import: read.value<number>(`SELECT max(f.import_id) ${FAILED_FILES}`) ?? null,
  };
}
