import { sharesClass } from '../coreference/offices.ts';
import type { NameMention } from '../mentions/names.ts';
import { holdsOffice, type Person } from '../mentions/people.ts';
import type { PhraseHead } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { nounTypes } from './event-words.ts';

/** The parties are among so many people; a text that names more is a list. */
export const mostPeople = 200;
/** A repeated headline is longer, in characters. */
const shortHeadline = 15;

/** Whoever holds the office that a phrase names; somebody known by the office alone where nobody does. */
export function holderOf(
  phrase: PhraseHead,
  written: string,
  first: Token,
  except: readonly Person[],
  reading: Reading,
): Person[] {
  const holders = reading.people.list
    .slice(0, mostPeople)
    .filter(
      (person) =>
        person.kind === 'person' &&
        !except.includes(person) &&
        (holdsOffice(person, phrase.head) || sharesClass(person, phrase, reading)) &&
        ranksAs(person, phrase) &&
        (phrase.country === null || person.country === null || person.country.code === phrase.country.code),
    );
  // "Japanese Foreign Minister" is rather whom the text gives to Japan than one whose country it does not tell.
  const known =
    (phrase.country === null ? undefined : holders.find(({ country }) => country?.code === phrase.country?.code)) ??
    holders[0];
  const named = known ?? namedWithOffice(written, first, except, reading);
  if (named !== null) return [named];
  if (inNamelessHeadline(first, reading) && !isRepeated(written, first, reading)) return [];
  const titled = phrase.country === null && phrase.of.length === 0 ? holderInTitle(phrase.head, except, reading) : null;
  const person = reading.people.add(titled ?? written, 'person', first.index);
  // A statement may have taken an office that nobody holds for a group.
  person.kind = 'person';
  person.titles.add(phrase.head);
  person.country ??= phrase.country;
  return [person];
}

const ranks = /^(?:deputy|vice|assistant|under)$/;

/** "the Deputy King" is not the King: whose offices the text tells has one of that rank among them. */
const ranksAs = ({ roles }: Person, { modifiers }: PhraseHead): boolean =>
  modifiers
    .filter((word) => ranks.test(word))
    .every((word) => roles.length === 0 || roles.some(({ title }) => title.toLowerCase().includes(word)));

/** "WHO Director-General" of a headline over "Dr X, WHO Director-General, travelled": who is named with the same words below. */
function namedWithOffice(written: string, first: Token, except: readonly Person[], reading: Reading): Person | null {
  const office = written.toLowerCase();
  if (first.start > 0 || !office.includes(' ')) return null;
  const holds = ({ roles }: Person): boolean => roles.some(({ title }) => title.toLowerCase() === office);
  const holder = reading.people.list.slice(0, mostPeople).find((person) => !except.includes(person) && holds(person));
  if (holder !== undefined) return holder;
  const text = reading.text.toLowerCase();
  const again = text.indexOf(`, ${office}`, first.end);
  const before = again < 0 ? undefined : reading.names.find(({ end }) => reading.tokens[end - 1]?.end === again);
  const below = text.indexOf(`${office}, `, first.end);
  const name = before ?? (below < 0 ? undefined : firstNameFrom(below + office.length + 1, reading));
  return reading.personAt.get(name?.start ?? -1) ?? null;
}

/** The name that begins at a place in the text, with nothing but honorifics and ranks before it. */
function firstNameFrom(start: number, reading: Reading): NameMention | undefined {
  const name = reading.names.find((candidate) => (reading.tokens[candidate.start]?.start ?? 0) >= start);
  if (name === undefined) return undefined;
  for (let at = name.start - 1; at >= 0 && (reading.tokens[at]?.start ?? 0) >= start; at -= 1)
    if (!/^(?:honorific|rank)$/.test(reading.words.classes[at] ?? '') && reading.tokens[at]?.pos !== 'PUNCT')
      return undefined;
  return name;
}

/** "The President" of a text whose title alone names him: "Readout of President Joseph R. Biden, Jr. Call with …". */
function holderInTitle(office: string, except: readonly Person[], reading: Reading): string | null {
  const words = (reading.input.title ?? '').split(/\s+/);
  const last = office.split(' ').length;
  for (let at = last; at < words.length; at += 1) {
    if (
      words
        .slice(at - last, at)
        .join(' ')
        .toLowerCase() !== office
    )
      continue;
    const name: string[] = [];
    for (const word of words.slice(at)) {
      if (!isCapitalised(word) || nounTypes.has(word.toLowerCase())) break;
      name.push(word.replace(/['’]s?$/, ''));
      if (/['’]s?$/.test(word)) break;
    }
    const whole = name.join(' ').replace(/,$/, '');
    const taken = except.some(
      (person) => whole.toLowerCase().endsWith(person.words.at(-1) ?? ' ') || person.key === whole,
    );
    if (name.length > 0 && name.length < 6 && !taken) return whole;
  }
  return null;
}

/** "The Finnish President", whom the text below the headline calls so too, and in no other way. */
function isRepeated(written: string, first: Token, reading: Reading): boolean {
  return (
    written.includes(' ') && reading.text.toLowerCase().includes(written.toLowerCase(), first.end + written.length)
  );
}

/** "Senior Chinese legislator meets delegation from Nepal": whom a headline only describes, the text below it names. */
export function inNamelessHeadline(first: Token, reading: Reading): boolean {
  const end = headlineEnd(reading);
  if (first.start >= end) return false;
  const lastName = reading.names.findLast((name) => reading.personAt.has(name.start));
  return lastName !== undefined && (reading.tokens[lastName.start]?.start ?? 0) >= end;
}

/** Where the headline ends: the first paragraph unless it is a sentence, and the second where it repeats a cut one in full. */
function headlineEnd({ paragraphs: [first, second], text }: Reading): number {
  if (first === undefined) return 0;
  const words = text.slice(first.start, first.end);
  if (/[.:!?]$/.test(words) && !words.endsWith('...')) return 0;
  const cut = words.replace(/(?:…|\.\.\.)$/u, '').trim();
  return second !== undefined && cut.length > shortHeadline && text.startsWith(cut, second.start)
    ? second.end
    : first.end;
}
