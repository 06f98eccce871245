import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import type { Complement, Cue } from './cues.ts';
import type { ItemRange } from './noun-phrases.ts';

export function lastWord(items: readonly Token[], from: number): number {
  let at = from;
  while (at >= 0 && (items[at]?.pos === 'PUNCT' || items[at]?.pos === 'ADV')) at -= 1;
  return at;
}

/** `"…", Birmingham University professor David Wilson told the press`: where a subject begins that words in marks precede. */
export function phraseStart(items: readonly Token[], clauseStart: number): number {
  let at = clauseStart;
  while (at > 0 && /^(?:PROPN|NOUN|ADJ|PART|DET)$/.test(items[at - 1]?.pos ?? '')) at -= 1;
  const before = items[at - 1]?.text === ',' ? items[at - 2] : items[at - 1];
  return before !== undefined && before.quotation !== null ? at : clauseStart;
}

/** Where the complement of a cue must end: before the next cue that is coordinated with it. */
export function limitOf(items: readonly Token[], cues: readonly Cue[], index: number): number {
  const stop = cues[index]?.stop ?? null;
  if (stop !== null) return stop;
  const next = cues[index + 1];
  if (next === undefined) return items.length;
  if (next.form === 'according')
    return items[next.clauseStart - 1]?.text === ';' || closes(items, next) ? next.clauseStart - 1 : items.length;
  // "President X, expressing his joy, thanked": the next clause began before this cue.
  let at = next.clauseStart < (cues[index]?.next ?? 0) ? next.range.from : next.clauseStart;
  if (items[at - 1]?.lower === 'where' || items[at - 1]?.lower === 'which')
    at -= items[at - 1]?.lower === 'which' ? 2 : 1;
  at = skipBack(items, at, (item) => item.pos === 'ADV' || /^(?:has|had|have)$/.test(item.lower));
  if (items[at - 1]?.lower === 'as' || items[at - 1]?.lower === 'while') at -= 1;
  at = skipBack(items, at, (item) => item.pos === 'CCONJ');
  at = skipBack(items, at, (item) => item.text === ',' || item.text === ';' || /^[–—-]$/.test(item.text));
  return beforeWords(items, at, next);
}

/** `said X; however, "Y", he added`: the words in marks belong to the attribution that closes them. */
function beforeWords(items: readonly Token[], end: number, next: Cue): number {
  const trails = items[next.next] === undefined || items[next.next]?.pos === 'PUNCT';
  if (!trails || !next.verb.quote || items[end - 1]?.quotation === null) return end;
  const start = skipBack(items, end - 1, (item) => item.pos === 'ADV' || item.text === ',');
  return items[start - 1]?.text === ';' ? start - 1 : end;
}

/** ", according to the ministry’s spokesman, X." at the end of a sentence is no part of the clause before it. */
function closes(items: readonly Token[], cue: Cue): boolean {
  return (
    items[cue.clauseStart - 1]?.text === ',' &&
    (items.slice(cue.next).every((item) => /^(?:PUNCT|PROPN|NOUN|DET|ADP)$/.test(item.pos)) ||
      // "according to an official who asked not to be named"
      (items[cue.next]?.lower === 'who' && items.slice(cue.next).every((item) => item.text !== ',')))
  );
}

function skipBack(items: readonly Token[], from: number, skip: (item: Token) => boolean): number {
  let at = from;
  while (at > 0) {
    const item = items[at - 1];
    if (item === undefined || !skip(item)) break;
    at -= 1;
  }
  return at;
}

/** `recalled that X: "Y"`: what follows a colon in marks is a quotation of its own. */
export function beforeColon(items: readonly Token[], range: ItemRange, kind: Complement['kind']): ItemRange {
  if (kind !== 'reported' && kind !== 'act') return range;
  for (let at = range.from + 3; at < range.to - 1; at += 1)
    if (items[at]?.text === ':' && items[at + 1]?.quotation !== null) return { from: range.from, to: at };
  return range;
}

/** Where an attribution in the middle of a sentence ends: at the next mark after its adverbials. */
export function afterAttribution(items: readonly Token[], cue: Cue): number {
  let at = cue.next;
  while (at < items.length && items[at]?.pos !== 'PUNCT' && items[at]?.quotation === null) at += 1;
  return at;
}

/** `The measure "costs billions," he said`: words in marks that only end a sentence of the narrator's. */
export function isPartial(items: readonly Token[], at: number): boolean {
  const words = items.slice(0, at).filter((item) => item.pos !== 'PUNCT' && item.quotation === null);
  const before = items[at - 1];
  if (words.length < 2 || before === undefined || before.pos === 'PUNCT') return false;
  // `The two "shared the view," he said`: the verb stands in the marks.
  return hasVerb(items, 0, at) || (words[0]?.pos === 'DET' && /^\p{Ll}+ed /u.test(items[at]?.text ?? ''));
}

function hasVerb(items: readonly Token[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => item.pos === 'VERB' || item.pos === 'AUX');
}

/** The most words of place, date and agency before the dash that ends them. */
const longestDateline = 14;

/** "Jakarta (ANTARA) - Indonesia stands ready …": behind names, numbers and marks that a dash closes; 0 without any. */
function afterDateline(items: readonly Token[]): number {
  for (let at = 0; at < items.length && at < longestDateline; at += 1) {
    const item = items[at];
    if (item === undefined) return 0;
    if (/^(?:[-–—]{1,2})$/.test(item.text)) return at > 0 && isDateline(items.slice(0, at)) ? at + 1 : 0;
    if (!/^(?:PROPN|NUM|PUNCT|SYM|NOUN|X)$/.test(item.pos) || item.quotation !== null) return 0;
  }
  return 0;
}

/** A place in capitals, or a date or agency beside it. */
const isDateline = (items: readonly Token[]): boolean =>
  /^\p{Lu}/u.test(items[0]?.text ?? '') &&
  items.every(({ text, pos }) => pos !== 'NOUN' || /^[\p{Lu}\d]/u.test(text)) &&
  (items.some(({ text, pos }) => text === '(' || pos === 'NUM') || /^\p{Lu}{3,}$/u.test(items[0]?.text ?? ''));

export function skipOpening(items: readonly Token[]): number {
  let at = afterDateline(items);
  while (at < items.length && items[at]?.pos === 'PUNCT') at += 1;
  return at;
}

/** Adverbs at the end of a clause that a comma closes are the clause's own: "will not send troops abroad, he said". */
export function withAdverbs(items: readonly Token[], last: number, cue: Cue): number {
  const comma = cue.clauseStart - 1;
  if (items[comma]?.text !== ',') return last + 1;
  return items.slice(last + 1, comma).every((item) => item.pos === 'ADV') ? comma : last + 1;
}

/** "X, the President said, opening the talks": what the speaker did meanwhile. */
export function isParticiple(items: readonly Token[], at: number): boolean {
  const item = items[at];
  return item?.lower.endsWith('ing') === true && (item.pos === 'VERB' || items[at + 1]?.pos === 'DET');
}

/** `His government "fully shares" this view, he said`: the verb may stand in the marks. */
export function isClause(items: readonly Token[], from: number, to: number): boolean {
  // `The two "shared the view"`
  if (/^\p{Ll}+ed /u.test(items[to - 1]?.quotation === null ? '' : (items[to - 1]?.text ?? ''))) return true;
  return hasVerb(items, from, to) || items.slice(from + 1, to - 1).some((item) => item.quotation !== null);
}

/** `According to X, "Y" is an aim of Z`: words in marks that are a part of the clause after them. */
export function goesOn(items: readonly Token[], from: number, to: number): boolean {
  const next = items[from];
  return next !== undefined && next.pos !== 'PUNCT' && next.quotation === null && hasVerb(items, from, to);
}

export function opensWithAs(items: readonly Token[], cue: Cue): boolean {
  return items[cue.clauseStart - 1]?.lower === 'as' && cue.form === 'finite' && cue.verb.clause;
}

/** "stated this in an interview", "announced this on Monday": nothing but a pronoun for what the sentence before said. */
export function saysThis(items: readonly Token[], cue: Cue): boolean {
  if (!cue.verb.clause || cue.form !== 'finite' || cue.light) return false;
  if (isStatedBy(items, cue)) return true;
  if (items[cue.next]?.lower !== 'this') return false;
  const after = items[cue.next + 1];
  return after === undefined || /^(?:ADP|ADV|PUNCT)$/.test(after.pos);
}

/** "This was stated by the minister." */
const isStatedBy = (items: readonly Token[], cue: Cue): boolean =>
  items[0]?.lower === 'this' && cue.range.from > 0 && (cue.subject?.from ?? 0) > cue.range.from;

/** The sentence right before one, in its paragraph or at the end of the one before; null where that is a headline. */
export function sentenceBefore(sentence: Sentence, { sentences, titleCase }: Reading): Sentence | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  const before = sentences[low - 1];
  if (before === undefined || before.items.some((item) => item.quotation !== null)) return null;
  const same = before.paragraph === sentence.paragraph;
  return same ||
    (before.paragraph > 0 && before.paragraph === sentence.paragraph - 1 && titleCase[before.paragraph] !== true)
    ? before
    : null;
}

/** Words in marks that stand alone are speech where they end like a sentence or follow an attribution closely; a slogan is not. */
export function readsAsSpeech(item: Token, sentenceStart: number, lastEnd: number | undefined): boolean {
  if (item.text === item.text.toUpperCase()) return false;
  const near = lastEnd !== undefined && sentenceStart - lastEnd < 120;
  return near || /[.!?…]$/.test(item.text);
}
