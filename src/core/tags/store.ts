/** The SQL of tags. */
import type { TagState } from '../../shared/domain.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';

export interface StoredTag {
  readonly id: number;
  readonly state: TagState;
}

export interface Stamp {
  readonly coder: string | null;
  readonly at: string;
}

export function tagsOn(read: ReadHandle, statement: number): (StoredTag & { theme: number })[] {
  return read.all('SELECT id, theme_id AS theme, state FROM tag WHERE statement_id = ?', [statement]);
}

const COUNTED = `('hand', 'rule', 'accepted')`;
/** The statements of a list that are there, each once; others went in another window since they were shown. */
const LISTED = 'id IN (SELECT value FROM json_each(:ids))';

/** How many of the statements have no counted tag of a theme. */
export function countWithout(read: ReadHandle, theme: number, ids: readonly number[]): number {
  return (
    read.value<number>(
      `SELECT count(*) FROM statement s WHERE ${LISTED} AND NOT EXISTS (SELECT 1 FROM tag t
         WHERE t.statement_id = s.id AND t.theme_id = :theme AND t.state IN ${COUNTED})`,
      { theme, ids: JSON.stringify(ids) },
    ) ?? 0
  );
}

/**
 * Counts a theme on statements: by hand where it is not, accepted where it was suggested. One statement of SQL for all: a
 * hundred thousand one by one take three times as long. @returns how many have it now that had it not
 */
export function putOn(write: WriteHandle, theme: number, ids: readonly number[], stamp: Stamp): number {
  const values = { theme, ids: JSON.stringify(ids), ...stamp };
  const decided = write.run(
    `UPDATE tag SET state = CASE state WHEN 'suggested' THEN 'accepted' ELSE 'hand' END, coder = :coder, at = :at
     WHERE theme_id = :theme AND state IN ('suggested', 'rejected') AND statement_${LISTED}`,
    values,
  ).changes;
  const made = write.run(
    `INSERT INTO tag (theme_id, statement_id, state, coder, at) SELECT :theme, s.id, 'hand', :coder, :at FROM statement s
     WHERE ${LISTED} AND NOT EXISTS (SELECT 1 FROM tag t WHERE t.statement_id = s.id AND t.theme_id = :theme)`,
    values,
  ).changes;
  return decided + made;
}

/** Takes a theme from statements: a rule's stays as rejected, so that it does not come back. @returns from how many */
export function takeFrom(write: WriteHandle, theme: number, ids: readonly number[], stamp: Stamp): number {
  const list = JSON.stringify(ids);
  const gone = write.run(`DELETE FROM tag WHERE theme_id = :theme AND state = 'hand' AND statement_${LISTED}`, {
    theme,
    ids: list,
  }).changes;
  const rejected = write.run(
    `UPDATE tag SET state = 'rejected', coder = :coder, at = :at
     WHERE theme_id = :theme AND state IN ('rule', 'accepted') AND statement_${LISTED}`,
    { theme, ids: list, ...stamp },
  ).changes;
  return gone + rejected;
}

export function exists(read: ReadHandle, target: 'document' | 'meeting', id: number): boolean {
  return read.value<number>(`SELECT 1 FROM ${target} WHERE id = ?`, [id]) === 1;
}

export interface RuleTag {
  readonly statement: number;
  readonly theme: number;
  readonly state: 'rule' | 'suggested';
  readonly rule: number;
  /** What matched, in the document's text. */
  readonly start: number;
  readonly end: number;
  readonly at: string;
}

export function insertByRule(write: WriteHandle, tag: RuleTag): void {
  write.run(
    `INSERT INTO tag (theme_id, statement_id, state, rule_id, match_start, match_end, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [tag.theme, tag.statement, tag.state, tag.rule, tag.start, tag.end, tag.at],
  );
}

/** A rule now says something else of a tag that a rule made. */
export function updateByRule(write: WriteHandle, id: number, tag: RuleTag): void {
  write.run(
    `UPDATE tag SET state = :state, rule_id = :rule, match_start = :start, match_end = :end WHERE id = :id
       AND (state <> :state OR rule_id IS NOT :rule OR match_start IS NOT :start OR match_end IS NOT :end)`,
    { id, state: tag.state, rule: tag.rule, start: tag.start, end: tag.end },
  );
}

export function setState(write: WriteHandle, id: number, state: TagState, stamp: Stamp): void {
  write.run('UPDATE tag SET state = :state, coder = :coder, at = :at WHERE id = :id', { id, state, ...stamp });
}

export function deleteTag(write: WriteHandle, id: number): void {
  write.run('DELETE FROM tag WHERE id = ?', [id]);
}

/** Themes of a document or meeting as a whole. */
export function themesOfWhole(read: ReadHandle, target: 'document' | 'meeting', id: number): number[] {
  return read.pluck<number>(
    `SELECT theme_id FROM tag WHERE ${target}_id = ? AND state <> 'rejected' ORDER BY theme_id`,
    [id],
  );
}

/** Puts a theme on a document or meeting as a whole, or takes it away; @returns how many tags changed. */
export function setWhole(
  write: WriteHandle,
  target: 'document' | 'meeting',
  id: number,
  theme: number,
  on: boolean,
  stamp: Stamp,
): number {
  const column = target === 'document' ? 'document_id' : 'meeting_id';
  if (!on) return write.run(`DELETE FROM tag WHERE ${column} = ? AND theme_id = ?`, [id, theme]).changes;
  return write.run(
    `INSERT INTO tag (theme_id, ${column}, state, coder, at) VALUES (:theme, :id, 'hand', :coder, :at) ON CONFLICT DO NOTHING`,
    { theme, id, ...stamp },
  ).changes;
}

/** Every statement (of some documents, where given) with its document's text, for the rules; one text is held at a time. */
export function* taggableStatements(
  read: ReadHandle,
  documents: Iterable<number> | null = null,
): Generator<{ id: number; start: number; end: number; source: string }> {
  for (const document of documents ?? read.pluck<number>('SELECT document_id FROM document_text')) {
    const source = read.value<string>('SELECT text FROM document_text WHERE document_id = ?', [document]) ?? '';
    for (const place of read.all<{ id: number; start: number; end: number }>(
      'SELECT id, start, end FROM statement WHERE document_id = ? ORDER BY start',
      [document],
    )) {
      yield { ...place, source };
    }
  }
}
