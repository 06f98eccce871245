import type { Person } from '../mentions/people.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import { type ItemRange, phraseAfter } from '../statements/noun-phrases.ts';
import type { Token } from '../text/token.ts';
import { bareName, isPluralOffice, namesJoined } from './weak-names.ts';

/** "the Vice President of the UAE, His Highness Sheikh X": an office and, after a comma, the name without one. */
export function apposedAfter(
  items: readonly Token[],
  range: ItemRange,
  reading: Reading,
): { person: Person; to: number } | null {
  const comma = items[range.to]?.text === '(' && items[range.to + 2]?.text === ')' ? range.to + 3 : range.to;
  if (items[comma]?.text !== ',' || !isOffice(items, range, reading)) return null;
  // "Dato’ Seri X", "the Hon X"
  const the = theHonourable(items, comma + 1, reading);
  const from = the > 0 ? the : /^['’]$/.test(items[comma + 2]?.text ?? '') ? comma + 3 : comma + 1;
  const next = phraseAfter(items, from, reading);
  const phrase = next === null ? null : readPhrase(items, next, reading);
  const person = phrase?.kind === 'named' && phrase.people.length === 1 ? phrase.people[0] : undefined;
  if (next === null || person === undefined) return apposedBare(items, range, comma, reading);
  const name = items
    .slice(next.from, next.to)
    .map((item) => reading.nameAt.get(item.index))
    .find((found) => found !== undefined);
  // ", Rashad Mirzali, a TASS correspondent reported": no office stands before the name.
  const alone = name !== undefined && (the > 0 || name.titles.length === 0 || name.roleStart === name.start);
  if (name === undefined || !(alone || isAddressed(items, comma + 1, next.to, reading))) return null;
  const office = readPhrase(items, range, reading);
  person.country ??= office.country;
  person.titles.add(office.head);
  return { person, to: next.to };
}

/** Behind "the" of "the Hon X", "Senator the Hon X"; 0 where nobody is addressed so. */
function theHonourable(items: readonly Token[], from: number, { words }: Reading): number {
  const the = words.classes[items[from]?.index ?? -1] === 'title' ? from + 1 : from;
  return items[the]?.lower === 'the' && words.classes[items[the + 1]?.index ?? -1] === 'honorific' ? the + 1 : 0;
}

/**
 * "his Greek and Cypriot counterparts, Nikos Dendias and Nikos Christodoulides": those whom the list behind a plural names, each
 * of the country at the same place where there are as many; empty where no list follows.
 */
export function apposedList(
  items: readonly Token[],
  range: ItemRange,
  end: number,
  reading: Reading,
): { people: Person[]; to: number } {
  const plural = items
    .slice(range.from, range.to)
    .some(({ lower }) => reading.lexicon.plurals.has(lower) || isPluralOffice(lower, reading));
  if (
    !plural ||
    !/^[,:–—-]$/.test(items[range.to]?.text ?? '') ||
    !reading.nameAt.has(items[range.to + 1]?.index ?? -1)
  )
    return { people: [], to: range.to };
  let to = range.to + 1;
  while (to < end && !closesList(items[to])) to += 1;
  const people = namesJoined(items, { from: range.to + 1, to }, reading, true);
  const countries = items.slice(range.from, range.to).flatMap(({ index }) => reading.words.countries[index] ?? []);
  if (countries.length === people.length)
    for (const [at, person] of people.entries()) person.country ??= countries[at] ?? null;
  return people.length > 1 ? { people, to } : { people: [], to: range.to };
}

const closesList = (item: Token | undefined): boolean =>
  item === undefined || item.pos === 'VERB' || item.pos === 'AUX' || (item.pos === 'ADP' && item.lower !== 'of');

const isOffice = (items: readonly Token[], range: ItemRange, reading: Reading): boolean =>
  items[range.to - 1]?.lower === 'counterpart' || readPhrase(items, range, reading).kind === 'role';

/** "his German counterpart, Katrin Vollmer,": the name between commas of whom only an office tells. */
function apposedBare(
  items: readonly Token[],
  range: ItemRange,
  comma: number,
  reading: Reading,
): { person: Person; to: number } | null {
  const name = reading.nameAt.get(items[comma + 1]?.index ?? -1);
  if (name === undefined || name.titles.length > 0 || reading.personAt.has(name.start)) return null;
  const to = comma + 1 + name.end - name.start;
  if (!/^[,.]$/.test(items[to]?.text ?? '.') || items[to + 1]?.lower === 'and') return null;
  const person = bareName(items, comma + 1, name, true, reading);
  if (person === null) return null;
  const office = readPhrase(items, range, reading);
  person.country ??= office.country;
  person.titles.add(office.head);
  return { person, to };
}

/** ", HE Ambassador X", ", Major General X,": an honorific or rank opens a name, not another office, unless "and" goes on a list. */
function isAddressed(items: readonly Token[], from: number, to: number, reading: Reading): boolean {
  const kind = reading.words.classes[items[from]?.index ?? -1];
  if (kind !== 'honorific' && kind !== 'rank' && items[from]?.text !== 'HE') return false;
  return items[to]?.lower !== 'and';
}

/** "Mayor X, co-chairman of the council, and …": after a name and a comma, an office without a name is the same person's. */
export function isApposition(items: readonly Token[], at: number, range: ItemRange, reading: Reading): boolean {
  if (items[at - 1]?.text !== ',' || items[at]?.pos === 'DET' || (items[range.to]?.text ?? ',') === '.') return false;
  const phrase = readPhrase(items, range, reading);
  return (phrase.kind === 'role' || phrase.kind === 'unnamed') && phrase.roleClass !== null;
}
