import { plainName } from '../coreference/names.ts';
import { sharesClass, singular } from '../coreference/offices.ts';
import { holdsOffice, type Person } from '../mentions/people.ts';
import { kindOfHead, type PhraseHead, readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { ItemRange } from '../statements/noun-phrases.ts';
import type { Token } from '../text/token.ts';
import { placeWords } from './event-words.ts';
import { holderOf, inNamelessHeadline, mostPeople } from './office-holders.ts';
import { isPluralOffice, namesJoined } from './weak-names.ts';

/** "presidium members of the central council", "Latina state legislators": a plural of people before the first preposition. */
function isGroup(items: readonly Token[], range: ItemRange, reading: Reading): boolean {
  for (let at = range.from; at < range.to && items[at]?.pos !== 'ADP'; at += 1) {
    const lower = items[at]?.lower ?? '';
    if (/^(?:the|both|their)$/.test(lower) && range.to - range.from < 3) return false;
    // "women’s rights" are no women.
    const owns = /^['’]s?$/.test(items[at + 1]?.lower ?? '');
    if (!owns && (reading.lexicon.plurals.has(lower) || isPluralOffice(lower, reading))) return true;
  }
  return false;
}

const unnamedParties = /^(?:delegations|sides|parties|teams|counterparts|others)(?: and)?$/i;

/** What is known of a phrase beforehand: how it reads, and who it cannot name. */
interface Known {
  readonly phrase?: PhraseHead;
  readonly except?: readonly Person[];
}

/** People, groups and parties that a phrase names, registered so that they have a key. */
export function participantsOf(
  items: readonly Token[],
  whole: ItemRange,
  reading: Reading,
  { phrase: read, except = [] }: Known = {},
): Person[] {
  const range = withoutDay(items, whole);
  const phrase = read ?? readPhrase(items, range, reading);
  if (phrase.kind === 'named') return unique([...phrase.people, ...namesJoined(items, range, reading)]);
  const [first, last] = [items[range.from], items[range.to - 1]];
  if (first === undefined || last === undefined) return [];
  const written = plainName(reading.text.slice(first.start, last.end));
  const holder = namedHolder(items, range, phrase, reading);
  if (holder !== undefined) return [holder];
  // "his officials", "delegations": they say nothing in a row of their own.
  if (/^(?:his|her|its|their)$/.test(first.lower) || unnamedParties.test(written)) return [];
  if (phrase.kind === 'role' && phrase.roleClass !== 'counterpart' && phrase.roleClass !== 'guest')
    return holderOf(phrase, written, first, except, reading);
  if (
    phrase.kind === 'organisation' &&
    /^(?:delegation|mission|team|group|committee|council|association|union|federation|chamber|representatives)$/.test(
      phrase.head,
    ) &&
    written.split(' ').length > 1
  )
    return inNamelessHeadline(first, reading) ? [] : [reading.people.add(written, 'organisation', first.index)];
  if (/^delegations?$/.test(phrase.head) && phrase.country !== null)
    return [reading.people.add(`delegation of ${phrase.country.name}`, 'group', first.index)];
  const each = oneForEach(items, range, phrase, reading);
  if (each.length > 1) return each;
  if (isPair(phrase, reading)) return [];
  const spelledOut = namesJoined(items, range, reading);
  if (spelledOut.length > 0) return spelledOut;
  if (phrase.kind === 'group' && (!phrase.definite || range.to - range.from > 2))
    return [reading.people.add(written, kindOfHead(phrase), first.index)];
  return isGroup(items, range, reading) ? [reading.people.add(written, 'group', first.index)] : [];
}

/** "between the two countries today": when it was is no part of who took part. */
function withoutDay(items: readonly Token[], { from, to }: ItemRange): ItemRange {
  const late = to - from > 1 && /^(?:today|yesterday|tomorrow)$/.test(items[to - 1]?.lower ?? '');
  return late ? { from, to: to - 1 } : { from, to };
}

/** Who is named with the office that the phrase begins with, or with the last one of two. */
function namedHolder(
  items: readonly Token[],
  range: ItemRange,
  phrase: PhraseHead,
  reading: Reading,
): Person | undefined {
  const first = items[range.from]?.index ?? -1;
  const apposed = reading.nameByRole.get(first) ?? reading.nameByRole.get(first + 1);
  const person = apposed === undefined ? undefined : reading.personAt.get(apposed.start);
  const owns = ownsRest(items, range, reading);
  if (person !== undefined && !owns) return person;
  const [start, last] = [reading.tokens[apposed?.start ?? -1], reading.tokens[(apposed?.end ?? 0) - 1]];
  // "the Governor of Salta" names no person.
  const whole =
    apposed !== undefined &&
    !owns &&
    apposed.end <= (items[range.to - 1]?.index ?? -1) + 1 &&
    phrase.kind === 'role' &&
    reading.tokens[apposed.start - 1]?.pos !== 'ADP' &&
    !placeWords.has(last?.lower ?? '');
  if (whole && start !== undefined && last !== undefined)
    return reading.people.add(reading.text.slice(start.start, last.end), 'person', apposed.start);
  return phrase.kind === 'role' ? holderAtEnd(items, range, reading) : undefined;
}

/**
 * "Member of the Political Bureau and Foreign Minister X": two offices without an article are those of the one named last;
 * "Resident Coordinator in Sri Lanka X".
 */
function holderAtEnd(items: readonly Token[], range: ItemRange, reading: Reading): Person | undefined {
  for (let at = range.to - 1; at > range.from; at -= 1) {
    const name = reading.nameAt.get(items[at]?.index ?? -1);
    if (name === undefined || name.end <= (items[range.to - 1]?.index ?? name.end)) continue;
    const office = at - (name.start - name.roleStart);
    const joined = items[range.from]?.pos !== 'DET' && name.titles.length > 0 && items[office - 1]?.lower === 'and';
    const posted = name.titles.length === 0 && /^(?:country|city)$/.test(reading.words.classes[name.start - 1] ?? '');
    return joined || posted ? reading.personAt.get(name.start) : undefined;
  }
  return undefined;
}

/** "President X's Special Envoy": the one named first only says whose envoy it is. */
function ownsRest(items: readonly Token[], range: ItemRange, reading: Reading): boolean {
  for (let at = range.from + 1; at < range.to - 1; at += 1)
    if (/^'s?$/.test(items[at]?.lower ?? '') && reading.words.classes[items[at - 1]?.index ?? -1] === 'name')
      return true;
  return false;
}

/** "the Belarusian, Kazakh and Ukrainian Presidents", "the Presidents of Kazakhstan and Tajikistan": one for each country. */
function oneForEach(items: readonly Token[], range: ItemRange, phrase: PhraseHead, reading: Reading): Person[] {
  // "the Belarusian, Kazakh, and Ukrainian Presidents": the head stands last.
  const last = items[range.to - 1]?.lower ?? '';
  const office = singular(phrase.kind === 'group' ? phrase.head : last);
  if (
    (phrase.kind !== 'group' && !reading.lexicon.plurals.has(last)) ||
    !reading.lexicon.titles.has(office) ||
    /^(?:head|member|representative|delegate|deputy|official|diplomat|envoy)$/.test(office)
  )
    return [];
  const title = office.charAt(0).toUpperCase() + office.slice(1);
  const people: Person[] = [];
  const demonym = (at: number): boolean => reading.words.classes[items[at]?.index ?? -1] === 'demonym';
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    // "Cuban American leaders"
    if (demonym(at) && demonym(at + 1)) return [];
    const country = item === undefined || item.index < 0 ? null : (reading.words.countries[item.index] ?? null);
    if (item === undefined || country === null || people.some((person) => person.country?.code === country.code))
      continue;
    const known = reading.people.list
      .slice(0, mostPeople)
      .find(
        (person) =>
          person.kind === 'person' && person.country?.code === country.code && mayHold(person, office, phrase, reading),
      );
    if (known !== undefined) {
      people.push(known);
      continue;
    }
    const name =
      reading.words.classes[item.index] === 'demonym' ? `${item.text} ${title}` : `${title} of ${country.name}`;
    const person = reading.people.add(name, 'person', item.index);
    person.titles.add(office);
    person.country = country;
    people.push(person);
  }
  return people;
}

/** "the leaders of Serbia and Kosovo" are the president and the prime minister whom the text names. */
function mayHold(person: Person, office: string, phrase: PhraseHead, reading: Reading): boolean {
  const roleClass = reading.lexicon.titles.get(office) ?? null;
  // "the Foreign Ministers of Armenia and Latvia" may hold "foreign minister" and "minister".
  if ([...person.titles].some((title) => title.endsWith(` ${office}`))) return true;
  return holdsOffice(person, office) || sharesClass(person, { ...phrase, head: office, roleClass }, reading);
}

/** "the two presidents", "both sides": plural offices that stand for the parties. */
export function isPair(phrase: PhraseHead, reading: Reading): boolean {
  return (
    phrase.kind === 'group' &&
    phrase.definite &&
    phrase.country === null &&
    reading.lexicon.pairNouns.has(phrase.head) &&
    phrase.of.length === 0
  );
}

export function unique(people: readonly Person[]): Person[] {
  return [...new Set(people)];
}
