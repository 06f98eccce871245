import type { Token } from '../text/token.ts';
import type { Cue } from './cues.ts';

const irregularPast =
  /^(?:went|left|took|met|gave|held|paid|laid|began|came|saw|led|sent|won|drew|flew|spent|brought|got|kept|rose|stood)$/;

/**
 * Where the complement of an act ends, at the latest at `end`: before words in marks that a comma divides from it
 * ("thanked the hosts, “We …”"), and before a verb in the past that goes on with the subject of the cue ("discussed the
 * situation and signed the guest book").
 */
export function actEnd(items: readonly Token[], cue: Cue, from: number, end: number): number {
  const quotation = items[end - 1]?.quotation;
  if (quotation && end - 2 > from && items[end - 2]?.text === ',' && isSentence(items[end - 1])) return end - 2;
  const colon = end - 2;
  if (quotation && colon > from && items[colon]?.text === ':') return colon;
  const clause = newClause(items, from, end);
  if (clause > 0) return clause;
  if (cue.form === 'infinitive') return beforePurpose(items, from, end);
  if (cue.shape !== 'past') return end;
  for (let at = from + 1; at < end - 2; at += 1) {
    const item = items[at];
    // Inside a clause "and" joins the clause's own verbs.
    if (item === undefined || item.quotation !== null || opensClause(item)) return end;
    if (item.lower === 'and' && isPastVerb(items, at + 1)) return items[at - 1]?.text === ',' ? at - 1 : at;
  }
  return end;
}

/** ", but they did not discuss a date": a clause of its own, with a pronoun for its subject. -1 where there is none. */
function newClause(items: readonly Token[], from: number, end: number): number {
  for (let at = from + 2; at < end - 3; at += 1)
    if (
      items[at]?.text === ',' &&
      /^(?:but|and)$/.test(items[at + 1]?.lower ?? '') &&
      /^(?:he|she|they|it|we|there)$/.test(items[at + 2]?.lower ?? '') &&
      /^(?:VERB|AUX)$/.test(items[at + 3]?.pos ?? '')
    )
      return at;
  return -1;
}

/** "to discuss the crisis and sign the treaty": a second purpose of the event, with an object of its own. */
function beforePurpose(items: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end - 2; at += 1) {
    const item = items[at];
    if (item === undefined || item.quotation !== null || item.lower === 'to' || opensClause(item)) return end;
    const [before, verb, object] = [items[at - 1], items[at + 1], items[at + 2]];
    if (item.lower !== 'and' || verb?.pos !== 'VERB' || before?.pos === 'VERB') continue;
    if (/(?:ed|ing|s)$/.test(verb.lower) || object === undefined) continue;
    if (object.pos === 'DET' || /^(?:his|her|its|their)$/.test(object.lower)) return at;
  }
  return end;
}

const isSentence = (item: Token | undefined): boolean =>
  item !== undefined && /[.!?…]$/.test(item.text) && item.text.split(/\s+/).length > 3;

const opensClause = (item: Token): boolean =>
  /^(?:who|which|that|when|where|while|what|how|whether|if|because)$/.test(item.lower) ||
  item.pos === 'AUX' ||
  item.text === ':';

/** A past form with an object of its own; without one it may be a participle: "the steps planned and agreed". */
function isPastVerb(items: readonly Token[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.pos !== 'VERB' || next === undefined) return false;
  // "handed over a list"
  const after = /^(?:over|out|up|down|off)$/.test(next.lower) ? items[at + 2] : next;
  const object = after?.pos === 'DET' || /^(?:his|her|its|their)$/.test(after?.lower ?? '');
  return irregularPast.test(item.lower) ? next.pos !== 'PUNCT' : item.lower.endsWith('ed') && object;
}
