import type { Span } from '../../../shared/domain.ts';
import type { CountryName, Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { WordClasses } from './word-classes.ts';

/** The longest title in words: "Secretary of the Supreme National Security Council of the Islamic Republic of Iran". */
export const longestTitle = 26;

/** And of a country's name. */
const longestCountry = 8;

export const titleGlue = new Set(['of', 'for', 'the', 'and', 'to', 'on', 'in', 'at', '&', "'s", "'", 'with']);

export interface NameScan {
  readonly tokens: readonly Token[];
  readonly words: WordClasses;
  readonly lexicon: Lexicon;
  /** Token positions at which a paragraph begins: no name or title reaches over one. */
  readonly breaks: ReadonlySet<number>;
}

interface TitleBefore {
  readonly start: number;
  readonly role: Span | null;
  readonly titles: readonly string[];
  readonly country: CountryName | null;
}

/** Reads a title leftwards from a name: "Deputy Minister of Finance and Planning Dr." */
export function titleBefore(scan: NameScan, nameStart: number): TitleBefore {
  const walk: TitleWalk = { titles: [], country: null, leftmost: nameStart, crossed: false };
  for (let i = nameStart - 1; i >= 0 && nameStart - i <= longestTitle && !scan.breaks.has(i + 1); i -= 1) {
    if (!stepLeft(scan, i, nameStart, walk)) break;
    const servant = servantBefore(scan, i);
    if (walk.titles.length > 0 && servant >= 0) {
      walk.titles.splice(-1, 1, scan.tokens[servant]?.lower ?? '');
      walk.leftmost = servant;
      i = servant;
    }
    if (walk.titles.length > 0 && endsLeft(scan, i)) break;
  }
  const { titles, leftmost } = walk;
  return {
    start: leftmost,
    role: titles.length > 0 ? roleSpan(scan, leftmost, nameStart) : null,
    titles,
    country: titles.length > 0 ? walk.country : adjacentCountry(scan, leftmost),
  };
}

/** "Assistant to the President for National Security Affairs X": the office is the one before "to the". -1 without one. */
function servantBefore(scan: NameScan, i: number): number {
  const { tokens, words, breaks } = scan;
  if (words.classes[i] !== 'title' && words.classes[i] !== 'modifier') return -1;
  if (tokens[i - 1]?.lower !== 'the' || tokens[i - 2]?.lower !== 'to') return -1;
  if (breaks.has(i) || breaks.has(i - 1) || breaks.has(i - 2)) return -1;
  const kind = words.classes[i - 3];
  return (kind === 'title' || kind === 'modifier') && isCapitalised(tokens[i - 3]?.text ?? '') ? i - 3 : -1;
}

/** What the walk to the left of a name has met. */
interface TitleWalk {
  readonly titles: string[];
  country: CountryName | null;
  leftmost: number;
  /** Words that belong to no title have been read over. */
  crossed: boolean;
}

/** Takes one word into the title; false where the title cannot reach over it. */
function stepLeft(scan: NameScan, i: number, nameStart: number, walk: TitleWalk): boolean {
  const kind = scan.words.classes[i];
  const seen = walk.titles.length > 0;
  switch (kind) {
    case 'title':
      return takeTitle(scan, i, nameStart, walk);
    case 'country':
    case 'demonym':
      if (!isPosting(scan, i)) walk.country ??= scan.words.countries[i] ?? null;
      if (seen && joins(scan.tokens, i)) walk.leftmost = i;
      return true;
    case 'honorific':
    case 'rank':
      walk.leftmost = Math.min(walk.leftmost, i);
      return true;
    case 'modifier':
    case 'organisation':
    case 'portfolio':
      if (seen && isBeforeTitle(scan, i)) walk.leftmost = i;
      return true;
    default:
      if (!crosses(scan, i, nameStart, seen)) return false;
      walk.crossed ||= !seen && kind !== 'particle';
      return true;
  }
}

/** "Ambassador to Sri Lanka": the country where somebody is posted is not the one he represents. */
function isPosting(scan: NameScan, i: number): boolean {
  let at = i - 1;
  while (i - at < longestCountry && (scan.tokens[at]?.lower === 'the' || scan.words.classes[at] === 'country')) at -= 1;
  return scan.tokens[at]?.lower === 'to';
}

function takeTitle(scan: NameScan, i: number, nameStart: number, walk: TitleWalk): boolean {
  const lower = scan.tokens[i]?.lower ?? '';
  if (walk.titles.length === 0 && walk.crossed && !governs(scan, i, scan.tokens[nameStart - 1]?.text === ','))
    return false;
  if (isDescription(lower) && fullTitle(scan, i) === lower && i !== nameStart - 1) return false;
  if (!scan.lexicon.titleModifiers.has(lower) || walk.titles.length === 0) walk.titles.push(fullTitle(scan, i));
  walk.leftmost = i;
  return true;
}

/** "prime minister" rather than "minister" where the two words are one title. */
function fullTitle(scan: NameScan, i: number): string {
  const lower = scan.tokens[i]?.lower ?? '';
  const whole = `${scan.tokens[i - 1]?.lower ?? ''} ${lower}`;
  const general = `${lower} ${scan.tokens[i + 1]?.lower ?? ''}`;
  if (scan.lexicon.titles.has(general)) return general;
  return scan.lexicon.titles.has(whole) ? whole : lower;
}

/** "counterpart", "guest", "member": words that describe somebody but are no title before a name that stands apart. */
function isDescription(lower: string): boolean {
  return /^(?:counterpart|guest|visitor|partner|colleague|interlocutor|host|source|leader|head|official)$/.test(lower);
}

/** After words in between, a title must govern them: "Secretary of the Council", not "President Xi in". */
function governs(scan: NameScan, i: number, afterComma: boolean): boolean {
  let at = i + 1;
  while (scan.words.classes[at] === 'title' || scan.words.classes[at] === 'rank') at += 1;
  const next = scan.tokens[at];
  if (
    next?.lower === 'of' ||
    next?.lower === 'for' ||
    next?.lower === 'to' ||
    (next?.lower === 'in' && afterComma) ||
    next?.text === ',' ||
    next?.text === '('
  )
    return true;
  return next?.lower === 'on' && scan.tokens[i]?.lower !== 'president';
}

/** A modifier belongs to the title when it stands right before it: "Deputy" of "Deputy Prime Minister". */
function isBeforeTitle(scan: NameScan, i: number): boolean {
  const next = scan.words.classes[i + 1];
  return next === 'title' || next === 'modifier' || next === 'portfolio' || next === 'organisation' || next === 'name';
}

/** A country goes into the title it stands before, "Belarusian President", "Iran's Supreme Leader". */
function joins(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && next.pos !== 'PUNCT';
}

/** Words that a title reads over on its way left from the name to its head noun. */
function crosses(scan: NameScan, i: number, nameStart: number, titleSeen: boolean): boolean {
  const token = scan.tokens[i];
  if (token === undefined) return false;
  if (token.text === ',')
    return isBare(scan, i + 1, nameStart) ? !titleSeen && isTitlePhrase(scan, i - 1) : isPortfolioList(scan, i);
  if (token.text === ')' || token.text === '(') return i > nameStart - 5 || token.text === '(';
  if (token.lower === 'and' && titleSeen) return scan.words.classes[i - 1] === 'title';
  if (titleGlue.has(token.lower)) return !titleSeen || token.lower === "'s";
  if (isCapitalised(token.text) && !titleSeen && token.pos !== 'VERB' && token.pos !== 'PUNCT') return true;
  if (scan.words.classes[i] === 'name') return true;
  return token.pos === 'NOUN' && !isCapitalised(token.text) && !titleSeen && scan.tokens[i - 1]?.lower === 'of';
}

function isBare(scan: NameScan, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (scan.words.classes[i] !== 'honorific' && scan.words.classes[i] !== 'rank') return false;
  return true;
}

/** "Minister of Environment, Dhammika Patabendi": the comma between a title and its name. */
function isTitlePhrase(scan: NameScan, i: number): boolean {
  const kind = scan.words.classes[i];
  return (
    kind === 'portfolio' ||
    kind === 'title' ||
    kind === 'organisation' ||
    kind === 'country' ||
    kind === 'city' ||
    kind === 'name'
  );
}

/** "Minister of Agriculture, Livestock, Land and Irrigation". */
function isPortfolioList(scan: NameScan, i: number): boolean {
  return (
    scan.words.classes[i - 1] === 'portfolio' &&
    (scan.words.classes[i + 1] === 'portfolio' || scan.tokens[i + 1]?.lower === 'and')
  );
}

/** A title ends on the left where what stands before its head noun is no modifier of it. */
function endsLeft(scan: NameScan, i: number): boolean {
  const kind = scan.words.classes[i - 1];
  const before = scan.tokens[i - 1];
  if (before === undefined || kind === undefined || scan.breaks.has(i)) return true;
  if (
    kind === 'title' ||
    kind === 'modifier' ||
    kind === 'demonym' ||
    kind === 'country' ||
    kind === 'portfolio' ||
    kind === 'organisation'
  )
    return false;
  if (before.lower === "'s" || before.lower === "'") return scan.words.countries[i - 2] === null;
  if (before.lower === 'and' || before.lower === '&') return scan.words.classes[i - 2] !== 'title';
  return true;
}

function adjacentCountry(scan: NameScan, nameStart: number): CountryName | null {
  return scan.words.classes[nameStart - 1] === 'demonym' ? (scan.words.countries[nameStart - 1] ?? null) : null;
}

/** The words of the title without honorifics and ranks next to the name, and without a comma or bracket at its end. */
function roleSpan(scan: NameScan, from: number, nameStart: number): Span | null {
  let last = nameStart - 1;
  while (last > from) {
    const kind = scan.words.classes[last];
    const token = scan.tokens[last];
    if (kind !== 'honorific' && kind !== 'rank' && token?.text !== ',') break;
    last -= 1;
  }
  const [first, end] = [scan.tokens[from], scan.tokens[last]];
  return first === undefined || end === undefined || last < from ? null : { start: first.start, end: end.end };
}

interface TitleAfter {
  readonly role: Span;
  readonly titles: readonly string[];
  readonly country: CountryName | null;
}

/** Reads an apposition after a name: ", first deputy finance minister,". */
export function titleAfter(scan: NameScan, nameEnd: number): TitleAfter | null {
  const { tokens, words } = scan;
  const open = tokens[nameEnd]?.text;
  if (open !== ',' && open !== '(' && open !== '–' && open !== '-') return null;
  const titles: string[] = [];
  let country: CountryName | null = null;
  let i = nameEnd + 1;
  for (; i < tokens.length && i - nameEnd < longestTitle && !scan.breaks.has(i); i += 1) {
    const token = tokens[i];
    const kind = words.classes[i];
    if (token === undefined || kind === undefined) break;
    if (kind === 'title') titles.push(fullTitle(scan, i));
    else if (kind === 'country' || kind === 'demonym') country ??= words.countries[i] ?? null;
    else if (endsApposition(scan, i)) break;
    if (titles.length === 0 && i - nameEnd > 6) return null;
  }
  const [first, last] = [tokens[nameEnd + 1], tokens[i - 1]];
  if (titles.length === 0 || first === undefined || last === undefined) return null;
  return { role: { start: first.start, end: last.end }, titles, country };
}

/** A verb, a mark, an honorific or a date ends what stands beside a name; the comma of a portfolio does not. */
function endsApposition(scan: NameScan, i: number): boolean {
  const token = scan.tokens[i];
  const kind = scan.words.classes[i];
  if (token === undefined || kind === 'honorific' || kind === 'calendar') return true;
  if (token.text === ',') return !isPortfolioList(scan, i);
  return token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX';
}

/** "President Zelenskyy of Ukraine". */
export function countryAfter(scan: NameScan, end: number): CountryName | null {
  const { tokens, words } = scan;
  if (tokens[end]?.lower !== 'of') return null;
  const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  return words.classes[at] === 'country' ? (words.countries[at] ?? null) : null;
}
