/** A parsed query as SQL over the table that is shown. */
import { ReadoutError } from '../../shared/errors.ts';
import type { QueryNode } from '../../shared/query/ast.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import type { ReadHandle } from '../library/handles.ts';
import type { Condition, Level } from './condition.ts';
import { fieldConditions, type ThemeLookup, textCondition } from './conditions.ts';
import { fold } from './fold.ts';
import { frame, join, type Sql, sql } from './sql.ts';

/** How a condition at one level becomes one at the level that is shown; `%` is the condition. */
const lifts: Readonly<Record<Level, Readonly<Record<Level, string>>>> = {
  statement: {
    statement: '%',
    document: '%',
    meeting:
      'd.id IN (SELECT x.document_id FROM meeting_document x JOIN meeting m ON m.id = x.meeting_id WHERE x.main = 1 AND %)',
    person: 's.id IN (SELECT k.statement_id FROM speaker k JOIN person p ON p.id = k.person_id WHERE %)',
  },
  document: {
    document: '%',
    statement: 'd.id IN (SELECT s.document_id FROM statement s JOIN document d ON d.id = s.document_id WHERE %)',
    meeting:
      'd.id IN (SELECT x.document_id FROM meeting_document x JOIN meeting m ON m.id = x.meeting_id WHERE x.main = 1 AND %)',
    person: 'd.id IN (SELECT y.document_id FROM mention y JOIN person p ON p.id = y.person_id WHERE %)',
  },
  meeting: {
    meeting: '%',
    document:
      'm.id IN (SELECT x.meeting_id FROM meeting_document x JOIN document d ON d.id = x.document_id WHERE x.main = 1 AND %)',
    statement:
      'm.id IN (SELECT x.meeting_id FROM meeting_document x JOIN document d ON d.id = x.document_id JOIN statement s ON s.document_id = d.id WHERE x.main = 1 AND %)',
    person: 'm.id IN (SELECT q.meeting_id FROM participant q JOIN person p ON p.id = q.person_id WHERE %)',
  },
  person: {
    person: '%',
    statement:
      'p.id IN (SELECT k.person_id FROM speaker k JOIN statement s ON s.id = k.statement_id JOIN document d ON d.id = s.document_id WHERE %)',
    document: 'p.id IN (SELECT y.person_id FROM mention y JOIN document d ON d.id = y.document_id WHERE %)',
    meeting: 'p.id IN (SELECT q.person_id FROM participant q JOIN meeting m ON m.id = q.meeting_id WHERE %)',
  },
};

function lift(condition: Condition, shown: Level): Sql {
  return frame(lifts[shown][condition.level], condition.sql);
}

function walk(node: QueryNode, shown: Level, themes: ThemeLookup): Sql {
  switch (node.type) {
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => walk(part, shown, themes));
      return join(parts, node.type === 'and' ? 'AND' : 'OR');
    }
    case 'not':
      // coalesce: a row without a value (no date, no place) is among those that do not have this value.
      return frame('NOT coalesce(%, 0)', walk(node.part, shown, themes));
    case 'text':
      return lift(textCondition(node, shown), shown);
    default:
      return join(
        fieldConditions(node, shown, themes).map((condition) => lift(condition, shown)),
        'OR',
      );
  }
}

/** Themes of this name and all below them. */
function themeIds(read: ReadHandle, name: string): number[] {
  return read.pluck<number>(
    `WITH RECURSIVE below(id) AS (
       SELECT id FROM theme WHERE name_key = ? UNION SELECT t.id FROM theme t JOIN below b ON t.parent_id = b.id)
     SELECT id FROM below`,
    [fold(name).trim()],
  );
}

function themeLookup(read: ReadHandle, node: QueryNode): ThemeLookup {
  return (name) => {
    const found = themeIds(read, name);
    if (found.length === 0) {
      const at = spanOfTheme(node, name) ?? { start: 0, end: 0 };
      throw new ReadoutError('QUERY_INVALID', `At ${at.start + 1}: the codebook has no theme “${name}”.`, { ...at });
    }
    return found;
  };
}

function spanOfTheme(node: QueryNode, name: string): { start: number; end: number } | null {
  if (node.type === 'field') {
    return (node.field === 'theme' || node.field === 'whole') && node.values.includes(name) ? node.span : null;
  }
  if (node.type === 'not') return spanOfTheme(node.part, name);
  if (node.type === 'and' || node.type === 'or') {
    for (const part of node.parts) {
      const found = spanOfTheme(part, name);
      if (found) return found;
    }
  }
  return null;
}

/**
 * The condition of a query over `statement s JOIN document d`, `document d`, `meeting m` or `person p`.
 * @throws ReadoutError QUERY_INVALID with `{ start, end }` in UTF-16 code units of the query
 */
export function compileQuery(read: ReadHandle, query: string, shown: Level): Sql {
  const parsed = parseQuery(query);
  if (!parsed.ok) {
    const { message, start, end } = parsed.error;
    throw new ReadoutError('QUERY_INVALID', message, { start, end });
  }
  return parsed.node === null ? sql('1') : walk(parsed.node, shown, themeLookup(read, parsed.node));
}
