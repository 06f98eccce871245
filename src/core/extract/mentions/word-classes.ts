import type { CountryName, Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { singular } from './plurals.ts';

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
      classes[i] = isAbbreviationStop(tokens, i, classes[i - 1])
        ? (classes[i - 1] ?? 'common')
        : classOf(tokens, i, lexicon);
      i += 1;
      continue;
    }
    if (place.length === 1 && place.as !== 'demonym' && isGivenName(tokens, i, classes[i - 1], lexicon)) {
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

function classOf(tokens: readonly Token[], i: number, lexicon: Lexicon): WordClass {
  const token = tokens[i];
  if (token === undefined) return 'common';
  const { lower } = token;
  const capital = isCapitalised(token.text);
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
  if (isOrdinary(lower, lexicon)) return 'common';
  if (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ') return 'name';
  if (isSurnameInIng(tokens, i, lexicon)) return 'name';
  return notNames.has(token.pos) && isFunction(token, lexicon) ? 'common' : nameByNeighbours(tokens, i);
}

/** What a word is together with the next: "Solicitor General", "Rear Admiral", "His Royal Highness", "Executive Board". */
function joinedClass(tokens: readonly Token[], i: number, lexicon: Lexicon): WordClass | null {
  const [lower, next] = [tokens[i]?.lower ?? '', tokens[i + 1]];
  if (isPluralOffice(lower, lexicon)) return pluralClass(tokens, i, lexicon);
  if (lower === 'general' && lexicon.titles.has(`${tokens[i - 1]?.lower ?? ''} general`)) return 'title';
  if (next === undefined || !isCapitalised(next.text)) return null;
  if (isAddress(tokens, i, lexicon)) return 'honorific';
  if (isSurnameTo(tokens, i, lexicon)) return 'name';
  // "fellow Americans"
  if (lower === 'fellow' && (tokens[i]?.text === lower || lexicon.plurals.has(next.lower))) return 'common';
  // "7:38 pm IST"
  if (tokens[i]?.text === 'pm') return 'common';
  if (!isCapitalised(tokens[i]?.text ?? '')) return null;
  if (/^(?:air|vice|rear)$/.test(lower) && (lexicon.ranks.has(next.lower) || isRankOf(tokens[i + 2], next, lexicon)))
    return 'rank';
  if (!lexicon.titles.has(lower)) return null;
  const office = lexicon.titles.has(next.lower);
  if (lexicon.portfolios.has(lower) && (office || lexicon.organisations.has(next.lower))) return 'portfolio';
  return lexicon.titleModifiers.has(lower) && lexicon.organisations.has(next.lower) && !office ? 'modifier' : null;
}

/** "Presidents Putin and Xi", "his deputies Ivan Kos and …" are titles; "the Council of Ministers" is a body. */
function pluralClass(tokens: readonly Token[], i: number, lexicon: Lexicon): WordClass | null {
  if (tokens[i - 1]?.lower === 'of' && lexicon.organisations.has(tokens[i - 2]?.lower ?? '')) return 'portfolio';
  if (isCapitalised(tokens[i]?.text ?? '')) return 'title';
  // "ministers Anna Berg and …", not "officials Monday", "leaders Republicans".
  const office = lexicon.titles.get(singular(tokens[i]?.lower ?? ''));
  const next = tokens[i + 1];
  const ranked = office !== undefined && /^(?:head-of-|minister|deputy|diplomat)/.test(office);
  return ranked && next?.pos === 'PROPN' && isCapitalised(next.text) ? 'title' : null;
}

/** "President To Lam", "To Lam said": the Vietnamese surname, not the preposition. */
function isSurnameTo(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  if (tokens[i]?.text !== 'To' || tokens[i + 1]?.pos !== 'PROPN') return false;
  return lexicon.titles.has(tokens[i - 1]?.lower ?? '') || lexicon.verbs.has(tokens[i + 2]?.lower ?? '');
}

/** "Vice" and "Chief" between "Air" and "Marshal". */
function isRankOf(last: Token | undefined, middle: Token, lexicon: Lexicon): boolean {
  return last !== undefined && lexicon.ranks.has(last.lower) && /^(?:vice|chief)$/.test(middle.lower);
}

/** "His" of "His Excellency", "Royal" of "Her Royal Highness", "Most" of "Most Rev.". */
function isAddress(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const [lower, next] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
  // "H. E. Mr. Ito"
  if ((lower === 'h.' && next === 'e.') || (lower === 'e.' && tokens[i - 1]?.lower === 'h.')) return true;
  if (/^(?:royal|serene|imperial)$/.test(next))
    return /^(?:his|her)$/.test(lower) && isHonorific(tokens, i + 2, lexicon);
  return /^(?:his|her|most|royal|serene|imperial|right)$/.test(lower) && isHonorific(tokens, i + 1, lexicon);
}

function isHonorific(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  return lexicon.honorifics.has(tokens[i]?.lower ?? '') || lexicon.honorifics.has(withStop(tokens, i));
}

/** "ven." where the tagger has cut the full stop off an abbreviation. */
function withStop(tokens: readonly Token[], i: number): string {
  const [word, stop] = [tokens[i], tokens[i + 1]];
  return word !== undefined && stop?.text === '.' && stop.start === word.end ? `${word.lower}.` : '';
}

/** Words of offices and of time, from the lexicon. */
function officeClass(token: Token, capital: boolean, lexicon: Lexicon): WordClass | null {
  const { lower } = token;
  if (lexicon.ranks.has(lower)) return capital ? 'rank' : 'common';
  if (lexicon.titles.has(lower)) return 'title';
  if (capital && (lexicon.months.includes(lower) || lexicon.weekdays.includes(lower)))
    return lower === 'may' && token.pos === 'AUX' ? 'common' : 'calendar';
  if (lexicon.organisations.has(lower)) return 'organisation';
  if (lexicon.titleModifiers.has(lower)) return 'modifier';
  return lexicon.portfolios.has(lower) ? 'portfolio' : null;
}

/** "Presidents", "Secretaries": offices that several hold, not "Students" or "Partners". */
function isPluralOffice(lower: string, lexicon: Lexicon): boolean {
  if (!lexicon.plurals.has(lower)) return false;
  const office = lexicon.titles.get(singular(lower));
  return office !== undefined && !/^(?:person|guest|counterpart|role|group|business)$/.test(office);
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
