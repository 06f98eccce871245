/** The SQL of the codebook: themes and their rules. */
import type { RuleInput, RuleRow, ThemeRow } from '../../shared/contract/rows.ts';
import type { ThemeColor } from '../../shared/domain.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { mergeNotes } from '../notes/store.ts';
import { fold } from '../search/fold.ts';
import type { Sql } from '../search/sql.ts';
import type { MatcherRule } from './match.ts';

function themeKey(name: string): string {
  return fold(name).trim();
}

interface ThemeCounts {
  readonly statements: number;
  readonly suggestions: number;
}

/** Statements under a condition by theme, sub-themes included, each statement once. */
function countWithin(read: ReadHandle, where: Sql): Map<number, ThemeCounts> {
  const rows = read.all<ThemeCounts & { id: number }>(
    `SELECT p.ancestor_id AS id, count(DISTINCT CASE WHEN t.state IN ('hand', 'rule', 'accepted') THEN t.statement_id END) AS statements,
       count(DISTINCT CASE WHEN t.state = 'suggested' THEN t.statement_id END) AS suggestions
     FROM tag t JOIN theme_path p ON p.theme_id = t.theme_id
     WHERE t.statement_id IN (SELECT s.id FROM statement s JOIN document d ON d.id = s.document_id WHERE ${where.text})
     GROUP BY p.ancestor_id`,
    where.params,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Statements of the whole library by theme, as the library keeps count (library/theme-counts.ts); 0 is any theme. */
function keptCounts(read: ReadHandle): Map<number, ThemeCounts> {
  const rows = read.all<ThemeCounts & { id: number }>(
    'SELECT theme_id AS id, counted AS statements, suggested AS suggestions FROM theme_count',
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Statements that wait for a decision on a suggestion. */
export function countSuggested(read: ReadHandle): number {
  return read.value<number>('SELECT suggested FROM theme_count WHERE theme_id = 0') ?? 0;
}

/**
 * The whole codebook with counts (of statements under a condition, where given), parents before their sub-themes, each
 * level in its own order.
 */
export function listThemes(read: ReadHandle, where: Sql | null = null): ThemeRow[] {
  const counts = where === null ? keptCounts(read) : countWithin(read, where);
  const rows = read.all<Omit<ThemeRow, 'statements' | 'suggestions'>>(
    'SELECT id, parent_id AS parent, name, definition, color, key, position FROM theme ORDER BY position, id',
  );
  const under = (parent: number | null): ThemeRow[] =>
    rows
      .filter((row) => row.parent === parent)
      .flatMap((row) => [
        { ...row, statements: counts.get(row.id)?.statements ?? 0, suggestions: counts.get(row.id)?.suggestions ?? 0 },
        ...under(row.id),
      ]);
  return under(null);
}

export function themeNamed(read: ReadHandle, name: string): number | undefined {
  return read.value<number>('SELECT id FROM theme WHERE name_key = ?', [themeKey(name)]);
}

export function themeWithKey(read: ReadHandle, key: number): number | undefined {
  return read.value<number>('SELECT id FROM theme WHERE key = ?', [key]);
}

export interface ThemeFields {
  readonly parent: number | null;
  readonly name: string;
  readonly definition: string;
  readonly color: ThemeColor;
  readonly key: number | null;
}

export function insertTheme(write: WriteHandle, theme: ThemeFields): number {
  return write.run(
    `INSERT INTO theme (parent_id, name, name_key, definition, color, key, position)
     VALUES (:parent, :name, :nameKey, :definition, :color, :key, (SELECT coalesce(max(position), 0) + 1 FROM theme))`,
    { ...theme, nameKey: themeKey(theme.name) },
  ).id;
}

/** A theme's colour is its sub-themes' too. */
export function updateTheme(write: WriteHandle, id: number, theme: ThemeFields): number {
  const { changes } = write.run(
    `UPDATE theme SET parent_id = :parent, name = :name, name_key = :nameKey, definition = :definition, color = :color, key = :key
     WHERE id = :id AND (parent_id IS NOT :parent OR name <> :name OR definition <> :definition OR color <> :color OR key IS NOT :key)`,
    { id, ...theme, nameKey: themeKey(theme.name) },
  );
  colorSubThemes(write, id);
  return changes;
}

function colorSubThemes(write: WriteHandle, id: number): void {
  write.run(
    `WITH RECURSIVE below(id) AS (SELECT id FROM theme WHERE parent_id = :id UNION SELECT t.id FROM theme t JOIN below b ON t.parent_id = b.id),
       own(color) AS (SELECT color FROM theme WHERE id = :id)
     UPDATE theme SET color = (SELECT color FROM own) WHERE id IN (SELECT id FROM below) AND color <> (SELECT color FROM own)`,
    { id },
  );
}

/** Ids of a theme and all below it. */
export function withSubThemes(read: ReadHandle, id: number): number[] {
  return read.pluck<number>(
    `WITH RECURSIVE below(id) AS (SELECT :id UNION SELECT t.id FROM theme t JOIN below b ON t.parent_id = b.id) SELECT id FROM below`,
    { id },
  );
}

/** Deletes a theme and all below it, with their rules and tags. */
export function deleteTheme(write: WriteHandle, id: number): void {
  for (const theme of withSubThemes(write, id).reverse()) write.run('DELETE FROM theme WHERE id = ?', [theme]);
}

/** One theme takes over another's tags (its own decisions stand), rules and sub-themes. */
export function mergeTheme(write: WriteHandle, from: number, into: number): void {
  const ids = { from, into };
  for (const column of ['statement_id', 'document_id', 'meeting_id']) {
    // Where both have a tag, a person's decision stands against a rule's, and a counted tag against a suggestion.
    write.run(
      `DELETE FROM tag WHERE theme_id = :into AND ${column} IS NOT NULL AND EXISTS (SELECT 1 FROM tag f
         WHERE f.theme_id = :from AND f.${column} = tag.${column} AND ${weight('f.state')} > ${weight('tag.state')})`,
      ids,
    );
    write.run(
      `UPDATE tag SET theme_id = :into WHERE theme_id = :from AND ${column} IS NOT NULL
         AND ${column} NOT IN (SELECT ${column} FROM tag WHERE theme_id = :into AND ${column} IS NOT NULL)`,
      ids,
    );
  }
  write.run('UPDATE rule SET theme_id = :into WHERE theme_id = :from', ids);
  write.run('UPDATE theme SET parent_id = :into WHERE parent_id = :from', ids);
  mergeNotes(write, 'theme', from, into);
  write.run('DELETE FROM theme WHERE id = :from', { from });
  colorSubThemes(write, into);
}

function weight(state: string): string {
  return `CASE ${state} WHEN 'suggested' THEN 1 WHEN 'rule' THEN 2 ELSE 3 END`;
}

interface FlatRule {
  readonly id: number;
  readonly themeId: number;
  readonly term: string;
  readonly match: MatcherRule['match'];
  readonly caseSensitive: number;
  readonly action: MatcherRule['action'];
  readonly unless: string;
}

/** All rules as the matcher takes them. */
export function allRules(read: ReadHandle): MatcherRule[] {
  return read
    .all<FlatRule>(
      'SELECT id, theme_id AS themeId, term, match, case_sensitive AS caseSensitive, action, unless FROM rule ORDER BY id',
    )
    .map((rule) => ({ ...rule, caseSensitive: rule.caseSensitive === 1, unless: JSON.parse(rule.unless) as string[] }));
}

export function rulesOf(read: ReadHandle, theme: number): RuleRow[] {
  return read
    .all<Omit<RuleRow, 'caseSensitive' | 'unless'> & { caseSensitive: number; unless: string }>(
      `SELECT r.id, r.theme_id AS theme, r.term, r.match, r.case_sensitive AS caseSensitive, r.action, r.unless, r.position,
         count(t.state) AS matches, count(CASE t.state WHEN 'accepted' THEN 1 END) AS accepted,
         count(CASE t.state WHEN 'rejected' THEN 1 END) AS rejected
       FROM rule r LEFT JOIN tag t ON t.rule_id = r.id WHERE r.theme_id = ? GROUP BY r.id ORDER BY r.position, r.id`,
      [theme],
    )
    .map((rule) => ({ ...rule, caseSensitive: rule.caseSensitive === 1, unless: JSON.parse(rule.unless) as string[] }));
}

export function ruleReason(
  read: ReadHandle,
  rule: number,
): { term: string; accepted: number; decided: number } | undefined {
  return read.get(
    `SELECT r.term, (SELECT count(*) FROM tag t WHERE t.rule_id = r.id AND t.state = 'accepted') AS accepted,
       (SELECT count(*) FROM tag t WHERE t.rule_id = r.id AND t.state IN ('accepted', 'rejected')) AS decided
     FROM rule r WHERE r.id = ?`,
    [rule],
  );
}

function bound(rule: RuleInput) {
  return { ...rule, caseSensitive: rule.caseSensitive ? 1 : 0, unless: JSON.stringify(rule.unless) };
}

export function insertRule(write: WriteHandle, rule: RuleInput): number {
  return write.run(
    `INSERT INTO rule (theme_id, term, match, case_sensitive, action, unless, position) VALUES (:theme, :term, :match,
       :caseSensitive, :action, :unless, (SELECT coalesce(max(position), 0) + 1 FROM rule WHERE theme_id = :theme))`,
    bound(rule),
  ).id;
}

export function updateRule(write: WriteHandle, id: number, rule: RuleInput): number {
  return write.run(
    `UPDATE rule SET theme_id = :theme, term = :term, match = :match, case_sensitive = :caseSensitive, action = :action,
       unless = :unless WHERE id = :id`,
    { id, ...bound(rule) },
  ).changes;
}

export function deleteRule(write: WriteHandle, id: number): number {
  return write.run('DELETE FROM rule WHERE id = ?', [id]).changes;
}

/** A counted tag of one of these themes on statement `s`. The plus: one look into the index for its few tags. */
function isOn(themes: readonly number[], statement = 's.id'): string {
  return `EXISTS (SELECT 1 FROM tag t WHERE t.statement_id = ${statement} AND +t.state IN ('hand', 'rule', 'accepted')
    AND +t.theme_id IN (${themes.map(() => '?').join(', ')}))`;
}

export function countDocumentsOn(read: ReadHandle, themes: readonly number[]): number {
  return (
    read.value<number>(
      `SELECT count(*) FROM document d WHERE EXISTS (SELECT 1 FROM statement s WHERE s.document_id = d.id AND ${isOn(themes)})`,
      themes,
    ) ?? 0
  );
}

/** Documents and meetings with one of these themes as a whole. */
export function countWholes(read: ReadHandle, themes: readonly number[]): { documents: number; meetings: number } {
  const found = read.get<{ documents: number; meetings: number }>(
    `SELECT count(DISTINCT t.document_id) AS documents, count(DISTINCT t.meeting_id) AS meetings FROM tag t
     WHERE t.statement_id IS NULL AND t.state IN ('hand', 'rule', 'accepted')
       AND t.theme_id IN (${themes.map(() => '?').join(', ')})`,
    themes,
  );
  return found ?? { documents: 0, meetings: 0 };
}

export function byYear(read: ReadHandle, themes: readonly number[]): { year: string; statements: number }[] {
  return read.all(
    `SELECT substr(d.date, 1, 4) AS year, count(*) AS statements FROM document d CROSS JOIN statement s ON s.document_id = d.id
     WHERE d.date IS NOT NULL AND substr(d.date, 1, 1) <> '-' AND ${isOn(themes)} GROUP BY 1 ORDER BY 1`,
    themes,
  );
}

/** Other themes on the same statements, most often first. */
export function together(
  read: ReadHandle,
  themes: readonly number[],
  limit: number,
): { theme: number; statements: number }[] {
  return read.all(
    `SELECT o.theme_id AS theme, count(*) AS statements FROM tag o WHERE o.state IN ('hand', 'rule', 'accepted')
       AND o.statement_id IS NOT NULL AND o.theme_id NOT IN (${themes.map(() => '?').join(', ')})
       AND ${isOn(themes, 'o.statement_id')} GROUP BY o.theme_id ORDER BY statements DESC, theme LIMIT ?`,
    [...themes, ...themes, limit],
  );
}

export function findRule(read: ReadHandle, rule: number): MatcherRule | undefined {
  return allRules(read).find((each) => each.id === rule);
}

/** Documents that the full-text index finds, by their id. @param query of quoted words, made by candidates.ts */
export function documentsWith(read: ReadHandle, query: string): number[] {
  return read.pluck<number>('SELECT rowid FROM document_index WHERE document_index MATCH ? ORDER BY rowid', [query]);
}

export function documentsTaggedBy(read: ReadHandle, rule: number): number[] {
  return read.pluck<number>(
    'SELECT DISTINCT s.document_id FROM tag t JOIN statement s ON s.id = t.statement_id WHERE t.rule_id = ?',
    [rule],
  );
}

/** Statements with any tag of a theme, rejected ones too: a rule would not tag them anew. */
export function statementsOn(read: ReadHandle, theme: number): number[] {
  return read.pluck<number>('SELECT statement_id FROM tag WHERE theme_id = ? AND statement_id IS NOT NULL', [theme]);
}

export function countDocumentsOf(read: ReadHandle, statements: readonly number[]): number {
  return (
    read.value<number>(
      'SELECT count(DISTINCT document_id) FROM statement WHERE id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(statements)],
    ) ?? 0
  );
}

export function nameOfTheme(read: ReadHandle, id: number): string | undefined {
  return read.value<string>('SELECT name FROM theme WHERE id = ?', [id]);
}
