import type { Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { WordClass } from './word-pairs.ts';

/** Offices that are surnames too: "Angus King", "John Major", "Julie Bishop". */
const officeSurnames = /^(?:king|major|pope|bishop|dean|duke|judge|prince|marshal|justice|cardinal|page|prior)$/;
/** Offices and kin that are given names or syllables of one: "Dean Holt", "Choe Son Hui". */
const officeGivenNames = /^(?:dean|son|man)$/;
/** Styles of rulers that are given names too, where a particle follows: "Sultan bin Ahmed", "Sultan Al Nasr", "Amir ibn Khalid". */
const arabGivenNames = /^(?:sultan|amir|emir|malik)$/;
/** Surnames of other languages that are function words of English: "He Lifeng", "No Kwang Chol", "An Ky". */
const shortSurnames = /^(?:He|No|An|Do|So|Am|My|O)$/;
/** Forms of address right before a surname, which no office follows but its own: "Lord Home", "Mr. Land". */
const beforeSurname = /^(?:mr|mrs|ms|dr|miss|lord|lady|messrs)\.?$/;

/** Names of many languages that are small words of English: "Than Htaik", "Said Karimov", "Will Marsh", "Can Yilmaz". */
const smallWords = /^(?:An|Can|Do|Just|May|My|No|Now|Said|So|Than|That|Then|Will|Win|April|June|August)$/;
/** So far around a word its line is read for small letters. */
const nearWords = 12;

/** What is known of the words before the one in question. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly classes: readonly WordClass[];
  readonly lexicon: Lexicon;
}

/**
 * Whether a word that the lexicon knows as something else is part of a name by where it stands: after an initial, an honorific
 * or an office, between names. `classes` are read up to the word.
 */
export function isNamePart(words: Words, i: number): boolean {
  const { tokens, classes } = words;
  const token = tokens[i];
  const before = tokens[i - 1];
  if (token === undefined || !isCapitalised(token.text)) return false;
  if (token.text === 'To') return isSurnameTo(words, i);
  if (before === undefined) return false;
  if (token.text === 'Dean' && isGiven(words, i + 1) && isDeanAlone(words, i)) return true;
  if (before.end !== token.start && token.start - before.end > 1) return false;
  const { lower } = token;
  const kind = classes[i - 1];
  // "Haitham bin Tariq Al Said", "Omar Said": the verb has no capital.
  if (token.text === 'Said' && /^(?:al|el|bin)$/.test(before.lower)) return true;
  if (isEastAsian(words, i) || isSmallWord(words, i)) return true;
  if (officeGivenNames.test(lower) && isGiven(words, i + 1))
    return kind === 'name' || (lower === 'dean' && (kind === 'honorific' || isOffice(words, i - 1)));
  if (arabGivenNames.test(lower) && /^(?:al|bin|ibn|al-.+|el-.+)$/.test(tokens[i + 1]?.lower ?? '')) return true;
  if (followsInitial(words, i)) return true;
  const last = !goesOn(tokens[i + 1]);
  if (kind === 'honorific' && beforeSurname.test(before.lower)) return last && isPlainWord(lower, words.lexicon);
  return officeSurnames.test(lower) && kind === 'name' && last && followsTitledName(words, i);
}

/** "Ngo Duc Manh", "Vice Premier He Lifeng", "Woo Yoon-keun": names that English takes for other words. */
function isEastAsian(words: Words, i: number): boolean {
  const { tokens, classes } = words;
  const token = tokens[i];
  if (token === undefined) return false;
  // Not "an NGO".
  if (token.text === 'Ngo') return isGiven(words, i + 1);
  if (shortSurnames.test(token.text)) return isOffice(words, i - 1) && isGiven(words, i + 1);
  if (classes[i - 1] === 'name' && isKoreanGiven(token)) return true;
  return token.pos === 'VERB' && /^\p{Lu}\p{Ll}{1,3}$/u.test(token.text) && hasKoreanShape(tokens[i + 1]);
}

/**
 * "Ambassador Marlar Than Htaik", "Foreign Minister That Nuri": right behind an office and before a name, or inside a name, in
 * a line that is not in title case, where small words of English have no capital.
 */
function isSmallWord(words: Words, i: number): boolean {
  const { tokens, classes } = words;
  const before = tokens[i - 1];
  if (!smallWords.test(tokens[i]?.text ?? '') || before === undefined || !isCapitalised(before.text)) return false;
  const kind = classes[i - 1] ?? 'common';
  const inside = kind === 'name' && before.pos === 'PROPN' && !before.text.endsWith('.');
  const behind = /^(?:title|honorific|rank)$/.test(kind) || before.text === 'U';
  return (inside || (behind && isGiven(words, i + 1))) && isRunningText(tokens, i);
}

/** A word with small letters that headlines write with a capital stands near, in the same paragraph. */
function isRunningText(tokens: readonly Token[], i: number): boolean {
  for (const step of [-1, 1])
    for (let at = i + step; Math.abs(at - i) <= nearWords; at += step) {
      const [token, other] = [tokens[at], tokens[at - step]];
      if (token === undefined || other === undefined) break;
      if (Math.abs(step < 0 ? other.start - token.end : token.start - other.end) > 1) break;
      if (/^(?:NOUN|VERB|AUX|ADJ)$/.test(token.pos) && token.text.length > 2 && !isCapitalised(token.text)) return true;
    }
  return false;
}

const koreanGiven = /^\p{Lu}\p{Ll}{1,4}-\p{Ll}{2,5}$/u;
const hasKoreanShape = (token: Token | undefined): boolean => token?.pos === 'PROPN' && koreanGiven.test(token.text);

/** "Won-soon" of "Park Won-soon", "Ing-wen": two short syllables of which the second has a small letter. */
const isKoreanGiven = ({ text, pos }: Token): boolean =>
  pos !== 'PROPN' &&
  koreanGiven.test(text) &&
  !/^(?:add|all|anti|big|co|cross|ex|full|get|half|high|line|long|low|mid|new|no|non|off|old|on|one|post|pre|pro|re|self|semi|set|so|sub|top|two|un|up|well|year)-/i.test(
    text,
  );

/** "President To Lam", "To Lam said": the Vietnamese surname, not the preposition. */
function isSurnameTo({ tokens, lexicon }: Words, i: number): boolean {
  if (tokens[i + 1]?.pos !== 'PROPN' || !isCapitalised(tokens[i + 1]?.text ?? '')) return false;
  return lexicon.titles.has(tokens[i - 1]?.lower ?? '') || lexicon.verbs.has(tokens[i + 2]?.lower ?? '');
}

/** "Dean Rusk said": before a surname alone, with no word of a faculty before it. */
const isDeanAlone = ({ tokens, classes, lexicon }: Words, i: number): boolean =>
  !isGiven({ tokens, classes, lexicon }, i + 2) &&
  !/^(?:the|a|of)$/.test(tokens[i - 1]?.lower ?? '') &&
  classes[i - 1] === 'common';

/** The next word is a capitalised one that belongs to no office. */
function isGiven({ tokens, lexicon }: Words, i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined &&
    token.pos === 'PROPN' &&
    isCapitalised(token.text) &&
    !lexicon.titles.has(token.lower) &&
    !lexicon.organisations.has(token.lower) &&
    !lexicon.portfolios.has(token.lower)
  );
}

const isOffice = ({ tokens, classes }: Words, i: number): boolean =>
  classes[i] === 'title' && isCapitalised(tokens[i]?.text ?? '');

/** "Presidents George Washington and …", "Mayor Harold Washington": a city right after a given name behind an office. */
export function isCitySurname(words: Words, i: number): boolean {
  const { tokens, classes } = words;
  return (
    classes[i - 1] === 'name' &&
    /^(?:title|honorific)$/.test(classes[i - 2] ?? '') &&
    tokens[i + 1]?.text !== ',' &&
    (tokens[i]?.start ?? 0) - (tokens[i - 1]?.end ?? 0) === 1 &&
    !goesOn(tokens[i + 1])
  );
}

/** "State Senator Jeremy England (R)", "Minister Anna France said": a country right behind a given name, before a verb or bracket. */
export function isCountrySurname(words: Words, i: number): boolean {
  const next = words.tokens[i + 1];
  return isCitySurname(words, i) && (next?.pos === 'VERB' || next?.text === '(');
}

/** A name, an office or "of" follows. */
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined && (isCapitalised(next.text) || next.lower === 'of');

/** "Land", "Home", "Service": words of offices that head none. */
const isPlainWord = (lower: string, lexicon: Lexicon): boolean =>
  !lexicon.titles.has(lower) &&
  (lexicon.portfolios.has(lower) || lexicon.organisations.has(lower) || lexicon.titleModifiers.has(lower));

const isInitial = (token: Token | undefined): boolean => /^\p{Lu}\.$/u.test(token?.text ?? '');

/** "Edwin H. Land", "Mr. E. H. Land", "Benjamin H. Read": what follows the initials of a name is its surname. */
function followsInitial({ tokens, classes, lexicon }: Words, i: number): boolean {
  const token = tokens[i];
  if (officeSurnames.test(token?.lower ?? '') && /^(?:\p{Lu}\.){2,}$/u.test(tokens[i - 1]?.text ?? ''))
    return classes[i - 1] === 'name' && !goesOn(tokens[i + 1]);
  if (!isInitial(tokens[i - 1])) return false;
  let at = i - 1;
  while (isInitial(tokens[at])) at -= 1;
  const kind = classes[at];
  if (kind !== 'honorific' && (kind !== 'name' || tokens[at]?.text.endsWith('.'))) return false;
  const next = tokens[i + 1];
  return next === undefined || (next.lower !== 'of' && !(isCapitalised(next.text) && lexicon.titles.has(next.lower)));
}

/** "Foreign Minister Julie Bishop", "Martin Luther King": after a name that an office stands before, or one of two words. */
function followsTitledName({ tokens, classes }: Words, i: number): boolean {
  let at = i - 1;
  while (i - at < 3 && classes[at] === 'name' && tokens[at]?.pos === 'PROPN') at -= 1;
  if (i - at > 2 && /^(?:king|duke|dean|major|pope)$/.test(tokens[i]?.lower ?? '')) return true;
  return at < i - 1 && /^(?:title|honorific|rank)$/.test(classes[at] ?? '') && isCapitalised(tokens[at]?.text ?? '');
}
