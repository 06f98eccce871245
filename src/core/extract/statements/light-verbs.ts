import type { CueVerb, VerbShape } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { beForms, type CueVerbAt } from './cues.ts';

/** A cue of a light verb and its noun; it is weak, because the same words often tell of no speech. */
function lightVerb(lemma: string, clause: boolean): CueVerb {
  return {
    lemma,
    clause,
    quote: false,
    noun: !clause,
    infinitive: !clause,
    question: clause,
    addressee: false,
    weak: true,
    particles: [],
    prepositions: [],
    only: false,
    objects: [],
  };
}

/** Acts whose complement is a noun phrase alone: what is handed over, what talks are about. */
const nounOnly = (lemma: string): CueVerb => ({ ...lightVerb(lemma, false), infinitive: false });

/** "held talks on", "paid tribute to": a verb of little meaning whose noun, up to six words on, names the act. */
export function lightVerbAt(items: readonly Token[], at: number, reading: Reading): CueVerbAt | null {
  const item = items[at];
  if (item === undefined || (item.pos !== 'VERB' && item.pos !== 'AUX')) return null;
  if (talkVerbs.test(item.lower)) {
    const shapes = reading.lexicon.verbs.get(item.lower)?.shapes ?? [];
    return /^(?:with|to)$/.test(items[at + 1]?.lower ?? '') ? talkAbout(items, at, at, shapes, item.lower) : null;
  }
  const form = reading.lexicon.lightVerbs.get(item.lower);
  const noun = form === undefined ? -1 : nounAfter(items, at, form.verb.nouns);
  if (form === undefined || noun < 0) return null;
  const { shapes, verb } = form;
  if (transfers.has(verb.lemma)) {
    const range = { from: at, to: at + 1 };
    return { at, range, next: range.to, verb: nounOnly(verb.lemma), shapes, light: true };
  }
  const named = items[noun]?.lower ?? '';
  if (talkNouns.has(named)) return talkAbout(items, at, noun, shapes, verb.lemma);
  const clause = named === 'clear' || named === 'plain';
  const takes = named === 'attention' || prepositional.has(verb.lemma);
  const next = takes && /^(?:on|to|about)$/.test(items[noun + 1]?.lower ?? '') ? noun + 2 : noun + 1;
  const range = { from: at, to: next };
  return { at, range, next, verb: lightVerb(`${verb.lemma} ${named}`, clause), shapes, light: true };
}

/** Where a noun of the verb's stands, before any other verb or mark; -1 where none does. */
function nounAfter(items: readonly Token[], at: number, nouns: ReadonlySet<string>): number {
  for (let k = at + 1; k < items.length && k <= at + 6; k += 1) {
    const word = items[k];
    if (word === undefined || word.pos === 'PUNCT') return -1;
    // "issued Executive Order 13620": a document by its number.
    if (nouns.has(word.lower) && items[k + 1]?.pos === 'NUM') return -1;
    if (nouns.has(word.lower) && items[k + 1]?.pos !== 'NOUN') return k;
    if (word.pos === 'VERB' && !nouns.has(word.lower)) return -1;
  }
  return -1;
}

/** Verbs to whose cue the preposition after the noun belongs: "draw attention to", "look forward to". */
const prepositional = new Set(['reach', 'draw', 'direct', 'look']);

/** Verbs that hand something over: the act is what is handed, so the cue is the verb alone. */
const transfers = new Set(['deliver', 'pass', 'hand', 'send', 'offer', 'seek']);

/** "spoke with X about": like a noun of talk, an act only where the topic is named. */
const talkVerbs = /^(?:sp(?:eaks?|oke|eaking)|talk(?:s|ed|ing)?)$/;

const talkNouns = new Set([
  'discussion',
  'discussions',
  'talk',
  'talks',
  'conversation',
  'conversations',
  'consultation',
  'consultations',
  'exchange',
]);

/** "on the sidelines of", "on behalf of": no topics. */
const occasions = /^(?:sidelines?|margins?|occasion|eve|arrival|behalf|phone|telephone|record|basis|request|spot)$/;

/** "held talks (with X) on Y": an act only where the topic is named; otherwise it is the event itself. */
function talkAbout(
  items: readonly Token[],
  at: number,
  noun: number,
  shapes: readonly VerbShape[],
  lemma: string,
): CueVerbAt | null {
  for (let k = noun + 1; k < items.length && k < noun + 24; k += 1) {
    const item = items[k];
    if (item === undefined || item.pos === 'VERB' || item.text === ';' || item.quotation !== null) return null;
    // "with X, who is on a visit"
    if (item.lower === 'who') return null;
    if (
      !/^(?:on|about|regarding|concerning)$/.test(item.lower) ||
      items[k + 1]?.pos === 'NUM' ||
      occasions.test(items[k + (items[k + 1]?.pos === 'DET' ? 2 : 1)]?.lower ?? '') ||
      dayWord.test(items[k + 1]?.text ?? '')
    )
      continue;
    const verb = nounOnly(`${lemma} talks`);
    return { at, range: { from: at, to: noun + 1 }, next: k + 1, verb, shapes, light: true };
  }
  return null;
}

export const dayWord =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

const topicPrepositions = new Set(['on', 'about', 'regarding', 'concerning']);

/**
 * "Particular attention was paid to", "Views were exchanged on", "An exchange of views took place on": the noun that names
 * the act is the subject. `at` is the form of "be", or "took".
 */
export function lightPassiveAt(items: readonly Token[], at: number, reading: Reading): CueVerbAt | null {
  const [took, place] = [items[at], items[at + 1]];
  if (took === undefined) return null;
  if (took.lower === 'took' && place?.lower === 'place')
    return passiveOf(items, talkNounBefore(items, at), at + 2, 'take');
  if (!beForms.has(took.lower)) return null;
  let verb = at + 1;
  while (items[verb]?.pos === 'ADV') verb += 1;
  const word = items[verb]?.lower ?? '';
  const [light, plain] = [reading.lexicon.lightVerbs.get(word), reading.lexicon.verbs.get(word)];
  const shapes = light?.shapes ?? plain?.shapes ?? [];
  if (!shapes.includes('participle')) return null;
  const noun = lastNoun(items, at);
  const named = items[noun]?.lower ?? '';
  const names = light?.verb.nouns.has(named) === true || plain?.verb.objects.includes(named) === true;
  return passiveOf(items, names ? noun : talkNounBefore(items, at), verb + 1, light?.verb.lemma ?? word);
}

function lastNoun(items: readonly Token[], before: number): number {
  let at = before - 1;
  while (at > 0 && (items[at]?.pos === 'ADV' || /^(?:has|have|had)$/.test(items[at]?.lower ?? ''))) at -= 1;
  return at;
}

/** "an in-depth exchange of views": the talk noun that ends right before, or has an "of" phrase of a word or two. */
function talkNounBefore(items: readonly Token[], before: number): number {
  const last = lastNoun(items, before);
  for (let at = last; at >= 0 && at > last - 4; at -= 1)
    if (talkNouns.has(items[at]?.lower ?? '') && (at === last || items[at + 1]?.lower === 'of')) return at;
  return -1;
}

/** "on X's initiative", "on the sidelines of": how or when something took place, not what it was about. */
function isOccasion(items: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    const item = items[at];
    if (item === undefined || item.pos === 'ADP' || item.pos === 'VERB' || (item.pos === 'PUNCT' && item.text !== '.'))
      return false;
    if (/^(?:initiative|request|invitation|sidelines|margins?|eve|occasion|instructions)$/.test(item.lower))
      return true;
  }
  return false;
}

/** The cue from its noun to the preposition, which may stand after "with" or "between" and those who took part. */
function passiveOf(items: readonly Token[], noun: number, after: number, lemma: string): CueVerbAt | null {
  if (noun < 0) return null;
  const talk = talkNouns.has(items[noun]?.lower ?? '');
  for (let at = after; at < items.length && at < after + 12; at += 1) {
    const item = items[at];
    const topic =
      item !== undefined && (topicPrepositions.has(item.lower) || (at === after && item.lower === 'to' && !talk));
    if (item === undefined || (item.pos === 'VERB' && !topic) || item.pos === 'PUNCT' || item.quotation !== null)
      return null;
    if (!topic || items[at + 1]?.pos === 'NUM' || dayWord.test(items[at + 1]?.text ?? '')) continue;
    if (isOccasion(items, at + 1)) continue;
    const verb = nounOnly(`${lemma} ${items[noun]?.lower ?? ''}`);
    const to = at === after ? at + 1 : after;
    return { at: noun, range: { from: noun, to }, next: at + 1, verb, shapes: ['participle'], light: true };
  }
  return null;
}
