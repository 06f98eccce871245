import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import { subjectOf } from '../statements/subjects.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { spokenOfBefore } from './actors.ts';
import { type EventMention, eventEnd } from './event-mention.ts';
import { eventNounAt, phoned } from './event-nouns.ts';
import { heldNouns } from './event-words.ts';
import { listFrom, ownerBefore, partners } from './partners.ts';
import { participantsOf, unique } from './phrase-people.ts';

/** In items: a shorter sentence may be a headline. */
const longestHeadline = 30;
const speeches = /^(?:address|speech|remarks|statement|keynote|intervention|lecture)$/;
/** Who is buried takes no part. */
const funerals = /^(?:burial|funeral|requiem|commemoration)$/;
/** How far behind the noun "was held" may stand, in items. */
const farthestHeld = 24;

/** "Readout of X's call with Y", "the meeting between X and Y", "after the talks", "the Association Council took place". */
export function nounEvent(sentence: Sentence, at: number, reading: Reading): EventMention | null {
  const { items } = sentence;
  const item = items[at];
  if (
    item === undefined ||
    item.quotation !== null ||
    (item.pos !== 'NOUN' && item.pos !== 'PROPN' && item.pos !== 'VERB')
  )
    return null;
  const held = heldAfter(items, at);
  const type = eventNounAt(items, at) ?? (held > 0 ? (heldNouns.get(item.lower) ?? null) : null);
  if (type === null || (item.pos === 'VERB' && item.lower !== 'meeting' && item.lower !== 'call')) return null;
  const end = Math.max(eventEnd(items, at + 1), held > 0 ? eventEnd(items, held) : 0);
  const others = partners(items, at + 1, end, reading, false);
  if (type === 'ceremony' && items[at + 1]?.lower === 'of' && !funerals.test(item.lower))
    others.push(...honoured(items, at + 2, end, reading));
  else if (type !== 'ceremony') others.unshift(...ownerAfter(items, at, end, reading));
  const speaker = speakerAt(sentence, at, reading);
  const reduced = items[at + 1]?.lower === 'held';
  const headline = reading.titleCase[sentence.paragraph] === true || sentence.items.length < longestHeadline;
  return {
    sentence,
    type: phoned(items, type),
    at,
    end,
    participants: unique([...ownerBefore(items, at, reading), ...speaker, ...others]),
    stated: (headline && others.length > 0) || held > 0 || reduced || speaker.length > 0,
    actor: speaker[0] ?? null,
    byParties: false,
  };
}

/** Where "was held", "took place" or "have begun" stands whose subject the noun is; 0 without it. */
function heldAfter(items: readonly Token[], at: number): number {
  for (let i = at + 1; i < Math.min(items.length, at + farthestHeld); i += 1) {
    const [word, before] = [items[i], items[i - 1]?.lower ?? ''];
    if (word === undefined || word.text === ';') return 0;
    if (/^(?:held|convened|organised|organized)$/.test(word.lower) && /^(?:was|were|been|being)$/.test(before))
      return i;
    if (word.lower === 'place' && /^(?:took|takes|taken|taking)$/.test(before)) return i;
    if (/^(?:begun|started|concluded|ended)$/.test(word.lower) && /^(?:have|has|had)$/.test(before)) return i;
    const verbal =
      word.pos === 'VERB' || (word.pos === 'AUX' && !/^(?:was|were|been|being|have|has|had)$/.test(word.lower));
    if (verbal && !/^(?:took|takes|taken)$/.test(word.lower) && items[i - 1]?.lower !== 'to') return 0;
  }
  return 0;
}

/** "visit of President X to", "Meeting of the Prime Minister with", "remarks by X": whose event it is. */
function ownerAfter(items: readonly Token[], at: number, end: number, reading: Reading): Person[] {
  if (items[at + 1]?.lower !== 'of' || items[at]?.lower === 'summit') return [];
  return listFrom(items, at + 2, end, reading).filter((person) => person.kind === 'person');
}

/** "the inauguration ceremony of the newly elected President X": the first one named after "of". */
function honoured(items: readonly Token[], from: number, end: number, reading: Reading): Person[] {
  for (let i = from; i < Math.min(end, from + 12) && items[i]?.pos !== 'PUNCT'; i += 1) {
    const person = reading.personAt.get(items[i]?.index ?? -1);
    if (person !== undefined) return [person];
  }
  return [];
}

/** "She spoke on Saturday during the burial of …", "Address by X at the opening of the conference": who speaks at an event takes part in it. */
function speakerAt(sentence: Sentence, at: number, reading: Reading): Person[] {
  const { items } = sentence;
  let preposition = at - 1;
  while (preposition > 0 && at - preposition < 10 && !/^(?:during|at)$/.test(items[preposition]?.lower ?? ''))
    preposition -= 1;
  if (!/^(?:during|at)$/.test(items[preposition]?.lower ?? '')) return [];
  for (let i = preposition - 1; i >= 0 && preposition - i < 8; i -= 1) {
    const word = items[i];
    if (word === undefined || (word.pos === 'PUNCT' && word.text !== ',')) return [];
    if (speeches.test(word.lower) && /^(?:by|of)$/.test(items[i + 1]?.lower ?? ''))
      return listFrom(items, i + 2, preposition, reading);
    if (!/^(?:spoke|speaking|remarks)$/.test(word.lower)) continue;
    const verb = items[i - 1]?.lower === 'was' ? i - 1 : i;
    const subject = subjectOf(items, verb, reading);
    if (subject === null) return [];
    if (subject.phrase.kind === 'pronoun' && !subject.phrase.plural) return spokenOfBefore(sentence, reading);
    return participantsOf(items, subject.range, reading, { phrase: subject.phrase });
  }
  return [];
}
