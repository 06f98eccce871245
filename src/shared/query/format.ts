/** Writes a query down again. */
import type { FieldNode, QueryNode } from './ast.ts';
import { writeDateRange } from './date-range.ts';

const plain = /^[\p{L}\p{N}_.][\p{L}\p{N}_.'’-]*$/u;
const operator = /^(?:and|or|not)$/iu;

function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}

/** A value of a field, between quotation marks where it needs them. */
export function formatValue(text: string): string {
  return plain.test(text) ? text : quote(text);
}

function formatField(node: FieldNode): string {
  const values =
    node.field === 'date'
      ? node.values.map(writeDateRange)
      : node.values.map((value: string | number) => formatValue(String(value)));
  return `${node.field}:${values.join(',')}`;
}

/** A part inside AND or NOT: what binds weaker, and a group of its own, stands in parentheses. */
function formatPart(node: QueryNode): string {
  return node.type === 'and' || node.type === 'or' ? `(${formatQuery(node)})` : formatQuery(node);
}

/**
 * The query in its standard spelling: `parseQuery(formatQuery(node))` gives the same tree but for the spans. AND is
 * implied, NOT is written as a minus. Null, the empty query, is the empty string.
 */
export function formatQuery(node: QueryNode | null): string {
  switch (node?.type) {
    case undefined:
      return '';
    case 'and':
      return node.parts.map(formatPart).join(' ');
    case 'or':
      return node.parts.map((part) => (part.type === 'or' ? `(${formatQuery(part)})` : formatQuery(part))).join(' OR ');
    case 'not':
      return `-${formatPart(node.part)}`;
    case 'field':
      return formatField(node);
    case 'text':
      return (
        (plain.test(node.text) && !operator.test(node.text) ? node.text : quote(node.text)) + (node.prefix ? '*' : '')
      );
  }
}
