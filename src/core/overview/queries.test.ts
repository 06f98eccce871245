import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, codeOf, makeLibrary, removeFolder, sampleCorpus, temporaryFolder } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { type Library, openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
const path = join(folder, 'library.readout');
let engine: Engine;
let library: Library;

beforeAll(async () => {
  await makeLibrary(path, [join(sampleCorpus, 'white-house'), join(sampleCorpus, 'sri-lanka-president')]);
  engine = await createEngine({ path });
  library = openLibrary(path);
});
afterAll(async () => {
  library.close();
  await engine.close();
  removeFolder(folder);
});

const below = `WITH RECURSIVE below(top, id) AS (SELECT id, id FROM theme UNION ALL
  SELECT b.top, t.id FROM theme t JOIN below b ON t.parent_id = b.id)`;
const counted = `t.state IN ('hand', 'rule', 'accepted')`;

describe('the numbers of themes, months and suggestions', () => {
  it('are those that counting every row gives', async () => {
    for (const { id, statements } of await ask(engine, 'themes.list', {})) {
      const page = await ask(engine, 'themes.get', { id });
      const on = `${below} SELECT DISTINCT t.statement_id FROM below b JOIN tag t ON t.theme_id = b.id AND ${counted} WHERE b.top = ? AND t.statement_id IS NOT NULL`;
      expect(statements).toBe(library.read.pluck(on, [id]).length);
      expect(page.documents).toBe(
        library.read.value(`SELECT count(DISTINCT document_id) FROM statement WHERE id IN (${on})`, [id]),
      );
      expect(page.byYear).toEqual(
        library.read.all(
          `SELECT substr(d.date, 1, 4) AS year, count(*) AS statements FROM statement s JOIN document d ON d.id = s.document_id
           WHERE d.date GLOB '[0-9]*' AND s.id IN (${on}) GROUP BY 1 ORDER BY 1`,
          [id],
        ),
      );
    }
    const months = await ask(engine, 'statements.histogram', { query: 'kind:act' });
    expect(months).toEqual(
      library.read.all(
        `SELECT substr(d.date, 1, 7) AS month, count(*) AS "all", sum(s.kind = 'act') AS hits FROM statement s
           JOIN document d ON d.id = s.document_id WHERE d.date GLOB '[0-9]???-??*' GROUP BY 1 ORDER BY 1`,
      ),
    );
    const info = await ask(engine, 'library.info', {});
    expect(info.unresolved).toBe(
      library.read.value('SELECT count(*) FROM statement WHERE id NOT IN (SELECT statement_id FROM speaker)'),
    );
    expect(info.suggestions).toBe((await ask(engine, 'statements.ids', { query: 'is:suggested' })).ids.length);
  });
});

describe('the numbers of the overview', () => {
  it('are those that counting every row gives', async () => {
    for (const [query, condition] of [
      ['', '1'],
      ['kind:act', `s.kind = 'act'`],
    ] as const) {
      const { months, speakers, statements } = await ask(engine, 'library.overview', { query });
      const on = `${below} SELECT b.top AS theme, t.statement_id AS id FROM below b JOIN theme h ON h.id = b.top AND h.parent_id IS NULL
        JOIN tag t ON t.theme_id = b.id AND ${counted} AND t.statement_id IS NOT NULL`;
      const byMonth = library.read.all<{ month: string; theme: number; statements: number }>(
        `SELECT substr(d.date, 1, 7) AS month, o.theme, count(DISTINCT s.id) AS statements FROM (${on}) o
           JOIN statement s ON s.id = o.id JOIN document d ON d.id = s.document_id
         WHERE d.date GLOB '[0-9]*' AND ${condition} GROUP BY 1, 2`,
      );
      const written = (rows: readonly { month: string; theme: number | null; statements: number }[]): string[] =>
        rows.map((row) => `${row.month} ${row.theme} ${row.statements}`).sort();
      expect(byMonth.length).toBeGreaterThan(20);
      expect(written(months.filter(({ theme }) => theme !== null))).toEqual(written(byMonth));
      const none = library.read.value<number>(
        `SELECT count(*) FROM statement s JOIN document d ON d.id = s.document_id
         WHERE d.date GLOB '[0-9]*' AND ${condition} AND s.id NOT IN (SELECT id FROM (${on}))`,
      );
      expect(months.reduce((sum, row) => sum + (row.theme === null ? row.statements : 0), 0)).toBe(none);
      expect(statements).toBe(library.read.value(`SELECT count(*) FROM statement s WHERE ${condition}`));
      for (const speaker of speakers) {
        const mine = `SELECT k.statement_id FROM speaker k JOIN statement s ON s.id = k.statement_id
          WHERE k.person_id = ${speaker.id} AND ${condition}`;
        expect(speaker.statements).toBe(library.read.pluck(mine).length);
        expect(speaker.themes).toEqual(
          library.read.all(
            `SELECT theme, count(DISTINCT id) AS statements FROM (${on}) WHERE id IN (${mine}) GROUP BY 1 ORDER BY 1`,
          ),
        );
      }
    }
  });

  it('are those of the meetings that a pair leads to', async () => {
    const { pairs, countries } = await ask(engine, 'library.overview', {});
    expect(pairs.length).toBeGreaterThan(0);
    expect(countries.length).toBeLessThanOrEqual(10);
    for (const { a, b, meetings } of pairs) {
      const together = library.read.pluck(
        `SELECT m.id FROM meeting m WHERE (SELECT count(DISTINCT coalesce(q.country, p.country)) FROM participant q
           JOIN person p ON p.id = q.person_id WHERE q.meeting_id = m.id AND coalesce(q.country, p.country) IN (?, ?)) = 2`,
        [a, b],
      );
      expect(meetings, `${a} and ${b}`).toBe(together.length);
    }
  });
});

describe('a saved view', () => {
  const view = { id: null, screen: 'statements', columns: ['date', 'speaker'], sort: '-date' } as const;

  it('counts what it shows now, and nothing where its theme is gone', async () => {
    const { id } = await ask(engine, 'themes.create', { name: 'Fisheries', parent: null });
    const saved = await ask(engine, 'views.save', { ...view, columns: [], name: 'Fish', query: 'theme:fisheries' });
    const [first = 0] = (await ask(engine, 'statements.ids', {})).ids;
    await ask(engine, 'tags.toggle', { theme: id, ids: [first] });
    expect(await ask(engine, 'views.list', {})).toMatchObject([{ id: saved.id, name: 'Fish', count: 1 }]);
    await ask(engine, 'themes.remove', { id });
    expect(await ask(engine, 'views.list', {})).toMatchObject([{ name: 'Fish', count: 0 }]);
    expect(await codeOf(engine, 'views.save', { ...view, columns: [], name: 'Fish', query: '' })).toBe('NAME_TAKEN');
    expect(await codeOf(engine, 'views.save', { ...view, columns: [], name: 'New', query: 'kind:' })).toBe(
      'QUERY_INVALID',
    );
    expect(await codeOf(engine, 'views.remove', { id: 999 })).toBe('NOT_FOUND');
  });
});

describe('a note', () => {
  it('is one on a row, trimmed, and goes when it is emptied', async () => {
    const set = (body: string) => ask(engine, 'notes.set', { target: 'person', id: 1, body });
    const read = async () => (await ask(engine, 'people.rows', { ids: [1] }))[0]?.note;
    expect(await set('  one \n')).toMatchObject({ changed: 1, label: 'Wrote a note on a person' });
    expect(await set('one')).toMatchObject({ changed: 0 });
    expect(await read()).toBe('one');
    expect(await set(' ')).toMatchObject({ changed: 1, label: 'Removed the note on a person' });
    expect(await read()).toBeNull();
    expect(await codeOf(engine, 'notes.set', { target: 'meeting', id: 999, body: 'x' })).toBe('NOT_FOUND');
  });
});
