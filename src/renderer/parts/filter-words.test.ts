import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../shared/query/parse.ts';
import { chipWords } from './filter-words.ts';

function words(query: string): string {
  const parsed = parseQuery(query);
  if (!parsed.ok || !parsed.node) throw new Error(`${query} is no query`);
  const { name, operator, value } = chipWords(parsed.node);
  return `${name} | ${operator} | ${value}`;
}

describe('chipWords', () => {
  it.each([
    ['theme:Security,Trade', 'Theme | is any of | Security, Trade'],
    ['speaker:"Ali Akbar Ahmadian"', 'Speaker | is | Ali Akbar Ahmadian'],
    ['-speaker:Putin', 'Speaker | is not | Putin'],
    ['date:2022-10..2024-09', 'Date | is | Oct 2022 – Sep 2024'],
    ['date:2023', 'Date | is | 2023'],
    ['date:2024-09-13', 'Date | is | 13 Sep 2024'],
    ['date:2023..', 'Date | is | from 2023'],
    ['kind:reported', 'Kind | is | Reported speech'],
    ['"mutual settlements"', 'Text | contains | “mutual settlements”'],
    ['-border*', 'Text | is without | “border”'],
  ])('says %s as a chip', (query, expected) => {
    expect(words(query)).toBe(expected);
  });
});
