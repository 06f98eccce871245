import type { CountryName, Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';

/**
 * What a word can be in a phrase that names somebody. `name` is a capitalised word that the lexicon does not know,
 * `common` everything else.
 */
export type WordClass =
  | 'honorific'
  | 'title'
  | 'rank'
  | 'modifier'
  | 'country'
  | 'demonym'
  | 'city'
  | 'organisation'
  | 'portfolio'
  | 'calendar'
  | 'name'
  | 'particle'
  | 'common';

export interface WordClasses {
  readonly classes: readonly WordClass[];
  /** The country a word stands for, on every word of a name of several words. */
  readonly countries: readonly (CountryName | null)[];
}

/** The longest name of a country in words: "Democratic People's Republic of Korea". */
const longestCountry = 7;
const notNames = new Set([
  'ADP',
  'DET',
  'PRON',
  'ADV',
  'AUX',
  'SCONJ',
  'CCONJ',
  'PART',
  'PUNCT',
  'SYM',
  'NUM',
  'INTJ',
  'X',
  'VERB',
]);

/** Classifies every token once. Linear: a fixed number of look-ups a token. */
export function classifyWords(tokens: readonly Token[], lexicon: Lexicon): WordClasses {
  const classes: WordClass[] = new Array(tokens.length).fill('common');
  const countries: (CountryName | null)[] = new Array(tokens.length).fill(null);
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (token === undefined) break;
    const place = isCapitalised(token.text) ? matchCountry(tokens, i, lexicon) : null;
    if (place === null) {
      classes[i] = classOf(tokens, i, lexicon);
      i += 1;
      continue;
    }
    for (let k = 0; k < place.length; k += 1) {
      classes[i + k] = place.as;
      countries[i + k] = place.country;
    }
    i += place.length;
  }
  return { classes, countries };
}

interface PlaceMatch {
  readonly as: WordClass;
  readonly country: CountryName;
  readonly length: number;
}

function matchCountry(tokens: readonly Token[], at: number, lexicon: Lexicon): PlaceMatch | null {
  let best: PlaceMatch | null = null;
  let key = '';
  for (let k = 0; k < longestCountry; k += 1) {
    const token = tokens[at + k];
    if (token === undefined) break;
    key += k === 0 || token.lower.startsWith("'") ? token.lower : ` ${token.lower}`;
    const length = k + 1;
    const country = lexicon.countries.get(key);
    const demonym = lexicon.demonyms.get(key);
    const city = lexicon.cities.get(key);
    if (country !== undefined && (demonym === undefined || !beforeNoun(tokens, at + k)))
      best = { as: 'country', country, length };
    else if (demonym !== undefined) best = { as: 'demonym', country: demonym, length };
    else if (city !== undefined) best = { as: 'city', country: city, length };
  }
  return best;
}

/** "U.S." before a noun is an adjective. */
function beforeNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ');
}

function classOf(tokens: readonly Token[], i: number, lexicon: Lexicon): WordClass {
  const token = tokens[i];
  if (token === undefined) return 'common';
  const { lower } = token;
  const capital = isCapitalised(token.text);
  if (lexicon.honorifics.has(lower) && (capital || lower === 'comrade')) return 'honorific';
  const office = officeClass(token, capital, lexicon);
  if (office !== null) return office;
  if (!capital) return lexicon.nameParticles.has(lower) ? 'particle' : 'common';
  if (isOrdinary(lower, lexicon)) return 'common';
  if (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ') return 'name';
  return notNames.has(token.pos) && isFunction(token, lexicon) ? 'common' : nameByNeighbours(tokens, i);
}

/** Words of offices and of time, from the lexicon. */
function officeClass(token: Token, capital: boolean, lexicon: Lexicon): WordClass | null {
  const { lower } = token;
  if (lexicon.ranks.has(lower)) return capital ? 'rank' : 'common';
  if (lexicon.titles.has(lower)) return 'title';
  if (capital && lexicon.plurals.has(lower) && lexicon.titles.has(lower.slice(0, -1))) return 'title';
  if (capital && (lexicon.months.includes(lower) || lexicon.weekdays.includes(lower)))
    return lower === 'may' && token.pos === 'AUX' ? 'common' : 'calendar';
  if (lexicon.organisations.has(lower)) return 'organisation';
  if (lexicon.titleModifiers.has(lower)) return 'modifier';
  return lexicon.portfolios.has(lower) ? 'portfolio' : null;
}

/** Words that stand with a capital at the beginning of sentences and in headlines but in no name. */
function isOrdinary(lower: string, lexicon: Lexicon): boolean {
  return (
    /'(?:m|re|ve|ll|d)$/.test(lower) ||
    lexicon.adverbs.has(lower) ||
    lexicon.occasions.has(lower) ||
    lexicon.sentences.starters.has(lower) ||
    lexicon.auxiliaries.has(lower) ||
    (lower.endsWith('ing') && lexicon.verbs.has(lower))
  );
}

function isFunction(token: Token, lexicon: Lexicon): boolean {
  return token.pos !== 'VERB' || lexicon.verbs.has(token.lower) || token.lower.endsWith('ing');
}

/** A capitalised word that the tagger takes for a verb is a name when a capitalised word stands before it. */
function nameByNeighbours(tokens: readonly Token[], i: number): WordClass {
  const before = tokens[i - 1];
  return before !== undefined && isCapitalised(before.text) && before.pos !== 'PUNCT' ? 'name' : 'common';
}
