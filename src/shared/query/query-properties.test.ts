import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingTypes, reviewStates, statementKinds } from '../domain.ts';
import { type FieldName, type FieldNode, hasFlags, isFlags, nameFields, type QueryNode } from './ast.ts';
import { replaceField, splitConjuncts } from './conjuncts.ts';
import { queryFields } from './fields.ts';
import { formatQuery } from './format.ts';
import { parseQuery } from './parse.ts';

const span = { start: 0, end: 0 };

/** What a tree means: itself without the spans. */
function meaning(node: QueryNode | null): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

function read(text: string): QueryNode | null {
  const result = parseQuery(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
  return result.node;
}

const nasty = fc.oneof(
  fc.constantFrom(
    'and',
    'OR',
    '-a',
    'theme:x',
    'a,b',
    'a"b',
    'a\\',
    '(a',
    'a*',
    '“a”',
    'a  b',
    '«ё»',
    "d'a",
    'سلام',
    '中美',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);
const name = nasty.map((text) => text.trim()).filter((text) => text !== '');
const words = nasty.filter((text) => /[\p{L}\p{N}]/u.test(text));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const edge = fc.oneof(day, fc.constantFrom('2023-01-01', '2023-12-31', '2024-02-29', '2024-02-01', '2024-12-31'));
const range = fc.oneof(
  fc.tuple(edge, edge).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  edge.map((from) => ({ from, to: null })),
  edge.map((to) => ({ from: null, to })),
);

function several<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(values, { minLength: 1, maxLength: 3 });
}

const fieldNode: fc.Arbitrary<FieldNode> = fc
  .oneof(
    fc.record({ field: fc.constantFrom(...nameFields), values: several(name) }),
    fc.record({ field: fc.constant('kind' as const), values: several(fc.constantFrom(...statementKinds)) }),
    fc.record({ field: fc.constant('type' as const), values: several(fc.constantFrom(...meetingTypes)) }),
    fc.record({ field: fc.constant('review' as const), values: several(fc.constantFrom(...reviewStates)) }),
    fc.record({ field: fc.constant('is' as const), values: several(fc.constantFrom(...isFlags)) }),
    fc.record({ field: fc.constant('has' as const), values: several(fc.constantFrom(...hasFlags)) }),
    fc.record({ field: fc.constantFrom('document' as const, 'meeting' as const), values: several(fc.maxSafeNat()) }),
    fc.record({ field: fc.constant('date' as const), values: several(range) }),
  )
  .map((node) => ({ type: 'field', ...node, span }) as FieldNode);

const { query } = fc.letrec<{ query: QueryNode }>((tie) => {
  const parts = fc.array(tie('query'), { minLength: 2, maxLength: 4, depthIdentifier: 'query' });
  return {
    query: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'query' },
      fc.record({ type: fc.constant('text' as const), text: words, prefix: fc.boolean(), span: fc.constant(span) }),
      fieldNode,
      fc.record({ type: fc.constant('and' as const), parts, span: fc.constant(span) }),
      fc.record({ type: fc.constant('or' as const), parts, span: fc.constant(span) }),
      fc.record({ type: fc.constant('not' as const), part: tie('query'), span: fc.constant(span) }),
    ),
  };
});

/** Texts made of pieces that mean something, so that many of them can be read. */
const text = fc
  .array(
    fc.constantFrom(
      ...['a', 'b*', '"c d"', '“e”', 'theme:x,"y z"', 'date:2023..', 'kind:quote', 'is:noted', 'nofield:x', 'ё'],
      ...['(', ')', '(', ')', ' ', ' ', ' ', ' AND ', ' or ', ' not ', '-', ',', ':', '"', '\\', '*', '..', '\n'],
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(''));

describe('any query', () => {
  it('never throws, and points errors at a place inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), (typed) => {
        const result = parseQuery(typed);
        if (result.ok) return;
        expect(result.error.message).not.toBe('');
        expect(result.error.start).toBeGreaterThanOrEqual(0);
        expect(result.error.end).toBeGreaterThan(result.error.start);
        expect(result.error.end).toBeLessThanOrEqual(typed.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read back the same from its standard spelling', () => {
    fc.assert(
      fc.property(query, (node) => {
        expect(meaning(read(formatQuery(node)))).toEqual(meaning(node));
      }),
      { numRuns: 2000 },
    );
  });

  it('has nodes whose own source says what they mean', () => {
    const visit = (typed: string, node: QueryNode): void => {
      expect(meaning(read(typed.slice(node.span.start, node.span.end)))).toEqual(meaning(node));
      if (node.type === 'and' || node.type === 'or') for (const part of node.parts) visit(typed, part);
      if (node.type === 'not') visit(typed, node.part);
    };
    fc.assert(
      fc.property(text, (typed) => {
        const result = parseQuery(typed);
        if (result.ok && result.node) visit(typed, result.node);
      }),
      { numRuns: 2000 },
    );
  });

  it('gets a field replaced, and nothing else', () => {
    const wanted = fc.constantFrom<FieldName>('speaker', 'theme', 'source');
    fc.assert(
      fc.property(query, wanted, several(name), (node, field, values) => {
        const before = formatQuery(node);
        const after = splitConjuncts(read(replaceField(before, field, values)));
        const isField = (part: QueryNode) => part.type === 'field' && part.field === field;
        expect(after.filter(isField).map(meaning)).toEqual([{ type: 'field', field, values }]);
        const others = splitConjuncts(node).filter((part) => !isField(part));
        expect(after.filter((part) => !isField(part)).map(meaning)).toEqual(others.map(meaning));
        expect(splitConjuncts(read(replaceField(before, field, null))).map(meaning)).toEqual(others.map(meaning));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the list of fields', () => {
  it('has an example that works for every field, and fixed values that all work', () => {
    for (const { field, example, values, help } of queryFields) {
      expect(read(example)).toMatchObject({ type: 'field', field });
      for (const value of values ?? []) expect(read(`${field}:${value}`)).toMatchObject({ field, values: [value] });
      expect(help).not.toContain('\n');
    }
  });
});
