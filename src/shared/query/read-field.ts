/** Turns `name:value,value` as written into a field with typed values. */
import { meetingTypes, reviewStates, type Span, statementKinds } from '../domain.ts';
import { type DateRange, type FieldNode, fail, hasFlags, isFlags, nameFields, type Parsed } from './ast.ts';
import { readDateRange } from './date-range.ts';
import { queryFields } from './fields.ts';
import { nearest } from './nearest.ts';
import type { RawValue, Token } from './tokens.ts';

type FieldToken = Extract<Token, { type: 'field' }>;
type ReadValue<V> = (value: RawValue) => Parsed<V>;

const fieldNames: readonly string[] = queryFields.map((entry) => entry.field);

function readAll<V>(values: readonly RawValue[], read: ReadValue<V>): Parsed<readonly V[]> {
  const out: V[] = [];
  for (const value of values) {
    const result = read(value);
    if (!result.ok) return result;
    out.push(result.value);
  }
  return { ok: true, value: out };
}

/** Words of a fixed list, in any case, with spaces or hyphens for the underscore. */
function oneOf<V extends string>(field: string, allowed: readonly V[]): ReadValue<V> {
  return ({ text, span }) => {
    const wanted = text
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/gu, '_');
    const found = allowed.find((value) => value === wanted);
    if (found !== undefined) return { ok: true, value: found };
    const close = nearest(wanted, allowed);
    const advice = close === null ? `It takes ${allowed.join(', ')}.` : `Did you mean ${close}?`;
    return fail(`“${text}” is no value of ${field}. ${advice}`, span);
  };
}

function readName({ text }: RawValue): Parsed<string> {
  return { ok: true, value: text.trim() };
}

function readNumber(field: string): ReadValue<number> {
  return ({ text, span }) => {
    const value = Number(text);
    if (/^\d+$/u.test(text) && Number.isSafeInteger(value)) return { ok: true, value };
    return fail(`${field} takes the number of a ${field}, such as ${field}:12; “${text}” is none.`, span);
  };
}

function readDate({ text, span }: RawValue): Parsed<DateRange> {
  const range = readDateRange(text.trim());
  return range.ok ? range : fail(range.message, span);
}

function unknownField(token: FieldToken): Parsed<FieldNode> {
  const close = nearest(token.name.toLowerCase(), fieldNames);
  const advice =
    close === null ? 'To search for these words, put them between quotation marks.' : `Did you mean ${close}?`;
  return fail(`There is no field “${token.name}”. ${advice}`, token.nameSpan);
}

function node<F extends FieldNode['field'], V>(field: F, values: Parsed<readonly V[]>, span: Span) {
  return values.ok
    ? { ok: true as const, value: { type: 'field' as const, field, values: values.value, span } }
    : values;
}

/** Checks a field's name and values. Errors point at the name or at the one value that is wrong. */
export function readField(token: FieldToken): Parsed<FieldNode> {
  const { values, span } = token;
  const name = token.name.toLowerCase();
  const nameField = nameFields.find((field) => field === name);
  if (nameField !== undefined) return node(nameField, readAll(values, readName), span);
  switch (name) {
    case 'kind':
      return node(name, readAll(values, oneOf(name, statementKinds)), span);
    case 'type':
      return node(name, readAll(values, oneOf(name, meetingTypes)), span);
    case 'review':
      return node(name, readAll(values, oneOf(name, reviewStates)), span);
    case 'is':
      return node(name, readAll(values, oneOf(name, isFlags)), span);
    case 'has':
      return node(name, readAll(values, oneOf(name, hasFlags)), span);
    case 'document':
    case 'meeting':
      return node(name, readAll(values, readNumber(name)), span);
    case 'date':
      return node(name, readAll(values, readDate), span);
    default:
      return unknownField(token);
  }
}
