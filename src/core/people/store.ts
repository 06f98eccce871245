/** The SQL of people: names, forms of names, roles. */
import type { PersonRow } from '../../shared/contract/rows.ts';
import type { PersonKind } from '../../shared/domain.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { mergeNotes } from '../notes/store.ts';
import { mergePersonParticipants } from '../participants/store.ts';
import { nameKey } from '../search/name-key.ts';
import { orderBy } from '../search/sorting.ts';
import type { Sql } from '../search/sql.ts';

export interface KnownPerson {
  readonly id: number;
  readonly kind: PersonKind;
  readonly name: string;
  readonly country: string | null;
}

export function insertPerson(write: WriteHandle, name: string, kind: PersonKind, country: string | null): number {
  const id = write.run('INSERT INTO person (kind, name, name_key, country) VALUES (?, ?, ?, ?)', [
    kind,
    name,
    nameKey(name),
    country,
  ]).id;
  insertAlias(write, id, name);
  return id;
}

export function insertAlias(write: WriteHandle, person: number, form: string): void {
  write.run('INSERT INTO alias (person_id, form, form_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
    person,
    form,
    nameKey(form),
  ]);
}

export function insertMention(write: WriteHandle, document: number, person: number, form: string, times: number): void {
  write.run('INSERT INTO mention (document_id, person_id, form, times) VALUES (?, ?, ?, ?)', [
    document,
    person,
    form,
    times,
  ]);
}

export function insertRole(
  write: WriteHandle,
  role: { person: number; document: number | null; title: string; country: string | null; date: string | null },
): void {
  write.run('INSERT INTO role (person_id, document_id, title, country, date) VALUES (?, ?, ?, ?, ?)', [
    role.person,
    role.document,
    role.title,
    role.country,
    role.date,
  ]);
}

/** People whose name or a form of it is exactly this, persons and others apart. */
export function peopleNamed(read: ReadHandle, key: string, kind: PersonKind): KnownPerson[] {
  if (key === '') return [];
  // Two looks into an index: an import asks this for every name, and a join with DISTINCT takes four times as long.
  const ids = new Set(read.pluck<number>('SELECT person_id FROM alias WHERE form_key = ?', [key]));
  return [...ids]
    .sort((a, b) => a - b)
    .flatMap(
      (id) =>
        read.get<KnownPerson>('SELECT id, kind, name, country FROM person WHERE id = ? AND kind = ?', [id, kind]) ?? [],
    );
}

export function setCountry(write: WriteHandle, id: number, country: string): void {
  write.run('UPDATE person SET country = ? WHERE id = ? AND country IS NULL', [country, id]);
}

export function personIds(read: ReadHandle, where: Sql, sort: readonly string[]): Uint32Array {
  return Uint32Array.from(
    read.pluck<number>(
      `SELECT p.id FROM person p WHERE ${where.text} ORDER BY ${orderBy('person', sort)}`,
      where.params,
    ),
  );
}

export function countPeople(read: ReadHandle): number {
  return read.value<number>('SELECT count(*) FROM person') ?? 0;
}

interface FlatPerson {
  readonly id: number;
  readonly kind: PersonKind;
  readonly name: string;
  readonly country: string | null;
  readonly statements: number;
  readonly meetings: number;
  readonly note: string | null;
}

/** Rows in the order of `ids`; ids without a row are left out. */
export function personRows(read: ReadHandle, ids: readonly number[]): PersonRow[] {
  return ids.flatMap((id) => {
    const flat = read.get<FlatPerson>(
      `SELECT p.id, p.kind, p.name, p.country, (SELECT count(*) FROM speaker k WHERE k.person_id = p.id) AS statements,
         (SELECT count(*) FROM participant q WHERE q.person_id = p.id) AS meetings,
         (SELECT body FROM note n WHERE n.person_id = p.id) AS note
       FROM person p WHERE p.id = ?`,
      [id],
    );
    if (!flat) return [];
    const aliases = read.pluck<string>('SELECT form FROM alias WHERE person_id = ? AND form <> ? ORDER BY id', [
      id,
      flat.name,
    ]);
    const roles = read.all<PersonRow['roles'][number]>(
      `SELECT title, country, max(date) AS date FROM role WHERE person_id = ? GROUP BY title, country ORDER BY date DESC, title`,
      [id],
    );
    return [{ ...flat, aliases, roles }];
  });
}

export function formsOf(read: ReadHandle, id: number): { form: string; times: number; since: string | null }[] {
  return read.all(
    `SELECT y.form, sum(y.times) AS times, min(d.date) AS since FROM mention y JOIN document d ON d.id = y.document_id
     WHERE y.person_id = ? GROUP BY y.form ORDER BY times DESC, y.form`,
    [id],
  );
}

/** The titles that documents give a person, one after the other: the same one for each document that gives it. */
export function* titlesOf(read: ReadHandle, id: number): Generator<string> {
  for (const { title } of read.iterate<{ title: string }>('SELECT title FROM role WHERE person_id = ?', [id]))
    yield title;
}

export function rolesOf(read: ReadHandle, id: number) {
  return read.all<{ title: string; country: string | null; from: string | null; to: string | null; documents: number }>(
    `SELECT title, country, min(date) AS "from", max(date) AS "to", count(DISTINCT document_id) AS documents
     FROM role WHERE person_id = ? GROUP BY title, country ORDER BY "from", title`,
    [id],
  );
}

export function spanOf(read: ReadHandle, id: number): { documents: number; first: string | null; last: string | null } {
  return (
    read.get(
      `SELECT count(DISTINCT d.id) AS documents, min(d.date) AS first, max(d.date) AS last
       FROM mention y JOIN document d ON d.id = y.document_id WHERE y.person_id = ?`,
      [id],
    ) ?? { documents: 0, first: null, last: null }
  );
}

/** Statements of a speaker by top-level theme. */
export function themesOf(read: ReadHandle, id: number): { theme: number; statements: number }[] {
  return read.all(
    `WITH RECURSIVE root(id, top) AS (SELECT id, id FROM theme WHERE parent_id IS NULL
       UNION ALL SELECT h.id, r.top FROM theme h JOIN root r ON h.parent_id = r.id)
     SELECT r.top AS theme, count(DISTINCT t.statement_id) AS statements FROM speaker k
       JOIN tag t ON t.statement_id = k.statement_id AND t.state IN ('hand', 'rule', 'accepted') JOIN root r ON r.id = t.theme_id
     WHERE k.person_id = ? GROUP BY r.top ORDER BY statements DESC`,
    [id],
  );
}

export function meetingsOf(read: ReadHandle, id: number): number[] {
  return read.pluck<number>(
    'SELECT m.id FROM participant q JOIN meeting m ON m.id = q.meeting_id WHERE q.person_id = ? ORDER BY m.date DESC, m.id',
    [id],
  );
}

export function roleIn(
  read: ReadHandle,
  person: number,
  document: number,
): { title: string; country: string | null } | undefined {
  return read.get(
    'SELECT title, country FROM role WHERE person_id = ? AND document_id = ? ORDER BY length(title) DESC, id LIMIT 1',
    [person, document],
  );
}

export function completions(read: ReadHandle, text: string, document: number | null, limit: number) {
  const words = nameKey(text).replace(/[\\%_]/g, '');
  return read.all<{ id: number; name: string; kind: PersonKind; country: string | null; statements: number }>(
    `SELECT p.id, p.name, p.kind, p.country, (SELECT count(*) FROM speaker k WHERE k.person_id = p.id) AS statements
     FROM person p WHERE p.id IN (SELECT person_id FROM alias WHERE ' ' || form_key LIKE '% ' || :words || '%')
     ORDER BY EXISTS (SELECT 1 FROM mention y WHERE y.person_id = p.id AND y.document_id = :document) DESC, statements DESC, p.name
     LIMIT :limit`,
    { words, document, limit },
  );
}

export function updatePerson(
  write: WriteHandle,
  id: number,
  change: { name: string; kind: PersonKind; country: string | null },
): number {
  insertAlias(write, id, change.name);
  return write.run(
    `UPDATE person SET name = :name, name_key = :key, kind = :kind, country = :country
     WHERE id = :id AND (name <> :name OR kind <> :kind OR country IS NOT :country)`,
    { id, ...change, key: nameKey(change.name) },
  ).changes;
}

/** Everything that one person said, did and was called becomes the other's. */
export function mergePerson(write: WriteHandle, from: number, into: number): void {
  const ids = { from, into };
  write.run(
    'INSERT INTO alias (person_id, form, form_key) SELECT :into, form, form_key FROM alias WHERE person_id = :from ON CONFLICT DO NOTHING',
    ids,
  );
  write.run(
    'DELETE FROM speaker WHERE person_id = :from AND statement_id IN (SELECT statement_id FROM speaker WHERE person_id = :into)',
    ids,
  );
  write.run('UPDATE speaker SET person_id = :into WHERE person_id = :from', ids);
  mergePersonParticipants(write, from, into);
  write.run(
    'UPDATE person SET country = (SELECT country FROM person WHERE id = :from) WHERE id = :into AND country IS NULL',
    ids,
  );
  write.run('UPDATE mention SET person_id = :into WHERE person_id = :from', ids);
  write.run('UPDATE role SET person_id = :into WHERE person_id = :from', ids);
  write.run('UPDATE statement SET addressee_id = :into WHERE addressee_id = :from', ids);
  mergeNotes(write, 'person', from, into);
  write.run('DELETE FROM person WHERE id = :from', { from });
}

/** Documents that name a person by some of these forms and by no other. */
function documentsOfForms(read: ReadHandle, person: number, forms: string): number[] {
  return read.pluck<number>(
    `SELECT document_id FROM mention WHERE person_id = :person GROUP BY document_id
     HAVING min(form IN (SELECT value FROM json_each(:forms))) = 1`,
    { person, forms },
  );
}

/**
 * Forms of a name become another person's: everything in documents that use no other form, and elsewhere the statements
 * whose speaker is written so.
 */
export function moveForms(write: WriteHandle, from: number, into: number, names: readonly string[]): void {
  const forms = JSON.stringify(names);
  const documents = JSON.stringify(documentsOfForms(write, from, forms));
  const ids = { from, into };
  const inDocuments = 'IN (SELECT value FROM json_each(:documents))';
  const inForms = 'IN (SELECT value FROM json_each(:forms))';
  write.run(
    `UPDATE speaker SET person_id = :into WHERE person_id = :from AND statement_id IN
       (SELECT id FROM statement WHERE document_id ${inDocuments} OR speaker_as_written ${inForms})`,
    { ...ids, documents, forms },
  );
  write.run(`UPDATE statement SET addressee_id = :into WHERE addressee_id = :from AND document_id ${inDocuments}`, {
    ...ids,
    documents,
  });
  // A meeting that other documents report, too, keeps whom they name.
  write.run(
    `UPDATE participant SET person_id = :into WHERE person_id = :from AND meeting_id IN
       (SELECT meeting_id FROM meeting_document GROUP BY meeting_id HAVING min(document_id ${inDocuments}) = 1)`,
    { ...ids, documents },
  );
  write.run(`UPDATE role SET person_id = :into WHERE person_id = :from AND document_id ${inDocuments}`, {
    ...ids,
    documents,
  });
  write.run(`UPDATE mention SET person_id = :into WHERE person_id = :from AND form ${inForms}`, { ...ids, forms });
  for (const name of names) insertAlias(write, into, name);
  write.run(`DELETE FROM alias WHERE person_id = :from AND form ${inForms}`, { from, forms });
}
