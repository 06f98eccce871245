/** Correcting who took part in a meeting. */
import type { Input } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import type { WriteHandle } from '../library/handles.ts';
import { personFor } from '../people/person-for.ts';
import { personRows } from '../people/store.ts';
import * as store from './store.ts';

type Participants = NonNullable<Input<'meetings.update'>['participants']>;

/** What to store as the country at the meeting: null where it is the person's own; what stands there, where it means the same. */
function countryAt(own: string | null, wanted: string | null, before: string | null): string | null {
  const country = wanted === '' ? null : wanted;
  if (country === (before ?? own)) return before;
  return country === own ? null : country;
}

/**
 * Makes these the participants of a meeting, in this order: rows that stay as they are are not written.
 * @returns how many rows are new, differ or went
 * @throws ReadoutError NOT_FOUND for a person who is not there any more, INPUT_INVALID where somebody stands in the list twice
 */
export function setParticipants(write: WriteHandle, meeting: number, wanted: Participants): number {
  const before = store.storedParticipants(write, meeting);
  const people = wanted.map(({ person }) => personFor(write, person));
  const twice = people.find((person, index) => people.indexOf(person) !== index);
  if (twice !== undefined) {
    const [row] = personRows(write, [twice]);
    throw new ReadoutError(
      'INPUT_INVALID',
      `${row?.name ?? 'Somebody'} stands among the participants twice. Nothing was changed: take one of the two lines away.`,
    );
  }
  const gone = before.filter(({ person }) => !people.includes(person));
  let changed = gone.reduce((sum, { person }) => sum + store.deleteParticipant(write, meeting, person), 0);
  let last = -1;
  for (const [index, person] of people.entries()) {
    const known = before.find((each) => each.person === person);
    const own = personRows(write, [person])[0]?.country ?? null;
    const { role = null, country = null } = wanted[index] ?? {};
    last = known && known.position > last ? known.position : last + 1;
    changed += store.putParticipant(write, meeting, {
      person,
      role: role === '' ? null : role,
      country: countryAt(own, country, known?.country ?? null),
      position: last,
    });
  }
  return changed;
}
