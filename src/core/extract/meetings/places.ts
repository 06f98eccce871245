import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { heldNouns, nounTypes, placeWords } from './event-words.ts';

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

/** "visited Iran": the place that is the object of a visit. */
export function placeVisited(items: readonly Token[], at: number, reading: Reading): string | null {
  const from = at + 1;
  const end = placeEnd(items, from, items.length, reading);
  const [first, last] = [items[from], items[end - 1]];
  if (end <= from || first === undefined || last === undefined || !isPlace(items, from, end, 'to', reading))
    return null;
  return plain(reading.text.slice(first.start, last.end));
}

/**
 * The place that a stretch of items names: a capitalised phrase after "in" or "at", with a second one after a comma
 * ("in Lusaka, Zambia", "at State House, Nairobi"). Null where there is none.
 */
export function placeIn(items: readonly Token[], from: number, to: number, reading: Reading): string | null {
  const aside = asides(items, from, to);
  return (
    find(items, from, to, reading, (at) => inPlace(items, at, reading) && !aside.has(at)) ??
    find(items, from, to, reading, (at) => onMargins(items, at) && !aside.has(at)) ??
    hosting(items, from, to, reading) ??
    find(items, from, to, reading, (at) => aside.has(at) && (inPlace(items, at, reading) || visits(items[at])))
  );
}

/** "Moscow will host talks", "Geneva hosted the conference". */
function hosting(items: readonly Token[], from: number, to: number, reading: Reading): string | null {
  for (let at = Math.max(1, from); at < to; at += 1) {
    if (!/^host(?:s|ed)?$/.test(items[at]?.lower ?? '')) continue;
    const city = items[reading.lexicon.modals.has(items[at - 1]?.lower ?? '') ? at - 2 : at - 1];
    if (city !== undefined && city.index >= 0 && reading.words.classes[city.index] === 'city') return city.text;
  }
  return null;
}

const visits = (word: Token | undefined): boolean => word?.lower === 'visiting';

/** What ", who is on a visit to X," tells of somebody beside the event: from "who" to its comma. */
export function asides(items: readonly Token[], from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at += 1) {
    if (items[at]?.lower !== 'who' || items[at - 1]?.text !== ',') continue;
    for (; at < to && items[at]?.text !== ',' && items[at]?.text !== ';'; at += 1) found.add(at);
  }
  return found;
}

type Opens = (at: number) => boolean;

/** The first place that the words which `opens` accepts lead to. */
function find(items: readonly Token[], from: number, to: number, reading: Reading, opens: Opens): string | null {
  for (let before = from; before < to; before += 1) {
    if (!opens(before)) continue;
    const at = beforeName(items, before, reading);
    const end = withCity(items, placeEnd(items, at + 1, to, reading), reading);
    const lower = items[before]?.lower ?? '';
    const preposition = /^(?:of|visiting)$/.test(lower) ? 'in' : lower;
    // "Resident Coordinator in Sri Lanka X": where somebody's post is.
    if (end <= at + 1 || describes(items, at + 1, end, reading) || reading.personAt.has(items[end]?.index ?? -1))
      continue;
    if (!isPlace(items, at + 1, end, preposition, reading)) continue;
    const [first, last] = [items[at + 1], items[end - 1]];
    if (first === undefined || last === undefined) continue;
    return plain(reading.text.slice(first.start, last.end));
  }
  return null;
}

const settlements = /^(?:capital|city|town|village|resort|port|municipality)$/;
/** How many words may say what kind of place it is. */
const longestKind = 6;

/** "in the Turkish capital, Ankara", "in the southern port city of Limassol": where the words end that say what kind of place it is. */
function beforeName(items: readonly Token[], at: number, reading: Reading): number {
  if (items[at + 1]?.lower !== 'the') return at;
  let last = 0;
  for (let i = at + 2; i < at + longestKind && items[i]?.pos !== 'PUNCT'; i += 1) {
    const item = items[i];
    if (item === undefined || (isCapitalised(item.text) && reading.words.classes[item.index] !== 'demonym')) break;
    if (settlements.test(item.lower)) last = i;
  }
  if (last === 0) return at;
  return items[last + 1]?.lower === 'of' || items[last + 1]?.text === ',' ? last + 1 : last;
}

/** "in the Ramstein format", "at the Geneva talks": a name between article and noun says which one, not where. */
function describes(items: readonly Token[], from: number, end: number, reading: Reading): boolean {
  const next = items[end];
  return (
    items[from]?.lower === 'the' &&
    next?.pos === 'NOUN' &&
    reading.words.classes[next.index] === 'common' &&
    !isTime(next, reading) &&
    !/^(?:morning|afternoon|evening|night|area|region|city|capital|building|palace|hotel|office|headquarters)$/.test(
      next.lower,
    )
  );
}

/** "in Lusaka", "at State House", "paid a visit to Belarus"; not "the situation in Gaza". */
function inPlace(items: readonly Token[], at: number, reading: Reading): boolean {
  const word = items[at]?.lower;
  return (
    ((word === 'in' || word === 'at') && !isTopic(items[at - 1], reading)) || (word === 'to' && toPlace(items, at))
  );
}

/** "on the sidelines of the General Assembly". */
function onMargins(items: readonly Token[], at: number): boolean {
  return items[at]?.lower === 'of' && /^(?:sidelines|margins|margin)$/.test(items[at - 1]?.lower ?? '');
}

/** A noun that is neither an event, a time of day nor somebody: what follows says where the thing is, not the event. */
function isTopic(before: Token | undefined, reading: Reading): boolean {
  return (
    before?.pos === 'NOUN' &&
    before.index >= 0 &&
    reading.words.classes[before.index] === 'common' &&
    !nounTypes.has(before.lower) &&
    !heldNouns.has(before.lower) &&
    !reading.lexicon.plurals.has(before.lower) &&
    !placeWords.has(before.lower) &&
    !/^(?:morning|afternoon|evening|night|today|yesterday|day|week|month|place|part|residence|palace|hotel|home|house|embassy|ministry|capitol|parliament)$/.test(
      before.lower,
    )
  );
}

/** "paid a visit to Belarus", "welcomed him to NATO Headquarters", "arrived to". */
function toPlace(items: readonly Token[], at: number): boolean {
  return (
    items
      .slice(Math.max(0, at - 12), at)
      .some((item) => /^(?:visit|trip|welcome|welcomed|welcomes|travelled|traveled)$/.test(item.lower)) &&
    isCapitalised(items[at + 1]?.lower === 'the' ? (items[at + 2]?.text ?? 'a') : (items[at + 1]?.text ?? 'a'))
  );
}

/** "the" goes, except where it belongs to the name as readers know it. */
function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^the (?=[A-Z])/, '')
    .replace(/['’]s$/, '');
}

function placeEnd(items: readonly Token[], from: number, to: number, reading: Reading): number {
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
function withCity(items: readonly Token[], end: number, reading: Reading): number {
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

function isTime(item: Token, reading: Reading): boolean {
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
function isPlace(items: readonly Token[], from: number, to: number, preposition: string, reading: Reading): boolean {
  const last = items[to - 1];
  const first = items[from]?.lower === 'the' ? items[from + 1] : items[from];
  if (last === undefined || first === undefined || isAcronym(first, last, reading) || waters.test(last.lower))
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
