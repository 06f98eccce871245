import type { MeetingType } from '../../../shared/domain.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { callsInPerson, heldNouns, nounTypes, phoneWords } from './event-words.ts';

/** The word that names an event, and of which type the event is. */
export interface EventNoun {
  readonly at: number;
  readonly type: MeetingType;
}

/** How far the object of "held" or "paid" stands behind the verb, in items. */
const farthestObject = 14;
const farthestInserted = 28;
/** How far behind the verb that holds it "the second round" may stand, in items. */
const farthestHeld = 9;

/** The type of the event that the noun at a position names, null where it names none or only describes another noun. */
export function eventNounAt(items: readonly Token[], at: number): MeetingType | null {
  const lower = items[at]?.lower ?? '';
  const type = nounTypes.get(lower) ?? (lower === 'talk' && isPhoneNoun(items, at) ? 'phone_call' : undefined);
  return type === undefined || isModifier(items, at) || isNoEvent(items, at) ? null : typeOfNoun(items, at, type);
}

/** "took part, via teleconference, in a ceremony": a means where another event is named, else the event itself. */
const isMeans = (items: readonly Token[], at: number): boolean =>
  items.some((_, other) => Math.abs(other - at) > 1 && nounTypes.has(items[other]?.lower ?? ''));

/** "Congress" as a parliament, "the Convention on …" as a treaty, "a call for …" as an appeal. */
function isNoEvent(items: readonly Token[], at: number): boolean {
  if (
    /^(?:via|by|through)$/.test(items[at - 1]?.lower ?? '') &&
    /^(?:tele|video)conference$/.test(items[at]?.lower ?? '')
  )
    return isMeans(items, at);
  const [lower, before, next] = [at, at - 1, at + 1].map((i) => items[i]?.lower ?? '');
  if (lower === 'congress')
    return !isCapitalised(items[at - 1]?.text ?? '') || /^(?:u\.?s\.?|the|of|national|american)$/.test(before ?? '');
  if (lower === 'convention') return /^(?:on|for|against|relating)$/.test(next ?? '');
  // "Ministers, call on countries to", "we call on"
  if (lower === 'call' && next === 'on' && /^(?:PUNCT|CCONJ|PART|PRON|AUX|X)$/.test(items[at - 1]?.pos ?? 'X'))
    return true;
  if (/^calls?$/.test(lower ?? '')) return /^(?:for|regarding|to)$/.test(next ?? '') && !phoneWords.has(before ?? '');
  return false;
}

/** The event noun that is the object of "held", "chaired", "paid". */
export function objectNoun(items: readonly Token[], from: number): EventNoun | null {
  // "had, on 18 March, at the headquarters of the Ministry, consultations"
  const farthest = items[from]?.text === ',' ? farthestInserted : farthestObject;
  for (let at = from; at < items.length && at < from + farthest; at += 1) {
    const item = items[at];
    if (item === undefined || (item.pos === 'PUNCT' && item.text !== ',')) return null;
    const type =
      item.pos !== 'VERB' || isCapitalised(item.text) || item.lower === 'host' || isCourtesyCall(items, at)
        ? eventNounAt(items, at)
        : null;
    if (type !== null) return { at, type };
    if (item.pos === 'VERB' && !isCapitalised(item.text) && !describesNoun(items, at)) break;
  }
  return heldObject(items, from);
}

/** "co-chaired the second round of political consultations", "convened the Cabinet": what only holding makes an event. */
function heldObject(items: readonly Token[], from: number): EventNoun | null {
  if (!holdingVerbs.test(items[from - 1]?.lower ?? '')) return null;
  for (let at = from; at < items.length && at < from + farthestHeld && items[at]?.pos !== 'ADP'; at += 1) {
    const type = heldNouns.get(items[at]?.lower ?? '');
    if (type !== undefined && !isModifier(items, at)) return { at, type };
    if (items[at]?.pos === 'VERB' || items[at]?.pos === 'PUNCT') return null;
  }
  return null;
}

const holdingVerbs =
  /^(?:co-)?(?:held|holds?|chair(?:s|ed)?|convene[sd]?|host(?:s|ed)?|led|attend(?:s|ed)?|open(?:s|ed)?|launche[sd])$/;

/** "paid courtesy calls on": the tagger takes the plural for a verb. */
const isCourtesyCall = (items: readonly Token[], at: number): boolean =>
  items[at]?.lower === 'calls' && callsInPerson.has(items[at - 1]?.lower ?? '');

/** "a two-day working visit": a participle right before the noun. */
const describesNoun = (items: readonly Token[], at: number): boolean =>
  /(?:ing|ed)$/.test(items[at]?.lower ?? '') && at + 1 < items.length && eventNounAt(items, at + 1) !== null;

/** "summit declaration": an event noun before another noun only describes it. */
function isModifier(items: readonly Token[], at: number): boolean {
  const next = items[at + 1];
  return (
    next !== undefined &&
    (next.pos === 'NOUN' || next.pos === 'PROPN') &&
    (nounTypes.has(next.lower) ||
      /^(?:hall|centre|center|room|committee|secretariat|declaration|statement|participants|press)$/.test(next.lower))
  );
}

function typeOfNoun(items: readonly Token[], at: number, type: MeetingType): MeetingType {
  const before = items[at - 1]?.lower ?? '';
  if (type === 'phone_call' && (callsInPerson.has(before) || items[at + 1]?.lower === 'on')) return 'meeting';
  if (type === 'conference' && /^(?:video|telephone)$/.test(before)) return 'phone_call';
  if (/^(?:press|news|media)$/.test(before) && type !== 'visit') return 'conference';
  if ((type === 'talks' && isPhoneNoun(items, at)) || (type === 'meeting' && /^(?:video|tele)conference$/.test(before)))
    return 'phone_call';
  return type;
}

const isPhoneNoun = (items: readonly Token[], at: number): boolean => phoneWords.has(items[at - 1]?.lower ?? '');

/** "had a conversation by phone": a meeting over the telephone is a call. */
export function phoned(items: readonly Token[], type: MeetingType): MeetingType {
  if (type === 'meeting' && items.some((item) => phoneWords.has(item.lower))) return 'phone_call';
  return type === 'talks' && byPhone(items, 0, items.length) ? 'phone_call' : type;
}

/** "by phone", "over the telephone", "in a phone call": the means by which people talk. */
export function byPhone(items: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (!phoneWords.has(items[at]?.lower ?? '')) continue;
    if (items.slice(Math.max(from, at - 3), at).some((item) => /^(?:by|over|via|in|on|during)$/.test(item.lower)))
      return true;
  }
  return false;
}
