import type { Person } from '../mentions/people.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { CountryName } from '../pack.ts';
import type { Reading } from '../reading.ts';
import { type ItemRange, phraseAfter } from '../statements/noun-phrases.ts';
import type { Token } from '../text/token.ts';
import { behindCircumstances } from './circumstances.ts';
import { presidingWords } from './event-words.ts';
import { participantsOf } from './phrase-people.ts';
import { bareName, namesJoined } from './weak-names.ts';

/** How far behind a delegation its leader may be named, in items. */
const farthestLeader = 16;

/** "President Biden's" of "President Biden's call", "the Secretary-General's" of "the Secretary-General's meeting". */
export function ownerBefore(items: readonly Token[], at: number, reading: Reading): Person[] {
  for (let i = at - 1; i >= 0 && at - i < 7; i -= 1) {
    const item = items[i];
    if (item === undefined || item.pos === 'PUNCT' || item.pos === 'ADP') return [];
    if (item.pos === 'PART' && item.lower.startsWith("'")) {
      for (let k = i - 1; k >= 0 && i - k < 8; k -= 1) {
        const person = reading.personAt.get(items[k]?.index ?? -1);
        if (person !== undefined) return [person];
      }
      return officeBefore(items, i, reading);
    }
  }
  return [];
}

/** Who holds the office that ends before a possessive: from its article to the mark. */
function officeBefore(items: readonly Token[], mark: number, reading: Reading): Person[] {
  let from = mark - 1;
  while (from > 0 && mark - from < 8 && items[from]?.pos !== 'DET' && items[from]?.pos !== 'ADP') from -= 1;
  if (items[from]?.lower !== 'the') return [];
  const range = { from, to: mark };
  const phrase = readPhrase(items, range, reading);
  return phrase.kind === 'role' ? participantsOf(items, range, reading, { phrase }) : [];
}

/** Everybody after "with", "between", "on" (a courtesy call) or "by", or as direct object. */
export function partners(
  items: readonly Token[],
  from: number,
  end: number,
  reading: Reading,
  direct: boolean,
  except: readonly Person[] = [],
  passive = false,
): Person[] {
  const found: Person[] = [];
  if (direct) {
    const object = behindCircumstances(items, skipLight(items, from), end, reading);
    found.push(...listFrom(items, object, end, reading, except));
  }
  for (let at = from; at < end && !opensEvent(items, at); at += 1)
    if (leadsToPartner(items, at, from, direct) || (passive && items[at]?.lower === 'by'))
      found.push(...listFrom(items, at + 1, end, reading, except));
  return found;
}

/** "called on X and held talks with Y": whom the next event is with takes no part in this one. */
const opensEvent = (items: readonly Token[], at: number): boolean =>
  items[at]?.lower === 'and' &&
  items[at + 1]?.pos === 'VERB' &&
  /^(?:held|met|received|hosted|chaired)$/.test(items[at + 1]?.lower ?? '');

/** Whether a preposition leads to those with whom the event is: "with", "between", "spoke to", "chaired by". */
function leadsToPartner(items: readonly Token[], at: number, from: number, direct: boolean): boolean {
  const before = items[at - 1]?.lower ?? '';
  switch (items[at]?.lower) {
    case 'with':
    case 'between':
    case 'among':
      return true;
    case 'on':
      return at === from;
    case 'for':
      return /^(?:ceremony|reception|banquet|dinner|luncheon)$/.test(before);
    case 'from':
      return at < from + 2 && !direct;
    case 'of':
      return at < from + 3 && /^honou?r$/.test(before);
    case 'by':
      return at === from || presidingWords.has(before) || (before === 'audience' && items[at - 2]?.lower === 'in');
    case 'to':
      return /^(?:host|audience)$/.test(before) || (at === from && /^(?:spoke|speaks|talked|talks)$/.test(before));
    default:
      return false;
  }
}

function skipLight(items: readonly Token[], from: number): number {
  let at = from;
  while (items[at]?.pos === 'ADV' || items[at]?.lower === 'today' || items[at]?.lower === 'yesterday') at += 1;
  if (items[at]?.lower === 'on' && /day$/.test(items[at + 1]?.lower ?? ''))
    at += /^(?:morning|afternoon|evening)$/.test(items[at + 2]?.lower ?? '') ? 3 : 2;
  return at;
}

/**
 * Reads "A, B and C" as participants. Who leads a delegation stands for it. An office is not held by those in `except`:
 * nobody meets himself.
 */
export function listFrom(
  items: readonly Token[],
  from: number,
  end: number,
  reading: Reading,
  except: readonly Person[] = [],
): Person[] {
  const found: Person[] = [];
  let at = from;
  for (let guard = 0; guard < 24 && at < end; guard += 1) {
    at = afterHonorifics(items, at, reading);
    const phrase = overInitials(items, withoutOthers(items, phraseAfter(items, at, reading)), reading);
    const range = toNames(items, at, phrase, reading);
    if (range === null || range.to > end) break;
    const led = ledBy(items, range.to, end, reading);
    if (led.length > 0) return [...found, ...ofCountry(led, readPhrase(items, range, reading).country)];
    let to = range.to;
    if (found.length === 0 || !isApposition(items, at, range, reading)) {
      const apposed = apposedAfter(items, range, reading);
      const people = apposed === null ? participantsOf(items, range, reading, { except }) : [apposed.person];
      if (people.length === 0) break;
      found.push(...people);
      to = afterApposition(items, apposed?.to ?? range.to, end, reading);
    }
    at = endsInHonorific(items, to, reading) ? to + 1 : afterJoint(items, to);
    if (items[at]?.lower === 'including') return withMembers(found, listFrom(items, at + 1, end, reading, except));
    if (at === range.to) break;
  }
  return found;
}

/** "Rt. Hon. President X": behind an honorific whose full stop stands apart. */
function afterHonorifics(items: readonly Token[], from: number, reading: Reading): number {
  let at = from;
  while (items[at + 1]?.text === '.' && reading.words.classes[items[at]?.index ?? -1] === 'honorific') at += 2;
  return at;
}

/** "President X and Rt. Hon. Prime Minister Y": the phrase ends at the full stop of the honorific of the next one. */
const endsInHonorific = (items: readonly Token[], to: number, reading: Reading): boolean =>
  items[to]?.text === '.' && reading.words.classes[items[to - 1]?.index ?? -1] === 'honorific';

/**
 * The phrase to the end of a name whose title begins in it: "High Commissioner of the Maldives to Sri Lanka X", which a phrase
 * leaves at "to"; "Acting Secretary of State X", whose first word the tagger takes for a verb.
 */
function toNames(items: readonly Token[], from: number, range: ItemRange | null, reading: Reading): ItemRange | null {
  let to = range?.to ?? from;
  for (let at = from; at < Math.max(to, from + 1); at += 1) {
    const name = reading.nameByRole.get(items[at]?.index ?? -1);
    if (name === undefined || name.end <= (items[to - 1]?.index ?? 0) + (range === null ? 0 : 1)) continue;
    while (to < items.length && (items[to]?.index ?? name.end) < name.end) to += 1;
    range = { from, to };
  }
  return range;
}

/** "counterparts including A and B": the members named stand beside the group, or for it where it says nothing by itself. */
function withMembers(found: Person[], members: readonly Person[]): Person[] {
  const named = members.filter((person) => person.kind === 'person');
  const groups = found.filter(
    (person) => named.length === 0 || !/^(?:\w+ )?(?:counterparts|others)$/i.test(person.key),
  );
  return [...groups, ...named];
}

/** "his Democratic Republic of Congo (DRC) counterpart": the phrase goes on behind initials in brackets to its office. */
function overInitials(items: readonly Token[], range: ItemRange | null, reading: Reading): ItemRange | null {
  const to = range?.to ?? 0;
  const bracketed = range !== null && items[to]?.text === '(' && items[to + 2]?.text === ')';
  if (!bracketed || reading.words.classes[items[to + 3]?.index ?? -1] !== 'title') return range;
  return { from: range.from, to: to + 4 };
}

/** Behind the comma and the "and" that lead to the next one. */
function afterJoint(items: readonly Token[], to: number): number {
  const comma = items[to]?.text === ',' || items[to]?.text === ';' ? to + 1 : to;
  return items[comma]?.lower === 'and' || items[comma]?.lower === '&' ? comma + 1 : comma;
}

/** "the Prime Minister with US congressmen": whom somebody meets is no part of what he is called. */
function withoutOthers(items: readonly Token[], range: ItemRange | null): ItemRange | null {
  if (range === null) return null;
  const to = items.slice(range.from + 1, range.to).findIndex((item) => item.lower === 'with');
  return to < 0 ? range : { from: range.from, to: range.from + 1 + to };
}

/** Who leads "a delegation of the Republic of Korea" stands for that country. */
function ofCountry(leaders: Person[], country: CountryName | null): Person[] {
  for (const leader of leaders) leader.country ??= country;
  return leaders;
}

/** "a delegation of investors from Korea led by X": who leads it, nobody where that is not said. */
function ledBy(items: readonly Token[], from: number, end: number, reading: Reading): Person[] {
  for (let at = from; at < Math.min(end, from + farthestLeader); at += 1) {
    const item = items[at];
    if (item === undefined || (item.pos === 'PUNCT' && item.text !== ',')) return [];
    if (/^(?:led|headed)$/.test(item.lower)) {
      const named = items[at + 1]?.lower === 'by' ? phraseAfter(items, at + 2, reading) : null;
      return named === null ? [] : namesJoined(items, named, reading, true);
    }
    if (item.pos === 'VERB' || item.pos === 'AUX' || item.lower === 'and' || item.lower === 'with') return [];
  }
  return [];
}

/** "the Vice President of the UAE, His Highness Sheikh X": an office and, after a comma, the name without one. */
function apposedAfter(
  items: readonly Token[],
  range: ItemRange,
  reading: Reading,
): { person: Person; to: number } | null {
  const comma = items[range.to]?.text === '(' && items[range.to + 2]?.text === ')' ? range.to + 3 : range.to;
  if (items[comma]?.text !== ',' || !isOffice(items, range, reading)) return null;
  // "Dato’ Seri X"
  const from = /^['’]$/.test(items[comma + 2]?.text ?? '') ? comma + 3 : comma + 1;
  const next = phraseAfter(items, from, reading);
  const phrase = next === null ? null : readPhrase(items, next, reading);
  const person = phrase?.kind === 'named' && phrase.people.length === 1 ? phrase.people[0] : undefined;
  if (next === null || person === undefined) return apposedBare(items, range, comma, reading);
  const name = items
    .slice(next.from, next.to)
    .map((item) => reading.nameAt.get(item.index))
    .find((found) => found !== undefined);
  if (name === undefined || !(name.titles.length === 0 || isAddressed(items, comma + 1, next.to, reading))) return null;
  const office = readPhrase(items, range, reading);
  person.country ??= office.country;
  person.titles.add(office.head);
  return { person, to: next.to };
}

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
function isApposition(items: readonly Token[], at: number, range: ItemRange, reading: Reading): boolean {
  if (items[at - 1]?.text !== ',' || items[at]?.pos === 'DET' || (items[range.to]?.text ?? ',') === '.') return false;
  const phrase = readPhrase(items, range, reading);
  return (phrase.kind === 'role' || phrase.kind === 'unnamed') && phrase.roleClass !== null;
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
