import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import { subjectOf } from '../statements/subjects.ts';
import type { Token } from '../text/token.ts';
import { listFrom } from './partners.ts';
import { participantsOf } from './phrase-people.ts';

/** How far before the noun of the event the words that lead to it may stand, in items. */
const farthest = 6;

/**
 * Who takes part in an event on whose occasion a sentence tells something: "X greets Y during a courtesy call", "X told Y in a
 * meeting that": the subject of its first verb and that verb's object. Empty where nothing leads to the event, or one of the two
 * is nobody.
 */
export function onOccasion(items: readonly Token[], noun: number, reading: Reading): Person[] {
  const leads = occasionStart(items, noun);
  // "X (left) greets Y": what stands in brackets is no verb.
  const verb = items
    .slice(0, Math.max(0, leads))
    .findIndex((item, at) => item.pos === 'VERB' && item.index >= 0 && items[at - 1]?.text !== '(');
  if (verb < 1) return [];
  const subject = subjectOf(items, verb, reading);
  if (subject === null || (subject.phrase.kind !== 'named' && subject.phrase.kind !== 'role')) return [];
  const actors = participantsOf(items, subject.range, reading, { phrase: subject.phrase });
  const others = listFrom(items, verb + 1, leads, reading, actors).filter((person) => person.kind === 'person');
  return actors.length === 0 || others.length === 0 ? [] : [...actors, ...others];
}

/**
 * "X said after meeting Y", "X told reporters following talks with Y": who speaks before or after the event that an article, a
 * possessive or nothing opens; empty where somebody else's event is meant.
 */
export function speaksAfter(items: readonly Token[], noun: number, reading: Reading): Person[] {
  let at = noun - 1;
  while (
    at > 0 &&
    noun - at < farthest &&
    /^(?:ADJ|DET|PRON|NOUN|PROPN)$/.test(items[at]?.pos ?? '') &&
    !reading.personAt.has(items[at]?.index ?? -1)
  )
    at -= 1;
  if (!/^(?:after|following|before)$/.test(items[at]?.lower ?? '') || items[at + 1]?.lower === 'the') return [];
  const comma = at > 0 ? -1 : items.findIndex(({ text }, i) => i > noun && text === ',');
  // "After meeting Y, X said": the clause behind the comma says who.
  const verb =
    comma > 0
      ? items.findIndex(({ pos, index }, i) => i > comma && pos === 'VERB' && index >= 0)
      : items.slice(0, at).findLastIndex(({ pos, index }) => pos === 'VERB' && index >= 0);
  const subject = verb < 1 ? null : subjectOf(items, verb, reading);
  if (subject?.phrase.kind !== 'named' || subject.phrase.people.length !== 1) return [];
  return subject.phrase.people.filter(({ titles }) => ![...titles].some((title) => title.startsWith('spokes')));
}

/** Where "during a", "in a", "on the sidelines of their" stands before the noun: the article is an indefinite one; -1 without it. */
function occasionStart(items: readonly Token[], noun: number): number {
  for (let at = noun - 1; at > 0 && noun - at < farthest; at -= 1) {
    if (!/^(?:a|an|their)$/.test(items[at]?.lower ?? '')) continue;
    return /^(?:during|in|at)$/.test(items[at - 1]?.lower ?? '') ? at - 1 : -1;
  }
  return -1;
}

/** "X is on an official visit to", "President X was on a state visit": of whom a form of "be" says so, outside a relative clause. */
export function isOnVisit(items: readonly Token[], noun: number, reading: Reading): Person[] {
  for (let on = noun - 1; on > 1 && noun - on < farthest && items[on]?.pos !== 'PUNCT'; on -= 1) {
    if (items[on]?.lower !== 'on') continue;
    const be = items[on - 1]?.pos === 'ADV' ? on - 2 : on - 1;
    if (!/^(?:is|was|are|were)$/.test(items[be]?.lower ?? '') || items[be - 1]?.lower === 'who') return [];
    const subject = subjectOf(items, be, reading);
    return subject?.phrase.kind === 'named' ? [...subject.phrase.people] : [];
  }
  return [];
}

/** "returned to the island, concluding his state visit to": whose visit a participle before the noun ends or begins. */
export function concludes(items: readonly Token[], noun: number, reading: Reading): Person[] {
  const participle = items
    .slice(Math.max(0, noun - farthest), noun)
    .findLastIndex(({ lower }) =>
      /^(?:concluding|completing|wrapping|ending|beginning|starting|undertaking)$/.test(lower),
    );
  const from = Math.max(0, noun - farthest) + participle;
  const verb = participle < 0 ? -1 : items.slice(0, from).findIndex(({ pos, index }) => pos === 'VERB' && index >= 0);
  const subject = verb < 1 ? null : subjectOf(items, verb, reading);
  return subject?.phrase.kind === 'named' ? [...subject.phrase.people] : [];
}
