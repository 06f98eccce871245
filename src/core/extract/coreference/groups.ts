import type { Person } from '../mentions/people.ts';
import { singular } from '../mentions/plurals.ts';
import type { PhraseHead } from '../mentions/speakers.ts';
import type { Lexicon } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { Resolved } from './resolved.ts';

/** What the parties that a plural means are chosen from. */
interface Scope {
  readonly reading: Reading;
  readonly principals: readonly Person[];
  readonly parties: readonly string[];
  /** The two who were named together last. */
  readonly lastPair: readonly string[];
}

/** From so many on, holders of one office whom the text does not name are a group under one name. */
const fewestOfGroup = 3;

/**
 * The parties as joint speakers. Several whom the text knows only by one office ("the Presidents of Kazakhstan,
 * Tajikistan and Uzbekistan") speak as one group.
 */
export function partyKeys(principals: readonly Person[], reading: Reading): string[] {
  const unnamed = principals.filter(
    (person) => person.kind === 'person' && person.aliases.size === 0 && officeIn(person.key) !== null,
  );
  const offices = new Set(unnamed.map((person) => officeIn(person.key)));
  if (unnamed.length < fewestOfGroup || offices.size !== 1) return principals.map((person) => person.key);
  const countries = unnamed.map((person) => person.key.slice(person.key.indexOf(' of ') + 4));
  const name = `${[...offices][0]}s of ${countries.slice(0, -1).join(', ')} and ${countries.at(-1)}`;
  const group = reading.people.add(name, 'group', 0);
  return [...principals.filter((person) => !unnamed.includes(person)).map((person) => person.key), group.key];
}

/** "President" of "President of Kazakhstan". */
const officeIn = (key: string): string | null => /^(.+?) of /.exec(key)?.[1] ?? null;

/** "the two leaders", "both sides", "the ministers": the parties, unless a country or an "of" says of whom. */
export function isPair(phrase: PhraseHead, written: string, lexicon: Lexicon): boolean {
  return (
    (lexicon.pairNouns.has(phrase.head) || /^(?:the two|both) /i.test(written)) &&
    phrase.country === null &&
    (phrase.definite || phrase.head === 'participants')
  );
}

/** Whom such a plural means; null where the document has no two parties. */
export function pairOf(scope: Scope, phrase: PhraseHead, written: string): Resolved | null {
  const two = /\b(?:two|both)\b/i.test(written);
  const office = officeHolders(scope, phrase, two);
  if (office !== null) return means(written, office, 0.85);
  const only = two && scope.principals.length < 2 ? onlyTwo(scope) : null;
  if (only !== null) return means(written, only, 0.75);
  // "the state legislative leaders" are not the two leaders who meet.
  if (scope.principals.length < 2 || (!two && isFurtherDescribed(phrase, written))) return null;
  if (two && scope.principals.length > 2 && scope.lastPair.length === 2) return means(written, scope.lastPair, 0.8);
  return means(written, scope.parties, 0.88);
}

/** Words before the head other than "the", "all", "three". */
function isFurtherDescribed(phrase: PhraseHead, written: string): boolean {
  const words = written.toLowerCase().split(/\s+/);
  const head = words.indexOf(phrase.head.split(' ').at(-1) ?? '');
  return words.slice(0, Math.max(head, 0)).some((word) => !/^(?:the|these|all|three|four|five|meeting)$/.test(word));
}

const means = (written: string, keys: readonly string[], certainty: number): Resolved => ({
  keys,
  step: `“${written}” are ${keys.join(' and ')}`,
  certainty,
});

/**
 * "the two ministers": the parties who are called so, else the only two in the document who are, where one of them is a
 * party and the other is none.
 */
function officeHolders(scope: Scope, phrase: PhraseHead, two: boolean): readonly string[] | null {
  const whole = `${phrase.modifiers.at(-1) ?? ''} ${singular(phrase.head)}`;
  const office = scope.reading.lexicon.titles.has(whole) ? whole : singular(phrase.head);
  const titled = scope.principals.filter((person) => person.titles.has(office));
  if (titled.length > 1) return partyKeys(titled, scope.reading);
  if (!two || !scope.reading.lexicon.titles.has(office)) return null;
  const { titles } = scope.reading.lexicon;
  const holders = scope.reading.people
    .holding(office)
    .filter((person) => person.kind === 'person' && [...person.titles].some((title) => isOf(title, office, titles)));
  return holders.length === 2 && titled.length === 1 ? holders.map((person) => person.key) : null;
}

/** "The two Heads of State" of a text that names two people with an office, of whom one alone takes part in its event. */
function onlyTwo({ reading, principals }: Scope): readonly string[] | null {
  const named = reading.people.list.filter(
    ({ kind, aliases, titles }) => kind === 'person' && aliases.size > 0 && titles.size > 0,
  );
  return named.length === 2 && principals.some((person) => named.includes(person))
    ? named.map((person) => person.key)
    : null;
}

/** "foreign minister" is one of "the two ministers", "prime minister" is not. */
const isOf = (title: string, office: string, titles: Lexicon['titles']): boolean =>
  title === office || (title.endsWith(` ${office}`) && titles.get(title) === titles.get(office));

/** "the ROX Group delegation" after "representatives of ROX Group": a party that is a group and shares a name or head. */
export function knownGroup(principals: readonly Person[], phrase: PhraseHead, written: string): Person | null {
  const names = new Set(
    written
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2 && word !== 'The' && word.charAt(0) !== word.charAt(0).toLowerCase()),
  );
  for (const group of principals) {
    if (group.kind === 'person') continue;
    const words = group.key.split(/[^\p{L}\d]+/u);
    const shared = words.some((word) => names.has(word) || phrase.modifiers.includes(word.toLowerCase()));
    if (shared || words.some((word) => word.toLowerCase() === phrase.head)) return group;
  }
  return null;
}
