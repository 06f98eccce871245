import { expect, test } from 'vitest';
import { themeColors } from '../../shared/domain.ts';
import { defaultCodebook, defaultRules } from './codebook.ts';
import { compileRules } from './match.ts';

const { themes, rules } = defaultRules();
const matcher = compileRules(rules);
const names = new Map(themes.map((theme) => [theme.id, theme]));

/** The top-level themes that the default rules apply to a text. */
function applied(text: string): string[] {
  const found = matcher.match(text).filter((match) => match.action === 'apply');
  return [...new Set(found.map((match) => names.get(match.themeId)?.topLevel ?? ''))].sort();
}

test('a new library has security, trade and multipolarity with keys 1, 2 and 3', () => {
  expect(defaultCodebook.map((theme) => [theme.name, theme.color, theme.key])).toEqual([
    ['Security', 'red', 1],
    ['Trade', 'amber', 2],
    ['Multipolarity', 'violet', 3],
  ]);
  for (const theme of defaultCodebook) expect(theme.children.length).toBeGreaterThanOrEqual(6);
});

test('every theme has a definition that also says what does not count, a colour and rules', () => {
  for (const theme of [...defaultCodebook, ...defaultCodebook.flatMap((parent) => parent.children)]) {
    expect(theme.definition, theme.name).toMatch(/ Not: .+\.$/);
    expect(themeColors).toContain(theme.color);
    expect(theme.rules.length, theme.name).toBeGreaterThan(0);
  }
});

test('every term of the default rules can be read, and none stands twice in a theme', () => {
  expect(matcher.problems).toEqual([]);
  const seen = rules.map((rule) => `${rule.themeId} ${rule.term}`);
  expect(seen.filter((key, i) => seen.indexOf(key) !== i)).toEqual([]);
});

test('names of countries and leaders, titles and courtesies imply no theme', () => {
  for (const text of [
    'President Aleksandr Lukashenko thanked the people of Iran',
    'the National Security Advisor and the Minister of Defence of Ukraine',
    'Peace be upon him',
    'warm greetings from Vladimir Putin to the people of China and Russia',
    'Secretary of the Supreme National Security Council of Iran',
  ])
    expect(applied(text), text).toEqual([]);
});

test('a word is read with what stands beside it', () => {
  expect(applied('food security depends on fertilisers')).toEqual(['Trade']);
  expect(applied('the security of both states')).toEqual(['Security']);
  expect(applied('a humanitarian corridor')).toEqual(['Security']);
  expect(applied('the North-South transport corridor')).toEqual(['Trade']);
  expect(applied('reform of the UN Security Council')).toEqual(['Multipolarity']);
  expect(applied('a multipolar world and the SCO')).toEqual(['Multipolarity']);
});
