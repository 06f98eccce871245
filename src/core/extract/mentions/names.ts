import type { Span } from '../../../shared/domain.ts';
import type { CountryName, Lexicon } from '../pack.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { WordClasses } from './word-classes.ts';

/** A run of capitalised words that may be a person's name, with what stands around it. Token positions, end exclusive. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  /** Where the title before it begins; `start` without one. */
  readonly roleStart: number;
  /** The title before or after the name, as written; null without one. */
  readonly role: Span | null;
  /** Head nouns of the title, lower case: "president", "prime minister". */
  readonly titles: readonly string[];
  readonly country: CountryName | null;
  readonly honorific: string | null;
  /** Something other than capital letters says that this is a person. */
  readonly strong: boolean;
}

/** The longest title in words: "Secretary of the Supreme National Security Council of the Islamic Republic of Iran". */
const longestTitle = 26;
const longestName = 9;
const titleGlue = new Set(['of', 'for', 'the', 'and', 'to', 'on', 'in', 'at', '&', "'s", "'", 'with']);

export interface NameScan {
  readonly tokens: readonly Token[];
  readonly words: WordClasses;
  readonly lexicon: Lexicon;
  /** Token positions at which a paragraph begins: no name or title reaches over one. */
  readonly breaks: ReadonlySet<number>;
}

/** Finds every run of name words with titles before and after it. */
export function findNames(scan: NameScan): NameMention[] {
  const found: NameMention[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    if (scan.words.classes[i] !== 'name') {
      i += 1;
      continue;
    }
    const end = nameEnd(scan, i);
    const start = skipAcronyms(scan, i, end);
    if (start < end && !isModifier(scan, start, end)) found.push(describeName(scan, start, end));
    i = end;
  }
  return found;
}

function nameEnd(scan: NameScan, start: number): number {
  let end = start + 1;
  while (end < scan.tokens.length && end - start < longestName && !scan.breaks.has(end)) {
    const next = continuesName(scan, end);
    if (next === 0) break;
    end += next;
    if (/^(?:jr|sr)\.?$/.test(scan.tokens[end - 1]?.lower ?? '')) break;
  }
  return end;
}

/** How many tokens at `at` go on with a name: another name word, a particle before one, ", Jr". */
function continuesName(scan: NameScan, at: number): number {
  const { tokens, words } = scan;
  const token = tokens[at];
  if (token === undefined) return 0;
  if (words.classes[at] === 'name') return 1;
  const next = words.classes[at + 1];
  if (words.classes[at] === 'particle' && token.lower !== 'the') {
    if (next === 'name') return 2;
    if (next === 'particle' && words.classes[at + 2] === 'name') return 3;
  }
  if (token.text === ',' && /^(?:jr|sr)\.?$/.test(tokens[at + 1]?.lower ?? '')) return 2;
  // A surname that is also a word of the lexicon: "Jens Bank", "Maria General" do not occur; "Moon Jae-in Park" may.
  return 0;
}

/** "APNSA Jake Sullivan": an acronym before a name is an office, unless a title or honorific stands before it. */
function skipAcronyms(scan: NameScan, start: number, end: number): number {
  const before = scan.words.classes[start - 1];
  if (!scan.breaks.has(start) && (before === 'honorific' || before === 'title')) return start;
  let at = start;
  while (at < end && /^[\p{Lu}\d&$/-]{2,6}$/u.test(scan.tokens[at]?.text ?? '')) at += 1;
  return at;
}

/** "Economics Minister": capitalised words right before a title describe the office. */
function isModifier(scan: NameScan, start: number, end: number): boolean {
  const next = scan.words.classes[end];
  const plural = scan.lexicon.plurals.has(scan.tokens[end]?.lower ?? '');
  const office =
    next === 'modifier' &&
    (scan.words.classes[end + 1] === 'title' ||
      scan.words.classes[end + 1] === 'organisation' ||
      scan.lexicon.plurals.has(scan.tokens[end + 1]?.lower ?? ''));
  if (next !== 'title' && next !== 'organisation' && next !== 'rank' && !plural && !office) return false;
  return !scan.breaks.has(end) && scan.words.classes[start - 1] !== 'honorific';
}

function describeName(scan: NameScan, start: number, end: number): NameMention {
  const before = titleBefore(scan, start);
  const after = before.titles.length === 0 && end - start > 1 ? titleAfter(scan, end) : null;
  const honorific = honorificBefore(scan, start);
  const country = before.country ?? after?.country ?? countryAfter(scan, end);
  return {
    start,
    end,
    roleStart: before.start,
    role: before.role ?? after?.role ?? null,
    titles: before.titles.length > 0 ? before.titles : (after?.titles ?? []),
    country,
    honorific,
    strong:
      honorific !== null ||
      (before.titles.length > 0 && isApposed(scan, start, end)) ||
      after !== null ||
      rankBefore(scan, start) ||
      isLabel(scan, start, end),
  };
}

/**
 * A name right after its title, or set beside it: not the object of a preposition ("Governor of Arica"), and of more than
 * one word unless the title touches it.
 */
function isApposed(scan: NameScan, start: number, end: number): boolean {
  const kind = scan.words.classes[start - 1];
  if (kind === 'title' || kind === 'honorific' || kind === 'rank') return true;
  const before = scan.tokens[start - 1]?.lower ?? '';
  return end - start > 1 && !titleGlue.has(before) && before !== '(';
}

/** "Andrei Vandenko:" at the beginning of a paragraph: the label of a turn. */
function isLabel(scan: NameScan, start: number, end: number): boolean {
  if (end - start < 2 || !beforeColon(scan, end)) return false;
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

function honorificBefore(scan: NameScan, start: number): string | null {
  for (let i = start - 1; i >= start - 3 && i >= 0; i -= 1) {
    const kind = scan.words.classes[i];
    if (kind === 'honorific') return scan.tokens[i]?.lower ?? null;
    if (kind !== 'rank') return null;
  }
  return null;
}

function rankBefore(scan: NameScan, start: number): boolean {
  return !scan.breaks.has(start) && scan.words.classes[start - 1] === 'rank';
}

interface TitleBefore {
  readonly start: number;
  readonly role: Span | null;
  readonly titles: readonly string[];
  readonly country: CountryName | null;
}

/** Reads a title leftwards from a name: "Deputy Minister of Finance and Planning Dr." */
function titleBefore(scan: NameScan, nameStart: number): TitleBefore {
  const { tokens, words } = scan;
  const titles: string[] = [];
  let country: CountryName | null = null;
  let leftmost = nameStart;
  let titleSeen = false;
  let crossed = false;
  for (let i = nameStart - 1; i >= 0 && nameStart - i <= longestTitle && !scan.breaks.has(i + 1); i -= 1) {
    const token = tokens[i];
    const kind = words.classes[i];
    if (token === undefined || kind === undefined) break;
    if (kind === 'title') {
      if (!titleSeen && crossed && !governs(scan, i, tokens[nameStart - 1]?.text === ',')) break;
      if (isDescription(token.lower) && i !== nameStart - 1) break;
      if (!scan.lexicon.titleModifiers.has(token.lower) || titles.length === 0) titles.push(fullTitle(scan, i));
      titleSeen = true;
      leftmost = i;
    } else if (kind === 'country' || kind === 'demonym') {
      country ??= words.countries[i] ?? null;
      if (titleSeen && joins(tokens, i)) leftmost = i;
    } else if (kind === 'honorific' || kind === 'rank') leftmost = Math.min(leftmost, i);
    else if (kind === 'modifier' || kind === 'organisation' || kind === 'portfolio') {
      if (titleSeen && isBeforeTitle(scan, i)) leftmost = i;
    } else if (!crosses(scan, i, nameStart, titleSeen)) break;
    else crossed ||= !titleSeen && kind !== 'particle';
    if (titleSeen && endsLeft(scan, i)) break;
  }
  const role = titleSeen ? roleSpan(scan, leftmost, nameStart) : null;
  return {
    start: leftmost,
    role,
    titles: titleSeen ? titles : [],
    country: titleSeen || leftmost < nameStart ? country : adjacentCountry(scan, nameStart),
  };
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
function titleAfter(scan: NameScan, nameEnd: number): TitleAfter | null {
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
    else if (kind === 'honorific' || kind === 'calendar') break;
    else if (
      token.text === ','
        ? !isPortfolioList(scan, i)
        : token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX'
    )
      break;
    if (titles.length === 0 && i - nameEnd > 6) return null;
  }
  const [first, last] = [tokens[nameEnd + 1], tokens[i - 1]];
  if (titles.length === 0 || first === undefined || last === undefined) return null;
  return { role: { start: first.start, end: last.end }, titles, country };
}

/** "President Zelenskyy of Ukraine". */
function countryAfter(scan: NameScan, end: number): CountryName | null {
  const { tokens, words } = scan;
  if (tokens[end]?.lower !== 'of') return null;
  const at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  return words.classes[at] === 'country' ? (words.countries[at] ?? null) : null;
}
