import type { Person } from '../mentions/people.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { CountryName } from '../pack.ts';
import type { Reading } from '../reading.ts';
import { type ItemRange, phraseAfter } from '../statements/noun-phrases.ts';
import type { Token } from '../text/token.ts';
import { apposedAfter, apposedList, isApposition } from './appositions.ts';
import { behindCircumstances } from './circumstances.ts';
import { holdersByCountry } from './country-holders.ts';
import { presidingWords } from './event-words.ts';
import { participantsOf, unique } from './phrase-people.ts';
import { namesJoined } from './weak-names.ts';

/** The longest bracket behind a name in a list, in items. */
const longestBracket = 12;
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
  for (let at = from; at < end && !opensEvent(items, at); at += 1) {
    if (!leadsToPartner(items, at, from, direct) && !(passive && items[at]?.lower === 'by')) continue;
    const people = listFrom(items, at + 1, end, reading, except);
    // "convened by the African Union": who organises an event need not be there.
    const organised = items[at]?.lower === 'by' && organisers.test(items[at - 1]?.lower ?? '');
    found.push(...people.filter((person) => !organised || person.kind === 'person'));
  }
  return found;
}

const organisers = /^(?:convened|hosted|organi[sz]ed|launched)$/;

/** "called on X and held talks with Y": whom the next event is with takes no part in this one. */
const opensEvent = (items: readonly Token[], at: number): boolean =>
  items[at]?.lower === 'and' &&
  items[at + 1]?.pos === 'VERB' &&
  /^(?:held|met|received|hosted|chaired)$/.test(items[at + 1]?.lower ?? '');

/** Whether a preposition leads to those with whom the event is: "with", "between", "spoke to", "chaired by". */
function leadsToPartner(items: readonly Token[], at: number, from: number, direct: boolean): boolean {
  const before = items[at - 1]?.lower ?? '';
  const noun = items[from - 1]?.lower ?? '';
  switch (items[at]?.lower) {
    case 'with':
    case 'between':
    case 'among':
    case 'alongside':
      return true;
    case 'on':
      return at === from;
    case 'for':
      return givenFor.test(noun) || givenFor.test(before);
    case 'from':
      return at < from + 2 && !direct;
    case 'of':
      return leadsToHonoured(before, at - from);
    case 'by':
      return (
        at === from ||
        noun === 'visit' ||
        presidingWords.has(before) ||
        (before === 'audience' && items[at - 2]?.lower === 'in')
      );
    case 'to':
      return (
        /^(?:host|audience)$/.test(before) ||
        isSwornIn(items, at, from) ||
        (at === from && /^(?:spoke|speaks|talked|talks)$/.test(before))
      );
    default:
      return false;
  }
}

/** "administered the oaths of office and secrecy to X" */
const isSwornIn = (items: readonly Token[], to: number, from: number): boolean =>
  items.slice(from, to).some(({ lower }) => /^oaths?$/.test(lower));

/** "hosted a reception in Hanoi on July 9 for X": what is given for somebody. */
const givenFor = /^(?:ceremony|reception|banquet|dinner|luncheon|lunch|breakfast)$/;

/** "in honour of X", "received the credentials of X". */
const leadsToHonoured = (before: string, distance: number): boolean =>
  distance === 0 ? /^(?:credentials|credence)$/.test(before) : distance < 3 && /^honou?r$/.test(before);

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
  const { people: found, to: first } = holdersByCountry(items, from, end, reading);
  let at = afterJoint(items, first);
  for (let guard = 0; guard < 24 && at < end; guard += 1) {
    at = afterHonorifics(items, at, reading);
    const phrase = overInitials(items, withoutOthers(items, phraseAfter(items, at, reading)), reading);
    const range = toNames(items, at, beforeCounterpart(items, phrase, reading), reading);
    if (range === null || range.to > end) break;
    const led = ledBy(items, range.to, end, reading);
    if (led.length > 0) return [...found, ...ofCountry(led, readPhrase(items, range, reading).country)];
    const each = apposedList(items, range, end, reading);
    if (each.people.length > 0) return unique([...found, ...each.people]);
    let to = range.to;
    if (found.length === 0 || !isApposition(items, at, range, reading)) {
      const apposed = apposedAfter(items, range, reading);
      const people = apposed === null ? participantsOf(items, range, reading, { except }) : [apposed.person];
      if (people.length === 0) break;
      found.push(...people);
      to = afterApposition(items, apposed?.to ?? range.to, end, reading);
    }
    at = endsInHonorific(items, to, reading) ? to + 1 : afterJoint(items, afterBracket(items, to));
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

/** "Rebecca Wanjala (Environment) and", ", Secretary (CPV & OIA), and": behind what a bracket says of somebody. */
function afterBracket(items: readonly Token[], to: number): number {
  if (items[to]?.text !== '(') return to;
  const close = items.slice(to, to + longestBracket).findIndex((item) => item.text === ')');
  return close < 0 ? to : to + close + 1;
}

/** Behind the comma and the "and" that lead to the next one. */
function afterJoint(items: readonly Token[], to: number): number {
  const comma = items[to]?.text === ',' || items[to]?.text === ';' ? to + 1 : to;
  return items[comma]?.lower === 'and' || items[comma]?.lower === '&' ? comma + 1 : comma;
}

/** "Minister X and his Kenyan counterpart, Y": the first of the two, where the second is described beside him. */
function beforeCounterpart(items: readonly Token[], range: ItemRange | null, reading: Reading): ItemRange | null {
  const to = range?.to ?? 0;
  for (let at = range?.from ?? to; at < to; at += 1)
    if (items[at]?.lower === 'and' && /^(?:his|her|its|their)$/.test(items[at + 1]?.lower ?? '')) {
      const named = items.slice(range?.from, at).some(({ index }) => reading.nameAt.has(index));
      return named ? { from: range?.from ?? 0, to: at } : range;
    }
  return range;
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
