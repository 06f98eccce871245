/**
 * Finds the library's person for a person of a document, or makes one. The same full name is the same person unless the
 * countries differ; a family name alone only where the library knows exactly one person by it. What cannot be told stays
 * apart: merging two people is one command, taking them apart again is work.
 */
import type { ExtractedPerson } from '../extract/types.ts';
import type { WriteHandle } from '../library/handles.ts';
import { nameKey } from '../search/name-key.ts';
import * as store from './store.ts';

function agrees(known: string | null, found: string | null): boolean {
  return known === null || found === null || nameKey(known) === nameKey(found);
}

function findKnown(write: WriteHandle, person: ExtractedPerson): store.KnownPerson | undefined {
  const key = nameKey(person.key);
  const same = store.peopleNamed(write, key, person.kind).filter((known) => agrees(known.country, person.country));
  const several = key.includes(' ') || person.kind !== 'person';
  if (several && same.length > 0) return same[0];
  if (same.length === 1) return same[0];
  if (!several || person.country === null) return undefined;
  // Known by the family name only, until now.
  const family = key.split(' ').at(-1) ?? '';
  const bare = store
    .peopleNamed(write, family, 'person')
    .filter(
      (known) => nameKey(known.name) === family && known.country !== null && agrees(known.country, person.country),
    );
  return bare.length === 1 ? bare[0] : undefined;
}

function linkOne(write: WriteHandle, person: ExtractedPerson): number {
  const known = findKnown(write, person);
  if (!known) return store.insertPerson(write, person.key, person.kind, person.country);
  if (known.country === null && person.country !== null) store.setCountry(write, known.id, person.country);
  const fuller = person.kind === 'person' && !nameKey(known.name).includes(' ') && nameKey(person.key).includes(' ');
  if (fuller) {
    store.updatePerson(write, known.id, {
      name: person.key,
      kind: known.kind,
      country: known.country ?? person.country,
    });
  }
  return known.id;
}

/** @returns the library's id for each person's key */
export function linkPeople(
  write: WriteHandle,
  people: readonly ExtractedPerson[],
  document: number,
  date: string | null,
): Map<string, number> {
  const ids = new Map<string, number>();
  for (const person of people) {
    const id = linkOne(write, person);
    ids.set(person.key, id);
    for (const { form, count } of person.aliases) {
      store.insertMention(write, document, id, form, count);
      // A family name alone is kept as a form only as long as it means one person here.
      if (person.kind === 'person') store.insertAlias(write, id, form);
    }
    if (person.aliases.length === 0) store.insertMention(write, document, id, person.key, 1);
    for (const role of person.roles) {
      store.insertRole(write, { person: id, document, title: role.title, country: role.country, date });
    }
  }
  return ids;
}
