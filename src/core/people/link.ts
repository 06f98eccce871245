/**
 * Finds the library's person for a person of a document, or makes one. The same full name is the same person unless the
 * countries differ; a family name alone only where the library knows exactly one person by it. What cannot be told stays
 * apart: merging two people is one command, taking them apart again is work.
 */
import type { ExtractedPerson } from '../extract/types.ts';
import type { WriteHandle } from '../library/handles.ts';
import { fold } from '../search/fold.ts';
import { nameKey } from '../search/name-key.ts';
import * as store from './store.ts';

function agrees(known: string | null, found: string | null): boolean {
  return known === null || found === null || nameKey(known) === nameKey(found);
}

const WORD = /\p{L}{4,}/gu;
const wordsOf = (title: string): readonly string[] => fold(title).match(WORD) ?? [];

/**
 * Whether two people may hold one office: a word in common ("President", "Russian President"). A head of state has a role
 * in thousands of documents, and mostly the first of them tells.
 */
function sameOffice(write: WriteHandle, known: number, person: ExtractedPerson): boolean {
  const words = new Set(person.roles.flatMap((role) => wordsOf(role.title)));
  if (words.size === 0) return false;
  const seen = new Set<string>();
  for (const title of store.titlesOf(write, known)) {
    if (seen.has(title)) continue;
    seen.add(title);
    if (wordsOf(title).some((word) => words.has(word))) return true;
  }
  return false;
}

const isFull = (name: string): boolean => nameKey(name).includes(' ');

/** The one of several, or none. */
function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/**
 * "President Xi" alone: the person with a full name who is also called so, and whose country and office do not speak
 * against it; else the one whom nobody has named in full yet.
 */
function findByFamilyName(write: WriteHandle, person: ExtractedPerson, key: string): store.KnownPerson | undefined {
  const called = store.peopleNamed(write, key, 'person').filter((known) => agrees(known.country, person.country));
  const full = called.filter((known) => isFull(known.name));
  return (
    only(full.filter((known) => sameOffice(write, known.id, person))) ??
    (called.length === full.length ? only(full) : undefined) ??
    only(called.filter((known) => !isFull(known.name)))
  );
}

/** A full name of somebody whom earlier documents called by the family name only. */
function findBareName(write: WriteHandle, person: ExtractedPerson): store.KnownPerson | undefined {
  const forms = new Set(
    person.aliases.map(({ form }) => nameKey(form)).filter((form) => form !== '' && !form.includes(' ')),
  );
  const bare = [...forms]
    .flatMap((form) => store.peopleNamed(write, form, 'person'))
    .filter(
      (known) => !isFull(known.name) && agrees(known.country, person.country) && sameOffice(write, known.id, person),
    );
  return only(bare);
}

function findKnown(write: WriteHandle, person: ExtractedPerson): store.KnownPerson | undefined {
  const key = nameKey(person.key);
  if (person.kind === 'person' && !key.includes(' ')) return findByFamilyName(write, person, key);
  const same = store.peopleNamed(write, key, person.kind).filter((known) => agrees(known.country, person.country));
  return same[0] ?? (person.kind === 'person' ? findBareName(write, person) : undefined);
}

function linkOne(write: WriteHandle, person: ExtractedPerson): number {
  const known = findKnown(write, person);
  if (!known) return store.insertPerson(write, person.key, person.kind, person.country);
  if (known.country === null && person.country !== null) store.setCountry(write, known.id, person.country);
  if (person.kind === 'person' && !isFull(known.name) && isFull(person.key)) {
    const country = known.country ?? person.country;
    store.updatePerson(write, known.id, { name: person.key, kind: known.kind, country });
  }
  return known.id;
}

/**
 * @param already people whose keys are settled: the document was read before
 * @returns the library's id for each person's key
 */
export function linkPeople(
  write: WriteHandle,
  people: readonly ExtractedPerson[],
  document: number,
  date: string | null,
  already: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const ids = new Map<string, number>();
  for (const person of people) {
    const settled = already.get(person.key);
    if (settled !== undefined && person.country !== null) store.setCountry(write, settled, person.country);
    const id = settled ?? linkOne(write, person);
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
