import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { nounTypes } from './event-words.ts';

/** How far before its verb a subject may stand, and behind it its object, over day and place, in items. */
const farthest = 24;
const farthestObject = 20;
/** How far behind its article the noun of a phrase may stand, in items. */
const longestOpening = 6;

/**
 * Where the circumstances that end before the verb begin: "on Wednesday in Abuja" of "President X on Wednesday in Abuja
 * received". The position of the verb where there are none.
 */
export function circumstancesStart(items: readonly Token[], verb: number, reading: Reading): number {
  let start = verb;
  for (let at = verb - 1; at > 0 && verb - at <= farthest; at -= 1) {
    const item = items[at];
    if (item === undefined || !isCircumstance(item, reading)) break;
    if (opens(item)) start = at;
  }
  return start < verb && reading.lexicon.modals.has(items[start - 1]?.lower ?? '') ? start - 1 : start;
}

const opens = (item: Token): boolean => /^(?:on|in|at|this|today|yesterday)$/.test(item.lower);

/** Prepositions of time and place, calendar words, numbers and capitalised places that are nobody's name. */
function isCircumstance(item: Token, reading: Reading): boolean {
  if (opens(item) || /^(?:the|an?|morning|afternoon|evening|,|\(|\))$/.test(item.lower) || item.pos === 'NUM')
    return true;
  // "at a ceremony at Jubilee House"
  if (nounTypes.has(item.lower)) return true;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(item.lower)) return true;
  if (item.index < 0 || !isCapitalised(item.text)) return false;
  const kind = reading.words.classes[item.index];
  if (kind === 'calendar' || kind === 'city' || kind === 'country' || kind === 'organisation') return true;
  return kind === 'name' && !isNamed(item.index, reading);
}

function isNamed(index: number, reading: Reading): boolean {
  for (let at = index; at >= 0 && index - at < 6; at -= 1) {
    const name = reading.nameAt.get(at);
    if (name !== undefined) return name.end > index && reading.personAt.has(at);
  }
  return false;
}

/**
 * Where the object begins that day and place stand before: "the Ambassador" of "received this morning at the Palace the
 * Ambassador", "H.E. Y" of "received in his office in Jeddah on 17 January H.E. Y". `from` itself where nobody follows.
 */
export function behindCircumstances(items: readonly Token[], from: number, end: number, reading: Reading): number {
  const first = items[from];
  if (first === undefined || !(opens(first) || first.lower === 'to' || first.text === '(' || first.text === ','))
    return from;
  for (let at = from + 1; at < Math.min(end, from + farthestObject); at += 1) {
    const [before, item] = [items[at - 1], items[at]];
    if (item === undefined || item.quotation !== null || /^(?:with|by|and)$/.test(item.lower)) return from;
    if (item.pos === 'VERB' && !isCapitalised(item.text) && !newInOffice.test(item.lower)) return from;
    if (/^(?:ADP|DET|PRON|PART)$/.test(before?.pos ?? '') && reading.words.classes[before?.index ?? -1] !== 'honorific')
      continue;
    if (beginsPerson(items, at, reading)) return at;
  }
  return from;
}

/** "newly appointed Ambassador" */
const newInOffice = /^(?:appointed|elected|accredited|designated|visiting)$/;

/** A name with what stands before it, an honorific, or an article that leads to an office or a group. */
function beginsPerson(items: readonly Token[], at: number, reading: Reading): boolean {
  const item = items[at];
  if (item === undefined || item.index < 0) return false;
  const kind = reading.words.classes[item.index];
  if (reading.nameByRole.has(item.index) || kind === 'honorific' || kind === 'rank' || item.text === 'HE') return true;
  if (reading.personAt.has(item.index) && reading.nameAt.has(item.index)) return true;
  if (item.pos !== 'DET' && item.pos !== 'PRON') return false;
  for (let i = at + 1; i < at + longestOpening && items[i]?.pos !== 'ADP' && items[i]?.pos !== 'PUNCT'; i += 1) {
    const lower = items[i]?.lower ?? '';
    if (reading.words.classes[items[i]?.index ?? -1] === 'title' || reading.lexicon.plurals.has(lower)) return true;
    if (/^(?:delegation|mission|counterpart)$/.test(lower)) return true;
  }
  return false;
}
