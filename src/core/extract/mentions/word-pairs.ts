import type { Lexicon } from '../pack.ts';
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

/** What a word is together with the next: "Solicitor General", "Rear Admiral", "His Royal Highness", "Executive Board". */
export function joinedClass(tokens: readonly Token[], i: number, lexicon: Lexicon): WordClass | null {
  const [lower, next] = [tokens[i]?.lower ?? '', tokens[i + 1]];
  if (isPluralOffice(lower, lexicon)) return pluralClass(tokens, i, lexicon);
  if (lower === 'general' && isNear(tokens, i) && lexicon.titles.has(`${tokens[i - 1]?.lower ?? ''} general`))
    return 'title';
  // "the general said": the tagger takes it for an adjective.
  const says = next?.pos === 'VERB' || next?.pos === 'AUX';
  if (says && tokens[i - 1]?.lower === 'the' && lexicon.ranks.has(lower) && lexicon.titles.has(lower)) return 'title';
  if (isWhatFor(tokens, i, lexicon)) return 'portfolio';
  if (next === undefined || !isCapitalised(next.text)) return null;
  if (isAddress(tokens, i, lexicon)) return 'honorific';
  // "fellow Americans"
  if (lower === 'fellow' && (tokens[i]?.text === lower || lexicon.plurals.has(next.lower))) return 'common';
  // "7:38 pm IST"
  if (tokens[i]?.text === 'pm') return 'common';
  if (!isCapitalised(tokens[i]?.text ?? '')) return null;
  // "Air Chief Marshal"
  if (/^(?:chief|vice)$/.test(lower) && tokens[i - 1]?.text === 'Air' && lexicon.ranks.has(next.lower)) return 'rank';
  if (/^(?:air|vice|rear)$/.test(lower) && (lexicon.ranks.has(next.lower) || isRankOf(tokens[i + 2], next, lexicon)))
    return 'rank';
  return titleAsModifier(lower, next, lexicon);
}

/** "Justice" of "Secretary of Justice Wanda Diaz". */
const isWhatFor = (tokens: readonly Token[], i: number, { portfolios }: Lexicon): boolean =>
  portfolios.has(tokens[i]?.lower ?? '') &&
  /^(?:of|for)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(?:secretary|minister|ministry|department)$/.test(tokens[i - 2]?.lower ?? '') &&
  isNear(tokens, i);

/** In one paragraph with the word before: "The Secretary" can be a line above "General Pike". */
const isNear = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]?.start ?? 0) - (tokens[i - 1]?.end ?? 0) < 2;

/** A title before what makes it part of another name: "Justice Minister", "Executive Board", "Victim Services". */
function titleAsModifier(lower: string, next: Token, lexicon: Lexicon): WordClass | null {
  if (!lexicon.titles.has(lower)) return null;
  const office = lexicon.titles.has(next.lower);
  // "Victim Services", "Student Affairs"
  const body = lexicon.organisations.has(next.lower);
  if (lexicon.titles.get(lower) === 'person' && (body || lexicon.portfolios.has(next.lower))) return 'portfolio';
  if (lexicon.portfolios.has(lower) && (office || body)) return 'portfolio';
  return lexicon.titleModifiers.has(lower) && body && !office ? 'modifier' : null;
}

/** "Presidents Putin and Xi", "his deputies Ivan Kos and …" are titles; "the Council of Ministers" is a body. */
function pluralClass(tokens: readonly Token[], i: number, lexicon: Lexicon): WordClass | null {
  // "the Joint Chiefs of Staff" are a body.
  if (tokens[i]?.text === 'Chiefs' && tokens[i - 1]?.text === 'Joint') return 'organisation';
  if (tokens[i - 1]?.lower === 'of' && lexicon.organisations.has(tokens[i - 2]?.lower ?? '')) return 'portfolio';
  if (isCapitalised(tokens[i]?.text ?? '')) return 'title';
  // "ministers Anna Berg and …", not "officials Monday", "leaders Republicans".
  const office = lexicon.titles.get(singular(tokens[i]?.lower ?? ''));
  const next = tokens[i + 1];
  const ranked = office !== undefined && /^(?:head-of-|minister|deputy|diplomat)/.test(office);
  return ranked && next?.pos === 'PROPN' && isCapitalised(next.text) ? 'title' : null;
}

/** "Vice" and "Chief" between "Air" and "Marshal". */
function isRankOf(last: Token | undefined, middle: Token, lexicon: Lexicon): boolean {
  return last !== undefined && lexicon.ranks.has(last.lower) && /^(?:vice|chief)$/.test(middle.lower);
}

/** "His" of "His Excellency", "Royal" of "Her Royal Highness", "Most" of "Most Rev.". */
function isAddress(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const [lower, next] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
  // "H. E. Mr. Ito", "H.E Mr. Ito"
  if ((lower === 'h.' && next === 'e.') || (lower === 'e.' && tokens[i - 1]?.lower === 'h.') || lower === 'h.e')
    return true;
  // "HE Salim Khan", not "HE SAID"
  if (tokens[i]?.text === 'HE') return next !== '' && tokens[i + 1]?.text !== tokens[i + 1]?.text.toUpperCase();
  if (/^(?:royal|serene|imperial)$/.test(next))
    return /^(?:his|her)$/.test(lower) && isHonorific(tokens, i + 2, lexicon);
  return /^(?:his|her|most|royal|serene|imperial|right)$/.test(lower) && isHonorific(tokens, i + 1, lexicon);
}

export function isHonorific(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  return lexicon.honorifics.has(tokens[i]?.lower ?? '') || lexicon.honorifics.has(withStop(tokens, i));
}

/** "ven." where the tagger has cut the full stop off an abbreviation. */
export function withStop(tokens: readonly Token[], i: number): string {
  const [word, stop] = [tokens[i], tokens[i + 1]];
  return word !== undefined && stop?.text === '.' && stop.start === word.end ? `${word.lower}.` : '';
}

/** "Presidents", "Secretaries": offices that several hold, not "Students" or "Partners". */
function isPluralOffice(lower: string, lexicon: Lexicon): boolean {
  if (!lexicon.plurals.has(lower)) return false;
  const office = lexicon.titles.get(singular(lower));
  return office !== undefined && !/^(?:person|guest|counterpart|role|group|business)$/.test(office);
}
