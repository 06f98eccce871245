import { plainName } from '../coreference/names.ts';
import { sharesClass, singular } from '../coreference/offices.ts';
import { holdsOffice, type Person } from '../mentions/people.ts';
import { kindOfHead, type PhraseHead, readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import { type ItemRange, phraseAfter } from '../statements/noun-phrases.ts';
import type { Token } from '../text/token.ts';

/** The parties are among so many people; a text that names more is a list. */
const mostPeople = 200;

/** "President Biden's" of "President Biden's call". */
export function ownerBefore(items: readonly Token[], at: number, reading: Reading): Person[] {
  for (let i = at - 1; i >= 0 && at - i < 7; i -= 1) {
    const item = items[i];
    if (item === undefined || item.pos === 'PUNCT' || item.pos === 'ADP') return [];
    if (item.pos === 'PART' && item.lower.startsWith("'")) {
      for (let k = i - 1; k >= 0 && i - k < 8; k -= 1) {
        const person = reading.personAt.get(items[k]?.index ?? -1);
        if (person !== undefined) return [person];
      }
      return [];
    }
  }
  return [];
}

/** Everybody after "with", "between", "on" (a courtesy call) or "by", or as direct object. */
export function partners(
  items: readonly Token[],
  from: number,
  end: number,
  reading: Reading,
  direct: boolean,
): Person[] {
  const found: Person[] = [];
  if (direct) found.push(...listFrom(items, skipLight(items, from), end, reading));
  for (let i = from; i < end; i += 1) {
    const word = items[i]?.lower ?? '';
    if (
      word !== 'with' &&
      word !== 'between' &&
      word !== 'among' &&
      !(word === 'on' && i === from) &&
      !(word === 'from' && i < from + 2) &&
      word !== 'by' &&
      !(
        word === 'to' &&
        (items[i - 1]?.lower === 'host' ||
          (i === from && /^(?:spoke|speaks|talked|talks)$/.test(items[from - 1]?.lower ?? '')))
      )
    )
      continue;
    found.push(...listFrom(items, i + 1, end, reading));
  }
  return found;
}

function skipLight(items: readonly Token[], from: number): number {
  let at = from;
  while (items[at]?.pos === 'ADV' || items[at]?.lower === 'today' || items[at]?.lower === 'yesterday') at += 1;
  if (items[at]?.lower === 'on' && /day$/.test(items[at + 1]?.lower ?? ''))
    at += /^(?:morning|afternoon|evening)$/.test(items[at + 2]?.lower ?? '') ? 3 : 2;
  return at;
}

/** Reads "A, B and C" as participants. */
export function listFrom(items: readonly Token[], from: number, end: number, reading: Reading): Person[] {
  const found: Person[] = [];
  let at = from;
  for (let guard = 0; guard < 24 && at < end; guard += 1) {
    const range = phraseAfter(items, at, reading);
    if (range === null || range.to > end) break;
    const apposed = apposedAfter(items, range, reading);
    const people = apposed === null ? participantsOf(items, range, reading) : [apposed.person];
    if (people.length === 0) break;
    found.push(...people);
    at = afterApposition(items, apposed?.to ?? range.to, end, reading);
    if (items[at]?.text === ',' || items[at]?.text === ';') at += 1;
    if (items[at]?.lower === 'and' || items[at]?.lower === '&') at += 1;
    if (at === range.to) break;
  }
  return found;
}

/** "the Vice President of the UAE, His Highness Sheikh X": an office and, after a comma, the name without one. */
function apposedAfter(
  items: readonly Token[],
  range: ItemRange,
  reading: Reading,
): { person: Person; to: number } | null {
  if (items[range.to]?.text !== ',' || readPhrase(items, range, reading).kind !== 'role') return null;
  const next = phraseAfter(items, range.to + 1, reading);
  const phrase = next === null ? null : readPhrase(items, next, reading);
  const person = phrase?.kind === 'named' && phrase.people.length === 1 ? phrase.people[0] : undefined;
  if (next === null || person === undefined) return null;
  const name = items
    .slice(next.from, next.to)
    .map((item) => reading.nameAt.get(item.index))
    .find((found) => found !== undefined);
  return name !== undefined && name.titles.length === 0 ? { person, to: next.to } : null;
}

/** Skips "of Ukraine" and ", Minister of X," after a name. */
function afterApposition(items: readonly Token[], at: number, end: number, reading: Reading): number {
  let i = at;
  while (
    i < end &&
    (items[i]?.lower === 'of' ||
      items[i]?.lower === 'the' ||
      (items[i]?.index !== undefined &&
        reading.words.countries[items[i]?.index ?? -1] !== null &&
        items[i]?.pos !== 'PUNCT' &&
        (items[i]?.index ?? -1) >= 0))
  )
    i += 1;
  return i;
}

/** People, groups and parties that a phrase names, registered so that they have a key. */
export function participantsOf(
  items: readonly Token[],
  range: ItemRange,
  reading: Reading,
  read?: PhraseHead,
): Person[] {
  const phrase = read ?? readPhrase(items, range, reading);
  if (phrase.kind === 'named') return [...phrase.people];
  const [first, last] = [items[range.from], items[range.to - 1]];
  if (first === undefined || last === undefined) return [];
  const written = plainName(reading.text.slice(first.start, last.end));
  const apposed = reading.nameByRole.get(first.index) ?? reading.nameByRole.get(first.index + 1);
  const person = apposed === undefined ? undefined : reading.personAt.get(apposed.start);
  if (person !== undefined && !ownsRest(items, range, reading)) return [person];
  if (phrase.kind === 'role' && phrase.roleClass !== 'counterpart' && phrase.roleClass !== 'guest') {
    const known = reading.people.list
      .slice(0, mostPeople)
      .find(
        (person) =>
          person.kind === 'person' &&
          (holdsOffice(person, phrase.head) || sharesClass(person, phrase, reading)) &&
          (phrase.country === null || person.country === null || person.country.code === phrase.country.code),
      );
    if (known !== undefined) return [known];
    const person = reading.people.add(written, 'person', first.index);
    person.titles.add(phrase.head);
    person.country ??= phrase.country;
    return [person];
  }
  if (
    phrase.kind === 'organisation' &&
    /^(?:delegation|mission|team|group|committee|council|association|representatives)$/.test(phrase.head)
  )
    return [reading.people.add(written, 'organisation', first.index)];
  if (/^delegations?$/.test(phrase.head) && phrase.country !== null)
    return [reading.people.add(`delegation of ${phrase.country.name}`, 'group', first.index)];
  const each = oneForEach(items, range, phrase, reading);
  if (each.length > 1) return each;
  if (isPair(phrase, reading)) return [];
  if (phrase.kind === 'group' && !phrase.definite)
    return [reading.people.add(written, kindOfHead(phrase), first.index)];
  if (phrase.kind === 'group' && range.to - range.from > 2)
    return [reading.people.add(written, kindOfHead(phrase), first.index)];
  return [];
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
  const office = singular(phrase.head);
  if (
    phrase.kind !== 'group' ||
    !reading.lexicon.titles.has(office) ||
    /^(?:head|member|representative|delegate|deputy)$/.test(office)
  )
    return [];
  const title = office.charAt(0).toUpperCase() + office.slice(1);
  const people: Person[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const item = items[at];
    const country = item === undefined || item.index < 0 ? null : (reading.words.countries[item.index] ?? null);
    if (item === undefined || country === null || people.some((person) => person.country?.code === country.code))
      continue;
    const name =
      reading.words.classes[item.index] === 'demonym' ? `${item.text} ${title}` : `${title} of ${country.name}`;
    const person = reading.people.add(name, 'person', item.index);
    person.titles.add(office);
    person.country = country;
    people.push(person);
  }
  return people;
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
