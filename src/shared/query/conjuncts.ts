/** What filter chips and highlighting need of a query. */
import type { FieldName, QueryNode, TextNode } from './ast.ts';
import { formatQuery, formatValue } from './format.ts';
import { parseQuery } from './parse.ts';

/** The parts that must all hold, nested ANDs opened, each with the span of its own source: one chip each. */
export function splitConjuncts(node: QueryNode | null): readonly QueryNode[] {
  if (node === null) return [];
  return node.type === 'and' ? node.parts.flatMap(splitConjuncts) : [node];
}

/** A conjunct as its user wrote it; an OR gets parentheses, so that it can stand beside others. */
function source(query: string, node: QueryNode): string {
  return node.type === 'or' ? `(${formatQuery(node)})` : query.slice(node.span.start, node.span.end);
}

/**
 * Puts another value in the place of a field among the parts that must all hold: all such filters on that field
 * leave, the new one (several values are alternatives) takes the first one's place or the end; null only removes.
 * Negated and nested filters, and the other parts as written, stay. A query that cannot be read comes back as it is.
 */
export function replaceField(query: string, field: FieldName, value: string | readonly string[] | null): string {
  const parsed = parseQuery(query);
  if (!parsed.ok) return query;
  const values = (typeof value === 'string' ? [value] : (value ?? [])).filter((one) => one.trim() !== '');
  const term = values.length === 0 ? null : `${field}:${values.map(formatValue).join(',')}`;
  const parts: string[] = [];
  let placed = false;
  for (const part of splitConjuncts(parsed.node)) {
    if (part.type !== 'field' || part.field !== field) {
      parts.push(source(query, part));
    } else if (!placed && term !== null) {
      parts.push(term);
      placed = true;
    }
  }
  if (!placed && term !== null) parts.push(term);
  return parts.join(' ');
}

/** The query without one of its conjuncts, given by its place in `splitConjuncts`; the others stay as written. */
export function removeConjunct(query: string, index: number): string {
  const parsed = parseQuery(query);
  if (!parsed.ok) return query;
  const parts = splitConjuncts(parsed.node).filter((_, place) => place !== index);
  return parts.map((part) => source(query, part)).join(' ');
}

/** All words and phrases that a match may contain, negated ones left out: what a result highlights. */
export function textNeedles(node: QueryNode | null): readonly TextNode[] {
  switch (node?.type) {
    case 'text':
      return [node];
    case 'and':
    case 'or':
      return node.parts.flatMap(textNeedles);
    default:
      return [];
  }
}
