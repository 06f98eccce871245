/** The SQL of the overview: counts over the whole library. */
import type { Output } from '../../shared/contract.ts';
import type { ReadHandle } from '../library/handles.ts';
import type { Sql } from '../search/sql.ts';

type Overview = Output<'library.overview'>;

/** Each theme with its top-level theme. */
const ROOTS = `WITH root(id, top) AS (SELECT p.theme_id, p.ancestor_id FROM theme_path p JOIN theme h ON h.id = p.ancestor_id
  WHERE h.parent_id IS NULL)`;
const COUNTED = `('hand', 'rule', 'accepted')`;

/** So many top-level themes are looked at, those with most statements in the library: one bit of an exact integer each. */
const MASK_BITS = 40;
/** So many are told apart over time. */
const SHOWN_THEMES = 5;

interface MaskRow {
  readonly month: string;
  /** Bit `i` is set where the statements have the theme `tops[i]` or a sub-theme. */
  readonly mask: number;
  readonly statements: number;
}

const hasBit = (mask: number, bit: number): boolean => Math.floor(mask / 2 ** bit) % 2 === 1;

/** Statements by month and top-level theme, in the order of time and of `themes`. */
export function overTime(read: ReadHandle, where: Sql): Pick<Overview, 'themes' | 'months'> {
  const tops = read.pluck<number>(
    `SELECT h.id FROM theme h LEFT JOIN theme_count c ON c.theme_id = h.id WHERE h.parent_id IS NULL
     ORDER BY coalesce(c.counted, 0) DESC, h.id LIMIT ${MASK_BITS}`,
  );
  const rows = byMonthAndMask(read, where, tops);
  const sums = tops.map((theme, bit) => ({
    theme,
    bit,
    statements: rows.reduce((sum, row) => sum + (hasBit(row.mask, bit) ? row.statements : 0), 0),
  }));
  const shown = sums
    .filter(({ statements }) => statements > 0)
    .sort((a, b) => b.statements - a.statements || a.bit - b.bit)
    .slice(0, SHOWN_THEMES);
  const counts = new Map<string, Overview['months'][number]>();
  const add = (month: string, theme: number | null, statements: number): void => {
    const key = `${month} ${theme}`;
    counts.set(key, { month, theme, statements: (counts.get(key)?.statements ?? 0) + statements });
  };
  for (const { month, mask, statements } of rows) {
    const on = shown.filter(({ bit }) => hasBit(mask, bit));
    for (const { theme } of on) add(month, theme, statements);
    if (on.length === 0) add(month, null, statements);
  }
  const themes = shown.map(({ theme }) => theme);
  const order = (theme: number | null): number => (theme === null ? themes.length : themes.indexOf(theme));
  const months = [...counts.values()].sort((a, b) => a.month.localeCompare(b.month) || order(a.theme) - order(b.theme));
  return { themes, months };
}

/**
 * Statements by month and by which of some themes are on them, as one number of bits: each statement's tags are looked at
 * once, where counting distinct statements for each theme would sort all tags of the library.
 */
function byMonthAndMask(read: ReadHandle, where: Sql, tops: readonly number[]): MaskRow[] {
  const bits = tops.map((theme, bit) => {
    const below = read.pluck<number>('SELECT theme_id FROM theme_path WHERE ancestor_id = ?', [theme]);
    return `max(t.theme_id IN (${below.join(', ')})) * ${2 ** bit}`;
  });
  const mask =
    bits.length === 0
      ? '0'
      : `coalesce((SELECT ${bits.join(' + ')} FROM tag t WHERE t.statement_id = s.id AND +t.state IN ${COUNTED}), 0)`;
  return read.all(
    `SELECT substr(d.date, 1, 7) AS month, ${mask} AS mask, count(*) AS statements
     FROM document d CROSS JOIN statement s ON s.document_id = d.id
     WHERE d.date IS NOT NULL AND substr(d.date, 1, 1) <> '-' AND ${where.text} GROUP BY 1, 2 ORDER BY 1`,
    where.params,
  );
}

export function countFound(read: ReadHandle, where: Sql): number {
  return (
    read.value<number>(
      `SELECT count(*) FROM statement s JOIN document d ON d.id = s.document_id WHERE ${where.text}`,
      where.params,
    ) ?? 0
  );
}

/** Who says most, and on what. */
export function speakers(read: ReadHandle, where: Sql, limit: number): Overview['speakers'] {
  // Without a query the speakers' own index is counted, and no statement is looked at.
  const of =
    where.text === '1'
      ? '1'
      : `k.statement_id IN (SELECT s.id FROM document d CROSS JOIN statement s ON s.document_id = d.id WHERE ${where.text})`;
  const people = read.all<{ id: number; name: string; statements: number }>(
    `WITH said(id, statements) AS (SELECT k.person_id, count(*) FROM speaker k WHERE ${of} GROUP BY k.person_id)
     SELECT p.id, p.name, statements FROM said JOIN person p ON p.id = said.id ORDER BY statements DESC, p.name LIMIT ?`,
    [...where.params, limit],
  );
  // One question for all of them: the query's own condition is answered once.
  const themes = read.all<{ person: number; theme: number; statements: number }>(
    `${ROOTS} SELECT k.person_id AS person, r.top AS theme, count(DISTINCT k.statement_id) AS statements FROM speaker k
       CROSS JOIN tag t ON t.statement_id = k.statement_id AND +t.state IN ${COUNTED} JOIN root r ON r.id = t.theme_id
     WHERE k.person_id IN (SELECT value FROM json_each(?)) AND ${of} GROUP BY 1, 2 ORDER BY 1, 2`,
    [JSON.stringify(people.map(({ id }) => id)), ...where.params],
  );
  return people.map((person) => ({
    ...person,
    themes: themes.filter((row) => row.person === person.id).map(({ theme, statements }) => ({ theme, statements })),
  }));
}

/** Countries by how many meetings their people had with people of others, and the pairs among the first of them. */
export function meetingsOfCountries(
  read: ReadHandle,
  where: Sql,
  limit: number,
): Pick<Overview, 'countries' | 'pairs'> {
  const party = `WITH party AS (SELECT DISTINCT q.meeting_id AS meeting, coalesce(q.country, p.country) AS country
       FROM meeting m JOIN participant q ON q.meeting_id = m.id JOIN person p ON p.id = q.person_id
       WHERE coalesce(q.country, p.country) IS NOT NULL AND ${where.text})`;
  const countries = read.all<Overview['countries'][number]>(
    `${party} SELECT x.country AS name, count(DISTINCT x.meeting) AS meetings FROM party x
       JOIN party y ON y.meeting = x.meeting AND y.country <> x.country
     GROUP BY 1 ORDER BY meetings DESC, 1 LIMIT ?`,
    [...where.params, limit],
  );
  const names = JSON.stringify(countries.map(({ name }) => name));
  const pairs = read.all<Overview['pairs'][number]>(
    `${party} SELECT x.country AS a, y.country AS b, count(*) AS meetings FROM party x
       JOIN party y ON y.meeting = x.meeting AND y.country > x.country
     WHERE x.country IN (SELECT value FROM json_each(?)) AND y.country IN (SELECT value FROM json_each(?))
     GROUP BY 1, 2 ORDER BY meetings DESC, 1, 2`,
    [...where.params, names, names],
  );
  return { countries, pairs };
}

export function sources(read: ReadHandle): Overview['sources'] {
  return read.all(
    `SELECT coalesce((SELECT name FROM source WHERE id = d.source_id), '') AS name, count(*) AS documents FROM document d
     GROUP BY d.source_id ORDER BY documents DESC, name`,
  );
}

export function period(read: ReadHandle): { first: string | null; last: string | null } {
  return (
    read.get(
      `SELECT min(date) AS first, max(date) AS last FROM document WHERE date IS NOT NULL AND substr(date, 1, 1) <> '-'`,
    ) ?? {
      first: null,
      last: null,
    }
  );
}

/** Statements without a speaker, but for those that a person confirmed so. */
export function countUnresolved(read: ReadHandle): number {
  return (
    read.value<number>(
      `SELECT (SELECT count(*) FROM statement) - (SELECT count(DISTINCT statement_id) FROM speaker)
         - (SELECT count(*) FROM statement s WHERE s.review = 'confirmed'
             AND NOT EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = s.id))`,
    ) ?? 0
  );
}
