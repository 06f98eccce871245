import type { Lead } from '../coreference/principals.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Draft } from '../statements/draft.ts';
import type { ExtractedMeeting } from '../types.ts';
import { eventNounAt } from './event-nouns.ts';
import { participant, spanOf } from './participants.ts';

/** A transcript with questions from the press is a press conference, beside the event that it follows. */
export function pressConference(
  reading: Reading,
  main: ExtractedMeeting,
  drafts: readonly Draft[],
): ExtractedMeeting | null {
  const asked = drafts.some(
    (draft) => draft.turn && draft.signs.includes('label word') && isPressLabel(reading, draft),
  );
  if (!asked || main.type === 'conference') return null;
  const people = turnSpeakers(reading, drafts);
  const sentence = reading.sentences[0];
  if (people.length === 0 || sentence === undefined) return null;
  return {
    ...main,
    type: 'conference',
    participants: people.map((person) => participant(person, people)),
    evidence: spanOf(reading, sentence),
    confidence: 0.6,
  };
}

function isPressLabel(reading: Reading, { speakerAsWritten: label }: Draft): boolean {
  return label !== null && !/^audience/i.test(reading.text.slice(label.start, label.end));
}

/** Named people who have a turn in a transcript. */
export function turnSpeakers(reading: Reading, drafts: readonly Draft[]): Person[] {
  const keys = new Set(drafts.filter((draft) => draft.turn).flatMap((draft) => draft.keys));
  return reading.people.list.filter((person) => person.kind === 'person' && keys.has(person.key));
}

/** "A press conference was held after a meeting of the Council": the event before it is reported with it, by the same people. */
export function eventBeforePress(lead: Lead, main: ExtractedMeeting): ExtractedMeeting | null {
  const event = lead.events.find(({ type }) => type === 'conference');
  const { items } = event?.sentence ?? { items: [] };
  const press = /^(?:press|news|media)$/.test(items[(event?.at ?? 0) - 1]?.lower ?? '');
  if (main.type !== 'conference' || event === undefined || !press) return null;
  const after = items.findIndex(({ lower }, at) => at > event.at && /^(?:after|following)$/.test(lower));
  for (let at = after + 1; after > 0 && at < items.length && items[at]?.pos !== 'PUNCT'; at += 1) {
    const type = eventNounAt(items, at);
    if (type === 'meeting' || type === 'talks') return { ...main, type, confidence: 0.6 };
  }
  return null;
}
