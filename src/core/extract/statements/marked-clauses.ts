import type { Token } from '../text/token.ts';
import type { Complement, Cue } from './cues.ts';
import type { ItemRange } from './noun-phrases.ts';

/** How far a "that" may stand from its verb: "informed the President of the Republic on Monday that". */
const thatDistance = 18;
const longestInsertion = 20;

/** "said, when asked about it, that", "took note, with satisfaction, of": past an insertion that its complement follows. */
export function afterInsertion(items: readonly Token[], cue: Cue, at: number, end: number): number {
  if (at === cue.next || items[at - 1]?.text !== ',') return at;
  for (let comma = at + 1; comma < end && comma < at + longestInsertion; comma += 1)
    if (items[comma]?.text === ',') return takes(items[comma + 1], items[at], cue) ? comma + 1 : at;
  return at;
}

/** The clause of a verb that takes one, or the "of" of an act after a manner ("with concern"). */
function takes(item: Token | undefined, inserted: Token | undefined, cue: Cue): boolean {
  if (item?.lower === 'that') return cue.verb.clause;
  return cue.light && item?.lower === 'of' && inserted?.pos === 'ADP';
}

/** "that …", "to reporters that …", "how …". */
export function markedClause(items: readonly Token[], cue: Cue, at: number, end: number): Complement | null {
  const { verb } = cue;
  const first = items[at]?.lower ?? '';
  if (first === 'that' && verb.clause && (items[at + 1]?.text === ',' || items[at + 1]?.pos !== 'PUNCT'))
    return reported(items[at + 1]?.text === ',' ? at + 2 : at + 1, end, 'reported-that', null);
  if (isQuestionWord(first) && (verb.question || verb.clause)) {
    const clause = verb.clause && first !== 'whether' && first !== 'if';
    return { kind: clause ? 'reported' : 'act', range: { from: at, to: end }, pattern: 'question', addressee: null };
  }
  return verb.clause ? distantClause(items, cue, at, end) : null;
}

export const reported = (from: number, to: number, pattern: string, addressee: ItemRange | null): Complement => ({
  kind: 'reported',
  range: { from, to },
  pattern,
  addressee,
});

/** "informed the President on Monday that …", "explained to the executives how …". */
function distantClause(items: readonly Token[], cue: Cue, at: number, end: number): Complement | null {
  const { verb } = cue;
  for (let i = at; i < end && i - at < thatDistance; i += 1) {
    const item = items[i];
    if (item === undefined || item.quotation !== null) return null;
    if (item.lower === 'that' && i > at && isClauseOpening(items, i)) {
      if (verb.noun && !verb.addressee && !isAdverbial(items.slice(at, i))) return null;
      return reported(i + 1, end, 'reported-that', verb.addressee ? { from: at, to: i } : null);
    }
    if (isQuestionWord(item.lower) && i > at && (items[at]?.lower === 'to' || verb.addressee))
      return reported(i, end, 'question', { from: at, to: i });
    if (isVerbal(items, i, at) && !(verb.addressee && isModifier(items, i))) return null;
  }
  return null;
}

/** A verb or "to", not "in his address", which is a noun whatever the tagger takes it for. */
function isVerbal(items: readonly Token[], i: number, at: number): boolean {
  const item = items[i];
  if (/^(?:his|her|its|their)$/.test(items[i - 1]?.lower ?? '')) return false;
  return item?.pos === 'VERB' || item?.pos === 'AUX' || (item?.lower === 'to' && i > at);
}

/** "told the mourners gathered at the stadium that": a participle with its place. */
function isModifier(items: readonly Token[], at: number): boolean {
  const [item, before, next] = [items[at], items[at - 1], items[at + 1]];
  return item?.pos === 'VERB' && /(?:ed|ing)$/.test(item.lower) && before?.pos === 'NOUN' && next?.pos === 'ADP';
}

/** "that" after a comma, or before a noun phrase or pronoun that begins a clause, rather than a pronoun or relative. */
function isClauseOpening(items: readonly Token[], at: number): boolean {
  const next = items[at + 1];
  return next !== undefined && next.pos !== 'VERB' && next.pos !== 'AUX' && next.pos !== 'PUNCT';
}

/** "on Monday", "during the meeting", "with satisfaction", "once again": what may stand between a cue and its "that". */
function isAdverbial(between: readonly Token[]): boolean {
  const first = between[0];
  return first !== undefined && (first.pos === 'ADP' || first.pos === 'ADV' || first.text === ',');
}

const isQuestionWord = (word: string): boolean =>
  word === 'how' || word === 'whether' || word === 'what' || word === 'why' || word === 'where' || word === 'if';
