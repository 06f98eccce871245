import { expect, test } from 'vitest';
import { matchingCountries } from './country-matches.ts';

const countries = [
  { name: 'Ivory Coast', others: ['Côte d’Ivoire'] },
  { name: 'South Korea', others: ['Republic of Korea'] },
  { name: 'Ukraine', others: [] },
  { name: 'United Kingdom', others: ['UK', 'U.K.', 'Britain'] },
];
const names = (typed: string) => matchingCountries(countries, typed).map(({ name }) => name);

test('a country is found by the beginning of a word of its name, and by what else it is called', () => {
  expect(names('')).toHaveLength(4);
  expect(names('uk')).toEqual(['Ukraine', 'United Kingdom']);
  expect(names('U.K.')).toEqual(['Ukraine', 'United Kingdom']);
  expect(names('kor')).toEqual(['South Korea']);
  expect(names('cote d')).toEqual(['Ivory Coast']);
  expect(names('oast')).toEqual([]);
});
