/**
 * What each field of the query language asks of the table that knows it: conditions on a statement `s` with its document
 * `d`, on a document `d`, a meeting `m` or a person `p`. `compile.ts` lifts them to the table that is shown.
 */

import type { DateRange, FieldNode, TextNode } from '../../shared/query/ast.ts';
import { anyOf, type Condition, type Level, list, onStatement } from './condition.ts';
import { fold, toFtsPhrase } from './fold.ts';
import { nameKey } from './name-key.ts';
import { join, type Sql, sql } from './sql.ts';
import { stateConditions, themeConditions, wholeConditions } from './states.ts';

/** SQLite refuses patterns of 50,000 bytes; no name is longer than this. */
const LONGEST_NAME = 1000;

/**
 * Whole words of a name: "xi" finds "Xi Jinping", not "Mexico"; "le drian" and "Le-Drian" are the same words. A trailing `*`
 * lets the last word go on. @param column a key of names (`nameKey`)
 */
function wordsIn(column: string, value: string): Sql {
  const open = value.endsWith('*');
  const words = nameKey(value.slice(0, LONGEST_NAME));
  // Only marks and signs: nobody is named so.
  if (words === '') return sql('0');
  return sql(`(' ' || ${column} || ' ') LIKE ?`, `% ${words}${open ? '' : ' '}%`);
}

/** The value anywhere in a column, without regard to case and accents. */
function contains(column: string, value: string): Sql {
  const pattern = fold(value.slice(0, LONGEST_NAME)).replace(/[\\%_]/g, (mark) => `\\${mark}`);
  return sql(`fold(${column}) LIKE ? ESCAPE '\\'`, `%${pattern}%`);
}

function named(value: string): Sql {
  const form = wordsIn('a.form_key', value);
  const name = wordsIn('n.name_key', value);
  return {
    text: `(SELECT a.person_id FROM alias a WHERE ${form.text} UNION SELECT n.id FROM person n WHERE ${name.text})`,
    params: [...form.params, ...name.params],
  };
}

/** Dates are kept to the precision known: "2024" covers the year. True where the two ranges touch. */
export function dateWithin(column: string, range: DateRange): Sql {
  const parts: Sql[] = [sql(`${column} IS NOT NULL AND substr(${column}, 1, 1) <> '-'`)];
  if (range.from !== null) parts.push(sql(`${column} || substr('-12-31', length(${column}) - 3) >= ?`, range.from));
  if (range.to !== null) parts.push(sql(`substr(${column} || '-01-01', 1, 10) <= ?`, range.to));
  return join(parts, 'AND');
}

/** Ids of the themes a name means, with their sub-themes; from the caller, who can name the fault. */
export type ThemeLookup = (name: string) => readonly number[];

/**
 * What one field asks, at the levels that know it: one of the conditions must hold. `shown` decides where both a document and
 * a meeting have it.
 */
export function fieldConditions(node: FieldNode, shown: Level, themes: ThemeLookup): readonly Condition[] {
  switch (node.field) {
    case 'theme':
    case 'whole':
      return (node.field === 'theme' ? themeConditions : wholeConditions)(
        node.values.flatMap((value) => themes(value)),
        shown,
      );
    case 'review':
    case 'is':
    case 'has':
      return stateConditions(node, shown);
    default:
      return [fieldCondition(node, shown)];
  }
}

function fieldCondition(
  node: Exclude<FieldNode, Fields<'theme' | 'whole' | 'review' | 'is' | 'has'>>,
  shown: Level,
): Condition {
  switch (node.field) {
    case 'speaker':
      return onStatement(
        anyOf(node.values, (value) => {
          const people = named(value);
          return {
            ...people,
            text: `s.id IN (SELECT k.statement_id FROM speaker k WHERE k.person_id IN ${people.text})`,
          };
        }),
      );
    case 'person':
      return personCondition(node.values, shown);
    case 'kind': {
      const kinds = list(node.values);
      return onStatement(sql(`s.kind IN (${kinds.marks})`, ...kinds.values));
    }
    case 'country':
      return countryCondition(node.values, shown);
    case 'date':
      return shown === 'meeting'
        ? { level: 'meeting', sql: anyOf(node.values, (range) => dateWithin('m.date', range)) }
        : { level: 'document', sql: anyOf(node.values, (range) => dateWithin('d.date', range)) };
    default:
      return documentOrMeeting(node);
  }
}

type Fields<F extends FieldNode['field']> = Extract<FieldNode, { field: F }>;
type PlainField = Fields<'source' | 'language' | 'title' | 'document' | 'meeting' | 'type' | 'place'>;

function documentOrMeeting(node: PlainField): Condition {
  switch (node.field) {
    case 'source':
      return {
        level: 'document',
        sql: anyOf(node.values, (value) => {
          const name = contains('name', value);
          return { ...name, text: `d.source_id IN (SELECT id FROM source WHERE ${name.text})` };
        }),
      };
    case 'language': {
      const languages = list(node.values.map((value) => value.toLowerCase()));
      return { level: 'document', sql: sql(`d.language IN (${languages.marks})`, ...languages.values) };
    }
    case 'title':
      return {
        level: 'document',
        sql: anyOf(node.values, (value) => {
          const phrase = toFtsPhrase(value);
          if (phrase === null) return sql('0');
          return sql('d.id IN (SELECT rowid FROM document_index WHERE document_index MATCH ?)', `{title} : ${phrase}`);
        }),
      };
    case 'document': {
      const wanted = list(node.values);
      return { level: 'document', sql: sql(`d.id IN (${wanted.marks})`, ...wanted.values) };
    }
    case 'meeting': {
      const wanted = list(node.values);
      return { level: 'meeting', sql: sql(`m.id IN (${wanted.marks})`, ...wanted.values) };
    }
    case 'type': {
      const types = list(node.values);
      return { level: 'meeting', sql: sql(`m.type IN (${types.marks})`, ...types.values) };
    }
    case 'place':
      return {
        level: 'meeting',
        sql: anyOf(node.values, (value) => contains('m.place', value)),
      };
  }
}

/** `person:` is who speaks, is spoken to, or takes part. */
function personCondition(values: readonly string[], shown: Level): Condition {
  if (shown === 'person') {
    return { level: 'person', sql: anyOf(values, (value) => frameIds('p.id IN', named(value))) };
  }
  if (shown === 'meeting') {
    return {
      level: 'meeting',
      sql: anyOf(values, (value) => {
        const people = named(value);
        return {
          ...people,
          text: `m.id IN (SELECT q.meeting_id FROM participant q WHERE q.person_id IN ${people.text})`,
        };
      }),
    };
  }
  return onStatement(
    anyOf(values, (value) => {
      const people = named(value);
      return {
        text: `(s.id IN (SELECT k.statement_id FROM speaker k WHERE k.person_id IN ${people.text}) OR s.addressee_id IN ${people.text}
          OR s.document_id IN (SELECT x.document_id FROM participant q JOIN meeting_document x ON x.meeting_id = q.meeting_id AND x.main = 1 WHERE q.person_id IN ${people.text}))`,
        params: [...people.params, ...people.params, ...people.params],
      };
    }),
  );
}

function frameIds(before: string, ids: Sql): Sql {
  return { ...ids, text: `${before} ${ids.text}` };
}

/** The speaker's country on statements, the participants' on meetings. */
function countryCondition(values: readonly string[], shown: Level): Condition {
  if (shown === 'person') return { level: 'person', sql: anyOf(values, (value) => contains('p.country', value)) };
  if (shown === 'meeting') {
    return {
      level: 'meeting',
      sql: anyOf(values, (value) => {
        const country = contains('coalesce(q.country, r.country)', value);
        return {
          ...country,
          text: `m.id IN (SELECT q.meeting_id FROM participant q JOIN person r ON r.id = q.person_id WHERE ${country.text})`,
        };
      }),
    };
  }
  return onStatement(
    anyOf(values, (value) => {
      const country = contains('r.country', value);
      return {
        ...country,
        text: `s.id IN (SELECT k.statement_id FROM speaker k WHERE k.person_id IN (SELECT r.id FROM person r WHERE ${country.text}))`,
      };
    }),
  );
}

/** Words: in the statement itself, in the document's title and text, in the reports of a meeting, in a person's names. */
export function textCondition(node: TextNode, shown: Level): Condition {
  const phrase = toFtsPhrase(node.text, node.prefix);
  // Only marks and signs: nothing is indexed under them.
  if (phrase === null) return { level: shown, sql: sql('0') };
  if (shown === 'statement') {
    return onStatement(sql('s.id IN (SELECT rowid FROM statement_index WHERE statement_index MATCH ?)', phrase));
  }
  if (shown === 'person') {
    return { level: 'person', sql: frameIds('p.id IN', named(node.prefix ? `${node.text}*` : node.text)) };
  }
  return {
    level: 'document',
    sql: sql('d.id IN (SELECT rowid FROM document_index WHERE document_index MATCH ?)', phrase),
  };
}
