import { isCapitalised } from '../text/token.ts';
import { deputies, longestTitle, type NameScan } from './titles.ts';

/** The most words that say of which body or city an office is: "St Petersburg Governor", "Road Transport Minister". */
const longestDescription = 5;

/**
 * Capitalised words right before an office describe it: "Jerusalem Mayor", "White House National Security Advisor". A
 * city after a preposition says where something happened.
 */
export function withDescription(scan: NameScan, leftmost: number, floor: number): number {
  let at = leftmost;
  while (at > floor && leftmost - at < longestDescription && !scan.breaks.has(at) && describes(scan, at - 1)) at -= 1;
  if (at === leftmost || !goesWithDescription(scan, at, leftmost)) return leftmost;
  // "Dr. Ruth Ode Secretary to the President": somebody's name.
  if (scan.words.classes[at - 1] === 'honorific') return leftmost;
  const before = at > floor && !scan.breaks.has(at) ? scan.tokens[at - 1] : undefined;
  if (before?.pos === 'ADP' && isPlace(scan, at, leftmost)) return leftmost;
  // "met at the Grand Serail Ambassador X"
  if (before?.lower === 'at' || (before?.lower === 'the' && scan.tokens[at - 2]?.lower === 'at')) return leftmost;
  if (scan.tokens[at]?.pos !== 'PROPN') return leftmost;
  // "Department of State Spokesman"
  const body = scan.words.classes[at - 2] === 'organisation' && isCapitalised(scan.tokens[at - 2]?.text ?? '');
  return before?.lower === 'of' && body && at - 2 >= floor && !scan.breaks.has(at - 1) ? at - 2 : at;
}

/** "Australian Department of Foreign Affairs and Trade Secretary": the body whose name the words of an office end. */
export function withBody(scan: NameScan, leftmost: number, floor: number): number {
  const { tokens, words, breaks } = scan;
  const body = leftmost - 2;
  if (words.classes[leftmost] !== 'portfolio' && words.classes[leftmost] !== 'modifier') return leftmost;
  if (
    tokens[leftmost - 1]?.lower !== 'of' ||
    !/^(?:board|bureau|department|house|ministry|office)$/.test(tokens[body]?.lower ?? '')
  )
    return leftmost;
  if (body < floor || breaks.has(leftmost) || breaks.has(leftmost - 1) || !isCapitalised(tokens[body]?.text ?? ''))
    return leftmost;
  return words.classes[body - 1] === 'demonym' && body > floor && !breaks.has(body) ? body - 1 : body;
}

/** An office with a capital, or the head of a body: "LUKOIL head", "Putin aide". */
function goesWithDescription(scan: NameScan, from: number, leftmost: number): boolean {
  const office = scan.tokens[leftmost];
  if (office === undefined) return false;
  return (
    isCapitalised(office.text) || (leftmost - from < 3 && /^(?:head|chief|aide|director|boss)$/.test(office.lower))
  );
}

/** Only cities between two positions: they say where something happened. */
function isPlace(scan: NameScan, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (scan.words.classes[i] !== 'city') return false;
  return true;
}

function describes(scan: NameScan, i: number): boolean {
  const token = scan.tokens[i];
  const kind = scan.words.classes[i];
  if (token === undefined || !isCapitalised(token.text)) return false;
  const { verbs, events, lightVerbs } = scan.lexicon;
  if (verbs.has(token.lower) || events.has(token.lower) || lightVerbs.has(token.lower)) return false;
  return kind === 'name' || kind === 'city' || kind === 'organisation' || kind === 'portfolio' || kind === 'modifier';
}

/** How many tokens that end here are no part of an office: an honorific, a rank, a mark, "(Retd)". */
export function addressLength(scan: NameScan, i: number): number {
  const text = scan.tokens[i]?.text ?? '';
  if (isAddress(scan, i) || /^[,('’]$/.test(text)) return 1;
  return text === ')' && /^(?:retd|rtd|ret|retired)\.?$/.test(scan.tokens[i - 1]?.lower ?? '') ? 3 : 0;
}

/** Honorifics and ranks with the words that belong to them: "Senior Professor", "Air Vice Marshal". */
function isAddress(scan: NameScan, i: number): boolean {
  const kind = scan.words.classes[i];
  if (kind === 'honorific' || kind === 'rank') return true;
  const next = scan.words.classes[i + 1];
  const { lower } = scan.tokens[i] ?? { lower: '' };
  return (next === 'rank' && lower === 'field') || (next === 'honorific' && lower === 'senior');
}

/** "Assistant to the President for National Security Affairs X": the office is the one before "to the". -1 without one. */
export function servantBefore(scan: NameScan, i: number): number {
  const { tokens, words, breaks } = scan;
  if (words.classes[i] !== 'title' && words.classes[i] !== 'modifier') return -1;
  if (tokens[i - 1]?.lower !== 'the' || tokens[i - 2]?.lower !== 'to') return -1;
  if (breaks.has(i) || breaks.has(i - 1) || breaks.has(i - 2)) return -1;
  const kind = words.classes[i - 3];
  return (kind === 'title' || kind === 'modifier') && isCapitalised(tokens[i - 3]?.text ?? '') ? i - 3 : -1;
}

/** The most words of an office before "and" and another: "Minister of Trade, Food Security and Plantations". */
const longestPortfolio = 12;

/** "Minister of Labour and Deputy Minister of Trade X": where the first of two offices begins; -1 without one. */
export function officeBeforeAnd(scan: NameScan, i: number, floor: number): number {
  const { tokens, words, breaks } = scan;
  const and = words.classes[i - 1] === 'modifier' ? i - 2 : i - 1;
  if (tokens[and]?.lower !== 'and' || breaks.has(and + 1) || words.classes[and - 1] === 'title') return -1;
  // "Zhang Min, Vice Minister of Commerce, and Ambassador Li Wei"
  if (tokens[and - 1]?.text === ',') return -1;
  for (let at = and - 1; at >= floor && and - at < longestPortfolio && !breaks.has(at + 1); at -= 1) {
    const kind = words.classes[at];
    const lower = tokens[at]?.lower ?? '';
    if (kind === 'title') return /^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '') ? at : -1;
    if (kind !== 'portfolio' && kind !== 'organisation' && !/^(?:of|for|the|and|,)$/.test(lower)) return -1;
  }
  return -1;
}

/**
 * "Ambassador to Sri Lanka", "Assistant Secretary for European Affairs": the country of a posting or a portfolio is not
 * the one that somebody represents.
 */
export function isPosting(scan: NameScan, i: number): boolean {
  if (scan.tokens[i + 1]?.lower === 'affairs' || isAmongPortfolios(scan, i)) return true;
  let at = i - 1;
  while (i - at < longestTitle && isPostingWord(scan, at)) at -= 1;
  const office = scan.words.classes[at - 1];
  return (
    /^(?:to|for|on|in|at)$/.test(scan.tokens[at]?.lower ?? '') &&
    office !== undefined &&
    (/^(?:title|portfolio|organisation|rank|country|demonym)$/.test(office) || isPostpositive(scan, at - 1))
  );
}

/** "Minister for Foreign Affairs, European Union and Cooperation": one of the things that somebody is minister for. */
function isAmongPortfolios({ tokens, words }: NameScan, i: number): boolean {
  let [from, to] = [i, i];
  while (words.classes[from - 1] === 'country') from -= 1;
  while (words.classes[to + 1] === 'country') to += 1;
  return (
    tokens[from - 1]?.text === ',' &&
    words.classes[from - 2] === 'portfolio' &&
    tokens[to + 1]?.lower === 'and' &&
    words.classes[to + 2] === 'portfolio'
  );
}

/** Words between "to" or "for" and the country: "for South and Central Asian", "to the Republic of". */
function isPostingWord(scan: NameScan, at: number): boolean {
  const kind = scan.words.classes[at];
  const lower = scan.tokens[at]?.lower ?? '';
  // "to the Kingdom of Cambodia", but not "to Sri Lanka of the Republic of Korea"
  const state = /^(?:republic|kingdom|state|states|commonwealth|federation|union|emirate|sultanate)$/;
  if (state.test(lower) || (lower === 'of' && state.test(scan.tokens[at - 1]?.lower ?? ''))) return true;
  return lower === 'the' || lower === 'and' || kind === 'country' || kind === 'demonym' || kind === 'portfolio';
}

/** Titles that stand between an office and a name: "Minister of Interior Prince X", "Finance Minister Senator X". */
export const minorTitles = new Set([
  'prince',
  'princess',
  'senator',
  'sen.',
  'rep.',
  'congressman',
  'congresswoman',
  'ayatollah',
  'cardinal',
  'archbishop',
  'bishop',
  'metropolitan',
]);

const royals = new Set(['king', 'queen', 'sultan', 'emir', 'amir']);

/** "Custodian of the Two Holy Mosques King X", "Commander of the Faithful King X": a style of several words with "of". */
function isStyled(scan: NameScan, i: number): boolean {
  let at = i - 1;
  while (i - at < longestDescription && scan.words.classes[at] === 'name') at -= 1;
  while (scan.tokens[at]?.pos === 'NUM' || scan.tokens[at]?.lower === 'the') at -= 1;
  return at < i - 1 && scan.tokens[at]?.lower === 'of' && scan.words.classes[at - 1] === 'title';
}

export function isMinorAfterOffice(scan: NameScan, i: number): boolean {
  const title = scan.tokens[i]?.lower ?? '';
  if (
    (!minorTitles.has(title) && !(royals.has(title) && isStyled(scan, i))) ||
    scan.breaks.has(i) ||
    scan.breaks.has(i + 1)
  )
    return false;
  return /^(?:portfolio|title|organisation|name|country)$/.test(scan.words.classes[i - 1] ?? '');
}

/** After words in between, a title must govern them: "Secretary of the Council", not "President Xi in". */
export function governs(scan: NameScan, i: number, afterComma: boolean): boolean {
  let at = i + 1;
  while (scan.words.classes[at] === 'title' || scan.words.classes[at] === 'rank' || isPostpositive(scan, at)) at += 1;
  const next = scan.tokens[at];
  if (next?.lower === 'from') return deputies.test(scan.tokens[i]?.lower ?? '');
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

/** "Ambassador Extraordinary and Plenipotentiary of": an adjective after its title. */
function isPostpositive(scan: NameScan, i: number): boolean {
  const { tokens } = scan;
  const after = (at: number): boolean =>
    /^(?:extraordinary|plenipotentiary|designate|elect|emerit(?:us|a))$/.test(tokens[at]?.lower ?? '');
  return after(i) || (/^(?:and|&)$/.test(tokens[i]?.lower ?? '') && after(i - 1) && after(i + 1));
}

/** "Chief of Staff to the Honorable X", "Assistant to Mr X": whose office it is comes before, not after "to". */
export function isServed(scan: NameScan, nameStart: number): boolean {
  let at = nameStart - 1;
  while (scan.words.classes[at] === 'honorific') at -= 1;
  const apart = at < nameStart - 1 || scan.tokens[at]?.lower === 'the';
  if (scan.tokens[at]?.lower === 'the') at -= 1;
  return apart && scan.tokens[at]?.lower === 'to' && !scan.breaks.has(at + 1);
}

/**
 * "Prime Minister and Minister of Finance X", not "between the President and Premier X", "President and Secretary X have", "for
 * president and professor X": a head of state has one office.
 */
export function joinsOffices(scan: NameScan, and: number): boolean {
  const { tokens, words, lexicon } = scan;
  if (words.classes[and - 1] !== 'title') return false;
  const before = tokens[and - 2]?.lower ?? '';
  if (/^(?:for|as|between)$/.test(before)) return false;
  // "Vice President and President X"
  if (tokens[and + 1]?.lower === 'president' && tokens[and - 1]?.lower === 'president') return false;
  if (lexicon.titles.get(tokens[and - 1]?.lower ?? '') !== 'head-of-state') return true;
  const bare = words.classes[and + 1] === 'title' && words.classes[and + 2] === 'name';
  return (
    before !== 'the' &&
    !(bare && /^(?:minister|diplomat)$/.test(lexicon.titles.get(tokens[and + 1]?.lower ?? '') ?? ''))
  );
}
