/**
 * A query as a tree. Every node carries the span of its source (UTF-16 code units, end exclusive), parentheses around
 * it included, so that a screen can draw it as a chip and an error can point at it.
 */
import type { MeetingType, ReviewState, Span, StatementKind } from '../domain.ts';

/** States that `is:` asks for. */
export const isFlags = [
  'untagged',
  'tagged',
  'confirmed',
  'unreviewed',
  'uncertain',
  'suggested',
  'turn',
  'noted',
] as const;
export type IsFlag = (typeof isFlags)[number];

/** What `has:` asks for: whether a row has any at all. */
export const hasFlags = ['note', 'tag', 'suggestion', 'speaker', 'addressee', 'date', 'place'] as const;
export type HasFlag = (typeof hasFlags)[number];

/** Fields whose values are names or words as a person writes them; matching is the reader's business. */
export const nameFields = [
  'speaker',
  'person',
  'theme',
  'whole',
  'source',
  'country',
  'language',
  'title',
  'place',
] as const;
export type NameField = (typeof nameFields)[number];

/** Whole days `YYYY-MM-DD`, both ends inclusive; null where the range is open. Never both null. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

interface FieldOf<F extends string, V> {
  readonly type: 'field';
  readonly field: F;
  /** Alternatives: one of them must hold. Never empty. */
  readonly values: readonly V[];
  readonly span: Span;
}

/** `field:value,value`: discriminated by `field`. */
export type FieldNode =
  | { [F in NameField]: FieldOf<F, string> }[NameField]
  | FieldOf<'kind', StatementKind>
  | FieldOf<'type', MeetingType>
  | FieldOf<'review', ReviewState>
  | FieldOf<'is', IsFlag>
  | FieldOf<'has', HasFlag>
  | FieldOf<'document', number>
  | FieldOf<'meeting', number>
  | FieldOf<'date', DateRange>;
export type FieldName = FieldNode['field'];

/** Words for the full text, in this order and next to each other; with `prefix` the last one may go on. */
export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly prefix: boolean;
  readonly span: Span;
}

/** All parts hold. At least two. */
export interface AndNode {
  readonly type: 'and';
  readonly parts: readonly QueryNode[];
  readonly span: Span;
}

/** One part at least holds. At least two. */
export interface OrNode {
  readonly type: 'or';
  readonly parts: readonly QueryNode[];
  readonly span: Span;
}

export interface NotNode {
  readonly type: 'not';
  readonly part: QueryNode;
  readonly span: Span;
}

export type QueryNode = AndNode | OrNode | NotNode | FieldNode | TextNode;

/** Why a query cannot be read, in words, and where. The message counts positions from 1, `start` from 0. */
export interface QueryError extends Span {
  readonly message: string;
}

/** A value, or why there is none. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: QueryError };

/** A failed `Parsed`. */
export function fail(message: string, span: Span): { readonly ok: false; readonly error: QueryError } {
  return { ok: false, error: { message, start: span.start, end: span.end } };
}
