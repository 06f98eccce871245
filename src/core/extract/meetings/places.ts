import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { heldNouns, nounTypes, placeWords } from './event-words.ts';
import { isPlace, isTime, placeEnd, plain, withCity } from './place-names.ts';

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

/** "toured the reception station in Paso Canoas": where what somebody visits is. */
export function placeOfVisited(items: readonly Token[], verb: number, to: number, reading: Reading): string | null {
  return find(items, verb + 1, to, reading, (at) => /^(?:in|at)$/.test(items[at]?.lower ?? ''));
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

/** ", currently on a state visit to X,": the same without "who is". */
function isOnWay(items: readonly Token[], at: number): boolean {
  const on = /^(?:currently|presently|now)$/.test(items[at]?.lower ?? '') ? at + 1 : at;
  return (
    items[on]?.lower === 'on' && items.slice(on + 2, on + 7).some(({ lower }) => lower === 'visit' || lower === 'trip')
  );
}

/** What ", who is on a visit to X," tells of somebody beside the event: from its first word to its comma. */
export function asides(items: readonly Token[], from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at += 1) {
    if (items[at - 1]?.text !== ',' || !(items[at]?.lower === 'who' || isOnWay(items, at))) continue;
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

const settlements =
  /^(?:capital|city|town|village|resort|port|municipality|office|palace|residence|house|hotel|guesthouse|complex|cent(?:er|re)|museum|club)$/;
/** "at the headquarters of the Ministry": a house, which is where its owner is. */
const seats = /^(?:headquarters|seat|premises|residence|offices?)$/;
/** How many words may say what kind of place it is. */
const longestKind = 6;

/** "in the Turkish capital, Ankara", "in the southern port city of Limassol", "at the former presidential office Cheong Wa Dae": where the words end that say what kind of place it is. */
function beforeName(items: readonly Token[], at: number, reading: Reading): number {
  if (items[at + 1]?.lower !== 'the') return at;
  let last = 0;
  for (let i = at + 2; i < at + longestKind && items[i]?.pos !== 'PUNCT'; i += 1) {
    const item = items[i];
    if (item === undefined || (isCapitalised(item.text) && reading.words.classes[item.index] !== 'demonym')) break;
    if (settlements.test(item.lower)) last = i;
    if (seats.test(item.lower) && items[i + 1]?.lower === 'of') return i + 1;
  }
  if (last === 0) return at;
  return items[last + 1]?.lower === 'of' || items[last + 1]?.text === ',' ? last + 1 : last;
}

/** "in the Ramstein format", "at the Geneva talks": a name between article and noun says which one, not where. */
function describes(items: readonly Token[], from: number, end: number, reading: Reading): boolean {
  const next = items[end];
  if (
    items[from]?.lower !== 'the' ||
    next?.pos !== 'NOUN' ||
    !/^(?:common|portfolio|organisation)$/.test(reading.words.classes[next.index] ?? '') ||
    isTime(next, reading)
  )
    return false;
  let head = end;
  while (items[head + 1]?.pos === 'NOUN') head += 1;
  return !placesItself.test(items[head]?.lower ?? '');
}

/** "at the Pabradė training area": what a name before it tells the place of. */
const placesItself =
  /^(?:morning|afternoon|evening|night|area|region|city|capital|building|palace|hotel|office|headquarters|grounds?|base|airport|station|site|district|province|plant|camp|range)$/;

/** "in Lusaka", "at State House", "paid a visit to Belarus"; not "the situation in Gaza". */
function inPlace(items: readonly Token[], at: number, reading: Reading): boolean {
  const word = items[at]?.lower;
  if (word === 'at') return !isPost(items, at, reading);
  return (word === 'in' && !isTopic(items[at - 1], reading)) || (word === 'to' && toPlace(items, at));
}

/** "State Secretary at the Ministry of Foreign Affairs": where somebody's post is. */
const isPost = (items: readonly Token[], at: number, { words }: Reading): boolean =>
  words.classes[items[at - 1]?.index ?? -1] === 'title' &&
  /^(?:ministry|department|embassy|office)$/.test(items[items[at + 1]?.lower === 'the' ? at + 2 : at + 1]?.lower ?? '');

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
