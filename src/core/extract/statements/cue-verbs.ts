import type { CueVerb, VerbForm } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { CueVerbAt } from './cues.ts';
import { dayWord, lightVerbAt } from './light-verbs.ts';

const manners = new Set([
  'satisfaction',
  'regret',
  'concern',
  'appreciation',
  'gratitude',
  'interest',
  'pleasure',
  'pride',
  'sadness',
  'sorrow',
  'confidence',
  'alarm',
  'delight',
]);

const attitudes = new Set([
  'hope',
  'confidence',
  'conviction',
  'optimism',
  'belief',
  'regret',
  'certainty',
  'opinion',
  'view',
  'concern',
  'expectation',
  'satisfaction',
  'understanding',
]);

/**
 * The cue verb at an item, with particle, preposition or light noun; null where there is none. `sure`: the place tells that
 * it is a verb, whatever the tagger takes it for.
 */
export function cueVerbAt(items: readonly Token[], at: number, reading: Reading, sure = false): CueVerbAt | null {
  const item = items[at];
  if (item === undefined || item.quotation !== null || (!sure && isPartOfName(item, reading))) return null;
  const light = lightVerbAt(items, at, reading);
  if (light !== null) return light;
  const form = reading.lexicon.verbs.get(item.lower);
  if (form === undefined || !(sure || isVerbLike(items, at) || isPastWithPreposition(items, at, form))) return null;
  const { verb } = form;
  let next = at + 1;
  const after = items[next];
  const particle = after !== undefined && verb.particles.includes(after.lower);
  if (particle) next += 1;
  const preposition = prepositionAt(items, next, verb);
  if (verb.objects.length > 0 && preposition === 0) return null;
  const name = preposition === 0 ? calledIt(verb, items, next) : null;
  if (name !== null) return { ...name, at, shapes: form.shapes };
  if (verb.only && !particle && preposition === 0) return null;
  if (preposition > 0 && !takesNoPreposition(verb, items, next))
    return {
      at,
      range: { from: at, to: next + preposition },
      next: next + preposition,
      verb: asAct(verb),
      shapes: form.shapes,
      light: false,
    };
  const manner = mannerAfter(items, next);
  if (manner > next) next = manner;
  const object = attitudeAfter(items, next, verb);
  if (object > 0)
    return {
      at,
      range: { from: at, to: object },
      next: object,
      verb: { ...verb, clause: true },
      shapes: form.shapes,
      light: true,
    };
  return { at, range: { from: at, to: next }, next, verb, shapes: form.shapes, light: false };
}

/** A name, or a word of a country's: "the United States that". */
function isPartOfName(item: Token, reading: Reading): boolean {
  const kind = item.index < 0 ? 'common' : reading.words.classes[item.index];
  return kind === 'name' || (kind === 'country' && item.pos === 'PROPN');
}

/** "dwelt on", "touched upon": a past form with its preposition is a verb, whatever the tagger takes it for. */
const isPastWithPreposition = (items: readonly Token[], at: number, form: VerbForm): boolean =>
  form.shapes.includes('past') && !form.shapes.includes('base') && prepositionAt(items, at + 1, form.verb) > 0;

/** "noted with satisfaction": the manner belongs to the cue. */
function mannerAfter(items: readonly Token[], at: number): number {
  return items[at]?.lower === 'with' && manners.has(items[at + 1]?.lower ?? '') ? at + 2 : at;
}

/** With its preposition a verb takes a noun phrase: "spoke about", "called for". */
const asAct = (verb: CueVerb): CueVerb => ({ ...verb, noun: true, clause: false, addressee: false });

/** "agreed to implement": there the word is no preposition but the mark of an infinitive; both are acts. */
function takesNoPreposition(verb: CueVerb, items: readonly Token[], at: number): boolean {
  return verb.infinitive && items[at]?.lower === 'to';
}

/**
 * `called it a "culture of death"`, `called the plan "a mistake"`, "called the visit a success": the name is a quotation
 * where it stands in marks, else the act is the object with its name.
 */
function calledIt(verb: CueVerb, items: readonly Token[], at: number): Omit<CueVerbAt, 'at' | 'shapes'> | null {
  const object = items[at];
  if (
    !/^(?:call|term|dub|label|brand)$/.test(verb.lemma) ||
    object === undefined ||
    !/^(?:DET|PRON|PROPN)$/.test(object.pos)
  )
    return null;
  for (let k = at + 1; k < items.length && k < at + 12; k += 1) {
    const [item, before] = [items[k], items[k - 1]];
    if (item === undefined || item.pos === 'VERB' || item.pos === 'PUNCT' || item.lower === 'to') return null;
    const article = item.lower === 'a' || item.lower === 'an';
    const quotation = item.quotation !== null ? k : article && isQuotation(items[k + 1]) ? k + 1 : -1;
    if (quotation >= 0) {
      const named = { ...verb, quote: true, only: false, weak: false };
      return {
        range: { from: at - 1, to: object.lower === 'it' ? at + 1 : at },
        next: quotation,
        verb: named,
        light: false,
      };
    }
    if (article && before !== undefined && (before.pos === 'NOUN' || before.pos === 'PRON'))
      return { range: { from: at - 1, to: at }, next: at, verb: asAct(verb), light: false };
  }
  return null;
}

const isQuotation = (item: Token | undefined): boolean => item !== undefined && item.quotation !== null;

function prepositionAt(items: readonly Token[], at: number, verb: CueVerb): number {
  const manner =
    (items[at]?.lower === 'in' || items[at]?.lower === 'at') &&
    /^(?:detail|depth|length|favour)$/.test(items[at + 1]?.lower ?? '') &&
    !verb.prepositions.some((words) => words.startsWith(`in ${items[at + 1]?.lower}`))
      ? 2
      : 0;
  if (manner > 0) {
    const rest = prepositionAt(items, at + manner, verb);
    return rest > 0 ? rest + manner : 0;
  }
  for (const preposition of verb.prepositions) {
    const words = preposition.split(' ');
    if (!words.every((word, k) => items[at + k]?.lower === word)) continue;
    // "reported on Monday": a day is no topic.
    return preposition === 'on' && dayWord.test(items[at + 1]?.text ?? '') ? 0 : words.length;
  }
  if (verb.objects.length === 0) return 0;
  for (let k = 0; k < 5; k += 1) {
    const item = items[at + k];
    if (item === undefined || item.pos === 'PUNCT') return 0;
    if (verb.objects.includes(item.lower))
      return verb.prepositions.includes(items[at + k + 1]?.lower ?? '') ? k + 2 : k + 1;
  }
  return 0;
}

/** "expressed (his) hope that": position after the noun when a clause follows it. */
function attitudeAfter(items: readonly Token[], at: number, verb: CueVerb): number {
  if (verb.lemma !== 'express' && verb.lemma !== 'voice' && verb.lemma !== 'share') return 0;
  for (let k = at; k < at + 4; k += 1) {
    const item = items[k];
    if (item === undefined) return 0;
    if (attitudes.has(item.lower))
      return items[k + 1]?.lower === 'that' || (items[k + 1]?.pos === 'DET' && item.lower !== 'concern') ? k + 1 : 0;
  }
  return 0;
}

const objectStarts = new Set(['DET', 'NOUN', 'PRON', 'ADJ', 'PROPN', 'NUM']);

/** Where a participle may begin: at the head of the sentence, after a comma, "while" or "by". */
function isOpening(before: Token | undefined): boolean {
  return (
    before === undefined ||
    before.text === ',' ||
    before.lower === 'while' ||
    before.lower === 'by' ||
    before.lower === 'and'
  );
}

const wordsOfVerbs = new Set(['VERB', 'AUX']);

/** Whether the word is used as a verb here. The tagger errs most on capitalised and on third-person forms. */
function isVerbLike(items: readonly Token[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (wordsOfVerbs.has(item.pos)) return true;
  const next = items[at + 1];
  if (next?.lower === 'that' && item.pos !== 'DET') return true;
  const before = items[at - 1];
  if (item.lower.endsWith('ing')) return isOpening(before) && next !== undefined && objectStarts.has(next.pos);
  if (item.lower.endsWith('ed'))
    return (
      item.pos === 'ADJ' &&
      next !== undefined &&
      (objectStarts.has(next.pos) || next.pos === 'ADP') &&
      (next.pos !== 'NOUN' ||
        before?.pos === 'PROPN' ||
        before?.pos === 'PRON' ||
        before?.pos === 'DET' ||
        before?.pos === 'ADV')
    );
  // "condemn the attack and call on all parties"
  if (item.lower === 'call' && before?.lower === 'and' && /^(?:on|upon)$/.test(next?.lower ?? '')) return true;
  return (
    item.pos === 'NOUN' &&
    (next?.pos === 'DET' || next?.pos === 'PRON' || opensClause(items, at)) &&
    before !== undefined &&
    (before.pos === 'PRON' ||
      before.pos === 'PROPN' ||
      before.pos === 'ADV' ||
      (before.pos === 'NOUN' && item.lower.endsWith('s')))
  );
}

/** "The government claims Mahan flies …": a name after a third-person form, and a verb after the name. */
function opensClause(items: readonly Token[], at: number): boolean {
  if (items[at + 1]?.pos !== 'PROPN') return false;
  let next = at + 1;
  while (items[next]?.pos === 'PROPN' || items[next]?.pos === 'NOUN' || items[next]?.pos === 'PART') next += 1;
  return items[next]?.pos === 'AUX' || items[next]?.pos === 'VERB';
}
