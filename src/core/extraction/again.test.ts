import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { difference, dumpLibrary } from '../../testing/dump.ts';
import { ask, removeFolder, sampleCorpus, temporaryFolder } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

async function rowsOf(engine: Engine) {
  const { ids } = await ask(engine, 'statements.ids', { query: '' });
  return ask(engine, 'statements.rows', { ids: [...ids] });
}

it('finds again what it found, and leaves alone what a person did', async () => {
  const path = join(folder, 'again.readout');
  const engine = await createEngine({ path, mode: 'create', clock: () => new Date(0) });
  await ask(engine, 'imports.start', {
    paths: ['president.gov.by', 'invented', 'sri-lanka-president'].map((name) => join(sampleCorpus, name)),
  });
  const documents = [...(await ask(engine, 'documents.ids', {})).ids];
  expect(await ask(engine, 'library.info', {})).toMatchObject({ outdated: 0 });
  const same = await ask(engine, 'extraction.again', { dryRun: true, documents });
  expect(same).toMatchObject({
    ...{ documents: documents.length, unread: 0, added: 0, removed: 0, changed: 0, kept: 0, refreshed: 0, meetings: 0 },
    ...{ found: [], details: [] },
  });

  const rows = await rowsOf(engine);
  const [moved, removed, taken] = [rows[0], rows[3], rows[5]];
  if (!moved || !removed || !taken) throw new Error('too few statements');
  await ask(engine, 'statements.edit', { id: moved.id, end: moved.end - 4, speakers: [{ name: 'Somebody Else' }] });
  await ask(engine, 'statements.remove', { ids: [removed.id] });
  const worked = await rowsOf(engine);
  const again = await ask(engine, 'extraction.again', { dryRun: false, documents });
  expect(again).toMatchObject({ added: 0, removed: 0, changed: 0 });
  expect(await rowsOf(engine)).toEqual(worked);
  expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
  await engine.close();

  // As if an older extraction had seen less and other things: rows that nobody touched are brought up to date.
  const library = openLibrary(path);
  library.transaction(() => {
    library.write.run('DELETE FROM statement WHERE id = ?', [taken.id]);
    library.write.run(
      `UPDATE statement SET kind = 'reported', cue = NULL, cue_start = NULL, cue_end = NULL WHERE id = ?`,
      [rows[7]?.id ?? 0],
    );
    library.write.run('UPDATE document SET extraction = 0');
  });
  const before = dumpLibrary(library.read);
  library.close();

  const reopened = await createEngine({ path, clock: () => new Date(0) });
  expect(await ask(reopened, 'library.info', {})).toMatchObject({ outdated: documents.length });
  const shown = await ask(reopened, 'extraction.again', { dryRun: true });
  const shownChanges = shown.details.flatMap(({ changes }) => changes);
  expect(shownChanges.map((change) => change.what).sort()).toEqual(['added', 'changed', 'kept']);
  expect(shownChanges.find((change) => change.what === 'added')?.after?.text).toBe(taken.text);
  expect(await rowsOf(reopened)).toHaveLength(worked.length - 1);
  expect(await ask(reopened, 'extraction.again', { dryRun: false })).toMatchObject({
    added: 1,
    changed: 1,
    removed: 0,
  });
  expect(await ask(reopened, 'library.info', {})).toMatchObject({ outdated: 0 });
  const texts = (list: { text: string }[]): string[] => list.map((row) => row.text).sort();
  expect(texts(await rowsOf(reopened))).toEqual(texts(worked));
  await ask(reopened, 'history.undo', {});
  await reopened.close();
  const undone = openLibrary(path);
  expect(difference(before, dumpLibrary(undone.read))).toEqual([]);
  undone.close();
});

/** A library of a few documents whose statements an older extraction is said to have found, and what `spoil` made of them. */
async function outdatedLibrary(name: string, work: (engine: Engine) => Promise<void>, spoil: string): Promise<string> {
  const path = join(folder, `${name}.readout`);
  const engine = await createEngine({ path, mode: 'create', clock: () => new Date(0) });
  await ask(engine, 'imports.start', { paths: [join(sampleCorpus, 'white-house')] });
  await work(engine);
  await engine.close();
  const library = openLibrary(path);
  library.transaction(() => {
    if (spoil !== '') library.write.run(spoil);
    library.write.run('UPDATE document SET extraction = 0');
  });
  library.close();
  return path;
}

function dumped(path: string): string[] {
  const library = openLibrary(path);
  try {
    return dumpLibrary(library.read);
  } finally {
    library.close();
  }
}

it('shows without changing anything, applies to some documents, and says whose work it keeps and why', async () => {
  const path = await outdatedLibrary(
    'some',
    async (engine) => {
      const rows = await rowsOf(engine);
      const [first, second] = rows.filter((row) => row.kind === 'act');
      await ask(engine, 'notes.set', { target: 'statement', id: first?.id ?? 0, body: 'Look here again.' });
      await ask(engine, 'statements.review', { ids: [second?.id ?? 0], review: 'confirmed' });
    },
    // Reads every act as reported speech, and a character less of each reported speech.
    `UPDATE statement SET kind = CASE kind WHEN 'act' THEN 'reported' ELSE kind END,
       text = CASE kind WHEN 'reported' THEN substr(text, 1, length(text) - 1) ELSE text END,
       end = CASE kind WHEN 'reported' THEN end - 1 ELSE end END`,
  );
  const before = dumped(path);
  const engine = await createEngine({ path, clock: () => new Date(0) });
  const shown = await ask(engine, 'extraction.again', { dryRun: true });
  const { outdated } = await ask(engine, 'library.info', {});
  expect(shown.documents).toBe(outdated);
  expect(shown).toMatchObject({ kept: 2, added: 0, removed: 0, cancelled: false });
  const changes = shown.details.flatMap((each) => each.changes);
  const kept = changes.filter((change) => change.what === 'kept');
  expect(kept.map(({ because }) => because)).toEqual(expect.arrayContaining([['noted'], ['confirmed']]));
  expect(kept.every(({ before: was, after }) => was?.kind === 'reported' && after?.kind === 'act')).toBe(true);
  const longer = changes.filter((change) => change.after?.kind === 'reported');
  expect(longer.length).toBeGreaterThan(0);
  for (const { what, before: was, after, runs } of longer) {
    expect(what).toBe('changed');
    const side = (other: string) => runs.filter(({ kind }) => kind !== other).map(({ text }) => text);
    expect(side('added').join('')).toBe(was?.text);
    expect(side('removed').join('')).toBe(after?.text);
  }
  const [chosen] = shown.found;
  const applied = await ask(engine, 'extraction.again', { dryRun: false, documents: [chosen?.document ?? 0] });
  expect(applied.found).toEqual([chosen]);
  expect(await ask(engine, 'library.info', {})).toMatchObject({
    outdated: outdated - 1,
    undo: 'Ran extraction again on 1 document',
  });
  await ask(engine, 'history.undo', {});
  await engine.close();
  expect(difference(before, dumped(path))).toEqual([]);
});

it('keeps people as they were merged and named, and meetings as they were corrected', async () => {
  const path = await outdatedLibrary(
    'people',
    async (engine) => {
      const { ids } = await ask(engine, 'people.ids', { sort: ['-statements'] });
      const [one, two, three] = await ask(engine, 'people.rows', { ids: [...ids] });
      await ask(engine, 'people.merge', { into: one?.id ?? 0, ids: [two?.id ?? 0] });
      await ask(engine, 'people.update', { id: three?.id ?? 0, name: 'As the analyst writes it' });
      const [first, second, third, fourth] = [...(await ask(engine, 'meetings.ids', {})).ids];
      await ask(engine, 'meetings.update', { id: first ?? 0, date: '1999-12-31', place: 'Elsewhere' });
      await ask(engine, 'meetings.merge', { into: second ?? 0, ids: [third ?? 0] });
      const envoy = { person: { name: 'Eve Envoy' }, role: 'Envoy', country: null };
      await ask(engine, 'meetings.update', { id: fourth ?? 0, participants: [envoy] });
      await ask(engine, 'people.create', { name: 'Old Friend', kind: 'person' });
    },
    // Whom an older extraction found in a document, and today's does not.
    `INSERT INTO mention (document_id, person_id, form, times)
       SELECT min(id), (SELECT id FROM person WHERE name = 'Old Friend'), 'Old Friend', 1 FROM document`,
  );
  const engine = await createEngine({ path, clock: () => new Date(0) });
  const look = async () => {
    const people = await ask(engine, 'people.ids', { sort: ['name'] });
    const { ids } = await ask(engine, 'meetings.ids', {});
    return {
      statements: await rowsOf(engine),
      people: await ask(engine, 'people.rows', { ids: [...people.ids] }),
      meetings: (await ask(engine, 'meetings.rows', { ids: [...ids] })).map(({ id: _, ...meeting }) => meeting),
    };
  };
  const before = await look();
  const result = await ask(engine, 'extraction.again', { dryRun: false });
  expect(result).toMatchObject({ added: 0, removed: 0, changed: 0, kept: 0, meetings: 0, found: [] });
  const after = await look();
  expect(after.people.map(({ name }) => name)).toContain('Old Friend');
  expect(after.statements).toEqual(before.statements);
  expect(after.people.map(({ name }) => name)).toEqual(before.people.map(({ name }) => name));
  expect(after.meetings).toEqual(before.meetings);
  expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
  await engine.close();
});

it('gives what it finds as it stands the confidence and explanation of today, but not what a person confirmed', async () => {
  let worked: number[] = [];
  const columns = 'id, confidence, review, evidence, paragraph, speaker_as_written AS speaker';
  const reading = (path: string) => {
    const library = openLibrary(path);
    try {
      return library.read.all<{ id: number; confidence: number; review: string; evidence: string }>(
        `SELECT ${columns} FROM statement ORDER BY id`,
      );
    } finally {
      library.close();
    }
  };
  let today: ReturnType<typeof reading> = [];
  const path = await outdatedLibrary(
    'refreshed',
    async (engine) => {
      today = reading(join(folder, 'refreshed.readout'));
      const certain = today.filter((row) => row.review === 'unreviewed').map((row) => row.id);
      worked = certain.slice(0, 3);
      const [confirmed = 0, noted = 0, doubted = 0] = worked;
      await ask(engine, 'statements.review', { ids: [confirmed], review: 'confirmed' });
      await ask(engine, 'notes.set', { target: 'statement', id: noted, body: 'Look here again.' });
      await ask(engine, 'statements.review', { ids: [doubted], review: 'uncertain' });
    },
    `UPDATE statement SET confidence = 600, evidence = '[]', speaker_as_written = NULL, speaker_start = NULL, speaker_end = NULL`,
  );
  const before = dumped(path);
  const old = reading(path);
  const engine = await createEngine({ path, clock: () => new Date(0) });
  const shown = await ask(engine, 'extraction.again', { dryRun: true });
  expect(shown).toMatchObject({ added: 0, removed: 0, changed: 0, kept: 0, found: [], refreshed: today.length - 1 });
  expect(await ask(engine, 'extraction.again', { dryRun: false })).toMatchObject({ refreshed: today.length - 1 });
  const [confirmed = 0, , doubted = 0] = worked;
  const wanted = today.map((row) => {
    if (row.id === confirmed) return old.find((each) => each.id === confirmed);
    return row.id === doubted ? { ...row, review: 'uncertain' } : row;
  });
  expect(reading(path)).toEqual(wanted);
  expect(await ask(engine, 'extraction.again', { dryRun: false, documents: [1, 2] })).toMatchObject({ refreshed: 0 });
  expect(
    (await ask(engine, 'history.list', {})).filter((entry) => entry.operation === 'extraction.again'),
  ).toHaveLength(2);
  await ask(engine, 'history.undo', {});
  await ask(engine, 'history.undo', {});
  await engine.close();
  expect(difference(before, dumped(path))).toEqual([]);
});

it('takes from a meeting that others report whom a document does not name any more', async () => {
  const path = await outdatedLibrary('company', async () => undefined, '');
  const library = openLibrary(path);
  const meeting = library.transaction(() => {
    const { write } = library;
    const found = write.get<{ meeting: number; document: number }>(
      `SELECT x.meeting_id AS meeting, x.document_id AS document FROM meeting_document x JOIN meeting m ON m.id = x.meeting_id
       WHERE x.main = 1 AND length(m.date) = 10 ORDER BY x.id LIMIT 1`,
    );
    if (!found) throw new Error('no meeting with a date');
    const { document, meeting: id } = found;
    // Another document mentions the meeting, and an older extraction took somebody else for a participant.
    write.run(
      `INSERT INTO meeting_document (meeting_id, document_id, main, start, end, hash)
       SELECT ?, d.id, 0, 0, 1, '' FROM document d WHERE d.id > ? ORDER BY d.id DESC LIMIT 1`,
      [id, document],
    );
    write.run(`INSERT INTO person (id, kind, name, name_key) VALUES (900, 'person', 'Old Friend', 'old friend')`);
    write.run('INSERT INTO participant (id, meeting_id, person_id, position) VALUES (900, ?, 900, 9)', [id]);
    write.run('INSERT INTO participant_document (participant_id, document_id) VALUES (900, ?)', [document]);
    return found;
  });
  library.close();
  const engine = await createEngine({ path, clock: () => new Date(0) });
  const names = async () =>
    (await ask(engine, 'meetings.rows', { ids: [meeting.meeting] }))[0]?.participants.map(({ name }) => name);
  const before = await names();
  expect(before).toContain('Old Friend');
  await ask(engine, 'extraction.again', { dryRun: false, documents: [meeting.document] });
  expect(await names()).toEqual(before?.filter((name) => name !== 'Old Friend'));
  await engine.close();
});
