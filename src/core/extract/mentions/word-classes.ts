import type { CountryName, Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { withoutSuffix } from './plurals.ts';
import { isCitySurname, isCountrySurname, isNamePart } from './surname-words.ts';
import { isHonorific, joinedClass, type WordClass, withStop } from './word-pairs.ts';

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
  const words = { tokens, classes, lexicon };
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (token === undefined) break;
    if (isNamePart(words, i)) {
      classes[i] = 'name';
      i += 1;
      continue;
    }
    const bracket = bracketedAddress(tokens, i, classes[i - 1], lexicon);
    if (bracket > 0) {
      classes.fill('honorific', i, i + bracket);
      i += bracket;
      continue;
    }
    const place = isCapitalised(token.text) ? matchCountry(tokens, i, lexicon) : null;
    if (place === null) {
      classes[i] = isAbbreviationStop(tokens, i, classes[i - 1])
        ? (classes[i - 1] ?? 'common')
        : classOf(tokens, i, lexicon);
      i += 1;
      continue;
    }
    const named =
      isGivenName(tokens, i, classes[i - 1], lexicon) ||
      (place.as === 'city' ? isCitySurname(words, i) : isCountrySurname(words, i));
    if (place.length === 1 && place.as !== 'demonym' && named) {
      classes[i] = 'name';
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

/** "Defence Minister Israel Katz", "Mayor London Breed": a place right between a title and a name is a given name. */
function isGivenName(tokens: readonly Token[], i: number, before: WordClass | undefined, lexicon: Lexicon): boolean {
  const [last, next] = [tokens[i - 1], tokens[i + 1]];
  return (
    before === 'title' &&
    last !== undefined &&
    isCapitalised(last.text) &&
    next !== undefined &&
    next.pos === 'PROPN' &&
    isCapitalised(next.text) &&
    next.text !== next.text.toUpperCase() &&
    matchCountry(tokens, i + 1, lexicon) === null &&
    classOf(tokens, i + 1, lexicon) === 'name'
  );
}

/**
 * How many tokens a form of address in brackets between an office or rank and a name has: "Lt Gen (Retd) Asim",
 * "Minister of Health (Dr.) Ruth". 0 where there is none.
 */
function bracketedAddress(
  tokens: readonly Token[],
  i: number,
  before: WordClass | undefined,
  lexicon: Lexicon,
): number {
  if (tokens[i]?.text !== '(' || !/^(?:rank|title|honorific|portfolio|organisation)$/.test(before ?? '')) return 0;
  const close = tokens[i + 2]?.text === '.' ? i + 3 : i + 2;
  const next = tokens[close + 1];
  if (tokens[close]?.text !== ')' || next === undefined || !isCapitalised(next.text)) return 0;
  const word = tokens[i + 1]?.lower ?? '';
  const address = /^(?:retd?|rtd|retired|r)\.?$/.test(word) || isHonorific(tokens, i + 1, lexicon);
  return address ? close + 1 - i : 0;
}

/** The full stop of "Eng. Ali" or "Lt. Gen. Lee", where the tagger has made it a token of its own. */
function isAbbreviationStop(tokens: readonly Token[], i: number, before: WordClass | undefined): boolean {
  const [last, stop, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    (before === 'honorific' || before === 'rank') &&
    stop?.text === '.' &&
    stop.start === last?.end &&
    last.text.length < 6 &&
    next !== undefined &&
    isCapitalised(next.text)
  );
}

interface PlaceMatch {
  readonly as: WordClass;
  readonly country: CountryName;
  readonly length: number;
}

/** For each word with which the name of a place begins, the words of the longest such name. */
const placeLengths = new WeakMap<Lexicon, ReadonlyMap<string, number>>();

function readPlaceLengths(lexicon: Lexicon): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const places of [lexicon.countries, lexicon.demonyms, lexicon.cities]) {
    for (const name of places.keys()) {
      // A word ends at a space or before an apostrophe, at each of which the tagger may have cut.
      const cuts = [...name.matchAll(/[ ']/gu)].map((cut) => cut.index);
      const words = Math.min(longestCountry, cuts.length + 1);
      for (const end of [...cuts, name.length]) {
        const first = name.slice(0, end);
        lengths.set(first, Math.max(lengths.get(first) ?? 0, words));
      }
    }
  }
  placeLengths.set(lexicon, lengths);
  return lengths;
}

function matchCountry(tokens: readonly Token[], at: number, lexicon: Lexicon): PlaceMatch | null {
  const lengths = placeLengths.get(lexicon) ?? readPlaceLengths(lexicon);
  const longest = lengths.get(tokens[at]?.lower ?? '') ?? 0;
  let best: PlaceMatch | null = null;
  let key = '';
  for (let k = 0; k < longest; k += 1) {
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

/** Words that can be more than common without a capital; read once from a lexicon. */
const notable = new WeakMap<Lexicon, ReadonlySet<string>>();

function readNotable(lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set([
    ...['general', 'comrade'],
    ...lexicon.plurals,
    ...lexicon.ranks,
    ...lexicon.titles.keys(),
    ...lexicon.organisations,
    ...lexicon.titleModifiers,
    ...lexicon.portfolios,
    ...lexicon.nameParticles,
  ]);
  notable.set(lexicon, words);
  return words;
}

/** A word without a capital that nothing makes more than common: most words, so that one look is enough for them. */
function isPlainWord(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const [word, next] = [tokens[i], tokens[i + 1]];
  if (word === undefined || (next !== undefined && isCapitalised(next.text))) return false;
  return !(notable.get(lexicon) ?? readNotable(lexicon)).has(word.lower) && !word.lower.includes('-');
}

function classOf(tokens: readonly Token[], i: number, lexicon: Lexicon): WordClass {
  const token = tokens[i];
  if (token === undefined) return 'common';
  const { lower } = token;
  const capital = isCapitalised(token.text);
  if (!capital && isPlainWord(tokens, i, lexicon)) return 'common';
  const short = withStop(tokens, i);
  if (isHonorific(tokens, i, lexicon) && (capital || lower === 'comrade')) return 'honorific';
  if (capital && lexicon.ranks.has(short)) return 'rank';
  if (capital && lexicon.titles.has(short)) return 'title';
  const joined = joinedClass(tokens, i, lexicon);
  if (joined !== null) return joined;
  const office = officeClass(token, capital, lexicon);
  if (office !== null) return office;
  if (!capital && /^[a-z]{2,3}-\p{Lu}/u.test(token.text)) return 'name';
  if (!capital) return lexicon.nameParticles.has(lower) ? 'particle' : 'common';
  if (isOrdinary(lower, lexicon) || isShoutedVerb(tokens, i, lexicon)) return 'common';
  if (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ') return 'name';
  if (isSurnameInIng(tokens, i, lexicon)) return 'name';
  return notNames.has(token.pos) && isFunction(token, lexicon) ? 'common' : nameByNeighbours(tokens, i);
}

/** Words of offices and of time, from the lexicon. */
function officeClass(token: Token, capital: boolean, lexicon: Lexicon): WordClass | null {
  const { lower } = token;
  if (lexicon.ranks.has(lower)) return capital ? 'rank' : 'common';
  if (lexicon.titles.has(withoutSuffix(lower))) return 'title';
  if (capital && (lexicon.months.includes(lower) || lexicon.weekdays.includes(lower)))
    return lower === 'may' && token.pos === 'AUX' ? 'common' : 'calendar';
  if (lexicon.organisations.has(lower)) return 'organisation';
  // "under professor X": a preposition, unless the office is an under-secretary's.
  if (lexicon.titleModifiers.has(lower)) return lower === 'under' && !capital ? null : 'modifier';
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

/** "PRESIDENT ADEYEMI ARRIVES IN PARIS": in a line of capitals only the word itself tells the verb from the name. */
function isShoutedVerb(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const [before, word] = [tokens[i - 1]?.text ?? '', tokens[i]];
  if (word === undefined || before.length < 2 || word.text !== word.text.toUpperCase()) return false;
  if (before !== before.toUpperCase() || before === before.toLowerCase()) return false;
  return (
    /(?:s|ed)$|^(?:met|held)$/.test(word.lower) && (lexicon.events.has(word.lower) || lexicon.verbs.has(word.lower))
  );
}

function isFunction(token: Token, lexicon: Lexicon): boolean {
  return token.pos !== 'VERB' || lexicon.verbs.has(token.lower) || token.lower.endsWith('ing');
}

/** "Laura Denning said": a verb in -ing after a name has no capital unless all words have one. */
function isSurnameInIng(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    word?.pos === 'VERB' &&
    word.lower.endsWith('ing') &&
    !lexicon.verbs.has(word.lower) &&
    before?.pos === 'PROPN' &&
    isCapitalised(before.text) &&
    next !== undefined &&
    !isCapitalised(next.text)
  );
}

/** A capitalised word that the tagger takes for a verb is a name when a capitalised word stands before it. */
function nameByNeighbours(tokens: readonly Token[], i: number): WordClass {
  const before = tokens[i - 1];
  return before !== undefined && isCapitalised(before.text) && before.pos !== 'PUNCT' ? 'name' : 'common';
}
