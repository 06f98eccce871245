import type { CueVerb, VerbShape } from '../pack.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { CueVerbAt } from './cues.ts';

export function lightVerbAt(items: readonly Token[], at: number, reading: Reading): CueVerbAt | null {
  const item = items[at];
  const form = item === undefined ? undefined : reading.lexicon.lightVerbs.get(item.lower);
  if (item === undefined || form === undefined || (item.pos !== 'VERB' && item.pos !== 'AUX')) return null;
  for (let k = at + 1; k < items.length && k <= at + 6; k += 1) {
    const word = items[k];
    if (word === undefined || word.pos === 'PUNCT' || word.pos === 'VERB') return null;
    if (!form.verb.nouns.has(word.lower)) continue;
    if (items[k + 1]?.pos === 'NOUN') continue;
    if (transfers.has(form.verb.lemma))
      return {
        at,
        range: { from: at, to: at + 1 },
        next: at + 1,
        verb: transfer(form.verb.lemma),
        shapes: form.shapes,
        light: true,
      };
    if (talkNouns.has(word.lower)) return talkAbout(items, at, k, form.shapes, form.verb.lemma);
    const clause = word.lower === 'clear' || word.lower === 'plain';
    const preposition =
      /^(?:on|to|about)$/.test(items[k + 1]?.lower ?? '') && !clause && word.lower !== 'invitation' ? 1 : 0;
    const verb: CueVerb = {
      lemma: `${form.verb.lemma} ${word.lower}`,
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
    const next =
      k +
      1 +
      (word.lower === 'attention' ||
      form.verb.lemma === 'draw' ||
      form.verb.lemma === 'direct' ||
      form.verb.lemma === 'look' ||
      form.verb.lemma === 'exchange'
        ? preposition
        : 0);
    return { at, range: { from: at, to: next }, next, verb, shapes: form.shapes, light: true };
  }
  return null;
}

/** Verbs that hand something over: the act is what is handed, so the cue is the verb alone. */
const transfers = new Set(['deliver', 'pass', 'hand', 'send', 'offer', 'seek']);

const transfer = (lemma: string): CueVerb => ({
  lemma,
  clause: false,
  quote: false,
  noun: true,
  infinitive: false,
  question: false,
  addressee: false,
  weak: true,
  particles: [],
  prepositions: [],
  only: false,
  objects: [],
});

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
    if (
      !/^(?:on|about|regarding|concerning)$/.test(item.lower) ||
      items[k + 1]?.pos === 'NUM' ||
      dayWord.test(items[k + 1]?.text ?? '')
    )
      continue;
    const verb: CueVerb = {
      lemma: `${lemma} talks`,
      clause: false,
      quote: false,
      noun: true,
      infinitive: false,
      question: false,
      addressee: false,
      weak: true,
      particles: [],
      prepositions: [],
      only: false,
      objects: [],
    };
    return { at, range: { from: at, to: noun + 1 }, next: k + 1, verb, shapes, light: true };
  }
  return null;
}

const dayWord = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
