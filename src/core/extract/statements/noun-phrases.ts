import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';

/** Positions of items in a sentence, end exclusive. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** The longest subject and the longest insertion between subject and verb that are read, in items. */
const longestPhrase = 40;

/**
 * The noun phrase that ends right before `end`, read leftwards: "the Secretary of the Supreme National Security Council
 * of Iran Ali Akbar Ahmadian". Null where no noun phrase ends there.
 */
export function phraseBefore(items: readonly Token[], end: number, reading: Reading): ItemRange | null {
  let at = end - 1;
  let closed = false;
  for (; at >= 0 && end - at <= longestPhrase; at -= 1) {
    const item = items[at];
    if (item === undefined) break;
    if (!closed && isInside(item, reading)) closed = closesLeft(items, at, reading);
    else if (item.text === ')') {
      const open = openBracket(items, at);
      if (open < 0) break;
      at = open;
    } else if (at > 0 && reachesBack(items, at, closed, reading)) closed = false;
    else break;
  }
  const from = trimStart(items, at + 1, end, reading);
  return from < end ? { from, to: end } : null;
}

const isJunior = (items: readonly Token[], comma: number): boolean =>
  /^(?:jr|sr)\.?$/.test(items[comma + 1]?.lower ?? '');

/** What lets a phrase go on to the left over a preposition, a conjunction or a comma. */
function reachesBack(items: readonly Token[], at: number, closed: boolean, reading: Reading): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.pos === 'ADP') return closed && links(items, at, reading);
  if (isAnd(item)) return coordinates(items, at, reading);
  return item.text === ',' && (isJunior(items, at) || listComma(items, at, reading) || isAnd(items[at + 1] ?? item));
}

function isInside(item: Token, reading: Reading): boolean {
  switch (item.pos) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
    case 'DET':
    case 'PRON':
      return true;
    case 'PART':
      return item.lower.startsWith("'");
    case 'QUOTE':
      // Words in marks that end like a clause are said, no part of a name.
      return item.text.length < 60 && !/[,.!?]$/.test(item.text);
    case 'VERB':
      return isCapitalised(item.text) && reading.words.classes[item.index] === 'name';
    default:
      return (
        reading.words.classes[item.index] === 'name' ||
        (reading.words.classes[item.index] === 'modifier' && isCapitalised(item.text)) ||
        reading.words.classes[item.index] === 'title' ||
        reading.words.classes[item.index] === 'particle' ||
        item.lower === '&'
      );
  }
}

/** After a determiner or a pronoun a noun phrase has its left end; a possessive goes on to the left. */
function closesLeft(items: readonly Token[], at: number, reading: Reading): boolean {
  const item = items[at];
  if (item === undefined) return true;
  const before = items[at - 1];
  if (before === undefined) return true;
  if (item.pos === 'DET' || item.pos === 'PRON') return !(before.lower === 'all' || before.lower === 'both');
  if (before.pos === 'ADP' || before.pos === 'CCONJ' || before.text === ',' || before.text === ')') return true;
  return before.pos === 'PUNCT' || (!isInside(before, reading) && before.pos !== 'PART');
}

/** A preposition links two noun phrases of a name when it is "of", or follows the word for an office or group. */
function links(items: readonly Token[], at: number, reading: Reading): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (before === undefined || item === undefined || before.pos === 'PUNCT') return false;
  if (item.lower === 'of') return true;
  if (!/^(?:for|to|on|in|at|from|with|between)$/.test(item.lower)) return false;
  const kind = reading.words.classes[before.index];
  return (
    kind === 'title' || kind === 'organisation' || reading.lexicon.plurals.has(before.lower) || before.lower === 'close'
  );
}

const isAnd = (item: Token): boolean => item.lower === 'and' || item.lower === '&' || item.lower === 'or';

/** "and" joins speakers where the word before it can end the name of one. */
function coordinates(items: readonly Token[], at: number, reading: Reading): boolean {
  if (items[at + 1]?.pos === 'VERB') return false;
  if (items[at - 1]?.text === ',') return countryList(items, at - 1, reading);
  return namesSomebody(items[at - 1], reading) || countryList(items, at, reading);
}

/** The comma of "Russia, Poland and Lithuania" or of a title's list, not the one before a new clause. */
function listComma(items: readonly Token[], at: number, reading: Reading): boolean {
  if (!namesSomebody(items[at - 1], reading) || items[at + 1]?.pos === 'DET') return false;
  for (let i = at + 1; i < items.length && i < at + 12; i += 1) {
    const item = items[i];
    if (item === undefined || item.pos === 'VERB' || item.pos === 'AUX') return false;
    if (isAnd(item)) return true;
    if (item.text === ',') continue;
  }
  return false;
}

function namesSomebody(item: Token | undefined, reading: Reading): boolean {
  if (item === undefined || item.index < 0) return false;
  const kind = reading.words.classes[item.index];
  return (
    kind === 'name' ||
    kind === 'title' ||
    kind === 'country' ||
    (kind === 'portfolio' && isCapitalised(item.text)) ||
    kind === 'city' ||
    (kind === 'organisation' && isCapitalised(item.text)) ||
    reading.lexicon.plurals.has(item.lower) ||
    reading.lexicon.pronouns.has(item.lower)
  );
}

/** "of France, Germany, the Kyrgyz Republic and Italy". */
function countryList(items: readonly Token[], at: number, reading: Reading): boolean {
  let next = at + 1;
  if (items[next]?.pos === 'CCONJ') next += 1;
  if (items[next]?.lower === 'the') next += 1;
  const before = reading.words.classes[items[at - 1]?.index ?? -1];
  const after = reading.words.classes[items[next]?.index ?? -1];
  return (before === 'country' || before === 'demonym') && after === before;
}

function openBracket(items: readonly Token[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i < 12; i -= 1) if (items[i]?.text === '(') return i;
  return -1;
}

/** Drops what stands before the noun phrase proper: conjunctions, adverbs, a preposition left over. */
function trimStart(items: readonly Token[], from: number, end: number, reading: Reading): number {
  let at = from;
  while (at < end) {
    const item = items[at];
    if (item === undefined) break;
    if (
      item.pos !== 'CCONJ' &&
      !(end - at > 1 && /^(?:which|whom)$/.test(item.lower)) &&
      item.pos !== 'PUNCT' &&
      item.pos !== 'ADP' &&
      item.pos !== 'PART' &&
      !(item.pos === 'ADV' && reading.words.classes[item.index] === 'common')
    )
      break;
    at += 1;
  }
  return at;
}

/** A determiner or pronoun inside begins another phrase, unless a preposition or conjunction leads to it. */
function opensAnother(items: readonly Token[], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (item?.pos !== 'DET' && item?.pos !== 'PRON') return false;
  if (before?.text === ',') return false;
  return before?.pos !== 'ADP' && (before === undefined || !isAnd(before));
}

function reachesOn(items: readonly Token[], at: number, reading: Reading): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.pos === 'ADP') return links(items, at, reading);
  if (item.text === ',') return isJunior(items, at) || countryList(items, at, reading);
  return isAnd(item) && coordinates(items, at, reading);
}

/** The noun phrase that begins at `start`, for inverted attributions: "said the President of Belarus". */
export function phraseAfter(items: readonly Token[], start: number, reading: Reading): ItemRange | null {
  let at = start;
  let nouns = 0;
  for (; at < items.length && at - start < longestPhrase; at += 1) {
    const item = items[at];
    if (item === undefined || (nouns > 0 && opensAnother(items, at))) break;
    if (isInside(item, reading)) nouns += 1;
    else if (nouns === 0 || !reachesOn(items, at, reading)) break;
  }
  while (at > start && (items[at - 1]?.pos === 'ADP' || items[at - 1]?.pos === 'CCONJ' || items[at - 1]?.pos === 'DET'))
    at -= 1;
  return at > start && nouns > 0 ? { from: start, to: at } : null;
}
