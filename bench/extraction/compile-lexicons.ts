/**
 * Makes `src/core/extract/lexicons/en/countries.json` from newsmap's English place dictionary (MIT, Kohei Watanabe,
 * https://github.com/koheiw/newsmap) and the names in `country-names.json` beside it.
 *
 *   node bench/extraction/compile-lexicons.ts PATH/newsmap_geo_english.yml
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Country {
  code: string;
  name: string;
  names: string[];
  demonyms: string[];
  cities: string[];
}

const lexicons = new URL('../../src/core/extract/lexicons/en/', import.meta.url);

/** "Chinese", "French", "Iraqi": adjectives that the dictionary lists without a wildcard. */
function isDemonym(word: string, name: string): boolean {
  if (/(?:ese|ish|ch|swiss|ian|ean|can)$/i.test(word)) return true;
  return word.endsWith('i') && word.slice(0, 3) === name.slice(0, 3) && word !== name;
}

function readCountry(line: string): Country | null {
  const match = /^\s+'([A-Z]{2})': \[(.*)\]/.exec(line);
  if (match === null) return null;
  const words = (match[2] ?? '').split(',').map((word) => word.trim());
  const name = words[0] ?? '';
  const country: Country = { code: match[1] ?? '', name, names: [], demonyms: [], cities: [] };
  let places = false;
  for (const word of words) {
    if (word.endsWith('*')) {
      country.demonyms.push(word.slice(0, -1));
      places = true;
    } else if (word !== name && isDemonym(word, name)) {
      country.demonyms.push(word);
      places = true;
    } else if (places) country.cities.push(word);
    else country.names.push(word);
  }
  return country;
}

const extra = JSON.parse(readFileSync(new URL('country-names.json', lexicons), 'utf8')) as Record<
  string,
  Partial<Country>
>;
const countries = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .map(readCountry)
  .filter((country) => country !== null);
const known = new Map(countries.map((country) => [country.code, country]));
for (const [code, more] of Object.entries(extra)) {
  const country = known.get(code) ?? { code, name: more.name ?? code, names: [], demonyms: [], cities: [] };
  if (!known.has(code)) countries.push(country);
  country.name = more.name ?? country.name;
  for (const key of ['names', 'demonyms', 'cities'] as const)
    country[key] = [...new Set([...country[key], ...(more[key] ?? [])])];
}
const lines = countries.map((country) => `  ${JSON.stringify(country)}`);
writeFileSync(new URL('countries.json', lexicons), `[\n${lines.join(',\n')}\n]\n`);
