/** A condition of a query and the table whose row it speaks of, with what conditions are made of. */
import { countedTagStates } from '../../shared/domain.ts';
import type { SqlValue } from '../library/handles.ts';
import { join, type Sql } from './sql.ts';

/** The table whose row a condition speaks of. */
export type Level = 'statement' | 'document' | 'meeting' | 'person';
export interface Condition {
  readonly level: Level;
  readonly sql: Sql;
}

/** The states of tags that count, as SQL. */
export const COUNTED = `(${countedTagStates.map((state) => `'${state}'`).join(', ')})`;

export function onStatement(condition: Sql): Condition {
  return { level: 'statement', sql: condition };
}

export function anyOf<T>(values: readonly T[], each: (value: T) => Sql): Sql {
  return join(values.map(each), 'OR');
}

export function list<T extends SqlValue>(values: readonly T[]): { marks: string; values: T[] } {
  return { marks: values.map(() => '?').join(', '), values: [...values] };
}
