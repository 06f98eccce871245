/** The SQL of the overview: counts over the whole library. */
import type { Output } from '../../shared/contract.ts';
import type { ReadHandle } from '../library/handles.ts';
import type { Sql } from '../search/sql.ts';

type Overview = Output<'library.overview'>;

/** Each theme with its top-level theme. */
const ROOTS = `WITH root(id, top) AS (SELECT p.theme_id, p.ancestor_id FROM theme_path p JOIN theme h ON h.id = p.ancestor_id
  WHERE h.parent_id IS NULL)`;
const COUNTED = `('hand', 'rule', 'accepted')`;

/** Statements by year and top-level theme. */
export function byYear(read: ReadHandle, where: Sql): Overview['byYear'] {
  const tops = read.pluck<number>('SELECT id FROM theme WHERE parent_id IS NULL ORDER BY id');
  const counts = new Map<string, { year: string; theme: number; statements: number }>();
  for (let from = 0; from < tops.length; from += MASK_BITS) {
    const some = tops.slice(from, from + MASK_BITS);
    for (const row of byYearAndMask(read, where, some)) {
      some.forEach((theme, bit) => {
        if (Math.floor(row.mask / 2 ** bit) % 2 === 0) return;
        const key = `${row.year} ${theme}`;
        const known = counts.get(key);
        counts.set(key, { year: row.year, theme, statements: (known?.statements ?? 0) + row.statements });
      });
    }
  }
  return [...counts.values()].sort((a, b) => a.year.localeCompare(b.year) || a.theme - b.theme);
}

/** So many top-level themes fit into one exact integer. */
const MASK_BITS = 40;

/**
 * Statements by year and by which of some themes are on them, as one number of bits: each statement's tags are looked at
 * once, where counting distinct statements for each theme would sort all tags of the library.
 */
function byYearAndMask(
  read: ReadHandle,
  where: Sql,
  tops: readonly number[],
): { year: string; mask: number; statements: number }[] {
  const bits = tops.map((theme, bit) => {
    const below = read.pluck<number>('SELECT theme_id FROM theme_path WHERE ancestor_id = ?', [theme]);
    return `max(t.theme_id IN (${below.join(', ')})) * ${2 ** bit}`;
  });
  return read.all(
    `SELECT substr(d.date, 1, 4) AS year,
       (SELECT ${bits.join(' + ')} FROM tag t WHERE t.statement_id = s.id AND +t.state IN ${COUNTED}) AS mask, count(*) AS statements
     FROM document d CROSS JOIN statement s ON s.document_id = d.id
     WHERE d.date IS NOT NULL AND substr(d.date, 1, 1) <> '-' AND ${where.text} GROUP BY 1, 2 HAVING mask > 0`,
    where.params,
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
  return people.map((person) => ({
    ...person,
    themes: read.all(
      `${ROOTS} SELECT r.top AS theme, count(DISTINCT s.id) AS statements FROM speaker k JOIN statement s ON s.id = k.statement_id
         JOIN document d ON d.id = s.document_id JOIN tag t ON t.statement_id = s.id AND t.state IN ${COUNTED}
         JOIN root r ON r.id = t.theme_id WHERE k.person_id = ? AND ${where.text} GROUP BY 1 ORDER BY 1`,
      [person.id, ...where.params],
    ),
  }));
}

/** Pairs of countries by how many meetings their people had. */
export function pairs(read: ReadHandle, limit: number): Overview['pairs'] {
  return read.all(
    `WITH party AS (SELECT DISTINCT q.meeting_id AS meeting, coalesce(q.country, p.country) AS country
       FROM participant q JOIN person p ON p.id = q.person_id WHERE coalesce(q.country, p.country) IS NOT NULL
         AND EXISTS (SELECT 1 FROM meeting_document x WHERE x.meeting_id = q.meeting_id AND x.main = 1))
     SELECT x.country AS a, y.country AS b, count(*) AS meetings FROM party x JOIN party y ON y.meeting = x.meeting AND y.country > x.country
     GROUP BY 1, 2 ORDER BY meetings DESC, 1, 2 LIMIT ?`,
    [limit],
  );
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

export function countUnresolved(read: ReadHandle): number {
  return (
    read.value<number>(
      'SELECT (SELECT count(*) FROM statement) - (SELECT count(DISTINCT statement_id) FROM speaker)',
    ) ?? 0
  );
}
