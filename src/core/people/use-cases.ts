/** Reading and changing people. */
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { SomeCommands, SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { meetingRows } from '../meetings/store.ts';
import { compileQuery } from '../search/compile.ts';
import { knownCountries } from './countries.ts';
import * as store from './store.ts';

function existing(read: ReadHandle, id: number) {
  const [row] = store.personRows(read, [id]);
  if (!row)
    throw new ReadoutError(
      'NOT_FOUND',
      'This person is not in the library any more. It may have been merged or undone.',
    );
  return row;
}

export const peopleQueries: SomeQueries<'people'> = {
  'people.ids': ({ query, sort }, { read }) => ({
    ids: store.personIds(read, compileQuery(read, query, 'person'), sort),
    all: store.countPeople(read),
  }),
  'people.rows': ({ ids }, { read }) => store.personRows(read, ids),
  'people.get': ({ id }, { read }) => ({
    row: existing(read, id),
    ...store.spanOf(read, id),
    forms: store.formsOf(read, id),
    roles: store.rolesOf(read, id),
    themes: store.themesOf(read, id),
    meetings: meetingRows(read, store.meetingsOf(read, id)),
  }),
  'people.countries': () => knownCountries(),
  'people.complete': ({ text, document, limit }, { read }) => store.completions(read, text, document, limit),
};

export const peopleCommands: SomeCommands<'people'> = {
  'people.create': ({ name, kind }, { write }) => ({
    id: store.insertPerson(write, name, kind, null),
    changed: 1,
    label: `Added ${name}`,
  }),

  'people.update': ({ id, name, kind, country }, { write }) => {
    const row = existing(write, id);
    const changed = store.updatePerson(write, id, {
      name: name ?? row.name,
      kind: kind ?? row.kind,
      country: country === undefined ? row.country : country === '' ? null : country,
    });
    return { changed, label: `Corrected ${name ?? row.name}` };
  },

  'people.merge': ({ into, ids }, { write }) => {
    const kept = existing(write, into);
    const others = ids.filter((id) => id !== into);
    for (const id of others) {
      existing(write, id);
      store.mergePerson(write, id, into);
    }
    return { changed: others.length, label: `Merged ${plural(others.length, 'person', 'people')} into ${kept.name}` };
  },

  'people.split': ({ id, forms }, { write }) => {
    const row = existing(write, id);
    const known = new Set([...row.aliases, ...store.formsOf(write, id).map(({ form }) => form)]);
    const own = [...new Set(forms)].filter((form) => known.has(form) && form !== row.name);
    const [name] = own;
    if (name === undefined) {
      throw new ReadoutError(
        'NOT_FOUND',
        `None of these is another form of ${row.name}: the name itself stays. Nothing was changed.`,
      );
    }
    const made = store.insertPerson(write, name, row.kind, row.country);
    store.moveForms(write, id, made, own);
    return { id: made, changed: 1, label: `Made ${name} a person of their own` };
  },
};
