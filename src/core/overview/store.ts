/** The SQL of the overview: counts over the whole library. */
import type { Output } from '../../shared/contract.ts';
import type { ReadHandle } from '../library/handles.ts';
import type { Sql } from '../search/sql.ts';

type Overview = Output<'library.overview'>;

const ROOTS = `WITH RECURSIVE root(id, top) AS (SELECT id, id FROM theme WHERE parent_id IS NULL
  UNION ALL SELECT h.id, r.top FROM theme h JOIN root r ON h.parent_id = r.id)`;
const COUNTED = `('hand', 'rule', 'accepted')`;

/** Statements by year and top-level theme. */
export function byYear(read: ReadHandle, where: Sql): Overview['byYear'] {
  return read.all(
    `${ROOTS} SELECT substr(d.date, 1, 4) AS year, r.top AS theme, count(DISTINCT s.id) AS statements
     FROM statement s JOIN document d ON d.id = s.document_id JOIN tag t ON t.statement_id = s.id AND t.state IN ${COUNTED}
     JOIN root r ON r.id = t.theme_id WHERE d.date IS NOT NULL AND substr(d.date, 1, 1) <> '-' AND ${where.text}
     GROUP BY 1, 2 ORDER BY 1, 2`,
    where.params,
  );
}

/** Who says most, and on what. */
export function speakers(read: ReadHandle, where: Sql, limit: number): Overview['speakers'] {
  const people = read.all<{ id: number; name: string; statements: number }>(
    `SELECT p.id, p.name, count(*) AS statements FROM statement s JOIN document d ON d.id = s.document_id
       JOIN speaker k ON k.statement_id = s.id JOIN person p ON p.id = k.person_id
     WHERE ${where.text} GROUP BY p.id ORDER BY statements DESC, p.name LIMIT ?`,
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
      'SELECT count(*) FROM statement s WHERE NOT EXISTS (SELECT 1 FROM speaker k WHERE k.statement_id = s.id)',
    ) ?? 0
  );
}
