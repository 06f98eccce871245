import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** How many sentences back a pronoun points, and how far into a sentence its subject stands, in items. */
const farthestSubject = 3;
const subjectItems = 14;

/** "He also met with Y": the one with whom the sentence before begins, the nearest that begins with somebody. */
export function spokenOfBefore(sentence: Sentence, reading: Reading): Person[] {
  let [low, high] = [0, reading.sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.sentences[middle]?.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && low - at <= farthestSubject; at -= 1) {
    const items = reading.sentences[at]?.items ?? [];
    const first = items.slice(0, subjectItems).find((item) => reading.personAt.has(item.index));
    const person = first === undefined ? undefined : reading.personAt.get(first.index);
    if (person !== undefined) return [person];
  }
  return [];
}
