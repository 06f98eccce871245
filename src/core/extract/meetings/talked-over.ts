import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { type EventMention, eventEnd } from './event-mention.ts';
import { eventNounAt } from './event-nouns.ts';
import { talkedOver } from './event-words.ts';
import { unique } from './phrase-people.ts';
import { actingSubject, sidesOf } from './verb-events.ts';

/** In which paragraphs such a verb may tell of the event that is reported: headline and lead. */
const lastParagraph = 4;
/** How far behind the verb those may stand with whom, in items. */
const farthestWith = 24;

/**
 * "X explored prospects for trade with Y", in a headline "X, Y tackle port projects": who talks something over with somebody
 * meets them, face to face or otherwise; it is not stated, so that what the text calls the event goes before.
 */
export function talkedOverEvent(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items, paragraph } = sentence;
  const item = items[at];
  if (item === undefined || at === 0 || paragraph > lastParagraph || !talkedOver.has(item.lower)) return null;
  const over = withAfter(items, at);
  if (item.quotation !== null || (over === 0 && paragraph > 0)) return null;
  const subject = actingSubject(items, at, reading);
  if (subject === null) return null;
  const from = over > 0 ? over : at + 1;
  const end = over > 0 ? eventEnd(items, from) : from;
  const { actors, others } = sidesOf(subject, sentence, { from, end, direct: false, passive: false }, reading);
  const named = unique([...actors, ...others]).filter((person) => person.kind === 'person');
  if (named.length < 2) return null;
  return {
    sentence,
    type: 'meeting',
    at,
    end,
    participants: named,
    stated: false,
    bare: true,
    actor: actors[0] ?? null,
    byParties: false,
  };
}

/** Where "with" stands behind the verb; 0 where it is another clause's, or an event's that is talked over ("his meeting with"). */
function withAfter(items: readonly Token[], at: number): number {
  for (let i = at + 1; i < Math.min(items.length, at + farthestWith); i += 1) {
    const item = items[i];
    if (item === undefined || item.text === ';' || item.pos === 'VERB' || item.pos === 'AUX') return 0;
    if (item.lower === 'with') return i;
    if (eventNounAt(items, i) !== null) return 0;
  }
  return 0;
}
