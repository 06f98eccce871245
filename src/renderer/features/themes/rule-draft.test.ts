import { describe, expect, it } from 'vitest';
import { acceptedWords, draftOf, emptyDraft, isChanged, matchWords, ruleOf, withWhole } from './rule-draft.ts';

describe('a rule while it is written', () => {
  it('is a word, a phrase or a pattern by what is typed', () => {
    expect(ruleOf(1, { ...emptyDraft, term: ' SCO ' })).toMatchObject({ theme: 1, term: 'SCO', match: 'word' });
    expect(ruleOf(1, { ...emptyDraft, term: 'new development bank' })?.match).toBe('phrase');
    expect(ruleOf(1, { ...emptyDraft, term: 'arms control', pattern: true })?.match).toBe('pattern');
    expect(ruleOf(1, { ...emptyDraft, term: '   ' })).toBeNull();
  });

  it('takes exceptions separated by commas, and gives them back the same', () => {
    const rule = ruleOf(1, { ...emptyDraft, term: 'security', unless: 'security council, , social security ' });
    expect(rule?.unless).toEqual(['security council', 'social security']);
    if (rule) expect(ruleOf(1, draftOf(rule))).toEqual(rule);
  });

  it('turns whole words on and off by the star at the end', () => {
    expect(withWhole('terror', false)).toBe('terror*');
    expect(withWhole('terror*', false)).toBe('terror*');
    expect(withWhole('terror* ', true)).toBe('terror');
  });

  it('is changed when any part differs from the saved rule', () => {
    const rule = ruleOf(1, { ...emptyDraft, term: 'SCO', caseSensitive: true });
    if (!rule) throw new Error('a term makes a rule');
    expect(isChanged(rule, draftOf(rule))).toBe(false);
    expect(isChanged(rule, { ...draftOf(rule), caseSensitive: false })).toBe(true);
    expect(isChanged(null, emptyDraft)).toBe(false);
  });

  it('says in the table how it matches and how its suggestions were decided', () => {
    expect(matchWords({ term: 'SCO', match: 'word', caseSensitive: true })).toBe('word, case');
    expect(matchWords({ term: 'terror*', match: 'word', caseSensitive: false })).toBe('beginning');
    expect(matchWords({ term: 'a (b|c*)', match: 'pattern', caseSensitive: false })).toBe('pattern');
    expect(acceptedWords({ accepted: 0, rejected: 0 })).toBe('–');
    expect(acceptedWords({ accepted: 24, rejected: 1 })).toBe('96%');
  });
});
