import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { attendanceWords } from './event-words.ts';
import { participantsOf } from './phrase-people.ts';
import type { Spoken } from './transcripts.ts';
import { namesJoined } from './weak-names.ts';

/**
 * People whom the document lists as present: in sentences like "The meeting was attended by …", "… also participated",
 * "Present were …", and in lists under a heading that says participants; not where a speaker (`spoken`) tells of others.
 */
export function attendees(reading: Reading, spoken: Spoken): Person[] {
  const found = new Set<Person>();
  for (const sentence of reading.sentences) {
    if (!statesAttendance(sentence) || spoken.has(sentence)) continue;
    const present = { from: representedFrom(sentence.items), to: accompanyingEnd(sentence.items) };
    for (const item of sentence.items.slice(present.from, present.to)) {
      const person = reading.personAt.get(item.index);
      const name = reading.nameAt.get(item.index);
      if (person !== undefined && name !== undefined && !isHouse(person)) found.add(person);
    }
    for (const person of namesJoined(sentence.items, present, reading, true)) if (!isHouse(person)) found.add(person);
  }
  return [...new Set([...found, ...listed(reading)])];
}

/** "today at the Baabda Palace, in the presence of X": a house is nobody. */
const isHouse = ({ key }: Person): boolean => / (?:Palace|Residence|Hotel|Headquarters|Secretariat)$/.test(key);

function statesAttendance(sentence: Sentence): boolean {
  return sentence.items.some((item, at) => attendanceWords.has(item.lower) && says(sentence, at));
}

/** "The President was represented by Minister X", ", accompanied by Y": where those begin who came for or with somebody. */
const representedFrom = (items: readonly Token[]): number =>
  items.findIndex(
    ({ lower }, at) => at > 1 && lower === 'by' && /^(?:represented|accompanied)$/.test(items[at - 1]?.lower ?? ''),
  ) + 1;

/** "Accompanied by Commissioner X, he was received by Y": where those end who come along. */
function accompanyingEnd(items: readonly Token[]): number {
  if (items[0]?.lower !== 'accompanied') return items.length;
  const verb = items.findIndex((item, at) => at > 1 && (item.pos === 'VERB' || item.pos === 'AUX') && item.index >= 0);
  const comma = items.slice(0, Math.max(0, verb)).findLastIndex((item) => item.text === ',');
  return comma > 0 ? comma : items.length;
}

/** Words that tell of those present, with the words before or after that make them do so. */
const always = new Set(['participated', 'attendance', 'attendees', 'accompanied', 'accompanying']);
const withNext = new Map([
  ['attended', /^by$/],
  ['graced', /^by$/],
  ['witnessed', /^by$/],
  ['joined', /^by$/],
  ['chaired', /^by$/],
  ['moderated', /^by$/],
  ['present', /^(?:were|was|at|on|for|from|during)$/],
  ['participants', /^(?:included|:)$/],
  ['took', /^part$/],
  ['taking', /^part$/],
  ['taken', /^part$/],
  ['presence', /^of$/],
]);

function says(sentence: Sentence, at: number): boolean {
  const { items } = sentence;
  const word = items[at]?.lower ?? '';
  const [before, next] = [items[at - 1]?.lower ?? '', items[at + 1]?.lower ?? ''];
  if (always.has(word) || withNext.get(word)?.test(next) === true) return true;
  if (word === 'representing') return at === 0 && items.some((other) => /^(?:was|were)$/.test(other.lower));
  if (word === 'represented') return next === 'by';
  // "received letters of credence from four envoys. They are:"
  if (word === 'they') return at === 0 && /^(?:are|were|include|included)$/.test(next);
  if (word === 'attended') return isLast(sentence, at) || theEvent(items, at + 1) || fromOneSide(items, at + 1);
  if (word === 'joined') return theEvent(items, at + 1);
  if (/^(?:included|comprised)$/.test(word)) return items.slice(0, at).some((other) => isGroupOfPresent(other.lower));
  if (word === 'present') return at === 0 || /^(?:was|were|also|those|been)$/.test(before);
  if (word === 'attending' || (word === 'joining' && at === 0))
    return items.slice(at, at + 8).some((other) => /^(?:were|was|included)$/.test(other.lower));
  if (/^(?:led|headed)$/.test(word) && next === 'by')
    return items.slice(Math.max(0, at - 6), at).some((other) => /^(?:delegations?|sides?|teams?)$/.test(other.lower));
  const group = word === 'among' && /^(?:those|the)$/.test(next);
  return (
    group && items.slice(at, at + 5).some((other) => /^(?:present|participants|attendees|attending)$/.test(other.lower))
  );
}

/** "attended the talks": the event that the text is about. */
function theEvent(items: readonly Token[], at: number): boolean {
  return (
    items[at]?.lower === 'the' &&
    /^(?:talks|meeting|conversation|call|ceremony|reception|discussions?|event|audience|negotiations|consultations)$/.test(
      items[at + 1]?.lower ?? '',
    )
  );
}

/** "were attended, on the Maldives side, by". */
const fromOneSide = (items: readonly Token[], at: number): boolean =>
  items[at]?.text === ',' &&
  /^(?:on|from)$/.test(items[at + 1]?.lower ?? '') &&
  items.slice(at + 2, at + 12).some((item, k, all) => item.lower === 'by' && all[k - 1]?.text === ',');

/** "Participants from the mission included", "The Mexican delegation included", "Speakers included". */
const isGroupOfPresent = (word: string): boolean =>
  /^(?:delegations?|participants|attendees|side|speakers|panell?ists|guests)$/.test(word);

function isLast(sentence: Sentence, at: number): boolean {
  return sentence.items.length - at < 8;
}

/**
 * The first one named in each entry of a list of participants; everybody named where the list is one paragraph; an office
 * that stands for itself ("The President").
 */
function listed(reading: Reading): Person[] {
  const found = new Set<Person>();
  const seen = new Set<number>();
  const offices: (readonly Token[])[] = [];
  for (const sentence of reading.sentences) {
    if (!reading.listed.has(sentence.paragraph)) continue;
    const { items } = sentence;
    const many = items.some((item) => item.text === ';') || items[1]?.text === ':';
    let named = false;
    for (const [at, item] of items.entries()) {
      if (seen.has(sentence.paragraph) && !many && !beginsLine(items, at, reading)) continue;
      const person = reading.personAt.get(item.index) ?? inEntry(items, at, reading);
      if (person === null || isBody(item.index, reading)) continue;
      seen.add(sentence.paragraph);
      named = true;
      found.add(person);
    }
    if (!named && items[0]?.lower === 'the' && items.length < 5) offices.push(items);
  }
  // Who is listed already is not listed once more by an office alone.
  for (const items of offices)
    for (const person of participantsOf(items, { from: 0, to: items.length }, reading, { except: [...found] }))
      found.add(person);
  return [...found];
}

/** "General Randall", "Messrs. Waugh, Kalijarvi", "EUR—Elbrick": a surname for which only the list vouches. */
function inEntry(items: readonly Token[], at: number, reading: Reading): Person | null {
  const name = reading.nameAt.get(items[at]?.index ?? -1);
  const [first, last] = [reading.tokens[name?.start ?? -1], reading.tokens[(name?.end ?? 0) - 1]];
  if (name === undefined || first === undefined || last === undefined) return null;
  const kind = reading.words.classes[name.start - 1];
  const several = items.slice(0, at).some((item) => item.lower.startsWith('messrs')) && joinsNames(items[at - 1]);
  const coded = at < 5 && /^[-–—]+$/.test(items[at - 1]?.text ?? '') && /^[A-Z/]+$/.test(items[0]?.text ?? '');
  const alone = at === 0 && items.length === name.end - name.start && /^\p{Lu}\p{Ll}+/u.test(first.text);
  if (kind !== 'rank' && kind !== 'honorific' && !several && !coded && !alone) return null;
  return reading.people.add(reading.text.slice(first.start, last.end), 'person', name.start);
}

/** Whether a name, with the title before it, begins a line: entries that wrap are one paragraph with the next. */
function beginsLine(items: readonly Token[], at: number, reading: Reading): boolean {
  const name = reading.nameAt.get(items[at]?.index ?? -1);
  if (name === undefined) return false;
  let first = name.roleStart;
  while (/^(?:honorific|rank)$/.test(reading.words.classes[first - 1] ?? '')) first -= 1;
  const [before, start] = [reading.tokens[first - 1], reading.tokens[first]];
  return before !== undefined && start !== undefined && reading.text.slice(before.end, start.start).includes('\n');
}

const joinsNames = (before: Token | undefined): boolean => before?.text === ',' || before?.lower === 'and';

/** "Jersey Environmental Federation": a name that runs on into the word for a body is no person. */
function isBody(index: number, reading: Reading): boolean {
  const end = reading.nameAt.get(index)?.end ?? 0;
  const [last, next] = [reading.tokens[end - 1], reading.tokens[end]];
  const kind = reading.words.classes[end];
  const adjacent = last !== undefined && next !== undefined && next.start - last.end === 1;
  return adjacent && (kind === 'organisation' || kind === 'portfolio');
}
