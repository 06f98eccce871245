import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRules, type MatcherRule } from './match.ts';
import { wordForms } from './word-forms.ts';

function rule(term: string, more: Partial<MatcherRule> = {}): MatcherRule {
  return { id: 1, themeId: 7, term, match: 'phrase', caseSensitive: false, action: 'apply', unless: [], ...more };
}

/** The words that a rule finds in a text. */
function found(of: MatcherRule, text: string): string[] {
  return compileRules([of])
    .match(text)
    .map((match) => text.slice(match.start, match.end));
}

test('a match names its rule, theme, action, term and place', () => {
  expect(compileRules([rule('sanction', { id: 3, action: 'suggest' })]).match('New Sanctions came')).toEqual([
    { ruleId: 3, themeId: 7, action: 'suggest', term: 'sanction', start: 4, end: 13 },
  ]);
});

test('words match their forms, whole words only', () => {
  expect(found(rule('export'), 'Exports, exporting; re-exported, exporter')).toEqual([
    'Exports',
    'exporting',
    'exported',
  ]);
  expect(found(rule('war'), 'toward warm wars')).toEqual(['wars']);
  expect(found(rule('terror*'), 'counter-terrorism, terrorists, Terror')).toEqual([
    'terrorism',
    'terrorists',
    'Terror',
  ]);
});

test('case matters where asked', () => {
  expect(found(rule('SCO', { caseSensitive: true }), 'SCO sco SCO’s S.C.O. (SNSC)')).toEqual(['SCO', 'SCO', 'S.C.O.']);
  expect(found(rule('sco'), 'SCO Sco')).toEqual(['SCO', 'Sco']);
});

test('a symbol belongs to its term', () => {
  expect(found(rule('BRICS+'), 'BRICS and BRICS+')).toEqual(['BRICS+']);
  expect(found(rule('BRICS'), 'BRICS and BRICS+')).toEqual(['BRICS', 'BRICS']);
});

test('the words of a phrase follow each other; spaces, hyphens and possessives do not part them, punctuation does', () => {
  const freeTrade = rule('free trade zone');
  expect(found(freeTrade, 'free-trade zones; free trade\nzone')).toEqual(['free-trade zones', 'free trade\nzone']);
  expect(found(freeTrade, 'free, trade zone. Free. Trade zone')).toEqual([]);
  expect(found(rule('council reform'), "the Council's reform")).toEqual(["Council's reform"]);
});

test('a gap passes over up to five words of the same sentence', () => {
  const reform = rule('reform ... security council', { match: 'pattern' });
  expect(found(reform, 'reform of the United Nations Security Council')).toEqual([
    'reform of the United Nations Security Council',
  ]);
  expect(found(reform, 'reform a b c d e security council')).toHaveLength(1);
  expect(found(reform, 'reform a b c d e f security council')).toEqual([]);
  expect(found(reform, 'Reform failed. The Security Council met')).toEqual([]);
});

test('an exception takes away the match it covers, or all matches if it stands elsewhere', () => {
  const security = rule('security', { unless: ['security council', 'football', '(minister|ministry) of security'] });
  expect(found(security, 'security and the Security Council')).toEqual(['security']);
  expect(found(security, 'the Security Council')).toEqual([]);
  expect(found(security, 'security at the football match')).toEqual([]);
  expect(found(security, 'the Ministry of Security on border security')).toEqual(['security']);
});

test('letters with accents match composed and decomposed', () => {
  expect(found(rule('café'), 'Café cafe\u0301 cafe')).toEqual(['Café', 'cafe\u0301']);
  expect(found(rule('санкции'), 'Новые САНКЦИИ')).toEqual(['САНКЦИИ']);
  expect(found(rule('贸易'), '双边贸易额')).toEqual(['贸易']);
});

test('a rule that cannot be read is listed, matches nothing and disturbs no other', () => {
  const matcher = compileRules([
    rule('(war', { match: 'pattern' }),
    rule('peace', { id: 2 }),
    rule('trade', { id: 3, unless: ['fair', 'a*b'] }),
  ]);
  expect(matcher.problems).toEqual([
    { ruleId: 1, unless: null, message: '“(” is not closed', position: 0 },
    { ruleId: 3, unless: 1, message: '“*” stands at the end of a word only', position: 1 },
  ]);
  expect(matcher.match('war, peace, trade').map((match) => match.ruleId)).toEqual([2]);
});

const word = fc.constantFrom('war', 'Peace', 'trade', 'UN', 'é', 'the', 'security', 'council', '贸', 'G20', "people's");
const between = fc.constantFrom(' ', ' ', '-', ', ', '. ', '\n\n', '’s ');
const prose = fc
  .array(fc.tuple(word, between), { maxLength: 40 })
  .map((pairs) => pairs.map(([w, gap]) => w + gap).join(''));

test('matching one rule finds what a plain search over the words finds', () => {
  fc.assert(
    fc.property(fc.constantFrom('war', 'trade', 'security', 'council'), prose, (term, text) => {
      const forms = new Set(wordForms(term));
      const expected = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter((m) => forms.has(m[0].toLowerCase()));
      const matches = compileRules([rule(term)]).match(text);
      expect(matches.map((match) => match.start)).toEqual(expected.map((m) => m.index));
    }),
  );
});

test('it never throws; matches lie within the text and begin and end with words of the term', () => {
  const term = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('war ... peace', '(war|trade) (the)? security', 'sec*'),
  );
  const aRule = fc.record({
    id: fc.nat(),
    themeId: fc.nat(),
    term,
    match: fc.constantFrom('word' as const, 'phrase' as const, 'pattern' as const),
    caseSensitive: fc.boolean(),
    action: fc.constantFrom('apply' as const, 'suggest' as const),
    unless: fc.array(term, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(aRule, { maxLength: 6 }), fc.oneof(prose, fc.string({ unit: 'binary' })), (rules, text) => {
      for (const match of compileRules(rules).match(text)) {
        expect(match.start).toBeGreaterThanOrEqual(0);
        expect(match.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(match.start, match.end).trim()).toBe(text.slice(match.start, match.end));
        expect(match.end).toBeGreaterThan(match.start);
      }
    }),
    { numRuns: 300 },
  );
});

test('time is linear in the text, for patterns too that a backtracking matcher would not survive', () => {
  const hard = rule('a ... a ... a ... a ... a ... a ... a ... b', { match: 'pattern', unless: ['a ... a ... c'] });
  const matcher = compileRules([hard, rule('a', { id: 2, unless: ['a b'] })]);
  const seconds = (words: number): number => {
    const text = 'a '.repeat(words);
    const from = process.cpuUsage();
    expect(matcher.match(text)).toHaveLength(words);
    const used = process.cpuUsage(from);
    return (used.user + used.system) / 1e6;
  };
  seconds(2_000);
  const small = seconds(4_000);
  const large = seconds(40_000);
  // Ten times the text takes ten times as long; forty leaves room for a busy machine, a quadratic matcher takes a hundred.
  expect(large).toBeLessThan(Math.max(small, 0.02) * 40);
});
