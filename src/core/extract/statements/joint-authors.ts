import type { PhraseHead } from '../mentions/phrase-heads.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import { phraseAfter } from './noun-phrases.ts';

const known = new WeakMap<Reading, PhraseHead | null>();

/**
 * Whom "we" stands for in a declaration that says so: "We, the Foreign Ministers of the Association, met in Vientiane."
 * Null in a text without such words. Reads a document once.
 */
export function jointAuthors(reading: Reading): PhraseHead | null {
  const found = known.get(reading);
  if (found !== undefined) return found;
  const authors = findAuthors(reading);
  known.set(reading, authors);
  return authors;
}

function findAuthors(reading: Reading): PhraseHead | null {
  for (const { items } of reading.sentences) {
    if (items[0]?.lower !== 'we') continue;
    const from = items[1]?.text === ',' ? 2 : 1;
    if (items[from]?.lower !== 'the') continue;
    const range = phraseAfter(items, from, reading);
    const phrase = range === null ? null : readPhrase(items, range, reading);
    if (range === null || phrase === null || phrase.kind === 'nobody') continue;
    const [first, last] = [items[from + 1], items[range.to - 1]];
    if (first === undefined || last === undefined) continue;
    const name = reading.text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const group = reading.people.add(name, 'group', first.index);
    return { ...phrase, kind: 'named', people: [group], parts: [], plural: true };
  }
  return null;
}
