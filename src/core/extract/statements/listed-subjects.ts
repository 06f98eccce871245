import type { PhraseHead } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { ItemRange } from './noun-phrases.ts';

interface Subject {
  readonly range: ItemRange;
  readonly phrase: PhraseHead;
}

/** The most words of a name. */
const longestName = 9;

/**
 * "Secretary Deb Hale, Director Ida Klein, and Chair of the Council Bea Moll announced": a row of people that begins the
 * sentence, or follows the comma of its opening, is the subject as a whole; the last of them stands in `subject`.
 */
export function withListed(subject: Subject, items: readonly Token[], reading: Reading): Subject {
  const { range, phrase } = subject;
  if (phrase.kind !== 'named' || phrase.parts.length > 0) return subject;
  const and = items[range.from - 1]?.lower === 'and';
  const joined = and ? items[range.from - 2]?.text === ',' : phrase.people.length > 1;
  let comma = and ? range.from - 2 : range.from - 1;
  if (!joined || items[comma]?.text !== ',') return subject;
  const people = [...phrase.people];
  let from = range.from;
  while (items[comma]?.text === ',') {
    const start = nameEndingAt(items, comma, reading);
    const person = reading.personAt.get(reading.nameAt.get(items[start]?.index ?? -1)?.start ?? -1);
    if (person === undefined) break;
    if (!people.includes(person)) people.unshift(person);
    from = roleStart(items, start, reading);
    comma = from - 1;
  }
  const opens = from === 0 || items[from - 1]?.text === ',';
  return people.length === phrase.people.length || !opens
    ? subject
    : { range: { from, to: range.to }, phrase: { ...phrase, people, plural: true } };
}

/** Where the name begins that ends right before a position; -1 where none does. */
function nameEndingAt(items: readonly Token[], end: number, reading: Reading): number {
  const last = items[end - 1]?.index ?? -1;
  for (let at = end - 1; at >= 0 && end - at <= longestName; at -= 1) {
    const name = reading.nameAt.get(items[at]?.index ?? -1);
    if (name !== undefined) return name.end === last + 1 ? at : -1;
  }
  return -1;
}

/** Where the office before a name begins, with its article. */
function roleStart(items: readonly Token[], start: number, reading: Reading): number {
  const name = reading.nameAt.get(items[start]?.index ?? -1);
  const from = start - (name === undefined ? 0 : name.start - name.roleStart);
  return items[from - 1]?.lower === 'the' ? from - 1 : from;
}
