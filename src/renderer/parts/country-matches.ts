/** Which countries a person may mean by what was typed. */
import type { Output } from '../../shared/contract.ts';

export type Country = Output<'people.countries'>[number];

/** Letters alone: "U.K." and "uk" are the same. */
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\s]/gu, '');

/** Those whose name, or a word of it, begins with the text, then those who are otherwise called so ("uk", "holland"). */
export function matchingCountries(countries: readonly Country[], typed: string): readonly Country[] {
  const text = lettersOf(typed.trim());
  if (text === '') return countries;
  const begins = (name: string): boolean => ` ${lettersOf(name)}`.includes(` ${text}`);
  const named = countries.filter(({ name }) => begins(name));
  return [...named, ...countries.filter((each) => !named.includes(each) && each.others.some(begins))];
}
