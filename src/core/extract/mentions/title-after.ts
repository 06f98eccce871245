import type { Span } from '../../../shared/domain.ts';
import type { CountryName } from '../pack.ts';
import { isCapitalised } from '../text/token.ts';
import { isPortfolioList, longestTitle, type NameScan, officeOf } from './titles.ts';

/** The longest remark in brackets inside a title, in words. */
const longestBracket = 8;

interface TitleAfter {
  readonly role: Span;
  readonly titles: readonly string[];
  readonly country: CountryName | null;
  /** Position after its last token. */
  readonly end: number;
}

/** Reads an apposition after a name: ", first deputy finance minister,". */
export function titleAfter(scan: NameScan, nameEnd: number): TitleAfter | null {
  const { tokens, words } = scan;
  const open = tokens[nameEnd]?.text;
  if (open !== ',' && open !== '(' && open !== '–' && open !== '-') return null;
  if (!beginsApposition(scan, nameEnd + 1)) return null;
  const titles: string[] = [];
  let country: CountryName | null = null;
  let i = nameEnd + 1;
  for (; i < tokens.length && i - nameEnd < longestTitle && !scan.breaks.has(i); i += 1) {
    const token = tokens[i];
    const kind = words.classes[i];
    if (token === undefined || kind === undefined) break;
    if (kind === 'title') {
      if (namesAnother(scan, i + 1)) return null;
      titles.push(officeOf(scan, i));
    } else if (kind === 'country' || kind === 'demonym') country ??= words.countries[i] ?? null;
    else if (endsApposition(scan, i)) break;
    if (titles.length === 0 && i - nameEnd > 6) return null;
  }
  const [first, last] = [tokens[nameEnd + 1], tokens[i - 1]];
  if (titles.length === 0 || first === undefined || last === undefined || runsIntoName(scan, nameEnd + 1, i))
    return null;
  return { role: { start: first.start, end: last.end }, titles, country, end: i };
}

/** "his deputy", "the first", "Minister": not "as well as the Minister", "and the President". */
function beginsApposition(scan: NameScan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined) return false;
  return (
    !/^(?:ADP|SCONJ|CCONJ|AUX|INTJ)$/.test(token.pos) &&
    (token.pos !== 'PRON' || /^(?:his|her|its|their|our)$/.test(token.lower))
  );
}

/** "X, President Y and …": the title right before a name is somebody else's, unless the words describe one more title. */
function namesAnother(scan: NameScan, from: number): boolean {
  let at = from;
  while (scan.words.classes[at] === 'name' && !scan.breaks.has(at)) at += 1;
  return at > from && scan.words.classes[at] !== 'title';
}

/** "X, Minister of Finance Anna Berg, …": an honorific, a rank or two words of a name end what is the title of somebody else. */
function runsIntoName(scan: NameScan, from: number, end: number): boolean {
  const { classes } = scan.words;
  // "Director General (Public Relations) Anna Berg"
  if (scan.tokens[end]?.text === '(' && closesBeforeName(scan, end)) return true;
  if (classes[end] === 'honorific' && scan.tokens[end - 1]?.text !== ',') return true;
  let at = end;
  while (at > from && (classes[at - 1] === 'name' || isInnerParticle(scan, at - 1))) at -= 1;
  const before = classes[at - 1];
  if (before === 'rank') return end > at;
  return end - at > 1 && at > from && before !== 'particle' && before !== 'common' && before !== 'demonym';
}

function closesBeforeName(scan: NameScan, open: number): boolean {
  for (let i = open + 1; i < open + longestBracket; i += 1)
    if (scan.tokens[i]?.text === ')') return /^(?:name|honorific|rank)$/.test(scan.words.classes[i + 1] ?? '');
  return false;
}

/** "bin" of "Hamoud bin Turki". */
function isInnerParticle(scan: NameScan, i: number): boolean {
  const { lower } = scan.tokens[i] ?? { lower: 'the' };
  return scan.words.classes[i] === 'particle' && lower !== 'the' && scan.words.classes[i + 1] === 'name';
}

/** A verb, a mark, an honorific or a date ends what stands beside a name; the comma of a portfolio does not. */
function endsApposition(scan: NameScan, i: number): boolean {
  const token = scan.tokens[i];
  const kind = scan.words.classes[i];
  if (token === undefined || kind === 'honorific' || kind === 'calendar') return true;
  if (token.text === ',') return !isPortfolioList(scan, i);
  if (token.pos === 'VERB' && isCapitalised(token.text)) return false;
  return token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX';
}

/** "President Zelenskyy of Ukraine". */
export function countryAfter(scan: NameScan, end: number): CountryName | null {
  const { tokens, words } = scan;
  if (tokens[end]?.lower !== 'of') return null;
  const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  return words.classes[at] === 'country' ? (words.countries[at] ?? null) : null;
}

/** "Tariq Al-Husseini (Jordan)": the state that a delegate speaks for. */
export function countryInBrackets(scan: NameScan, end: number): CountryName | null {
  const { tokens, words } = scan;
  if (tokens[end]?.text !== '(') return null;
  let at = end + 1;
  while (words.classes[at] === 'country' || tokens[at]?.lower === 'the') at += 1;
  const country = words.countries[at - 1];
  return tokens[at]?.text === ')' && words.classes[at - 1] === 'country' ? (country ?? null) : null;
}
