import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { type EventMention, eventEnd } from './event-mention.ts';

/** "an invitation to President X to pay a visit to Belarus", "invited X to visit Sochi": whoever is named before the infinitive. */
export function plannedVisit(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items } = sentence;
  if (items[at - 1]?.lower !== 'to') return null;
  const to = at - 1;
  const pays =
    /^(?:pay|make|undertake)$/.test(items[at]?.lower ?? '') &&
    items.slice(at + 1, at + 6).some((item) => item.lower === 'visit');
  if (items[at]?.lower !== 'visit' && !pays) return null;
  const guests: Person[] = [];
  for (let i = to - 1; i >= 0 && to - i < 9 && guests.length === 0; i -= 1) {
    const person = reading.personAt.get(items[i]?.index ?? -1);
    if (person !== undefined) guests.push(person);
  }
  if (guests.length === 0) return null;
  const noun = pays ? items.findIndex((item, i) => i > at && item.lower === 'visit') : at;
  return {
    sentence,
    type: 'visit',
    at: noun,
    end: eventEnd(items, noun + 1),
    participants: guests,
    stated: false,
    actor: null,
    byParties: false,
  };
}
