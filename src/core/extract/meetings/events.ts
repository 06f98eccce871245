import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Pos } from '../text/token.ts';
import type { EventMention } from './event-mention.ts';
import { nounEvent } from './noun-events.ts';
import { plannedVisit } from './planned-visits.ts';
import { solemnEvent } from './solemn-events.ts';
import { talkedOverEvent } from './talked-over.ts';
import { verbEvent } from './verb-events.ts';

/** What was found in a sentence: the lead and the other meetings look at the same ones. */
const found = new WeakMap<Sentence, readonly EventMention[]>();

/** The events that a sentence states or mentions, in order. Found once: later looks give the same mentions. */
export function eventsIn(sentence: Sentence, reading: Reading): readonly EventMention[] {
  const known = found.get(sentence);
  if (known !== undefined) return known;
  const events = findEvents(sentence, reading);
  found.set(sentence, events);
  return events;
}

/** Parts of speech that name no event, whatever the word: half of all words. */
const neverEvents: ReadonlySet<Pos> = new Set(['PUNCT', 'DET', 'ADP', 'CCONJ', 'NUM', 'PRON', 'SYM', 'SPACE']);

function findEvents(sentence: Sentence, reading: Reading): EventMention[] {
  const { items } = sentence;
  const events: EventMention[] = [];
  for (let at = 0; at < items.length; at += 1) {
    if (neverEvents.has(items[at]?.pos ?? 'X')) continue;
    const event =
      plannedVisit(sentence, at, reading) ??
      verbEvent(sentence, at, reading, events.at(-1) ?? null) ??
      talkedOverEvent(sentence, at, reading) ??
      solemnEvent(sentence, at, reading) ??
      nounEvent(sentence, at, reading);
    if (event === null) continue;
    events.push(event);
    at = Math.max(at, event.at);
  }
  return events;
}
