import { isCapitalised } from '../text/token.ts';
import { countryInBrackets, titleAfter } from './title-after.ts';
import { longestTitle, type NameScan, titleGlue } from './titles.ts';

const longestShouted = 5;
const longestInitialled = 4;
/** The most words before the comma that ends an introduction. */
const longestIntroduction = 30;

/**
 * "ANNA BERG, Director-General of …", "TARIQ AL-HUSSEINI (Jordan)": two to five words in capitals throughout, with an
 * office or a country right after them, or an initial among them.
 */
export function isShouted(scan: NameScan, start: number, end: number): boolean {
  if (end - start < 2 || end - start > longestShouted) return false;
  for (let i = start; i < end; i += 1) {
    const text = scan.tokens[i]?.text ?? '';
    if (text !== text.toUpperCase() || !/\p{Lu}/u.test(text)) return false;
  }
  if (hasInitial(scan, start + 1, end)) return true;
  if (isAmongCapitals(scan, end)) return false;
  return titleAfter(scan, end) !== null || countryInBrackets(scan, end) !== null;
}

/** A text of capitals throughout, as of telegrams: capitals say nothing. */
function isAmongCapitals({ tokens }: NameScan, end: number): boolean {
  return !tokens.slice(end, end + 8).some(({ text }) => /\p{Ll}{2}/u.test(text));
}

/**
 * A name right after its title, or set beside it: not the object of a preposition ("Governor of Arica"), and of more than
 * one word unless the title touches it.
 */
export function isApposed(scan: NameScan, start: number, end: number): boolean {
  const kind = scan.words.classes[start - 1];
  const before = scan.tokens[start - 1]?.lower ?? '';
  if (kind === 'title' && end - start === 1 && isNoSurname(scan, start)) return false;
  // "Member States", "Member Countries"
  if (kind === 'title' && before === 'member' && /s$/.test(scan.tokens[end - 1]?.lower ?? '')) return false;
  if (before === 'executive' && scan.tokens[start - 2]?.lower !== 'chief') return false;
  // "Public Administration, Provincial Councils and Local Government"
  if (before === ',' && scan.tokens[end]?.lower === 'and' && scan.words.classes[end + 1] === 'portfolio') return false;
  if (kind === 'title' && isHeadlineVerb(scan, start, end)) return false;
  if (kind === 'rank' && (isHeading(scan, start, end) || isAdjective(scan, start - 1))) return false;
  if (kind === 'title' || kind === 'honorific' || kind === 'rank') return true;
  if (end - start === 1 && kind !== 'name' && followsPortfolio(scan, start, end)) return true;
  if (before === '(' && isHolderInBrackets(scan, start, end)) return true;
  // "Custodian of the Two Holy Mosques"
  if (scan.tokens[start - 1]?.pos === 'NUM') return false;
  return end - start > 1 && !titleGlue.has(before) && before !== 'from' && before !== '(';
}

/** "the Ambassador in Germany (Conant) to the Secretary": the holder of an office that has a complement, in brackets. */
function isHolderInBrackets({ tokens, words, breaks }: NameScan, start: number, end: number): boolean {
  if (end - start > 2 || tokens[end]?.text !== ')' || breaks.has(start - 1)) return false;
  for (let i = start; i < end; i += 1)
    if (tokens[i]?.pos !== 'PROPN' || /^\p{Lu}{2,}$/u.test(tokens[i]?.text ?? '')) return false;
  if (!breaks.has(end + 1) && /^(?:name|honorific|rank)$/.test(words.classes[end + 1] ?? '')) return false;
  for (let i = start - 2; i >= 0 && start - i < longestTitle && !breaks.has(i + 1); i -= 1) {
    if (words.classes[i] !== 'title') continue;
    const governs = /^(?:of|for|in|to|at)$/.test(tokens[i + 1]?.lower ?? '');
    return (
      governs &&
      isCapitalised(tokens[i]?.text ?? '') &&
      !/^(?:member|mayor|deputy|senator)s?$/.test(tokens[i]?.lower ?? '')
    );
  }
  return false;
}

/** One word right after a title that is no surname. */
function isNoSurname(scan: NameScan, start: number): boolean {
  const title = scan.tokens[start - 1]?.text ?? '';
  // "the Chief Prelate", "the Executive Secretariat": after these alone may be an office that the lexicon lacks.
  if (/^(?:chief|executive|principal|deputy)$/i.test(title)) return true;
  // "Development Partner Dialogue", "his official Twitter account"
  if (/^(?:Partner|official)$/.test(title)) return true;
  // "Environmental Justice Position Statement"
  if (title === 'Justice' && scan.words.classes[start - 2] === 'portfolio') return true;
  // "Head Start", "desk officer LKSUCCESS"
  return isHeadWord(scan, start - 1) || isCode(scan, start);
}

/** "Head", "Member", "Fellow" with a capital and nothing before it that it is of. */
function isHeadWord({ tokens, words }: NameScan, at: number): boolean {
  return (
    /^(?:Head|Member|Fellow)$/.test(tokens[at]?.text ?? '') &&
    !/^(?:name|organisation|portfolio|modifier|demonym|country|city)$/.test(words.classes[at - 1] ?? '')
  );
}

/** A word of capitals behind an office in small letters, or of two letters. */
function isCode({ tokens }: NameScan, start: number): boolean {
  const word = tokens[start]?.text ?? '';
  if (word.length < 2 || word !== word.toUpperCase()) return false;
  // "Acting Assistant Secretary FE", "desk officer LKSUCCESS"
  return word.length < 3 || !isCapitalised(tokens[start - 1]?.text ?? 'A');
}

/** The most words of a portfolio before a surname: "Secretary of Health and Human Services Becker". */
const longestPortfolio = 9;

/** "Secretary of State Rubin", "Minister of Public Security Wijepal said": a surname right after what a minister is for. */
function followsPortfolio(scan: NameScan, start: number, end: number): boolean {
  const { tokens, words } = scan;
  const next = tokens[end];
  let at = start - 1;
  while (start - at <= longestPortfolio && isOfPortfolio(scan, at)) at -= 1;
  if (at === start - 1 || !/^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '') || words.classes[at] !== 'title')
    return false;
  if (
    !/^(?:chair(?:wo)?man|chair|commissioner|director|head|minister|secretary)$/.test(tokens[at]?.lower ?? '') ||
    !isCapitalised(tokens[at]?.text ?? '')
  )
    return false;
  const ofState = at === start - 3 && tokens[start - 1]?.lower === 'state';
  return ofState || next === undefined || next.pos === 'VERB' || next.pos === 'AUX' || /^(?:'s|'|\.)$/.test(next.lower);
}

/** "Health and Human Services", "the Interior", "of the Soviet Council of Ministers". */
function isOfPortfolio(scan: NameScan, i: number): boolean {
  const kind = scan.words.classes[i];
  if (scan.breaks.has(i + 1)) return false;
  return (
    kind === 'portfolio' ||
    kind === 'organisation' ||
    kind === 'modifier' ||
    kind === 'demonym' ||
    /^(?:and|of|for|the)$/.test(scan.tokens[i]?.lower ?? '')
  );
}

/** "President Confers National Award": a word in -s between an office that begins a headline and a capital. */
function isHeadlineVerb(scan: NameScan, start: number, end: number): boolean {
  const next = scan.tokens[end];
  return (
    end - start === 1 &&
    scan.breaks.has(start - 1) &&
    /[a-z]s$/.test(scan.tokens[start]?.text ?? '') &&
    next !== undefined &&
    !scan.breaks.has(end) &&
    isCapitalised(next.text)
  );
}

/** "James M. Potts", "S. Jaishankar", "A.K. Abdul Momen": only people have initials, whoever they are. */
export function hasInitial(scan: NameScan, start: number, end: number): boolean {
  // "S. Lexington Avenue", "John F. Kennedy Library"
  const last = scan.tokens[end - 1]?.lower ?? '';
  if (scan.lexicon.organisationPlaces.has(last) || /^(?:avenue|street|road|boulevard|highway)$/.test(last))
    return false;
  if (end - start > longestInitialled || scan.tokens[start - 1]?.lower === 'the') return false;
  if (isLettered(scan, start, end) || isGlued(scan, start)) return false;
  for (let i = start; i < end - 1; i += 1)
    if (/^(?!A\.M\.$|P\.M\.$)(?:\p{Lu}\.)+$/u.test(scan.tokens[i]?.text ?? '')) return true;
  return false;
}

/** "G. Consular Agreement", "V. Conclusion": the number of a paragraph, unless the word after it does something. */
function isLettered(scan: NameScan, start: number, end: number): boolean {
  if (end - start !== 2 || !scan.breaks.has(start) || !/^\p{Lu}\.$/u.test(scan.tokens[start]?.text ?? '')) return false;
  const next = scan.tokens[end];
  return next === undefined || !(/^(?:VERB|AUX)$/.test(next.pos) || /^(?:[,:(]|and|'s)$/.test(next.lower));
}

/** "U.S.S.R.": no name begins right behind a full stop or stroke without a space. */
function isGlued(scan: NameScan, start: number): boolean {
  const before = scan.tokens[start - 1];
  return before !== undefined && before.end === scan.tokens[start]?.start && /[.-]$/.test(before.text);
}

/** "Andrei Vandenko:" at the beginning of a paragraph: the label of a turn. */
export function isLabel(scan: NameScan, start: number, end: number): boolean {
  if (end - start < 2 || scan.tokens[start - 1]?.lower === 'the' || !beforeColon(scan, end)) return false;
  // "Quick Facts:" over a list
  const list = scan.tokens[end + 1];
  if (list !== undefined && scan.breaks.has(end + 1) && /^(?:[-–—•·*▪‣]|\d+)$/.test(list.text)) return false;
  // "Bill Signed: S. 144"
  const last = scan.tokens[end - 1];
  if (last?.pos === 'VERB' && last.lower.endsWith('ed')) return false;
  if (scan.breaks.has(start)) return true;
  let titled = false;
  for (let i = start - 1; i >= 0 && start - i < longestTitle; i -= 1) {
    const token = scan.tokens[i];
    if (token === undefined || token.pos === 'VERB' || token.pos === 'AUX') return false;
    titled ||= scan.words.classes[i] === 'title';
    if (scan.breaks.has(i)) return titled;
  }
  return false;
}

/** A colon follows, or a remark in brackets and a colon. */
function beforeColon(scan: NameScan, end: number): boolean {
  if (scan.tokens[end]?.text === ':') return true;
  if (scan.tokens[end]?.text !== '(') return false;
  for (let i = end + 1; i < end + 14; i += 1) if (scan.tokens[i]?.text === ')') return scan.tokens[i + 1]?.text === ':';
  return false;
}

export function honorificBefore(scan: NameScan, start: number): string | null {
  for (let i = start - 1; i >= start - 3 && i >= 0; i -= 1) {
    const kind = scan.words.classes[i];
    if (kind === 'honorific' && scan.tokens[i]?.pos !== 'PUNCT') return scan.tokens[i]?.lower ?? null;
    if (kind === 'honorific') continue;
    if (kind !== 'rank') return null;
  }
  return null;
}

export function rankBefore(scan: NameScan, start: number, end: number): boolean {
  return (
    !scan.breaks.has(start) &&
    scan.words.classes[start - 1] === 'rank' &&
    !isHeading(scan, start, end) &&
    !isAdjective(scan, start - 1)
  );
}

/** "Complex General Surgery": inside a capitalised phrase "General" is no rank. */
function isAdjective({ tokens, words, breaks }: NameScan, at: number): boolean {
  if (tokens[at]?.lower !== 'general' || words.classes[at - 1] !== 'name' || breaks.has(at) || breaks.has(at - 1))
    return false;
  let from = at - 1;
  while (words.classes[from] === 'name' || tokens[from]?.lower === 'the') from -= 1;
  // "Commander of the Armed Forces General X"
  return tokens[from]?.lower !== 'of' || words.classes[from - 1] !== 'title';
}

/** "General Provisions." alone: the heading of a section, where the rank is an adjective too. */
function isHeading(scan: NameScan, start: number, end: number): boolean {
  if (!/^(?:general|major)$/.test(scan.tokens[start - 1]?.lower ?? '')) return false;
  const alone = scan.tokens[end]?.text === '.' || scan.breaks.has(end) || end === scan.tokens.length;
  return end - start === 1 && scan.breaks.has(start - 1) && alone;
}

/** Position after the letters and remarks that follow a name: "MP", ", OBE", "(Retd)". */
export function afterPostnominals(scan: NameScan, end: number): number {
  const { tokens, breaks } = scan;
  let at = end;
  while (!breaks.has(at)) {
    if (isPostnominal(scan, at)) at += 1;
    else if (tokens[at]?.text === ',' && isPostnominal(scan, at + 1) && !breaks.has(at + 1)) at += 2;
    else if (tokens[at]?.text === '(' && /^(?:retd?|rtd|retired|r)\.?$/.test(tokens[at + 1]?.lower ?? ''))
      at += tokens[at + 2]?.text === '.' ? 4 : 3;
    else break;
  }
  return at;
}

/** "MP", "KBE": letters after a name, in capitals. */
export function isPostnominal({ tokens, lexicon }: NameScan, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !lexicon.postnominals.has(token.lower)) return false;
  return token.text === token.text.toUpperCase() || /^Ph/.test(token.text);
}

/**
 * "In his message to the Canadian Prime Minister, Ivan Petrov stressed": the comma ends what introduces the sentence, and the
 * office is somebody else's.
 */
export function isIntroduced({ tokens, breaks }: NameScan, start: number, end: number): boolean {
  const next = tokens[end];
  if (tokens[start - 1]?.text !== ',' || (next?.pos !== 'VERB' && next?.pos !== 'AUX')) return false;
  let first = start - 1;
  while (first > 0 && start - first < longestIntroduction && !breaks.has(first)) first -= 1;
  return (
    breaks.has(first) && /^(?:in|during|after|following|at|before|speaking|upon)$/.test(tokens[first]?.lower ?? '')
  );
}
