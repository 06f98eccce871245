import type { Span } from '../../../shared/domain.ts';
import type { CountryName } from '../pack.ts';
import { countryAfter, longestTitle, type NameScan, titleAfter, titleBefore, titleGlue } from './titles.ts';

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

const longestName = 9;

/** Finds every run of name words with titles before and after it. */
export function findNames(scan: NameScan): NameMention[] {
  const found: NameMention[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    if (scan.words.classes[i] !== 'name' || isLetterLabel(scan, i)) {
      i += 1;
      continue;
    }
    const end = nameEnd(scan, i);
    const start = skipAcronyms(scan, i, end);
    if (start < end && !isModifier(scan, start, end)) found.push(describeName(scan, start, end));
    i = end;
  }
  return withoutOffices(found, scan);
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
    if (name.titles.length === 0 || name.roleStart === name.start || touchesTitle(scan, name.start)) return name;
    for (let start = name.start + 1; start < name.end - 1; start += 1)
      if (alone.has(written(start, name.end))) return describeName(scan, start, name.end);
    return name;
  });
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
