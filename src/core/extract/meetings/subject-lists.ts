import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { listFrom } from './partners.ts';

/** The longest list that is a subject, in items. */
const longest = 60;

/**
 * Whom a subject lists that says after each name who that is: "X, Foreign Minister of Chile, and Y, Cabinet Secretary of Kenya,
 * met", "X and his Kenyan counterpart, Y, met"; read from its beginning, so that nobody is missed whose office stands between
 * name and verb. Empty where fewer than two are named, or where another clause stands before the verb.
 */
export function subjectList(items: readonly Token[], verbAt: number, reading: Reading): Person[] {
  let verb = verbAt;
  while (items[verb - 1]?.pos === 'AUX' || items[verb - 1]?.pos === 'ADV') verb -= 1;
  const and = items.slice(0, verb).findLastIndex(({ lower }) => lower === 'and' || lower === '&');
  const comma = items.slice(0, verb).findIndex(({ text }) => text === ',');
  if (
    and < 1 ||
    comma < 0 ||
    verb > longest ||
    namesBetween(items, 0, and, reading) * namesBetween(items, and, verb, reading) < 1
  )
    return [];
  for (let start = 0; start < and; start += 1) {
    if (start > 0 && !/^[,:)–—-]+$/.test(items[start - 1]?.text ?? '')) continue;
    if (!isPhraseList(items, start, verb)) continue;
    const people = listFrom(items, start, verb, reading).filter(({ kind }) => kind === 'person');
    if (people.length > 1 && people.every((person) => isNamed(person, reading))) return people;
  }
  return [];
}

/** Somebody known by an office alone may be the one whose name follows. */
const isNamed = ({ aliases, words }: Person, { lexicon }: Reading): boolean =>
  aliases.size > 0 || !words.some((word) => lexicon.titles.has(word));

/** How many names begin in a stretch. */
const namesBetween = (items: readonly Token[], from: number, to: number, reading: Reading): number =>
  items.slice(from, to).filter(({ index }) => reading.nameAt.has(index)).length;

/** Phrases with commas and "and" between them, and no verb or adverbial. */
function isPhraseList(items: readonly Token[], from: number, to: number): boolean {
  const first = items[from];
  if (first === undefined || first.pos === 'ADP' || first.pos === 'SCONJ' || first.lower === 'and') return false;
  return items
    .slice(from, to)
    .every(
      ({ pos, text, lower, quotation }) =>
        quotation === null &&
        (isCapitalised(text) ||
          (pos !== 'VERB' && pos !== 'AUX' && !/^(?:with|by|during|after|who|which|that)$/.test(lower))),
    );
}
