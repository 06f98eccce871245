import type { CountryName } from '../pack.ts';
import { isCapitalised } from '../text/token.ts';
import { type Apposition, isLoose, runsIntoName, type TitleAfter, takeApposed } from './title-after.ts';
import type { TitleBefore } from './title-before.ts';
import { isPosting, withDescription } from './title-words.ts';
import { fullTitle, longestTitle, type NameScan, officeOf } from './titles.ts';

/**
 * Offices in a row that are one person's: "Special Envoy for South Asia, Ambassador to India and Director of the Office, Mr. X".
 * Coordinated offices under one article, or under none, mean one holder; a second article, or another country, means another.
 */

/** The most words of one office in a row. */
const longestOffice = 16;
/** The most offices of one person. */
const mostOffices = 6;
const describing = /^(?:modifier|demonym|country|portfolio|organisation)$/;
const complement = /^(?:of|for|to|on|in)$/;

/** One office of a row: its first token and its head noun. */
interface Office {
  readonly start: number;
  readonly head: number;
  readonly country: CountryName | null;
}

/** The title before a name with the offices of the same row before it; words before `floor` are somebody else's. */
export function withOfficesBefore(scan: NameScan, title: TitleBefore, floor: number): TitleBefore {
  if (title.titles.length === 0 || title.role === null || title.plural) return title;
  const found: Office[] = [];
  let start = title.start;
  let joined = title.titles.length > 1;
  while (found.length < mostOffices) {
    const joint = jointBefore(scan, start, joined);
    if (joint === null) break;
    const office = officeEndingAt(scan, joint.at, floor);
    if (office === null || differs(office.country, title.country)) break;
    // "Vice President and President X"
    if (scan.tokens[office.head]?.lower === 'president' && title.titles.includes('president')) break;
    joined ||= joint.closes;
    found.push(office);
    start = office.start;
  }
  const last = found.at(-1);
  if (last === undefined || !joined) return title;
  return {
    ...title,
    start: last.start,
    role: { start: scan.tokens[last.start]?.start ?? title.role.start, end: title.role.end },
    titles: [...title.titles, ...found.map((office) => officeOf(scan, office.head))],
    country: title.country ?? found.find((office) => office.country !== null)?.country ?? null,
  };
}

const differs = (one: CountryName | null, other: CountryName | null): boolean =>
  one !== null && other !== null && one.code !== other.code;

/** The "and", comma or dash before an office, and the token before it; a comma joins only what an "and" closes. */
function jointBefore(scan: NameScan, start: number, joined: boolean): { at: number; closes: boolean } | null {
  const mark = scan.tokens[start - 1];
  if (mark === undefined || scan.breaks.has(start) || scan.breaks.has(start - 1)) return null;
  if (mark.lower === 'and')
    return joined ? null : { at: scan.tokens[start - 2]?.text === ',' ? start - 3 : start - 2, closes: true };
  if (/^[–—-]$/.test(mark.text)) return { at: start - 2, closes: true };
  return joined && mark.text === ',' ? { at: start - 2, closes: false } : null;
}

/** The office whose last word is at `end`, with what describes it; null where these words are none. */
function officeEndingAt(scan: NameScan, end: number, floor: number): Office | null {
  if (endsInName(scan, end)) return null;
  let head = -1;
  let country: CountryName | null = null;
  for (let at = end; at >= floor && end - at < longestOffice && isOfficeWord(scan, at); at -= 1) {
    if (scan.words.classes[at] === 'title' && headsOffice(scan, at, end)) head = at;
    if (!isPosting(scan, at)) country ??= scan.words.countries[at] ?? null;
    if (scan.breaks.has(at)) break;
  }
  if (head < 0) return null;
  const start = withDescription(scan, withModifiers(scan, head, floor), floor);
  const before = scan.words.classes[start - 1];
  const apart = scan.breaks.has(start) || !/^(?:name|honorific|rank|title)$/.test(before ?? '');
  return apart && scan.tokens[start - 1]?.lower !== 'between' ? { start, head, country } : null;
}

/** "CEO of Gazprom Ivan Petrov" names somebody; "Speaker of the Troms Legislature", "CEO of Gazprom" do not. */
function endsInName({ tokens, words }: NameScan, end: number): boolean {
  let at = end;
  while (words.classes[at] === 'name') at -= 1;
  const length = end - at;
  const before = tokens[at]?.lower ?? '';
  if (length === 0) return false;
  return before === 'the' ? length > 2 : length > 1 || !/^(?:of|for|to|on|in|and|&)$/.test(before);
}

/** Words of which an office consists: capitalised ones and those that join them. */
function isOfficeWord(scan: NameScan, at: number): boolean {
  const token = scan.tokens[at];
  const kind = scan.words.classes[at];
  if (token === undefined || kind === 'honorific' || kind === 'rank' || kind === 'calendar') return false;
  if (/^(?:of|for|to|on|in|the|and|&|'s|')$/.test(token.lower)) return true;
  return token.pos !== 'PUNCT' && (isCapitalised(token.text) || kind === 'portfolio' || kind === 'title');
}

/** "Ambassador to India"; alone only what is no head of state: "Deputy Prime Minister". */
function headsOffice(scan: NameScan, at: number, end: number): boolean {
  const { tokens, words, lexicon } = scan;
  const office = lexicon.titles.get(fullTitle(scan, at));
  if (at === end)
    return (
      isCapitalised(tokens[at]?.text ?? '') &&
      (office === 'head-of-government' || office === 'deputy' || (office !== 'head-of-state' && isDescribed(scan, at)))
    );
  if (!complement.test(tokens[at + 1]?.lower ?? '')) return false;
  const of = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
  return office !== 'head-of-state' || words.classes[of] !== 'country';
}

/** "Deputy" of "Deputy Prime Minister": an office that describes the next. */
const isDeputy = ({ tokens, words, lexicon }: NameScan, at: number): boolean =>
  words.classes[at] === 'title' &&
  lexicon.titleModifiers.has(tokens[at]?.lower ?? '') &&
  /^(?:title|modifier)$/.test(words.classes[at + 1] ?? '');

/** "State Councilor", "UN Under-Secretary-General": something says right before it which one is meant. */
const isDescribed = (scan: NameScan, at: number): boolean =>
  describing.test(scan.words.classes[at - 1] ?? '') || isDeputy(scan, at - 1);

/** "First Deputy", "Australian", "US President's Special" before the head of an office. */
function withModifiers(scan: NameScan, head: number, floor: number): number {
  const { tokens, words, breaks } = scan;
  let at = head;
  while (at > floor && !breaks.has(at)) {
    const kind = words.classes[at - 1] ?? 'common';
    const owner = words.classes[at - 2] ?? 'common';
    if (describing.test(kind) || isDeputy(scan, at - 1)) at -= 1;
    else if (tokens[at - 1]?.lower === "'s" && at - 2 >= floor && /^(?:title|country|organisation)$/.test(owner))
      at -= 2;
    else break;
  }
  return at;
}

/** The title after a name with the offices that go on from it: ", Member of the Senate, Vice Chairman of X and Envoy of Y,". */
export function withOfficesAfter(scan: NameScan, title: TitleAfter | null): TitleAfter | null {
  if (title === null) return null;
  let whole = title;
  let row = title;
  for (let n = 0; n < mostOffices; n += 1) {
    const next = officeAfter(scan, row);
    if (next === null) break;
    row = next;
    if (closesRow(scan, row.end)) whole = row;
  }
  return whole;
}

/** The row with one more office after a comma or "and"; null where none follows that can be the same person's. */
function officeAfter(scan: NameScan, title: TitleAfter): TitleAfter | null {
  const { tokens, breaks } = scan;
  let from = title.end;
  if (tokens[from]?.text === ',' && !breaks.has(from)) from += 1;
  if (tokens[from]?.lower === 'and' && !breaks.has(from)) from += 1;
  if (from === title.end || breaks.has(from) || !beginsOffice(scan, from)) return null;
  const office: Apposition = { titles: [], country: null };
  let end = from;
  while (end < tokens.length && end - from < longestTitle && !breaks.has(end) && takeApposed(scan, end, office))
    end += 1;
  while (end > from && isLoose(scan, end - 1)) end -= 1;
  const last = tokens[end - 1];
  if (office.titles.length === 0 || last === undefined || runsIntoName(scan, from, end)) return null;
  // "X, Secretary to the President, Provincial Governors: Y and Z"
  if (scan.lexicon.plurals.has(last.lower)) return null;
  if (differs(office.country, title.country)) return null;
  return {
    role: { start: title.role.start, end: last.end },
    titles: [...title.titles, ...office.titles],
    country: title.country ?? office.country,
    end,
  };
}

/** "Vice Chairman of", "former Minister of": an office with a complement soon after its first word, without an article. */
function beginsOffice(scan: NameScan, from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    const kind = scan.words.classes[at] ?? 'common';
    if (kind === 'title' && !isDeputy(scan, at))
      return (
        complement.test(scan.tokens[at + 1]?.lower ?? '') ||
        (isCapitalised(scan.tokens[at]?.text ?? '') && isDescribed(scan, at))
      );
    if (!describing.test(kind) && kind !== 'title') return false;
  }
  return false;
}

/** The row ends at a mark or a verb, not before the name of somebody else. */
function closesRow(scan: NameScan, end: number): boolean {
  const next = scan.tokens[end];
  if (next === undefined || scan.breaks.has(end) || /^[.;:)–—-]$/.test(next.text)) return true;
  if (next.text !== ',') return next.pos === 'VERB' || next.pos === 'AUX';
  const after = scan.tokens[end + 1];
  return after !== undefined && !isCapitalised(after.text) && after.lower !== 'and';
}
