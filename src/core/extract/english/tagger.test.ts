import { describe, expect, it } from 'vitest';
import { inflect } from './inflection.ts';
import { tagEnglish } from './tagger.ts';

const words = (text: string): string[] => {
  const tokens = tagEnglish(text, [{ start: 0, end: text.length }]);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  return tokens.map((token) => token.text);
};

describe('tagEnglish', () => {
  it('reads a bracket and a colon as two marks, not as a face', () => {
    expect(words('Jim Banks (R-IN): “Too many”')).toEqual([
      'Jim',
      'Banks',
      '(',
      'R-IN',
      ')',
      ':',
      '“',
      'Too',
      'many',
      '”',
    ]);
  });

  it('keeps one of a row of the same mark, and an ellipsis whole', () => {
    expect(words('((((a b))) so ... no')).toEqual(['(', 'a', 'b', ')', 'so', '...', 'no']);
  });

  it('keeps words joined by hyphens together and a hyphen before a word apart', () => {
    expect(words('a well-known fact -she said')).toEqual(['a', 'well-known', 'fact', '-', 'she', 'said']);
  });

  it('makes the same of a text whatever it has read before', () => {
    const text = 'Norvia’s plan and Norvia’s trade, the President’s words — it’s Norvia’s—and the Minister’s.';
    const tags = () => tagEnglish(text, [{ start: 0, end: text.length }]).map((token) => `${token.text}/${token.pos}`);
    const fresh = tags();
    const marked = 'Norvia’s, President’s. (Minister’s) “Norvia’s”';
    tagEnglish(marked, [{ start: 0, end: marked.length }]);
    expect(tags()).toEqual(fresh);
    expect(fresh.filter((word) => word.startsWith('’s'))).toHaveLength(6);
  });
});

describe('inflect', () => {
  it('doubles the last consonant where English does', () => {
    expect([...inflect('regret', {}).keys()]).toEqual(['regret', 'regrets', 'regretting', 'regretted']);
    expect([...inflect('set', { past: 'set' }).keys()]).toEqual(['set', 'sets', 'setting']);
    expect([...inflect('signal', {}).keys()]).toContain('signaled');
    expect([...inflect('signal', {}).keys()]).toContain('signalled');
  });
});
