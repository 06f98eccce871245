/** The person a correction names: by id, or by a name that is known or becomes a new person. */
import { ReadoutError } from '../../shared/errors.ts';
import type { WriteHandle } from '../library/handles.ts';
import { nameKey } from '../search/name-key.ts';
import * as store from './store.ts';

/** @throws ReadoutError NOT_FOUND for an id without a row */
export function personFor(write: WriteHandle, person: { id: number } | { name: string }): number {
  if ('id' in person) {
    if (store.personRows(write, [person.id]).length === 0) {
      throw new ReadoutError('NOT_FOUND', 'This person is not in the library any more. Nothing was changed.');
    }
    return person.id;
  }
  const [known] = store.peopleNamed(write, nameKey(person.name), 'person');
  return known?.id ?? store.insertPerson(write, person.name, 'person', null);
}
