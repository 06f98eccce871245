import type { PersonKind } from '../../../shared/domain.ts';
import type { CountryName, RoleClass } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { ItemRange } from '../statements/noun-phrases.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { Person } from './people.ts';

/** What a noun phrase says about whom it names, before anybody is looked up. */
export interface PhraseHead {
  readonly kind: 'named' | 'pronoun' | 'role' | 'group' | 'organisation' | 'country' | 'unnamed' | 'nobody';
  /** "the Secretary and President X": the parts of a phrase that names one and describes the other. */
  readonly parts: readonly PhraseHead[];
  /** People named in it, in order. */
  readonly people: readonly Person[];
  /** Countries named as parties: "Russia and Yugoslavia". */
  readonly countries: readonly CountryName[];
  /** Head noun, lower case. */
  readonly head: string;
  readonly roleClass: RoleClass | null;
  /** Country of an adjective or "of": "the Belarusian leader". */
  readonly country: CountryName | null;
  readonly definite: boolean;
  readonly plural: boolean;
  /** Capitalised words after the head, lower case: "world", "bank", "group". */
  readonly of: readonly string[];
  /** "acting", "deputy" … before the head. */
  readonly modifiers: readonly string[];
}

const nobody: PhraseHead = {
  kind: 'nobody',
  parts: [],
  people: [],
  countries: [],
  head: '',
  roleClass: null,
  country: null,
  definite: false,
  plural: false,
  of: [],
  modifiers: [],
};

/** Reads a noun phrase: who is named in it, or what kind of description it is. */
export function readPhrase(items: readonly Token[], range: ItemRange, reading: Reading): PhraseHead {
  const first = items[range.from];
  if (first === undefined) return nobody;
  const pronoun = reading.lexicon.pronouns.get(first.lower);
  if (pronoun !== undefined && range.to === range.from + 1)
    return { ...nobody, kind: 'pronoun', head: first.lower, plural: pronoun === 'p' };
  const people = namedPeople(items, range, reading);
  const headAt = findHead(items, range, reading);
  const head = headAt === null ? undefined : items[headAt];
  const described = describe(items, range, headAt, reading);
  const officer =
    range.to - range.from === 1 && /^[A-Z]{2,6}$/.test(first.text) ? reading.people.byInitials(first.text) : null;
  if (officer !== null) return { ...described, kind: 'named', people: [officer] };
  if (people.length > 0)
    return {
      ...described,
      kind: 'named',
      parts: coordinated(items, range, reading),
      people,
      plural: described.plural || joinsOthers(items, range, reading),
    };
  if (head === undefined || headAt === null) return nobody;
  const countries = parties(items, range, reading);
  if (countries.length > 0) return { ...described, kind: 'country', countries };
  return { ...described, kind: kindOf(head, described, reading) };
}

function kindOf(head: Token, described: PhraseHead, reading: Reading): PhraseHead['kind'] {
  const { lexicon, words } = reading;
  const { lower } = head;
  if (lexicon.honorifics.has(lower)) return 'role';
  if (lexicon.plurals.has(lower)) return 'group';
  if (lexicon.titles.has(lower) || lexicon.ranks.has(lower)) return described.definite ? 'role' : 'unnamed';
  if (lexicon.notSpeakers.has(lower)) return 'nobody';
  if (lexicon.organisations.has(lower)) return 'organisation';
  if (head.index >= 0 && words.classes[head.index] === 'name') return 'organisation';
  if (head.index >= 0 && isCapitalised(head.text) && head.pos === 'PROPN') return 'organisation';
  return 'nobody';
}

/** People who are the phrase itself: named at its top level, not inside "a spokesman for …". */
function namedPeople(items: readonly Token[], range: ItemRange, reading: Reading): Person[] {
  const people: Person[] = [];
  let cursor = range.from;
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    const person = item === undefined ? undefined : reading.personAt.get(item.index);
    const name = item === undefined ? undefined : reading.nameAt.get(item.index);
    if (person === undefined || name === undefined || item === undefined) continue;
    const roleItems = item.index - name.roleStart;
    if (!reaches(items, cursor, at - roleItems, reading)) return people;
    if (possessed(items, at + name.end - name.start, range.to)) return [];
    if (!people.includes(person)) people.push(person);
    at += name.end - name.start - 1;
    cursor = at + 1;
  }
  return people;
}

/** The two sides of "and" where one names somebody and the other is an office. */
function coordinated(items: readonly Token[], range: ItemRange, reading: Reading): PhraseHead[] {
  for (let at = range.from + 1; at < range.to - 1; at += 1) {
    if (items[at]?.lower !== 'and') continue;
    const left = readPhrase(items, { from: range.from, to: at }, reading);
    const right = readPhrase(items, { from: at + 1, to: range.to }, reading);
    if (
      ((left.kind === 'pronoun' || (left.kind === 'role' && left.definite)) && right.kind === 'named') ||
      (left.kind === 'named' && right.kind === 'role' && items[at + 1]?.pos === 'DET')
    )
      return [left, right];
  }
  return [];
}

/** "the President and the four leaders", "the President and his guest": somebody unnamed beside somebody named. */
function joinsOthers(items: readonly Token[], range: ItemRange, reading: Reading): boolean {
  let joined = false;
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    if (item?.lower === 'and') joined = true;
    else if (
      joined &&
      item !== undefined &&
      (reading.lexicon.plurals.has(item.lower) || item.lower === 'guest' || item.lower === 'counterpart')
    )
      return true;
  }
  return false;
}

/** "Angela Merkel's spokesperson" is not Angela Merkel. */
function possessed(items: readonly Token[], after: number, end: number): boolean {
  return after < end && items[after]?.pos === 'PART' && items[after]?.lower.startsWith("'") === true && after + 1 < end;
}

/** Only determiners, conjunctions, adjectives and commas may stand before the title and name of somebody named. */
function reaches(items: readonly Token[], from: number, to: number, reading: Reading): boolean {
  for (let i = from; i < to; i += 1) {
    const item = items[i];
    if (item === undefined) return false;
    const kind = item.index >= 0 ? reading.words.classes[item.index] : 'common';
    const office =
      item.lower === 'of' && i > from && reading.words.classes[items[i - 1]?.index ?? -1] === 'organisation';
    if (office) continue;
    const light =
      item.pos === 'DET' ||
      item.pos === 'CCONJ' ||
      item.pos === 'ADJ' ||
      item.pos === 'ADV' ||
      item.pos === 'PRON' ||
      item.text === ',' ||
      item.text === '&' ||
      item.pos === 'NUM' ||
      item.pos === 'PART';
    if (
      !light &&
      kind !== 'modifier' &&
      kind !== 'demonym' &&
      kind !== 'portfolio' &&
      kind !== 'organisation' &&
      kind !== 'country' &&
      kind !== 'honorific' &&
      kind !== 'rank' &&
      !(kind === 'name' && isCapitalised(item.text)) &&
      kind !== 'title'
    )
      return false;
  }
  return true;
}

/** Position of the head noun: the last noun before the first preposition, comma or bracket. */
function findHead(items: readonly Token[], range: ItemRange, reading: Reading): number | null {
  let head: number | null = null;
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    if (item.pos === 'ADP' || item.text === ',' || item.text === '(' || item.pos === 'CCONJ') {
      if (head !== null && !isQuantity(items[head], item)) break;
      continue;
    }
    if (
      item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'QUOTE' ||
      (item.index >= 0 &&
        reading.words.classes[item.index] !== 'common' &&
        reading.words.classes[item.index] !== 'particle')
    )
      head = at;
    else if (item.pos === 'PART') head = null;
  }
  return head;
}

/** "a number of Senators": the head stands after "of". */
function isQuantity(head: Token | undefined, of: Token): boolean {
  return (
    of.lower === 'of' &&
    head !== undefined &&
    /^(?:number|group|majority|couple|series|lot|dozens|hundreds|some|many|several|most|members)$/.test(head.lower)
  );
}

function describe(items: readonly Token[], range: ItemRange, headAt: number | null, reading: Reading): PhraseHead {
  const { lexicon, words } = reading;
  const head = headAt === null ? '' : (items[headAt]?.lower ?? '');
  const modifiers: string[] = [];
  let country: CountryName | null = null;
  let definite = false;
  const of: string[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    const place = item.index >= 0 ? (words.countries[item.index] ?? null) : null;
    if (place !== null && country === null) country = place;
    if (
      headAt !== null &&
      at < headAt &&
      (words.classes[item.index] === 'modifier' ||
        words.classes[item.index] === 'portfolio' ||
        words.classes[item.index] === 'title')
    )
      modifiers.push(item.lower);
    if (
      headAt !== null &&
      at > headAt &&
      item.index >= 0 &&
      isCapitalised(item.text) &&
      place === null &&
      item.lower !== 'state' &&
      item.lower !== 'government' &&
      item.lower !== 'republic'
    )
      of.push(item.lower);
    if (at === range.from) definite = isDefinite(item, reading);
  }
  const whole = phraseTitle(items, headAt);
  const roleClass = lexicon.titles.get(whole) ?? lexicon.titles.get(head) ?? null;
  return {
    kind: 'role',
    parts: [],
    people: [],
    countries: [],
    head: lexicon.titles.has(whole) && !whole.includes(' of ') ? whole : head,
    roleClass,
    country,
    definite,
    plural: lexicon.plurals.has(head),
    of,
    modifiers,
  };
}

/** Definite by its determiner, or because it begins with a name, title or country. */
function isDefinite(first: Token, reading: Reading): boolean {
  if (/^(?:the|this|these|both|his|her|their|its|our|two|all)$/.test(first.lower)) return true;
  const kind = first.index >= 0 ? reading.words.classes[first.index] : 'common';
  return isCapitalised(first.text) && kind !== 'common' && !reading.lexicon.plurals.has(first.lower);
}

/** "head of state", "prime minister": titles of several words count before their last word alone. */
function phraseTitle(items: readonly Token[], headAt: number | null): string {
  if (headAt === null) return '';
  const head = items[headAt]?.lower ?? '';
  const after = items[headAt + 2]?.lower ?? '';
  if (items[headAt + 1]?.lower === 'of' && (after === 'state' || after === 'government')) return `${head} of ${after}`;
  return `${items[headAt - 1]?.lower ?? ''} ${head}`;
}

/** Countries and capitals that act as parties: the whole phrase must consist of them. */
function parties(items: readonly Token[], range: ItemRange, reading: Reading): CountryName[] {
  const countries: CountryName[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    const kind = item.index >= 0 ? reading.words.classes[item.index] : 'common';
    if (item.lower === 'the' || item.lower === 'and' || item.text === ',' || item.lower === 'both') continue;
    if (kind !== 'country' && kind !== 'city') return [];
    const country = reading.words.countries[item.index];
    if (country !== null && country !== undefined && countries.at(-1)?.code !== country.code) countries.push(country);
  }
  return countries;
}

export const kindOfHead = (phrase: PhraseHead): PersonKind =>
  phrase.kind === 'organisation' || phrase.kind === 'country'
    ? 'organisation'
    : phrase.kind === 'group' || phrase.kind === 'unnamed'
      ? 'group'
      : 'person';
