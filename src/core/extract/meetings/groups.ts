import type { Lead } from '../coreference/principals.ts';
import { holdsStateOffice } from '../coreference/publisher-country.ts';
import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { EventMention } from './event-mention.ts';

/** Words for a group whose members are likely among the officials who are named as present. */
const officials = /\b(?:officials?|members|ministers|secretaries|heads|delegation|team|staff|officers|authorities)\b/i;

/** "four new envoys" */
const counted = /^(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b/i;

/**
 * The unnamed groups that take part beside the people named: "members of Congress" whom two leaders meet, "private sector
 * stakeholders" beside officials of the host. A group is left out where one of its members may be among those named.
 */
export function groupsBeside(named: readonly Person[], lead: Lead, reading: Reading): Person[] {
  const withGroup = lead.events.filter(({ participants }) => participants.some((person) => person.kind !== 'person'));
  const body = lead.events.filter(({ sentence }) => sentence.paragraph > 0);
  // Where the text names several, a group that only the headline has stands for them.
  const spelledOut = body.some(({ participants }) => participants.filter(({ kind }) => kind === 'person').length > 1);
  const event = withGroup.find(({ sentence }) => sentence.paragraph > 0) ?? (spelledOut ? undefined : withGroup[0]);
  if (event === undefined) return [];
  const acting = new Set(lead.events.flatMap((other) => actingIn(other, reading)));
  const guests = named.filter((person) => !acting.has(person));
  let groups = event.participants.filter(
    (person) => person.kind !== 'person' && person.key.includes(' ') && !isRepeated(person, named),
  );
  if (guests.length === 0) return groups;
  // "four new envoys", who are named: nobody is left of a group that is counted.
  if (guests.length > 1) groups = groups.filter((group) => !counted.test(group.key));
  return guests.every((person) => holdsStateOffice(person, reading))
    ? groups.filter((group) => !officials.test(group.key))
    : [];
}

/** Those named before the word of the event, and who acts. */
function actingIn({ actor, at, sentence: { items } }: EventMention, reading: Reading): Person[] {
  const before = items.slice(0, at).flatMap((item) => reading.personAt.get(item.index) ?? []);
  return actor === null ? before : [actor, ...before];
}

/** "President Biden’s council" for a council that already stands for somebody named. */
function isRepeated(group: Person, named: readonly Person[]): boolean {
  return named.some((person) => person.key.toLowerCase() === group.key.toLowerCase());
}
