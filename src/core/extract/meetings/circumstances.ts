import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';

/** How far before its verb a subject may stand, over day and place, in items. */
const farthest = 14;

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
  if (opens(item) || /^(?:the|morning|afternoon|evening|,|\(|\))$/.test(item.lower) || item.pos === 'NUM') return true;
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
