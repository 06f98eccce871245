import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { Cue } from './cues.ts';
import { phraseAfter } from './noun-phrases.ts';

/** Words that begin a noun phrase: "the situation", "his view". */
const opens = (item: Token | undefined): boolean =>
  item !== undefined && (item.pos === 'DET' || item.pos === 'PRON') && item.lower !== 'that' && item.lower !== 'who';

/**
 * Where the object of an act begins: after the phrase with a preposition that may stand before it ("discussed with X the
 * situation", "shared with the audience his view"). -1 where there is only that phrase: "posted on a website".
 */
export function objectStart(items: readonly Token[], cue: Cue, at: number, end: number, reading: Reading): number {
  const first = items[at];
  if (first?.pos !== 'ADP' || cue.light || cue.range.to !== at || takesPreposition(items, cue)) return at;
  // "conveyed to him the greetings of the King"
  if (first.lower === 'to' && /^(?:him|her|them|us|me)$/.test(items[at + 1]?.lower ?? '') && opens(items[at + 2]))
    return at + 2;
  if (!/^(?:to|with|in|on|at|during|before|after|via|through)$/.test(first.lower)) return at;
  const found = phraseAfter(items, at + 1, reading);
  if (found === null) return at;
  // "in his address": a noun, whatever the tagger takes it for.
  const owned = /^(?:his|her|its|their)$/.test(items[found.to - 1]?.lower ?? '') && items[found.to]?.pos === 'VERB';
  const range = owned ? { from: found.from, to: found.to + 1 } : found;
  // "recalled to the Government the need"
  if (first.lower === 'to') return range.to < end && opens(items[range.to]) ? range.to : at;
  return range.to < end ? (opens(items[range.to]) ? range.to : at) : -1;
}

/** The cue ends with a preposition of its own: "called for". */
function takesPreposition(items: readonly Token[], cue: Cue): boolean {
  return items[cue.range.to - 1]?.pos === 'ADP';
}

/** "told reporters (that) the army was ready": where the clause begins after the one who is told, without a "that". */
export function afterAddressee(items: readonly Token[], cue: Cue, at: number): number {
  if (!cue.verb.addressee) return at;
  const [first, second] = [items[at], items[at + 1]];
  if (first === undefined || second === undefined) return at;
  if (/^(?:him|her|them|us|me|you)$/.test(first.lower) && startsClause(second)) return at + 1;
  if (first.pos === 'NOUN' && first.lower.endsWith('s') && startsClause(second)) return at + 1;
  if (first.pos === 'PROPN' && opens(second)) return at + 1;
  return first.pos === 'DET' && second.pos === 'NOUN' && opens(items[at + 2]) ? at + 2 : at;
}

const startsClause = (item: Token): boolean =>
  opens(item) || item.pos === 'PROPN' || item.pos === 'NUM' || item.pos === 'NOUN';
