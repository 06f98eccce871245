import type { MeetingType } from '../../../shared/domain.ts';
import { plainName } from '../coreference/names.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { ItemRange } from '../statements/noun-phrases.ts';
import { subjectOf } from '../statements/subjects.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { namedBefore, spokenOfBefore } from './actors.ts';
import { circumstancesStart } from './circumstances.ts';
import { type EventMention, eventEnd } from './event-mention.ts';
import { type EventNoun, objectNoun, phoned } from './event-nouns.ts';
import { callVerbs, discussVerbs, holdVerbs, meetVerbs, visitVerbs } from './event-words.ts';
import { listFrom, partners } from './partners.ts';
import { isPair, participantsOf, unique } from './phrase-people.ts';
import { subjectList } from './subject-lists.ts';
import { isPurpose, isSolemn, phraseAt, planStart, signs, verbType } from './verb-types.ts';
import { isPluralOffice, namesJoined } from './weak-names.ts';

/** The longest name of a group, in items. */
const longestGroup = 16;

type Subject = NonNullable<ReturnType<typeof subjectOf>>;

/**
 * "X met (with) Y", "X received Y", "X spoke by phone with Y", "X visited Z", "X held talks with Y". `before` is the
 * event that the sentence states before, for "X called on Y and met Z".
 */
export function verbEvent(
  sentence: Sentence,
  at: number,
  reading: Reading,
  before: EventMention | null,
): EventMention | null {
  const { items } = sentence;
  const item = items[at];
  if (item === undefined || item.quotation !== null || at === 0 || items[at + 1]?.quotation) return null;
  const type = verbType(items, at, reading);
  if (type === null) return null;
  const noun = nounOf(items, at);
  if (describesOthers(sentence, at) || lacksObject(items, at, noun)) return null;
  const subject = actingSubject(items, at, reading);
  const byParties = isByParties(items, at, subject, before, reading) || honoursGuest(items, noun);
  const phrase = noun === null ? phraseAt(items, at) : null;
  const from = noun === null ? at + (phrase?.words.length ?? 1) : noun.at + 1;
  const end = eventEnd(items, from);
  const direct = noun === null && (phrase !== null || meetVerbs.has(item.lower) || callVerbs.has(item.lower));
  const sides = sidesOf(subject, sentence, { from, end, direct, passive: isPassive(items, at) }, reading);
  const { actors, others } = withListed(sides, subjectList(items, at, reading));
  if (actors.length === 0) actors.push(...actorsBeside(items, at, others, before?.actor ?? null, reading));
  else actors.push(...together(items, at, reading, [...actors, ...others]));
  if (noun !== null && isLetters(items, noun)) others.push(...bearers(items, at, { from, to: end }, actors, reading));
  if (actors.length === 0 && !byParties) return null;
  const several = actors.length > 1 || actors[0]?.kind === 'group' || byParties || meetsSomebody(items, at, reading);
  if (noun === null && others.length === 0 && !standsAlone(type, items, at, several)) return null;
  return {
    sentence,
    type: noun === null ? metOnArrival(items, at, end, phoned(items, type)) : eventType(items, noun, others),
    at: noun?.at ?? at,
    end,
    participants: unique([...actors, ...others]),
    // "Minister X, who arrived today, met …": the journey of somebody who is named for something else.
    stated: type !== 'visit' || items[at - 1]?.lower !== 'who',
    actor: actors[0] ?? null,
    byParties,
  };
}

interface Sides {
  readonly actors: Person[];
  readonly others: Person[];
}

/** The sides with the whole list that is the subject, where reading back from the verb found fewer. */
function withListed({ actors, others }: Sides, listed: readonly Person[]): Sides {
  if (listed.length <= actors.length) return { actors, others };
  return { actors: [...listed], others: others.filter((person) => !listed.includes(person)) };
}

/** "the two leaders met", "the two leaders met and held a press conference". */
function isByParties(
  items: readonly Token[],
  at: number,
  subject: Subject | null,
  before: EventMention | null,
  reading: Reading,
): boolean {
  return subject === null ? before?.byParties === true && goesOn(items, at) : isPair(subject.phrase, reading);
}

/** "was received at the airport by the Vice Minister": part of the visit that begins or ends there. */
const metOnArrival = (items: readonly Token[], at: number, end: number, type: MeetingType): MeetingType =>
  type === 'meeting' && isPassive(items, at) && items.slice(at, end).some(({ lower }) => lower === 'airport')
    ? 'visit'
    : type;

/** "with leaders attending the summit": a participle that tells of others which they are. */
const describesOthers = ({ items, paragraph }: Sentence, at: number): boolean =>
  paragraph > 0 && items[at]?.lower.endsWith('ing') === true && items[at - 1]?.pos === 'NOUN';

/** Who acts where no subject says so: who acted before, or with whom the sentence begins. */
function actorsBeside(
  items: readonly Token[],
  at: number,
  others: readonly Person[],
  before: Person | null,
  reading: Reading,
): Person[] {
  if (before !== null && goesOn(items, at)) return [before];
  const bare = visitVerbs.has(items[at]?.lower ?? '') ? reading.nameAt.get(items[0]?.index ?? -1) : undefined;
  // "Viktor Pavlov will visit Egypt", in a headline
  if (bare !== undefined && items.at(-1)?.text !== '.' && leadsToVerb(items, bare.end, at))
    return namesJoined(items, { from: 0, to: 1 }, reading, true);
  return others.length > 0 ? opening(items, at, others, reading) : [];
}

/** "called on X and met Z", "travelled to Asunción to hold a meeting with Z": who acted before acts on. */
const goesOn = (items: readonly Token[], at: number): boolean =>
  items[items[at - 1]?.pos === 'ADV' ? at - 2 : at - 1]?.lower === 'and' || isPurpose(items, at);

/** ", together with Minister X and Y, visited": who stands beside the subject, before the verb. */
function together(items: readonly Token[], verb: number, reading: Reading, except: readonly Person[]): Person[] {
  const at = items.findIndex(
    ({ lower }, i) =>
      i < verb && (lower === 'alongside' || (/^(?:together|along)$/.test(lower) && items[i + 1]?.lower === 'with')),
  );
  if (at < 1) return [];
  return listFrom(items, items[at]?.lower === 'alongside' ? at + 1 : at + 2, verb, reading, except);
}

/** "was (later) received … by". */
const isPassive = (items: readonly Token[], at: number): boolean =>
  /^(?:was|were|been|being|be)$/.test(items[items[at - 1]?.pos === 'ADV' ? at - 2 : at - 1]?.lower ?? '');

/** The noun that says what was held, called or presented. */
function nounOf(items: readonly Token[], at: number): EventNoun | null {
  const lower = items[at]?.lower ?? '';
  // "took part in the talks", not "took place, with the discussions focusing on".
  if (/^(?:takes?|took)$/.test(lower) && items[at + 1]?.lower !== 'part') return null;
  if (
    !holdVerbs.has(lower) &&
    planStart(items, at) < 0 &&
    !isPurpose(items, at) &&
    !/^(?:receive[sd]|present(?:s|ed)?)$/.test(lower)
  )
    return null;
  const noun = objectNoun(items, at + 1);
  // "will host Minister X on an official visit": whom somebody hosts, not what.
  const guest =
    noun?.type === 'visit' && meetVerbs.has(lower) && items.slice(at + 1, noun.at).some((item) => item.lower === 'on');
  return receivable(items, lower, guest ? null : noun);
}

/** "hosted a dinner in honour of the guest": the guest is the other party. */
function honoursGuest(items: readonly Token[], noun: EventNoun | null): boolean {
  if (noun?.type !== 'ceremony') return false;
  const honour = items.findIndex(({ lower }, at) => at > noun.at && /^honou?r$/.test(lower));
  return (
    honour > 0 &&
    items
      .slice(honour + 1, honour + 5)
      .some(({ lower }) => /^(?:guests?|visitors?|counterpart|delegation)$/.test(lower))
  );
}

const lacksObject = (items: readonly Token[], at: number, noun: EventNoun | null): boolean =>
  noun === null && needsNoun(items[at]?.lower ?? '') && !isSolemn(items, at);

const needsNoun = (verb: string): boolean =>
  (holdVerbs.has(verb) && !meetVerbs.has(verb)) || verb.startsWith('present');

/** Whether an event needs no partner: a visit, a ceremony other than a signing, what several do together. */
function standsAlone(type: MeetingType, items: readonly Token[], at: number, together: boolean): boolean {
  if (type === 'visit' || (type === 'ceremony' && !signs(items, at))) return true;
  return together && (type !== 'phone_call' || discussVerbs.has(items[at]?.lower ?? ''));
}

/** Who presents letters of credence, and to whom. */
function bearers(
  items: readonly Token[],
  at: number,
  { from, to }: ItemRange,
  actors: readonly Person[],
  reading: Reading,
): Person[] {
  const host =
    items[at]?.lower.startsWith('present') === true && items[from]?.lower === 'to'
      ? listFrom(items, from + 1, to, reading, actors)
      : [];
  return [...host, ...namesJoined(items, { from, to: items.length }, reading, true)];
}

const isLetters = (items: readonly Token[], noun: EventNoun | null): boolean =>
  /^(?:credentials|credence)$/.test(items[noun?.at ?? -1]?.lower ?? '');

/** "met with" somebody who is described in words that name nobody here. */
function meetsSomebody(items: readonly Token[], at: number, reading: Reading): boolean {
  if (!/^me(?:t|ets)$/.test(items[at]?.lower ?? '') || items[at + 1]?.lower !== 'with') return false;
  return items
    .slice(at + 2, at + 8)
    .some(({ index, lower }) => reading.words.classes[index] === 'title' || reading.lexicon.plurals.has(lower));
}

/** The subject, also before a day and place ("X on Wednesday in Abuja received"). */
export function actingSubject(items: readonly Token[], at: number, reading: Reading): Subject | null {
  const plan = planStart(items, at);
  const announced = plan < 0 ? null : subjectOf(items, plan, reading);
  if (announced !== null) return announced;
  const adverb = items[at - 1]?.pos === 'ADV' ? at - 2 : at - 1;
  const verb = /^(?:was|were|been)$/.test(items[adverb]?.lower ?? '') ? adverb : at;
  const subject = subjectOf(items, verb, reading);
  if (subject !== null && /^(?:named|role|pronoun|group|unnamed)$/.test(subject.phrase.kind)) return subject;
  const start = circumstancesStart(items, verb, reading);
  const apart = start < verb ? subjectOf(items, start, reading) : null;
  // "Mr. X, met with Y": a comma that does not belong.
  const stray = items[at - 1]?.text === ',' && subject === null ? subjectOf(items, at - 1, reading) : null;
  return apart ?? subject ?? (stray?.phrase.kind === 'named' ? stray : null);
}

/** Who acts, and with whom: the same person is never both. */
export function sidesOf(
  subject: Subject | null,
  sentence: Sentence,
  { from, end, direct, passive }: { from: number; end: number; direct: boolean; passive: boolean },
  reading: Reading,
): Sides {
  if (subject === null)
    return {
      actors: groupAtStart(sentence.items, reading),
      others: partners(sentence.items, from, end, reading, direct, [], passive),
    };
  if (subject.phrase.kind === 'role') {
    const others = partners(sentence.items, from, end, reading, direct, [], passive);
    return { actors: actorsOf(subject, sentence, reading, others), others };
  }
  const actors = actorsOf(subject, sentence, reading, []);
  return { actors, others: partners(sentence.items, from, end, reading, direct, actors, passive) };
}

/** "Leaders of African Union (AU) member states": a group with which the sentence begins, whatever its phrase goes through. */
function groupAtStart(items: readonly Token[], reading: Reading): Person[] {
  const head = items.findIndex(({ lower }) => reading.lexicon.plurals.has(lower) || isPluralOffice(lower, reading));
  const verb = items.findIndex((item) => item.pos === 'VERB' || item.pos === 'AUX');
  const [first, last] = [items[0], items[verb - 1]];
  if (head < 0 || head > 3 || verb < head || verb > longestGroup || first === undefined || last === undefined)
    return [];
  return [reading.people.add(plainName(reading.text.slice(first.start, last.end)), 'group', first.index)];
}

/**
 * "Mr. X, Consultant of the Foundation met with Y": with whom the sentence begins, where no other verb stands between. Who meets
 * somebody named is a person, though nothing else says so.
 */
function opening(items: readonly Token[], verb: number, others: readonly Person[], reading: Reading): Person[] {
  const bare = reading.nameAt.get(items[0]?.index ?? -1);
  if (bare !== undefined && others.some((other) => other.kind === 'person') && leadsToVerb(items, bare.end, verb))
    return namesJoined(items, { from: 0, to: 1 }, reading, true);
  const at = items.findIndex((item) => reading.personAt.has(item.index));
  const person = reading.personAt.get(items[at]?.index ?? -1);
  const end = reading.nameAt.get(items[at]?.index ?? -1)?.end ?? 0;
  if (person === undefined || at > 2 || verb - at > longestGroup || others.includes(person)) return [];
  const between = items.slice(at, verb).filter((item) => item.index >= end);
  return between[0]?.text === ',' && !between.some((item) => item.pos === 'VERB' || item.pos === 'AUX') ? [person] : [];
}

/** "Vladimir Putin will meet (with)": nothing but auxiliaries between a name and its verb. */
function leadsToVerb(items: readonly Token[], nameEnd: number, verb: number): boolean {
  return items.slice(0, verb).every((item) => item.index < nameEnd || item.pos === 'AUX' || item.pos === 'ADV');
}

/** Whom the subject names, or whom its pronoun stands for. */
function actorsOf(subject: Subject, sentence: Sentence, reading: Reading, except: readonly Person[]): Person[] {
  const { phrase, range } = subject;
  // "she and Ambassador X met"
  if (phrase.parts.some(({ kind, plural }) => kind === 'pronoun' && !plural))
    return unique([...spokenOfBefore(sentence, reading, range.from), ...phrase.people]);
  if (phrase.kind === 'pronoun' && !phrase.plural) return spokenOfBefore(sentence, reading, range.from);
  const last = participantsOf(sentence.items, range, reading, { phrase, except });
  return phrase.kind === 'named' ? [...namedBefore(sentence.items, range.from, reading), ...last] : last;
}

/** What is received and names an event is a call or letters of credence; everything else that is received is a guest. */
function receivable(items: readonly Token[], verb: string, noun: EventNoun | null): EventNoun | null {
  const letters = isLetters(items, noun);
  if (verb.startsWith('present')) return letters ? noun : null;
  const call = noun?.type === 'phone_call' || items[noun?.at ?? -1]?.lower === 'call';
  return verb.startsWith('receive') && !call && !letters ? null : noun;
}

/** A summit of two is a meeting, a summit that somebody attends a conference. */
function eventType(items: readonly Token[], noun: EventNoun, others: readonly Person[]): MeetingType {
  const bilateral = items[noun.at]?.lower === 'summit' && items[noun.at + 1]?.lower === 'with' && others.length === 1;
  return phoned(items, bilateral ? 'meeting' : noun.type);
}
