import type { Span } from '../../../shared/domain.ts';
import type { CountryName } from '../pack.ts';
import { isCapitalised } from '../text/token.ts';
import { isPosting } from './title-words.ts';
import { isPortfolioList, longestTitle, type NameScan, officeOf, titleGlue } from './titles.ts';

/** The longest remark in brackets inside a title, in words. */
const longestBracket = 8;

/** So many words stand before the first title of an apposition at most. */
const longestBeforeTitle = 7;

/** So many words of the name of a state stand before the country: "the Hashemite Kingdom of". */
const longestStateName = 5;

export interface TitleAfter {
  readonly role: Span;
  readonly titles: readonly string[];
  readonly country: CountryName | null;
  /** Position after its last token. */
  readonly end: number;
}

/**
 * Reads an apposition after a name: ", first deputy finance minister,"; `addressed`: a name of several words behind an
 * honorific, after which no mark is needed: "Dr. Ruth Ode Secretary to the President".
 */
export function titleAfter(scan: NameScan, nameEnd: number, addressed = false): TitleAfter | null {
  if (scan.breaks.has(nameEnd)) return null;
  if (!/^[,(–—-]$/.test(scan.tokens[nameEnd]?.text ?? ''))
    return addressed && headsOffice(scan, nameEnd) ? appositionFrom(scan, nameEnd) : null;
  return beginsApposition(scan, nameEnd + 1) ? appositionFrom(scan, nameEnd + 1) : null;
}

/** "Secretary to the President", "Deputy Minister of Trade". */
function headsOffice({ tokens, words }: NameScan, at: number): boolean {
  let head = at;
  while (words.classes[head] === 'modifier' && head - at < 3) head += 1;
  return (
    words.classes[head] === 'title' &&
    isCapitalised(tokens[head]?.text ?? '') &&
    /^(?:of|to|for)$/.test(tokens[head + 1]?.lower ?? '')
  );
}

/** The apposition whose first word is at `from`. */
function appositionFrom(scan: NameScan, from: number): TitleAfter | null {
  const office: Apposition = { titles: [], country: null };
  let end = from;
  while (end < scan.tokens.length && end - from < longestTitle && !scan.breaks.has(end)) {
    if (!takeApposed(scan, end, office)) break;
    end += 1;
    if (office.titles.length === 0 && end - from >= longestBeforeTitle) return null;
  }
  if (office.titles.length === 0 || runsIntoName(scan, from, end) || isSubject(scan, from, end)) return null;
  if (beginsList(scan, from, end) || goesOnToOffices(scan, from, end)) return null;
  // "co-chair of Black Voices for": what a preposition governed is cut off with it.
  while (end > from && isLoose(scan, end - 1)) end -= 1;
  const [first, last] = [scan.tokens[from], scan.tokens[end - 1]];
  return first === undefined || last === undefined
    ? null
    : { ...office, role: { start: first.start, end: last.end }, end };
}

/** "under the Five-Year Plan, the President declared": the office says something itself. */
function isSubject(scan: NameScan, from: number, end: number): boolean {
  const next = scan.tokens[end];
  return scan.tokens[from]?.lower === 'the' && end - from === 2 && (next?.pos === 'VERB' || next?.pos === 'AUX');
}

/** "Messrs. Wells, Toft and King": a name and "and" before a title alone begin no office. */
function beginsList({ tokens, words }: NameScan, from: number, end: number): boolean {
  let at = from;
  while (words.classes[at] === 'name') at += 1;
  return at > from && tokens[at]?.lower === 'and' && end === at + 2;
}

/** "X, District Secretary, Divisional Secretaries, …": an office alone that others follow is unnamed like them. */
function goesOnToOffices({ tokens, words, lexicon, breaks }: NameScan, from: number, end: number): boolean {
  if (tokens[end]?.text !== ',' || tokens.slice(from, end).some(({ lower }) => /^(?:of|to|for)$/.test(lower)))
    return false;
  for (let at = end + 1; at < end + 5 && !breaks.has(at); at += 1) {
    if (lexicon.plurals.has(tokens[at]?.lower ?? '')) return true;
    if (!/^(?:modifier|portfolio|organisation|name|title)$/.test(words.classes[at] ?? '')) return false;
  }
  return false;
}

/** A preposition without its noun, or the number of the next entry of a list. */
export function isLoose(scan: NameScan, i: number): boolean {
  const token = scan.tokens[i];
  return token !== undefined && (titleGlue.has(token.lower) || token.pos === 'NUM' || token.text === ',');
}

/** What has been read of an apposition. */
export interface Apposition {
  titles: string[];
  country: CountryName | null;
}

/** Takes one word into the apposition; false where it ends. A title of somebody else leaves it without any. */
export function takeApposed(scan: NameScan, i: number, office: Apposition): boolean {
  const kind = scan.words.classes[i];
  if (kind === 'title') {
    if (namesAnother(scan, i + 1)) {
      if (!isSecondOffice(scan, i)) office.titles = [];
      return false;
    }
    if (office.titles.length === 0 || !isServedOffice(scan, i)) office.titles.push(officeOf(scan, i));
    return true;
  }
  if (kind === 'name' && office.titles.length > 0 && beginsOther(scan, i)) {
    office.titles = [];
    return false;
  }
  if (kind !== 'country' && kind !== 'demonym') return !endsApposition(scan, i);
  if (represents(scan, i, office.titles)) office.country ??= scan.words.countries[i] ?? null;
  return true;
}

/** "Secretary to the President", "Head of the Office of the Prime Minister": whose office the holder serves. */
function isServedOffice({ tokens, words }: NameScan, i: number): boolean {
  const first = words.classes[i - 1] === 'modifier' ? i - 1 : i;
  return tokens[first - 1]?.lower === 'the' && /^(?:to|of|for)$/.test(tokens[first - 2]?.lower ?? '');
}

/** "X, Minister of Trade and Ambassador Y": what "and" joins to an office is the next person's. */
function isSecondOffice(scan: NameScan, i: number): boolean {
  const before = scan.words.classes[i - 1] === 'modifier' ? i - 2 : i - 1;
  return scan.tokens[before]?.lower === 'and';
}

/** Not the country of a posting, nor that of a firm: "ambassador to France", "founder of the American company". */
function represents(scan: NameScan, i: number, titles: readonly string[]): boolean {
  if (isPosting(scan, i) || scan.tokens[i - 1]?.lower === 'in') return false;
  return scan.lexicon.titles.get(titles[0] ?? '') !== 'business' || scan.words.classes[i] === 'country';
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
export function runsIntoName(scan: NameScan, from: number, end: number): boolean {
  const { classes } = scan.words;
  // "Director General (Public Relations) Anna Berg"
  const open = !scan.breaks.has(end);
  if (open && scan.tokens[end]?.text === '(' && closesBeforeName(scan, end)) return true;
  if (open && classes[end] === 'honorific' && !/^(?:,|and)$/.test(scan.tokens[end - 1]?.lower ?? '')) return true;
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

/** "and other officials", "and on behalf of", "and the Maha Sangha": what is no second office. */
function joinsOther(scan: NameScan, and: number): boolean {
  const next = scan.tokens[and + 1];
  const at = next?.lower === 'the' ? and + 2 : and + 1;
  const kind = scan.words.classes[at];
  if (next === undefined || kind === 'title' || kind === 'modifier' || kind === 'portfolio') return false;
  return next.lower === 'the' ? kind === 'name' || kind === 'common' : !isCapitalised(next.text) && next.pos !== 'NOUN';
}

/** "Director of Public Relations D. Berg and …": two words of a name right after those of an office. */
function beginsOther(scan: NameScan, i: number): boolean {
  const before = scan.words.classes[i - 1];
  return (before === 'portfolio' || before === 'organisation') && scan.words.classes[i + 1] === 'name';
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
  if (token.lower === 'and') return joinsOther(scan, i);
  if (scan.lexicon.relatives.has(token.lower)) return true;
  if (/^(?:from|during|since|until|before|after)$/.test(token.lower)) return true;
  if (token.pos === 'VERB' && isCapitalised(token.text)) return false;
  // "the Korea–Chile Friendship Group"
  if (/^[–-]$/.test(token.text))
    return scan.tokens[i - 1]?.end !== token.start || scan.tokens[i + 1]?.start !== token.end;
  return token.pos === 'PUNCT' || token.pos === 'VERB' || token.pos === 'AUX';
}

/** "President Zelenskyy of Ukraine", but "Senator Doug Collins of Georgia" is of the American state. */
export function countryAfter(scan: NameScan, end: number, titles: readonly string[]): CountryName | null {
  if (
    titles.some((title) =>
      /^(?:senator|member|representative|rep\.|congress(?:wo)?man|governor|candidate|nominee|mayor)$/.test(title),
    )
  )
    return null;
  const { tokens, words } = scan;
  if (tokens[end]?.lower !== 'of') return null;
  let at = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  // "of the Hashemite Kingdom of Jordan"
  for (const last = at + longestStateName; at < last && words.classes[at] !== 'country'; at += 1)
    if (!isCapitalised(tokens[at]?.text ?? '') && tokens[at]?.lower !== 'of') return null;
  return words.classes[at] === 'country' ? (words.countries[at] ?? null) : null;
}

/** Words of the names of states before the country. */
const stateWords =
  /^(?:the|of|and|arab|bolivarian|commonwealth|co-operative|democratic|duchy|eastern|federal|federation|federative|grand|hashemite|independent|islamic|kingdom|people's|plurinational|principality|republic|socialist|state|states|sultanate|union|united)$/;

/** "Tariq Al-Husseini (Jordan)", "Johannes Eigen (Republic of Austria)": the state that a delegate speaks for. */
export function countryInBrackets(scan: NameScan, end: number): CountryName | null {
  const { tokens, words } = scan;
  if (tokens[end]?.text !== '(') return null;
  let at = end + 1;
  while (words.classes[at] === 'country' || stateWords.test(tokens[at]?.lower ?? '')) at += 1;
  const country = words.countries[at - 1];
  return tokens[at]?.text === ')' && words.classes[at - 1] === 'country' ? (country ?? null) : null;
}
