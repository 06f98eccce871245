import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { placeWords } from './event-words.ts';

const closers = new Set([
  'today',
  'yesterday',
  'on',
  'to',
  'with',
  'for',
  'during',
  'and',
  'as',
  'from',
  'after',
  'before',
]);

/** "the" goes, except where it belongs to the name as readers know it. */
export function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^the (?=[A-Z])/, '')
    .replace(/['’]s$/, '');
}

export function placeEnd(items: readonly Token[], from: number, to: number, reading: Reading): number {
  let at = from;
  if (items[at]?.lower === 'the') at += 1;
  let words = 0;
  for (; at < to; at += 1) {
    const item = items[at];
    if (item === undefined || item.quotation !== null || (words > 0 && reading.personAt.has(item.index))) break;
    if (isCapitalised(item.text) && item.pos !== 'PUNCT' && !isTime(item, reading)) words += 1;
    else if (words === 0 || !joinsPlace(items, at, reading)) break;
  }
  while (
    words > 0 &&
    at > from &&
    (items[at - 1]?.lower === 'of' || items[at - 1]?.lower === 'the' || items[at - 1]?.text === ',')
  )
    at -= 1;
  return words === 0 ? from : at;
}

/** "the Presidential Secretariat in Colombo": the city in which the building stands. */
export function withCity(items: readonly Token[], end: number, reading: Reading): number {
  const city = items[end + 1];
  if (items[end]?.lower !== 'in' || city === undefined || reading.words.classes[city.index] !== 'city') return end;
  const building = items[end - 1];
  if (building === undefined || /^(?:city|country)$/.test(reading.words.classes[building.index] ?? '')) return end;
  let last = end + 2;
  while (reading.words.classes[items[last]?.index ?? -1] === 'city') last += 1;
  return last;
}

/** Small words inside the names of places and buildings, in the languages that have them. */
const nameParticles =
  /^(?:de|del|della|di|do|da|dos|das|du|des|la|las|los|le|les|el|al|an|na|am|der|den|van|von|zu|und|i|e|y)$/;

/** What may stand inside the name of a place: "of", a comma before another place, a bracket with an acronym. */
function joinsPlace(items: readonly Token[], at: number, reading: Reading): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (item === undefined) return false;
  if (item.lower === 'of') return isNext(next, items[at + 2]);
  // "Palacio de la Moneda", "Áras an Uachtaráin"
  if (nameParticles.test(item.lower)) return isNext(next, items[at + 2]) || nameParticles.test(next?.lower ?? '');
  // "the Great Hall of the People"; a chamber of the Secretariat is enough of a place by itself.
  if (item.lower === 'the')
    return (
      items[at - 1]?.lower === 'of' &&
      !items.slice(at + 1, at + 4).some(({ index }) => reading.words.classes[index] === 'organisation')
    );
  // "at the Foreign, Commonwealth and Development Office" is no place beside another.
  const opens = /^(?:modifier|portfolio)$/.test(reading.words.classes[items[at - 1]?.index ?? -1] ?? '');
  if (item.text === ',') return !opens && isCapitalised(next?.text ?? 'a') && isLocation(next, reading);
  if (item.text === '(') return /^[A-Z]{2,}$/.test(next?.text ?? '');
  return item.lower === "'s" || item.text === ')';
}

function isNext(next: Token | undefined, after: Token | undefined): boolean {
  return isCapitalised(next?.text ?? 'a') || (next?.lower === 'the' && isCapitalised(after?.text ?? 'a'));
}

export function isTime(item: Token, reading: Reading): boolean {
  return (
    reading.lexicon.months.includes(item.lower) ||
    reading.lexicon.weekdays.includes(item.lower) ||
    closers.has(item.lower)
  );
}

/** After the comma only another place, not the name of a participant. */
function isLocation(item: Token | undefined, reading: Reading): boolean {
  if (item === undefined || item.index < 0) return false;
  const kind = reading.words.classes[item.index];
  return (
    (kind === 'country' || kind === 'city' || kind === 'name' || item.lower === 'dc' || item.lower === 'd.c.') &&
    !reading.personAt.has(item.index)
  );
}

/** What follows "in" is a place unless it is a person, an organisation as such, or an abstract noun. */
export function isPlace(
  items: readonly Token[],
  from: number,
  to: number,
  preposition: string,
  reading: Reading,
): boolean {
  const last = items[to - 1];
  const first = items[from]?.lower === 'the' ? items[from + 1] : items[from];
  if (
    last === undefined ||
    first === undefined ||
    (preposition === 'to' && isOffice(items, from, to, reading)) ||
    isAcronym(first, last, reading) ||
    waters.test(last.lower)
  )
    return false;
  for (let at = from; at < to; at += 1) {
    const kind = reading.words.classes[items[at]?.index ?? -1];
    if (reading.personAt.has(items[at]?.index ?? -1) && kind === 'name' && at === from) return false;
    if (kind === 'country' || kind === 'city' || reading.lexicon.organisationPlaces.has(items[at]?.lower ?? ''))
      return true;
  }
  if (first !== last && placeWords.has(last.lower) && isCapitalised(last.text)) return true;
  if (preposition === 'at' && first !== last && offices.test(first.lower)) return true;
  const kind = reading.words.classes[first.index];
  const lastKind = reading.words.classes[last.index];
  if (
    preposition === 'at' &&
    first !== last &&
    (lastKind === 'name' || (lastKind === 'organisation' && isCapitalised(last.text)))
  )
    return true;
  return kind === 'name' && (preposition === 'in' || to - from > 1 || reading.text.charAt(first.start - 1) === ' ');
}

/** "paid a courtesy visit to Prime Minister X", "to the President of Kenya". */
const isOffice = (items: readonly Token[], from: number, to: number, reading: Reading): boolean =>
  items
    .slice(from, to)
    .some(
      ({ index }, k) =>
        reading.nameByRole.has(index) ||
        (reading.words.classes[index] === 'title' && items[from + k + 1]?.lower === 'of'),
    );

/** First words of the names of bodies that have a house of their own: "at the Ministry of Foreign Affairs". */
const offices =
  /^(?:ministry|department|embassy|consulate|office|secretariat|parliament|palace|residence|headquarters|chancellery)$/;

/** "cooperation in the Black Sea": what is talked about rather than where. */
const waters = /^(?:sea|ocean|gulf|straits?)$/;

/** "at the CND": initials alone are a body, not where it meets; "the UN" is as good as a place. */
const isAcronym = (first: Token, last: Token, { words, lexicon }: Reading): boolean =>
  first === last &&
  /^\p{Lu}{2,6}$/u.test(first.text) &&
  !/^(?:country|city)$/.test(words.classes[first.index] ?? '') &&
  !lexicon.organisationPlaces.has(first.lower);
