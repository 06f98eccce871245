/** Cuts a query into words, phrases, fields, operators and parentheses. */
import type { Span } from '../domain.ts';
import type { Parsed } from './ast.ts';
import { fail } from './ast.ts';

/** A value as written after a field's colon, quotation marks and escapes resolved. */
export interface RawValue {
  readonly text: string;
  readonly span: Span;
}

export type Token =
  | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' | 'minus'; readonly span: Span }
  | { readonly type: 'text'; readonly text: string; readonly prefix: boolean; readonly span: Span }
  | {
      readonly type: 'field';
      readonly name: string;
      readonly nameSpan: Span;
      readonly values: readonly RawValue[];
      readonly span: Span;
    };

/** Opening quotation marks of any keyboard, and what closes them. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['”', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«»'],
]);

const space = /\s/u;
const searchable = /[\p{L}\p{N}\p{Co}]/u;
const wordAt = /[^\s()"“”„«»]+/uy;
const valueAt = /[^\s(),"“”„«»]+/uy;
const fieldAt = /(\p{L}[\p{L}\p{N}_-]*):/uy;
const operators: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
]);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads the quotation that opens at `at`; a backslash takes the next character as it is. */
function readQuotation(text: string, at: number): Parsed<RawValue> {
  const closing = closers.get(text[at] ?? '') ?? '"';
  let value = '';
  for (let index = at + 1; index < text.length; index++) {
    const char = text[index] ?? '';
    if (char === '\\' && index + 1 < text.length) {
      index++;
      value += text[index] ?? '';
    } else if (closing.includes(char)) {
      const span = { start: at, end: index + 1 };
      if (value.trim() === '') return fail('There is nothing between the quotation marks.', span);
      return { ok: true, value: { text: value, span } };
    } else {
      value += char;
    }
  }
  return fail(`The quotation mark at ${at + 1} is not closed.`, { start: at, end: text.length });
}

function readValue(text: string, at: number, after: string): Parsed<RawValue> {
  if (closers.has(text[at] ?? '')) return readQuotation(text, at);
  const match = matchAt(valueAt, text, at);
  if (match) return { ok: true, value: { text: match[0], span: { start: at, end: at + match[0].length } } };
  return fail(`A value is missing after “${after}”. It follows without a space.`, { start: at - 1, end: at });
}

/** Reads `name:value,value` that starts at `at`. */
function readField(text: string, at: number, name: string): Parsed<Token> {
  const values: RawValue[] = [];
  let end = at + name.length + 1;
  let after = `${name}:`;
  for (;;) {
    const value = readValue(text, end, after);
    if (!value.ok) return value;
    values.push(value.value);
    end = value.value.span.end;
    if (text[end] !== ',') break;
    end++;
    after = ',';
  }
  const nameSpan = { start: at, end: at + name.length };
  return { ok: true, value: { type: 'field', name, nameSpan, values, span: { start: at, end } } };
}

function textToken(text: string, prefix: boolean, span: Span): Parsed<Token> {
  if (!searchable.test(text)) {
    return fail(`“${text}” cannot be searched for: it has neither a letter nor a digit.`, span);
  }
  return { ok: true, value: { type: 'text', text, prefix, span } };
}

/** Reads a bare word: an operator, or text with an optional `*` at its end. */
function readWord(text: string, at: number): Parsed<Token> {
  const word = matchAt(wordAt, text, at)?.[0] ?? text.slice(at, at + 1);
  const span = { start: at, end: at + word.length };
  const operator = operators.get(word.toLowerCase());
  if (operator) return { ok: true, value: { type: operator, span } };
  const bare = word.replace(/\*+$/u, '');
  return textToken(bare === '' ? word : bare, bare !== word, span);
}

function readToken(text: string, at: number): Parsed<Token> {
  const char = text[at] ?? '';
  const one = { start: at, end: at + 1 };
  if (char === '(') return { ok: true, value: { type: 'open', span: one } };
  if (char === ')') return { ok: true, value: { type: 'close', span: one } };
  if (char === '-') {
    const next = text[at + 1] ?? ' ';
    if (space.test(next) || next === ')') return fail('“-” excludes what follows it without a space.', one);
    return { ok: true, value: { type: 'minus', span: one } };
  }
  if (closers.has(char)) {
    const quotation = readQuotation(text, at);
    if (!quotation.ok) return quotation;
    const { end } = quotation.value.span;
    const prefix = text[end] === '*';
    return textToken(quotation.value.text, prefix, { start: at, end: prefix ? end + 1 : end });
  }
  const field = matchAt(fieldAt, text, at)?.[1];
  return field === undefined ? readWord(text, at) : readField(text, at, field);
}

/** All tokens of a query, or the first thing that cannot be read. Takes any string. */
export function tokenize(text: string): Parsed<readonly Token[]> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (space.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const token = readToken(text, at);
    if (!token.ok) return token;
    tokens.push(token.value);
    at = token.value.span.end;
  }
  return { ok: true, value: tokens };
}
