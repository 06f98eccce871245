import type { Span } from '../../../shared/domain.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { ExtractedParticipant, TextSpan } from '../types.ts';

/** No role is longer, in characters: a longer one has run on into the sentence. */
const longestRole = 100;

/** The row of somebody who took part: under the key that the document's people have, with the fullest role it states. */
export function participant(person: Person, all: readonly Person[]): ExtractedParticipant {
  return { name: person.key, role: roleOf(person, all), country: person.country?.name ?? null };
}

/** A counterpart holds the office of whom he or she meets. */
function roleOf(person: Person, all: readonly Person[]): string | null {
  const first = person.roles[0]?.title;
  if (first === undefined) return officeOf(person, all);
  if (/\bcounterpart$/i.test(first)) return counterpartRole(person, all);
  let fullest = first;
  for (const { title } of person.roles)
    if (
      title.length > fullest.length &&
      title.length <= longestRole &&
      title.toLowerCase().includes(first.toLowerCase())
    )
      fullest = title;
  return isShouted(fullest) ? inWords(fullest) : fullest;
}

/** The office alone, of somebody whose name only the document's title has. */
function officeOf(person: Person, all: readonly Person[]): string | null {
  const [office] = person.titles;
  if (office === 'counterpart') return counterpartRole(person, all);
  return office === undefined || person.key.toLowerCase().includes(office) ? null : inWords(office);
}

function counterpartRole(person: Person, all: readonly Person[]): string | null {
  const office = all
    .filter((other) => other !== person)
    .flatMap((other) => [...other.titles])
    .find((title) => title !== 'counterpart');
  return office === undefined ? null : inWords(office);
}

const isShouted = (title: string): boolean => title.length > 5 && title === title.toUpperCase();

/** "PRIME MINISTER", "prime minister" as "Prime Minister". */
function inWords(title: string): string {
  return title
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase())
    .replace(/\b(?:For|The|And)\b/g, (word) => word.toLowerCase());
}

/** A stretch of the text with its words. */
export function spanOf(reading: Reading, { start, end }: Span): TextSpan {
  return { start, end, text: reading.text.slice(start, end) };
}
