import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { bareName } from './weak-names.ts';

/** How many sentences back a pronoun points, and how far into a sentence its subject stands, in items. */
const farthestSubject = 3;
const subjectItems = 14;
/** The longest list that is a subject, in people, and the longest name, in words. */
const longestSubject = 20;
const longestName = 9;

/**
 * "He also met with Y": the one with whom the sentence before begins, the nearest that begins with somebody; or with whom
 * the sentence itself begins where the pronoun stands at `pronoun`, further on ("X visited Moldova, where she met Y").
 */
export function spokenOfBefore(sentence: Sentence, reading: Reading, pronoun = 0): Person[] {
  const own = sentence.items
    .slice(0, Math.min(pronoun, subjectItems))
    .find((item, at) => reading.personAt.has(item.index) && !isGoverned(sentence.items, at, reading));
  const first = own === undefined ? undefined : reading.personAt.get(own.index);
  if (first !== undefined) return [first];
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

/** "Accompanied by Commissioner X, he": whom a preposition leads to is not the one who acts. */
function isGoverned(items: readonly Token[], at: number, reading: Reading): boolean {
  const name = reading.nameAt.get(items[at]?.index ?? -1);
  const opening = items.slice(0, at).findIndex((item) => item.lower === 'by' || item.lower === 'with');
  return name !== undefined && opening >= 0 && opening < 3 && items[0]?.pos === 'VERB';
}

/**
 * "Secretary A, Advisor B, and Advisor C convened": those named before the last one of a list that is the subject. `from`
 * is where the last one's phrase begins.
 */
export function namedBefore(items: readonly Token[], from: number, reading: Reading): Person[] {
  const found: Person[] = [];
  for (let end = from; found.length < longestSubject; ) {
    let last = end - 1;
    if (/^(?:and|&)$/.test(items[last]?.lower ?? '')) last -= 1;
    if (items[last]?.text === ',') last -= 1;
    if (last === end - 1) break;
    // "the Rt Hon X KC, and"
    if (/^(?:[KQS]C|MP|[COM]BE|GCB|AC)$/.test(items[last]?.text ?? '')) last -= 1;
    if (items[last - 1]?.lower === 'of' && reading.words.countries[items[last]?.index ?? -1]) last -= 2;
    const start = nameEndingAt(items, last, reading);
    const name = reading.nameAt.get(items[start]?.index ?? -1);
    const person =
      reading.personAt.get(items[start]?.index ?? -1) ??
      (name === undefined ? null : bareName(items, start, name, true, reading));
    if (name === undefined || person === null) break;
    end = start - (name.start - name.roleStart);
    if (isLedTo(items, end, reading)) break;
    found.unshift(person);
  }
  return found;
}

/** "On behalf of His Majesty King X": whom a preposition leads to, over what he is addressed by, is not named beside the next. */
function isLedTo(items: readonly Token[], from: number, { words }: Reading): boolean {
  let before = from - 1;
  while (words.classes[items[before]?.index ?? -1] === 'honorific' || items[before]?.pos === 'PRON') before -= 1;
  return items[before]?.pos === 'ADP';
}

/** Position where the name that ends at `last` begins, -1 without one. */
function nameEndingAt(items: readonly Token[], last: number, reading: Reading): number {
  for (let at = last; at >= 0 && last - at < longestName; at -= 1) {
    const name = reading.nameAt.get(items[at]?.index ?? -1);
    if (name !== undefined) return name.end === (items[last]?.index ?? -1) + 1 ? at : -1;
  }
  return -1;
}
