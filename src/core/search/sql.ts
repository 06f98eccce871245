/** Pieces of SQL with their bound values: what a user types is always a value, never SQL. */
import type { SqlValue } from '../library/handles.ts';

export interface Sql {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

export function sql(text: string, ...params: SqlValue[]): Sql {
  return { text, params };
}

/** Joins conditions; `empty` is the neutral condition where there is none. */
export function join(parts: readonly Sql[], operator: 'AND' | 'OR', empty = '1'): Sql {
  if (parts.length === 0) return sql(empty);
  return {
    text: `(${parts.map((part) => part.text).join(` ${operator} `)})`,
    params: parts.flatMap((part) => part.params),
  };
}

/** Puts a condition into a frame: `%` stands for it. */
export function frame(text: string, inner: Sql, before: readonly SqlValue[] = []): Sql {
  return { text: text.replace('%', () => inner.text), params: [...before, ...inner.params] };
}
