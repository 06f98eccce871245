import eventWords from '../lexicons/en/events.json' with { type: 'json' };
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

const attendance = new Set(eventWords.attendance);

/**
 * People whom the document lists as present: in sentences like "The meeting was attended by …", "… also participated",
 * "Present were …", and in lists under a heading that says participants.
 */
export function attendees(reading: Reading): Person[] {
  const found: Person[] = [];
  for (const sentence of reading.sentences) {
    if (!statesAttendance(sentence)) continue;
    for (const item of sentence.items) {
      const person = reading.personAt.get(item.index);
      const name = reading.nameAt.get(item.index);
      if (person !== undefined && name !== undefined && !found.includes(person)) found.push(person);
    }
  }
  return found.concat(listed(reading).filter((person) => !found.includes(person)));
}

function statesAttendance(sentence: Sentence): boolean {
  const { items } = sentence;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || !attendance.has(item.lower)) continue;
    const [before, next] = [items[at - 1]?.lower ?? '', items[at + 1]?.lower ?? ''];
    if (item.lower === 'attended' && (next === 'by' || isLast(sentence, at))) return true;
    if (item.lower === 'graced' && next === 'by') return true;
    if (
      item.lower === 'present' &&
      (/^(?:was|were|also|those|been)$/.test(before) || /^(?:were|was|at|on|for|from|during)$/.test(next) || at === 0)
    )
      return true;
    if (item.lower === 'participated' || (item.lower === 'participants' && (next === 'included' || next === ':')))
      return true;
    if (
      item.lower === 'attendance' ||
      item.lower === 'attendees' ||
      item.lower === 'accompanied' ||
      item.lower === 'accompanying'
    )
      return true;
    if ((item.lower === 'took' || item.lower === 'taking' || item.lower === 'taken') && next === 'part') return true;
    if (item.lower === 'joined' && next === 'by') return true;
    if (
      item.lower === 'among' &&
      /^(?:those|the)$/.test(next) &&
      items.slice(at, at + 5).some((word) => /^(?:present|participants|attendees|attending)$/.test(word.lower))
    )
      return true;
  }
  return false;
}

function isLast(sentence: Sentence, at: number): boolean {
  return sentence.items.length - at < 8;
}

/** The first one named in each entry of a list of participants; everybody named where the list is one paragraph. */
function listed(reading: Reading): Person[] {
  const found: Person[] = [];
  const seen = new Set<number>();
  for (const sentence of reading.sentences) {
    if (!reading.listed.has(sentence.paragraph)) continue;
    const many = sentence.items.some((item) => item.text === ';') || sentence.items[1]?.text === ':';
    for (const item of sentence.items) {
      const person = reading.personAt.get(item.index);
      if (person === undefined || (seen.has(sentence.paragraph) && !many)) continue;
      seen.add(sentence.paragraph);
      if (!found.includes(person)) found.push(person);
    }
  }
  return found;
}
