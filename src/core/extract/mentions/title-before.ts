import type { Span } from '../../../shared/domain.ts';
import type { CountryName } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import {
  addressLength,
  governs,
  isMinorAfterOffice,
  isPosting,
  isServed,
  joinsOffices,
  officeBeforeAnd,
  servantBefore,
  withBody,
  withDescription,
} from './title-words.ts';
import {
  deputies,
  fullTitle,
  isPortfolioList,
  listsPortfolio,
  longestTitle,
  type NameScan,
  officeOf,
  titleGlue,
} from './titles.ts';

export interface TitleBefore {
  readonly start: number;
  readonly role: Span | null;
  readonly titles: readonly string[];
  readonly country: CountryName | null;
  /** "Presidents": the title is of several people. */
  readonly plural: boolean;
}

/**
 * Reads a title leftwards from a name: "Deputy Minister of Finance and Planning Dr." Words before `floor` belong to
 * somebody else: "X, Chairman of the Court, Y" says what X is.
 */
export function titleBefore(scan: NameScan, nameStart: number, floor: number): TitleBefore {
  const minor = nameStart - 1;
  const office = isMinorAfterOffice(scan, minor) && minor > floor ? readTitle(scan, minor, floor) : null;
  return office !== null && office.titles.length > 0
    ? { ...office, titles: [...office.titles, officeOf(scan, minor)] }
    : readTitle(scan, nameStart, floor);
}

/** The title that ends right before a token. */
function readTitle(scan: NameScan, nameStart: number, floor: number): TitleBefore {
  const walk: TitleWalk = { titles: [], country: null, leftmost: nameStart, crossed: false, plural: false };
  const from = isServed(scan, nameStart) ? floor - 1 : nameStart - 1;
  for (let i = from; i >= floor && nameStart - i <= longestTitle && !scan.breaks.has(i + 1); i -= 1) {
    if (!stepLeft(scan, i, nameStart, walk)) break;
    if (walk.titles.length > 0) i = toFurtherOffice(scan, i, floor, walk);
    if (walk.titles.length > 0 && endsLeft(scan, i)) break;
  }
  const { titles } = walk;
  if (titles.length === 0) return rankOnly(scan, nameStart, walk, floor);
  const leftmost = withBody(scan, withDescription(scan, walk.leftmost, floor), floor);
  return {
    start: leftmost,
    role: roleSpan(scan, leftmost, nameStart),
    titles,
    country: walk.country ?? ownCountry(scan, leftmost),
    plural: walk.plural,
  };
}

/** "Assistant to the President", "Minister of Labour and Deputy Minister of Trade": goes on from an office one further left. */
function toFurtherOffice(scan: NameScan, i: number, floor: number, walk: TitleWalk): number {
  const servant = servantBefore(scan, i);
  const at = servant >= floor ? servant : officeBeforeAnd(scan, i, floor);
  if (at < floor) return i;
  const office = officeOf(scan, at);
  if (servant >= floor) walk.titles.splice(-1, 1, office);
  else walk.titles.push(office);
  walk.plural ||= scan.lexicon.plurals.has(scan.tokens[at]?.lower ?? '');
  walk.leftmost = at;
  return at;
}

/** "Lieutenant General X" without an office: the rank is what the text calls him. */
function rankOnly(scan: NameScan, nameStart: number, walk: TitleWalk, floor: number): TitleBefore {
  const { tokens, words } = scan;
  let last = nameStart - 1;
  while (last > walk.leftmost && words.classes[last] === 'honorific') last -= 1;
  const none = {
    start: walk.leftmost,
    role: null,
    titles: [],
    country: adjacentCountry(scan, walk.leftmost),
    plural: false,
  };
  const token = tokens[last];
  if (last < floor || token === undefined || words.classes[last] !== 'rank' || scan.breaks.has(nameStart)) return none;
  let first = last;
  while (first > floor && !scan.breaks.has(first) && isRankPart(scan, first - 1)) first -= 1;
  const start = tokens[first]?.start ?? token.start;
  const title = scan.lexicon.titles.has(token.lower) ? [token.lower] : [];
  return {
    start: first,
    role: { start, end: token.end },
    titles: title,
    country: adjacentCountry(scan, first),
    plural: false,
  };
}

/** "Air Vice" of "Air Vice Marshal", "Major" of "Major General", "Field" of "Field Marshal". */
function isRankPart(scan: NameScan, i: number): boolean {
  const token = scan.tokens[i];
  if (token === undefined || !isCapitalised(token.text)) return false;
  return scan.words.classes[i] === 'rank' || token.lower === 'field';
}

/** What the walk to the left of a name has met. */
interface TitleWalk {
  readonly titles: string[];
  country: CountryName | null;
  leftmost: number;
  /** Words that belong to no title have been read over. */
  crossed: boolean;
  plural: boolean;
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
      // "Spanish Prime Minister and head of the EU Council": a state before the Union.
      if (!isPosting(scan, i) && (walk.country === null || walk.country.code === 'EU'))
        walk.country = scan.words.countries[i] ?? walk.country;
      if (seen && joins(scan.tokens, i)) walk.leftmost = i;
      return true;
    case 'honorific':
    case 'rank':
      walk.leftmost = Math.min(walk.leftmost, i);
      return true;
    case 'modifier':
    case 'organisation':
    case 'portfolio':
      // "in office President X" has a capital where the office begins.
      if (
        seen &&
        (isBeforeTitle(scan, i) || isPortfolioPair(scan, i + 1)) &&
        (kind !== 'organisation' || describesOffice(scan.tokens[i]))
      )
        walk.leftmost = i;
      return true;
    default:
      if (!crosses(scan, i, nameStart, seen) || (!seen && beginsNext(scan, i, nameStart))) return false;
      walk.crossed ||= !seen && kind !== 'particle';
      return true;
  }
}

/** "Senate", not the occasion of "At the Russia-NATO Summit President X". */
const describesOffice = (token: Token | undefined): boolean =>
  token !== undefined && isCapitalised(token.text) && !/^(?:summit|forum|audience)$/.test(token.lower);

function takeTitle(scan: NameScan, i: number, nameStart: number, walk: TitleWalk): boolean {
  const lower = scan.tokens[i]?.lower ?? '';
  // "Advisor to the President on Economic Affairs X": the office is the one that serves.
  if (walk.titles.length === 0 && walk.crossed && !governs(scan, i, scan.tokens[nameStart - 1]?.text === ','))
    return servantBefore(scan, i) >= 0;
  if (isDescription(lower) && fullTitle(scan, i) === lower && i !== nameStart - 1 && !heads(scan, i)) return false;
  if (!scan.lexicon.titleModifiers.has(lower) || walk.titles.length === 0) walk.titles.push(officeOf(scan, i));
  walk.plural ||= scan.lexicon.plurals.has(lower);
  // "General Counsel": the first word of a title of two words is a word of another kind.
  walk.leftmost = fullTitle(scan, i) === `${scan.tokens[i - 1]?.lower ?? ''} ${lower}` ? i - 1 : i;
  return true;
}

/** "Head of the Federal Taxation Service X": an office, where "of" follows. */
function heads(scan: NameScan, i: number): boolean {
  return /^(?:leader|head)$/.test(scan.tokens[i]?.lower ?? '') && scan.tokens[i + 1]?.lower === 'of';
}

/** "counterpart", "guest", "member": words that describe somebody but are no title before a name that stands apart. */
function isDescription(lower: string): boolean {
  return /^(?:counterpart|guest|visitor|partner|colleague|interlocutor|host|source|leader|head|official)$/.test(lower);
}

/** A modifier belongs to the title when it stands right before it: "Deputy" of "Deputy Prime Minister". */
function isBeforeTitle(scan: NameScan, i: number): boolean {
  const next = scan.words.classes[i + 1];
  return (
    next === 'title' ||
    next === 'modifier' ||
    next === 'portfolio' ||
    next === 'organisation' ||
    next === 'name' ||
    // "former Philippine President"
    ((next === 'demonym' || next === 'country') && scan.words.classes[i] === 'modifier')
  );
}

/** A country goes into the title it stands before, "Belarusian President", "Iran's Supreme Leader". */
function joins(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && next.pos !== 'PUNCT';
}

/** "Secretary of Labour Mills and General Stone": after "and" an honorific or rank begins the next name. */
const beginsNext = (scan: NameScan, i: number, nameStart: number): boolean =>
  scan.tokens[i]?.lower === 'and' && i + 1 < nameStart && isBare(scan, i + 1, nameStart);

/** Words that a title reads over on its way left from the name to its head noun. */
function crosses(scan: NameScan, i: number, nameStart: number, titleSeen: boolean): boolean {
  const token = scan.tokens[i];
  if (token === undefined) return false;
  if (token.text === ',')
    return isBare(scan, i + 1, nameStart)
      ? !titleSeen && isTitlePhrase(scan, i - 1)
      : isPortfolioList(scan, i) || listsPortfolio(scan, i);
  if (token.text === ')' || token.text === '(') return i > nameStart - 5 || token.text === '(';
  // "Deputy Prime Minister/Foreign Minister"
  if (token.text === '/') return titleSeen && scan.words.classes[i - 1] === 'title';
  if (token.lower === 'and' && titleSeen) return joinsOffices(scan, i) || isPortfolioPair(scan, i);
  // "Senator from Vermont Bernard Sandler"
  if (token.lower === 'from') return !titleSeen && deputies.test(scan.tokens[i - 1]?.lower ?? '');
  if (titleGlue.has(token.lower)) return !titleSeen || token.lower === "'s";
  if (isCapitalised(token.text) && !titleSeen && token.pos !== 'PUNCT')
    return token.pos !== 'VERB' || scan.words.classes[i] !== 'common' || isCapitalised(scan.tokens[i - 1]?.text ?? '');
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
  if (before.text === '/') return scan.words.classes[i - 2] !== 'title';
  if (before.lower === "'s" || before.lower === "'") return scan.words.countries[i - 2] === null;
  if (before.lower === 'and' || before.lower === '&')
    return !joinsOffices(scan, i - 1) && !isPortfolioPair(scan, i - 1);
  return before.text !== ',' || !isPortfolioPair(scan, i - 1);
}

/** "Livestock, Land and Irrigation Minister": portfolios with a capital on both sides of a comma or "and". */
function isPortfolioPair(scan: NameScan, i: number): boolean {
  return [i - 1, i + 1].every(
    (at) => scan.words.classes[at] === 'portfolio' && isCapitalised(scan.tokens[at]?.text ?? ''),
  );
}

function adjacentCountry(scan: NameScan, nameStart: number): CountryName | null {
  const demonym = nameStart - 1;
  return scan.words.classes[demonym] === 'demonym' && !isPosting(scan, demonym)
    ? (scan.words.countries[demonym] ?? null)
    : null;
}

/** The country whose adjective or name a title begins with: "Kenya's Foreign Minister", not the city of a mayor. */
const ownCountry = ({ words }: NameScan, i: number): CountryName | null =>
  /^(?:country|demonym)$/.test(words.classes[i] ?? '') ? (words.countries[i] ?? null) : null;

/** The words of the title without honorifics and ranks next to the name, and without a comma or bracket at its end. */
function roleSpan(scan: NameScan, from: number, nameStart: number): Span | null {
  let last = nameStart - 1;
  while (last > from && addressLength(scan, last) > 0) last -= addressLength(scan, last);
  // "Senator the Hon. Don Farrow"
  if (last > from && last < nameStart - 1 && scan.tokens[last]?.lower === 'the') last -= 1;
  const [first, end] = [scan.tokens[from], scan.tokens[last]];
  return first === undefined || end === undefined || last < from ? null : { start: first.start, end: end.end };
}
