import type { Span } from '../../../shared/domain.ts';
import type { CountryName } from '../pack.ts';
import { isCapitalised } from '../text/token.ts';
import {
  afterPostnominals,
  hasInitial,
  honorificBefore,
  isApposed,
  isIntroduced,
  isLabel,
  isPostnominal,
  isShouted,
  rankBefore,
} from './name-signs.ts';
import { isThing } from './not-people.ts';
import { countryAfter, countryInBrackets, titleAfter } from './title-after.ts';
import { titleBefore } from './title-before.ts';
import { withOfficesAfter, withOfficesBefore } from './title-rows.ts';
import { minorTitles } from './title-words.ts';
import type { NameScan } from './titles.ts';

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
  /** Position after the words that say what this one is, before which no later title begins; 0 without any. */
  readonly claimed: number;
  /** The title is of several people: "Presidents". */
  readonly plural: boolean;
}

const longestName = 9;
/** The most words of a name that runs on from an office. */
const longestGiven = 5;

/** Finds every run of name words with titles before and after it. */
export function findNames(scan: NameScan): NameMention[] {
  const found: NameMention[] = [];
  let floor = 0;
  for (let i = 0; i < scan.tokens.length; ) {
    if (scan.words.classes[i] !== 'name' || isLetterLabel(scan, i)) {
      i += 1;
      continue;
    }
    const end = nameEnd(scan, i);
    const start = withParticles(scan, skipAcronyms(scan, i, end));
    if (start < end && !isModifier(scan, start, end) && !isThing(scan, start, end)) {
      const name = withShared(describeName(scan, start, end, floor), found.at(-1), scan);
      floor = Math.max(floor, name.claimed);
      found.push(name);
    }
    i = end;
  }
  return withoutOffices(found, scan);
}

/** "Presidents Putin and Xi": whoever is joined to a name with a title in the plural has that title too. */
function withShared(name: NameMention, before: NameMention | undefined, scan: NameScan): NameMention {
  if (
    before?.plural !== true ||
    before.claimed === 0 ||
    name.titles.length > 0 ||
    !isJoined(scan, before.end, name.start)
  )
    return name;
  const { role, titles, country, plural } = before;
  return { ...name, role, titles, country: country ?? name.country, strong: true, plural };
}

/** Only commas, "and" and honorifics between two names of one paragraph. */
function isJoined(scan: NameScan, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i += 1) {
    const token = scan.tokens[i];
    if (token === undefined || scan.breaks.has(i + 1)) return false;
    if (token.text !== ',' && token.lower !== 'and' && scan.words.classes[i] !== 'honorific') return false;
  }
  return to > from;
}

/**
 * "Head of the Agency for Fishery Ilya Shestakov": words of the office run on into the name. What follows is the name where
 * the document has it alone elsewhere.
 */
function withoutOffices(names: readonly NameMention[], scan: NameScan): NameMention[] {
  const written = (start: number, end: number): string =>
    scan.tokens
      .slice(start, end)
      .map((token) => token.lower)
      .join(' ');
  const alone = new Set(names.map(({ start, end }) => written(start, end)));
  return names.map((name) => {
    if (name.titles.length === 0 || name.roleStart === name.start) return name;
    if (touchesTitle(scan, name.start)) return withoutGovernor(scan, name);
    const own = afterOfficeWords(scan, name);
    if (own > name.start && !scan.tokens[own]?.text.endsWith('.'))
      return { ...describeName(scan, own, name.end, 0), strong: true };
    for (let start = name.start + 1; start < name.end - 1; start += 1)
      if (alone.has(written(start, name.end))) return describeName(scan, start, name.end, 0);
    if (runsOnFromOffice(scan, name)) return { ...describeName(scan, name.end - 2, name.end, 0), strong: true };
    return withoutGovernor(scan, name);
  });
}

/** Words that end what an office is for or of, and no given name: "Autonomous Area", "Emigration", "Virology". */
const officeWord =
  /^(?:area|affairs|army|nations|fleet|forces|guard|navy|police|relations|resources|services|troops|territory|oblast|krai|okrug|prefecture|governorate|municipality|canton|voivodeship)$|.{3}(?:tion|sion|ology|ment|ism)$/;

/** Behind these a whole name is wanted. */
const bodyWord = /^(?:affairs|army|nations|fleet|forces|guard|navy|police|relations|resources|services|troops)$/;

/** "Governor of the Nenets Autonomous Area Igor Lukin": where the name begins behind the last such word of the run. */
function afterOfficeWords({ tokens }: NameScan, { start, end }: NameMention): number {
  for (let i = end - 2; i >= start && i > end - longestGiven; i -= 1) {
    const word = tokens[i]?.lower ?? '';
    // "Armed Forces Retirement Home"
    if (officeWord.test(word) && (!bodyWord.test(word) || end - i > 2)) return i + 1;
  }
  return start;
}

/** "a member of the Hale family", "Chief of Staff to the Honorable X": the office is somebody's whom the name only describes. */
function withoutGovernor(scan: NameScan, name: NameMention): NameMention {
  let at = name.start - 1;
  while (scan.words.classes[at] === 'honorific' || scan.words.classes[at] === 'rank') at -= 1;
  if (at < name.start - 1 && scan.tokens[at]?.lower === 'the') at -= 1;
  const last = scan.tokens[at];
  const governed = last !== undefined && last.end === name.role?.end && /^(?:of|for|to|the)$/.test(last.lower);
  return governed ? { ...name, roleStart: name.start, role: null, titles: [], country: null } : name;
}

/**
 * "Agency for Fishery Ilya Lukin", "Minister of Plantation Samantha Perera", "Governor of Troms Otto Lang": after "for" or
 * "of" a run of three or four words begins with what the office is for. Constituencies are places and end without a name.
 */
function runsOnFromOffice(scan: NameScan, name: NameMention): boolean {
  const words = name.end - name.start;
  if (words < 3 || words > 4) return false;
  for (let i = name.start; i < name.end; i += 1) if (scan.words.classes[i] !== 'name') return false;
  // "of South Ossetia Alan Bering"
  const at = /^(?:north|south|east|west|northern|southern|eastern|western|new)$/.test(
    scan.tokens[name.start - 1]?.lower ?? '',
  )
    ? name.start - 1
    : name.start;
  const glue = scan.tokens[at - 1]?.lower;
  const before = scan.tokens[at - 2]?.lower ?? '';
  if (glue === 'from') return true;
  if (glue !== 'for' && glue !== 'of') return false;
  if (/^(?:mp|mep|senator|member|candidate|delegate|representative)$/.test(before)) return false;
  if (glue === 'for' || /^(?:minister|ministry|secretary|department|directorate|agency)$/.test(before)) return true;
  // "Governor of Troms Otto Lang", but "the Governor of Baja California Sur"
  const article = scan.tokens[name.roleStart]?.lower === 'the' || scan.tokens[name.roleStart - 1]?.lower === 'the';
  // "the President of Norvia Alan Bering": who rules alone is named by the state, of which one word is left.
  const rules = /^(?:president|premier|king|queen|minister|sultan|emir|amir)$/.test(before);
  return words === 3 && scan.words.classes[at - 2] === 'title' && (!article || rules);
}

/** "Mr van Oosten", "Ms von der Laan": between what is before a name and the name, particles are the name's. */
function withParticles(scan: NameScan, start: number): number {
  let at = start;
  while (scan.words.classes[at - 1] === 'particle' && scan.tokens[at - 1]?.lower !== 'the' && !scan.breaks.has(at))
    at -= 1;
  return at < start && !scan.breaks.has(at) && touchesTitle(scan, at) ? at : start;
}

function touchesTitle(scan: NameScan, start: number): boolean {
  const kind = scan.words.classes[start - 1];
  return kind === 'title' || kind === 'honorific' || kind === 'rank';
}

/** "Q Elon Musk, you said …": a letter without a full stop that begins a paragraph is the label of a turn, no initial. */
function isLetterLabel(scan: NameScan, i: number): boolean {
  return scan.breaks.has(i) && /^\p{Lu}$/u.test(scan.tokens[i]?.text ?? '') && scan.tokens[i + 1]?.text !== '.';
}

function nameEnd(scan: NameScan, start: number): number {
  let end = start + 1;
  while (end < scan.tokens.length && end - start < longestName && !scan.breaks.has(end)) {
    if (isPostnominal(scan, end) && !isCapitals(scan.tokens[end - 1]?.text ?? '')) break;
    const next = continuesName(scan, end);
    if (next === 0) break;
    end += next;
    if (/^(?:jr|sr)\.?$/.test(scan.tokens[end - 1]?.lower ?? '')) break;
  }
  return end;
}

const isCapitals = (word: string): boolean => word.length > 2 && word === word.toUpperCase();

/** How many tokens at `at` go on with a name: another name word, a particle before one, ", Jr", "Cardinal" inside one. */
function continuesName(scan: NameScan, at: number): number {
  const { tokens, words } = scan;
  const token = tokens[at];
  if (token === undefined) return 0;
  if (words.classes[at] === 'name') return 1;
  const next = words.classes[at + 1];
  if (token.text === 'Cardinal' && next === 'name') return 2;
  if (words.classes[at] === 'particle' && token.lower !== 'the') {
    if (next === 'name') return 2;
    // "bin al Rashid", "bin Haji Hasan"
    if ((next === 'particle' || next === 'honorific') && words.classes[at + 2] === 'name') return 3;
  }
  if (token.text === ',' && /^(?:jr|sr)\.?$/.test(tokens[at + 1]?.lower ?? '')) return 2;
  // A surname that is also a word of the lexicon: "Jens Bank", "Maria General" do not occur; "Moon Jae-in Park" may.
  return 0;
}

/** "APNSA Jake Sullivan": an acronym before a name is an office, unless a title or honorific stands before it. */
function skipAcronyms(scan: NameScan, start: number, end: number): number {
  const before = scan.words.classes[start - 1];
  // "each member SC"
  const title = before === 'title' && isCapitalised(scan.tokens[start - 1]?.text ?? '');
  if (!scan.breaks.has(start) && (before === 'honorific' || title)) return start;
  if (isShouted(scan, start, end)) return start;
  let at = start;
  while (at < end && /^[\p{Lu}\d&$/-]{2,6}$/u.test(scan.tokens[at]?.text ?? '')) at += 1;
  return at;
}

/** "Economics Minister": capitalised words right before a title describe the office. */
function isModifier(scan: NameScan, start: number, end: number): boolean {
  if (isPostnominal(scan, end) && scan.words.classes[end + 1] !== 'name') return false;
  const next = scan.words.classes[end];
  const plural = scan.lexicon.plurals.has(scan.tokens[end]?.lower ?? '') && !governsObject(scan, end);
  const office =
    next === 'modifier' &&
    (scan.words.classes[end + 1] === 'title' ||
      scan.words.classes[end + 1] === 'organisation' ||
      scan.lexicon.plurals.has(scan.tokens[end + 1]?.lower ?? ''));
  // "Motor Carrier Safety Administration"
  const body = next === 'portfolio' && scan.words.classes[end + 1] === 'organisation' && !scan.breaks.has(end + 1);
  const named = body && isCapitalised(scan.tokens[end + 1]?.text ?? '');
  if (next !== 'title' && next !== 'organisation' && next !== 'rank' && !plural && !office && !named) return false;
  return !scan.breaks.has(end) && scan.words.classes[start - 1] !== 'honorific';
}

/** "Mokoena hosts the envoys", "Mokoena hosts a dinner": with an object of its own the plural is a verb. */
function governsObject(scan: NameScan, i: number): boolean {
  const next = scan.tokens[i + 1];
  return scan.tokens[i]?.pos === 'VERB' || next?.pos === 'DET' || /^(?:his|her|its|their)$/.test(next?.lower ?? '');
}

/** No title, or one that says less than an office does: "Prince", "Senator", "Lieutenant General". */
const isMinor = (titles: readonly string[], { lexicon }: NameScan): boolean =>
  titles.every((title) => minorTitles.has(title) || lexicon.ranks.has(title));

/** The rank between an office and a name: the Commander of the Army is "the general" too. */
function rankTitle(scan: NameScan, start: number, titles: readonly string[]): string[] {
  const rank = scan.tokens[start - 1]?.lower ?? '';
  const held = scan.words.classes[start - 1] === 'rank' && scan.lexicon.titles.has(rank);
  return held && titles.length > 0 && !titles.includes(rank) ? [rank] : [];
}

function describeName(scan: NameScan, start: number, end: number, floor: number): NameMention {
  // An introduction keeps its office to itself.
  const from = isIntroduced(scan, start, end) ? start : floor;
  const before = withOfficesBefore(scan, titleBefore(scan, start, from), from);
  // "a Grama Niladhari, an officer and a clerk": no name has an article.
  const article = /^an?$/.test(scan.tokens[start - 1]?.lower ?? '') && !scan.breaks.has(start);
  const honorific = honorificBefore(scan, start);
  // "Mr. Falk, British Minister"; "Mr. Falk, the British Minister and …" may be a list.
  const surname = honorific !== null && scan.tokens[afterPostnominals(scan, end) + 1]?.lower !== 'the';
  const stands = end > start + 1 || before.role !== null || surname;
  const apposed = !article && isMinor(before.titles, scan) && stands;
  const after = apposed
    ? withOfficesAfter(scan, titleAfter(scan, afterPostnominals(scan, end), honorific !== null && end > start + 1))
    : null;
  const bracket = end - start > 1 ? countryInBrackets(scan, end) : null;
  const country = before.country ?? after?.country ?? countryAfter(scan, end, before.titles) ?? bracket;
  return {
    start,
    end,
    roleStart: before.start,
    role: after?.role ?? before.role,
    titles: [...before.titles, ...(after?.titles ?? []), ...rankTitle(scan, start, before.titles)],
    country,
    honorific,
    strong:
      honorific !== null ||
      (before.titles.length > 0 && isApposed(scan, start, end)) ||
      after !== null ||
      bracket !== null ||
      hasInitial(scan, start, end) ||
      rankBefore(scan, start, end) ||
      isLabel(scan, start, end),
    claimed: after?.end ?? (before.titles.length > 0 && isApposed(scan, start, end) ? end : 0),
    plural: before.plural,
  };
}
