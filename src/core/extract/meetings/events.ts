import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { EventMention } from './event-mention.ts';
import { nounEvent } from './noun-events.ts';
import { plannedVisit } from './planned-visits.ts';
import { solemnEvent } from './solemn-events.ts';
import { verbEvent } from './verb-events.ts';

/** The events that a sentence states or mentions, in order. */
export function eventsIn(sentence: Sentence, reading: Reading): EventMention[] {
  const { items } = sentence;
  const events: EventMention[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const event =
      plannedVisit(sentence, at, reading) ??
      verbEvent(sentence, at, reading, events.at(-1)?.actor ?? null) ??
      solemnEvent(sentence, at, reading) ??
      nounEvent(sentence, at, reading);
    if (event === null) continue;
    events.push(event);
    at = Math.max(at, event.at);
  }
  return events;
}
