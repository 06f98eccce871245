import type { PersonKind } from '../../../shared/domain.ts';
import type { CountryName } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { ItemRange } from '../statements/noun-phrases.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { Person } from './people.ts';
import { describe, findHead, nobodyOf, type PhraseHead } from './phrase-heads.ts';
import { singular, withoutSuffix } from './plurals.ts';

export type { PhraseHead } from './phrase-heads.ts';

/** The most words of a name before a particle in it. */
const longestGiven = 6;

const nobody = nobodyOf('');

/** Reads a noun phrase: who is named in it, or what kind of description it is. */
export function readPhrase(items: readonly Token[], part: ItemRange, reading: Reading): PhraseHead {
  const range = withWholeName(items, part, reading);
  const first = items[range.from];
  if (first === undefined) return nobody;
  const pronoun = reading.lexicon.pronouns.get(first.lower);
  if (pronoun !== undefined && range.to === range.from + 1)
    return { ...nobody, kind: 'pronoun', head: first.lower, plural: pronoun === 'p' };
  const people = namedPeople(items, range, reading);
  const headAt = findHead(items, range, reading);
  const head = headAt === null ? undefined : items[headAt];
  const described = describe(items, range, headAt, reading);
  const short = first.lower === 'the' ? items[range.from + 1] : first;
  const alone = range.to - range.from === (short === first ? 1 : 2);
  const officer = alone && /^[A-Z]{2,6}$/.test(short?.text ?? '') ? reading.people.byInitials(short?.text ?? '') : null;
  if (officer !== null) return { ...described, kind: 'named', people: [officer] };
  if (people.length > 0)
    return {
      ...described,
      kind: 'named',
      parts: coordinated(items, range, reading),
      people,
      plural: described.plural || joinsOthers(items, range, reading),
    };
  // "the two exchanged views", not "relations between the two"
  const two = items
    .slice(range.from, range.to)
    .map((item) => item.lower)
    .join(' ');
  if (/^(?:the two|both)$/.test(two) && items[range.from - 1]?.pos !== 'ADP')
    return { ...nobody, kind: 'group', head: 'sides', definite: true, plural: true };
  if (head === undefined || headAt === null) return nobody;
  const countries = parties(items, range, reading);
  if (countries.length > 0) return { ...described, kind: 'country', countries };
  const kind = kindOf(head, described, reading);
  return { ...described, kind, joined: kind === 'role' && joinsOthers(items, range, reading) };
}

/** "da Silva" of "Queiroz da Silva": a phrase that begins inside a name has the whole of it. */
function withWholeName(items: readonly Token[], range: ItemRange, reading: Reading): ItemRange {
  const first = items[range.from];
  const kind = reading.words.classes[first?.index ?? -1];
  if (first === undefined || (kind !== 'particle' && kind !== 'name') || reading.nameAt.has(first.index)) return range;
  for (let from = range.from - 1; from >= 0 && range.from - from < longestGiven; from -= 1) {
    const name = reading.nameAt.get(items[from]?.index ?? -1);
    if (name !== undefined) return name.end > first.index ? { from, to: range.to } : range;
  }
  return range;
}

function kindOf(head: Token, described: PhraseHead, reading: Reading): PhraseHead['kind'] {
  const { lexicon, words } = reading;
  const { lower } = head;
  if (lexicon.honorifics.has(lower)) return 'role';
  if (lexicon.plurals.has(lower) || (lower.endsWith('s') && lexicon.titles.has(singular(lower)))) return 'group';
  if (lexicon.titles.has(withoutSuffix(lower)) || lexicon.ranks.has(lower))
    return described.definite ? 'role' : 'unnamed';
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
    if (items[at]?.lower !== 'and' || isWithinRole(items, at, range, reading)) continue;
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

/** "Prime Minister and Minister of Finance X": the "and" of one title. */
function isWithinRole(items: readonly Token[], at: number, range: ItemRange, reading: Reading): boolean {
  const index = items[at]?.index ?? -1;
  for (let i = at + 1; i < range.to; i += 1) {
    const name = reading.nameAt.get(items[i]?.index ?? -1);
    if (name !== undefined && reading.personAt.has(name.start)) return index >= name.roleStart;
  }
  return false;
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
    // "study co-author Professor X"
    const compound = item.pos === 'NOUN' && reading.words.classes[items[i + 1]?.index ?? -1] === 'title';
    if (office || compound) continue;
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
