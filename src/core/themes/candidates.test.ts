import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLibrary, removeFolder, sampleCorpus, temporaryFolder } from '../../testing/libraries.ts';
import { type Library, openLibrary } from '../library/open.ts';
import { taggableStatements } from '../tags/store.ts';
import { candidateQuery } from './candidates.ts';
import { matchStatement } from './context.ts';
import { compileRules, type MatcherRule } from './match.ts';
import * as store from './store.ts';

const folder = temporaryFolder();
const path = join(folder, 'library.readout');
let library: Library;

beforeAll(async () => {
  await makeLibrary(path, [join(sampleCorpus, 'white-house'), join(sampleCorpus, 'sri-lanka-president')]);
  library = openLibrary(path);
});
afterAll(() => {
  library.close();
  removeFolder(folder);
});

const more: readonly Pick<MatcherRule, 'term' | 'match' | 'caseSensitive'>[] = [
  { term: 'US', match: 'word', caseSensitive: true },
  { term: 'U.S.', match: 'word', caseSensitive: false },
  { term: 'un', match: 'word', caseSensitive: false },
  { term: 'Zelenskyy', match: 'word', caseSensitive: false },
  { term: 'türkiye', match: 'word', caseSensitive: false },
  { term: 'ukrain* (sovereignty|security)?', match: 'pattern', caseSensitive: false },
  { term: 'president ... ukraine', match: 'pattern', caseSensitive: false },
  { term: 'cross-border', match: 'word', caseSensitive: false },
  { term: 'brics+', match: 'word', caseSensitive: false },
  { term: '+', match: 'word', caseSensitive: false },
];

describe('documents that can have a term', () => {
  it('are all that do have it, whatever the rule', () => {
    const { read } = library;
    const own = more.map((rule, index) => ({
      ...rule,
      id: 1_000_000 + index,
      themeId: 1,
      action: 'apply' as const,
      unless: [],
    }));
    const documentOf = new Map(
      read
        .all<{ id: number; document: number }>('SELECT id, document_id AS document FROM statement')
        .map((row) => [row.id, row.document]),
    );
    const statements = [...taggableStatements(read)];
    const rules = [...store.allRules(read).map((rule) => ({ ...rule, unless: [] })), ...own];
    const having = new Map<number, Set<number>>();
    // One rule at a time would take a compilation each: each gets a theme of its own instead.
    const matcher = compileRules(rules.map((rule) => ({ ...rule, action: 'suggest' as const, themeId: rule.id })));
    for (const statement of statements) {
      for (const match of matchStatement(matcher, statement.source, statement)) {
        const found = having.get(match.ruleId) ?? new Set();
        having.set(match.ruleId, found.add(documentOf.get(statement.id) ?? 0));
      }
    }
    expect(having.size).toBeGreaterThan(100);
    let narrowed = 0;
    const all = read.value<number>('SELECT count(*) FROM document') ?? 0;
    for (const rule of rules) {
      const query = candidateQuery(rule.term, rule.match, rule.caseSensitive);
      if (query === null || query === undefined) continue;
      const candidates = store.documentsWith(read, query);
      if (candidates.length < all / 2) narrowed++;
      expect(candidates, rule.term).toEqual(expect.arrayContaining([...(having.get(rule.id) ?? [])]));
    }
    expect(narrowed).toBeGreaterThan(rules.length / 2);
  });

  it('cannot be told for a sign alone, and are none for a term that cannot be read', () => {
    expect(candidateQuery('+', 'word', false)).toBeNull();
    expect(candidateQuery('(arms', 'pattern', false)).toBeUndefined();
    expect(candidateQuery('"x" OR y*', 'word', false)).not.toContain('""');
  });
});
