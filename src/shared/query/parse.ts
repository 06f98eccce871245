/**
 * The query language of tables, search, tags and reports.
 *
 *     query := and ('OR' and)*        and := not (['AND'] not)*        not := ('NOT' | '-') not | '(' query ')' | term
 *     term  := word['*'] | "phrase"['*'] | field:value[,value]*
 */
import type { Span } from '../domain.ts';
import { fail, type Parsed, type QueryError, type QueryNode } from './ast.ts';
import { readField } from './read-field.ts';
import { type Token, tokenize } from './tokens.ts';

/** Deeper nesting is a mistake, and would exhaust the stack of whoever walks the tree. */
const maxDepth = 100;
/** SQLite refuses expressions deeper than 1,000; no person writes as many terms as this. */
const maxTerms = 500;

export type QueryResult =
  | { readonly ok: true; readonly node: QueryNode | null }
  | { readonly ok: false; readonly error: QueryError };

interface State {
  readonly tokens: readonly Token[];
  at: number;
}

const written = { and: 'AND', or: 'OR', not: 'NOT', minus: '-' } as const;

function missingOperand(operator: Token): Parsed<QueryNode> {
  const name = operator.type in written ? written[operator.type as keyof typeof written] : '';
  return fail(`Something is missing after “${name}”.`, operator.span);
}

function closesNothing(span: Span) {
  return fail(`The parenthesis at ${span.start + 1} closes nothing.`, span);
}

/** Reads what stands behind an opening parenthesis, up to the closing one. */
function readGroup(state: State, open: Token, depth: number): Parsed<QueryNode> {
  const next = state.tokens[state.at];
  if (next?.type === 'close') {
    return fail('There is nothing between the parentheses.', { start: open.span.start, end: next.span.end });
  }
  if (!next) return fail(`The parenthesis at ${open.span.start + 1} is not closed.`, open.span);
  const inner = readOr(state, depth + 1);
  if (!inner.ok) return inner;
  const close = state.tokens[state.at];
  if (close?.type !== 'close') {
    return fail(`The parenthesis at ${open.span.start + 1} is not closed.`, open.span);
  }
  state.at++;
  return { ok: true, value: { ...inner.value, span: { start: open.span.start, end: close.span.end } } };
}

function readNot(state: State, depth: number, before: Token | null): Parsed<QueryNode> {
  const token = state.tokens[state.at];
  if (!token) return before ? missingOperand(before) : fail('Something is missing here.', { start: 0, end: 0 });
  if (depth > maxDepth) return fail(`Nothing can be nested deeper than ${maxDepth} levels.`, token.span);
  switch (token.type) {
    case 'not':
    case 'minus': {
      state.at++;
      const part = readNot(state, depth + 1, token);
      if (!part.ok) return part;
      const span = { start: token.span.start, end: part.value.span.end };
      return { ok: true, value: { type: 'not', part: part.value, span } };
    }
    case 'open':
      state.at++;
      return readGroup(state, token, depth);
    case 'text':
      state.at++;
      return { ok: true, value: token };
    case 'field':
      state.at++;
      return readField(token);
    case 'close':
      return before ? missingOperand(before) : closesNothing(token.span);
    default:
      if (before) return missingOperand(before);
      return fail(`Something is missing before “${written[token.type]}”.`, token.span);
  }
}

function join(type: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return null;
  return parts.length === 1 ? first : { type, parts, span: { start: first.span.start, end: last.span.end } };
}

/** Reads parts until `more` says that none follows. */
function readChain(
  state: State,
  type: 'and' | 'or',
  read: (before: Token | null) => Parsed<QueryNode>,
): Parsed<QueryNode> {
  const parts: QueryNode[] = [];
  let before: Token | null = null;
  for (;;) {
    const part = read(before);
    if (!part.ok) return part;
    parts.push(part.value);
    const next = state.tokens[state.at];
    const goesOn = next && (next.type === type || (type === 'and' && next.type !== 'or' && next.type !== 'close'));
    if (!goesOn) break;
    before = next.type === type ? next : null;
    if (before) state.at++;
  }
  const value = join(type, parts);
  return value ? { ok: true, value } : fail('Something is missing here.', { start: 0, end: 0 });
}

function readOr(state: State, depth: number): Parsed<QueryNode> {
  return readChain(state, 'or', (outer) => readChain(state, 'and', (before) => readNot(state, depth, before ?? outer)));
}

/** How many alternatives a query compares in all. */
function countTerms(tokens: readonly Token[]): number {
  return tokens.reduce(
    (sum, token) => sum + (token.type === 'field' ? token.values.length : token.type === 'text' ? 1 : 0),
    0,
  );
}

/**
 * Reads a query. Takes any string and never throws; an empty query is the node null, which every row matches.
 * The error's `start` and `end` are UTF-16 code units into `text`, end exclusive.
 */
export function parseQuery(text: string): QueryResult {
  const tokens = tokenize(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) return { ok: true, node: null };
  if (countTerms(tokens.value) > maxTerms) {
    return fail(`The query has more than ${maxTerms} parts.`, { start: 0, end: text.length });
  }
  const state: State = { tokens: tokens.value, at: 0 };
  const result = readOr(state, 0);
  if (!result.ok) return result;
  const rest = state.tokens[state.at];
  if (rest) return closesNothing(rest.span);
  return { ok: true, node: result.value };
}
