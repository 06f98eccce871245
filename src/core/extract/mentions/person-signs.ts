import type { Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { NameMention } from './names.ts';

/** So many words of an entry of a list are read back to its bullet. */
const longestEntry = 30;

/** Words of a name. */
export const length = (mention: NameMention): number => mention.end - mention.start;

/** "- Nadine Smith, Equality Florida": what follows the first comma of an entry with a bullet is no second person. */
export function isAffiliation(mention: NameMention, tokens: readonly Token[]): boolean {
  if (mention.honorific !== null) return false;
  for (let i = mention.roleStart - 1, commas = 0; i >= 0 && mention.start - i < longestEntry; i -= 1) {
    const text = tokens[i]?.text ?? '';
    if (text === ',') commas += 1;
    if (/^[-–—•*·]$/.test(text)) return commas > 0;
    if (text === '.' || text === ';') return false;
  }
  return false;
}

/** In a headline: a title right before the name, and after it a mark, "and", "of" with a country, or the end. */
export function isBounded(mention: NameMention, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const next = tokens[mention.end];
  if (mention.roleStart === mention.start || length(mention) > 7) return false;
  if (next === undefined || next.start - (tokens[mention.end - 1]?.end ?? 0) > 1) return true;
  return (
    next.text === ',' ||
    (next.text === ')' && tokens[mention.start - 1]?.text === '(') ||
    lexicon.occasions.has(next.lower) ||
    next.lower === 'and' ||
    next.lower === "'s" ||
    (next.lower === 'of' && mention.country !== null)
  );
}

/** "Vladimir Putin met": what speaks, meets or travels and is called by two to four words without "the" is a person. */
export function acts(mention: NameMention, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (length(mention) > 4 || isDetermined(mention, tokens, lexicon) || endsLikeThing(mention, tokens, lexicon))
    return false;
  // "Brett Lund, who was the envoy until December, said": what is a "who" is somebody.
  const after = tokens[mention.end]?.text === ',' ? tokens[mention.end + 1] : tokens[mention.end];
  if (length(mention) > 1 && after?.lower === 'who') return true;
  // "the Ministry of Armed Forces said", "a doctor at Saint Francis said", "the Governor of Baja California said"
  const governed = tokens[mention.start - 1]?.pos === 'ADP';
  let next = mention.end;
  if (tokens[next]?.text === ',' && tokens[mention.start - 1]?.text === ',') next += 1;
  while (tokens[next]?.pos === 'ADV') next += 1;
  const verb = tokens[next];
  if (
    verb?.pos === 'VERB' &&
    !governed &&
    !verb.lower.endsWith('ing') &&
    (lexicon.verbs.has(verb.lower) || lexicon.lightVerbs.has(verb.lower) || lexicon.events.has(verb.lower))
  )
    return true;
  if (verb?.lower === 'and' && tokens[next + 1]?.pos === 'PROPN') return false;
  const before = tokens[mention.start - 1]?.lower;
  // "has held talks", not "has blocked us"
  const act = tokens[next + 1]?.pos === 'VERB' ? (tokens[next + 1]?.lower ?? '') : null;
  const helps = act === null || lexicon.verbs.has(act) || lexicon.events.has(act) || lexicon.lightVerbs.has(act);
  return (
    (verb?.pos === 'AUX' && !governed && lexicon.events.has(verb.lower) && helps) ||
    (before === 'with' && lexicon.events.has(tokens[mention.start - 2]?.lower ?? ''))
  );
}

/**
 * "Kosgei said", `"…", said Kosgei`: one word that is no body's and speaks. Whoever has it as the last of several is a
 * person.
 */
export function speaksAlone(mention: NameMention, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [before, word, next] = [tokens[mention.start - 1], tokens[mention.start], tokens[mention.end]];
  if (length(mention) !== 1 || word?.pos !== 'PROPN' || word.text === word.text.toUpperCase()) return false;
  if (isDetermined(mention, tokens, lexicon) || endsLikeThing(mention, tokens, lexicon)) return false;
  const says = (token: Token | undefined): boolean =>
    token?.pos === 'VERB' && lexicon.verbs.get(token.lower)?.verb.quote === true && !token.lower.endsWith('ing');
  const apart = tokens[mention.start - 2]?.pos === 'PUNCT' && (next?.pos === 'PUNCT' || next?.pos === 'ADP');
  const opens = before === undefined || before.pos === 'PUNCT' || before.pos === 'ADV';
  return (says(next) && opens) || (says(before) && apart);
}

/** "William & Mary", "Mark and Patricia Hale", "Santa Ana": a lone word that belongs to the name of another. */
export function isPartOfOther(mention: NameMention, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [before, next] = [tokens[mention.start - 1], tokens[mention.end]];
  const named = (at: number): boolean => tokens[at]?.pos === 'PROPN' && isCapitalised(tokens[at]?.text ?? '');
  if (before !== undefined && isCapitalised(before.text) && lexicon.nameParticles.has(before.lower)) return true;
  if (next?.text === '&') return true;
  return next?.lower === 'and' && !mention.strong && named(mention.end + 1) && named(mention.end + 2);
}

/** Where a document has its headlines, in characters. */
const topLength = 600;

/** The last word of a headline, or one with dots right after it, may be the beginning of a longer one. */
export function isCutOff(mention: NameMention, tokens: readonly Token[]): boolean {
  const [last, next] = [tokens[mention.end - 1], tokens[mention.end]];
  if ((last?.end ?? topLength) >= topLength) return false;
  return next === undefined || next.start - (last?.end ?? 0) > 1 || /^(?:…|\.{2,})$/.test(next.text);
}

/**
 * "President Engages in Discussions with renowned…": a word in -s after an office, in a line at the top that does not end
 * like a sentence.
 */
export function isHeadlineVerb(mention: NameMention, tokens: readonly Token[], text: string): boolean {
  const word = tokens[mention.start];
  const from = word?.start ?? topLength;
  if (from >= topLength || mention.titles.length === 0) return false;
  // "Mr. Louis Falk, Ambassador": the office must stand right before.
  if (mention.honorific !== null || mention.roleStart === mention.start) return false;
  if (!/[a-z]s$/.test(word?.text ?? '')) return false;
  const end = text.indexOf('\n', from);
  return end > from && end < topLength && !/[.!?:;”"’')]\s*$/.test(text.slice(from, end));
}

/** "Anti-Corruption Day held", "Elkins Park met", "Congressional Republicans said". */
export function endsLikeThing(mention: NameMention, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const last = tokens[mention.end - 1]?.lower ?? '';
  return lexicon.notSpeakers.has(last) || lexicon.organisationPlaces.has(last) || lexicon.plurals.has(last);
}

/** "the Bank", "the tenth Furnal Equinox", "its Northern Star": no person is called so. */
function isDetermined(mention: NameMention, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = tokens[mention.start - 1];
  if (before !== undefined && isCapitalised(before.text) && lexicon.portfolios.has(before.lower)) return true;
  const article = before?.pos === 'ADJ' || before?.pos === 'NUM' ? tokens[mention.start - 2] : before;
  return article?.pos === 'DET' || article?.lower === 'the';
}
