import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  makeLibrary,
  removeFolder,
  sampleCorpus,
  shortDocuments,
  temporaryFolder,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { type Library, openLibrary } from '../library/open.ts';
import { foldedWords } from './fold.ts';
import { nameKey } from './name-key.ts';
import { sortable } from './sorting.ts';

const folder = temporaryFolder();
const path = join(folder, 'library.readout');
let engine: Engine;
let library: Library;

beforeAll(async () => {
  await makeLibrary(path, [...shortDocuments, join(sampleCorpus, 'president.gov.by'), join(sampleCorpus, 'wikinews')]);
  engine = await createEngine({ path });
  library = openLibrary(path);
  const [first = 0, second = 0, third = 0] = await find('statements', '');
  const [theme] = await ask(engine, 'themes.list', {});
  await ask(engine, 'tags.add', { theme: theme?.id ?? 0, on: { ids: [first] } });
  await ask(engine, 'notes.set', { target: 'statement', id: second, body: 'a note' });
  await ask(engine, 'statements.review', { ids: [third], review: 'confirmed' });
  await ask(engine, 'documents.update', { ids: [1], date: '2024' });
  await ask(engine, 'documents.update', { ids: [2], date: '2023-12' });
  await ask(engine, 'documents.update', { ids: [3], date: null });
  await ask(engine, 'documents.update', { ids: [4], date: '--09-13' });
});
afterAll(async () => {
  library.close();
  await engine.close();
  removeFolder(folder);
});

const tables = ['statements', 'documents', 'meetings', 'people'] as const;
type Table = (typeof tables)[number];

async function find(table: Table, query: string, sort: string[] = []): Promise<number[]> {
  return [...(await ask(engine, `${table}.ids`, { query, sort })).ids];
}

/** Ids by a condition in SQL that says the same another way. */
function naive(sql: string, ...params: (string | number)[]): number[] {
  return library.read.pluck<number>(sql, params);
}

function sorted(ids: readonly number[]): number[] {
  return [...ids].sort((a, b) => a - b);
}

async function expectSame(table: Table, query: string, wanted: readonly number[]): Promise<void> {
  expect(sorted(await find(table, query)), `${table} ${query}`).toEqual(sorted([...new Set(wanted)]));
}

const counted = `('hand', 'rule', 'accepted')`;

describe('each field finds what it says', () => {
  it('in statements', async () => {
    const lukashenko = naive(
      `SELECT k.statement_id FROM speaker k JOIN person p ON p.id = k.person_id WHERE p.name LIKE '%Lukashenko%'`,
    );
    expect(lukashenko.length).toBeGreaterThan(3);
    await expectSame('statements', 'speaker:lukashenko', lukashenko);
    await expectSame('statements', 'speaker:LUKASH*', lukashenko);
    await expectSame('statements', 'speaker:luka', []);
    await expectSame('statements', 'kind:quote,act', naive(`SELECT id FROM statement WHERE kind IN ('quote', 'act')`));
    await expectSame('statements', 'review:confirmed', naive(`SELECT id FROM statement WHERE review = 'confirmed'`));
    await expectSame(
      'statements',
      'theme:security',
      naive(
        `WITH RECURSIVE b(id) AS (SELECT id FROM theme WHERE name = 'Security' UNION SELECT t.id FROM theme t JOIN b ON t.parent_id = b.id)
         SELECT statement_id FROM tag WHERE theme_id IN b AND state IN ${counted} AND statement_id IS NOT NULL`,
      ),
    );
    const tagged = naive(
      `SELECT DISTINCT statement_id FROM tag WHERE state IN ${counted} AND statement_id IS NOT NULL`,
    );
    await expectSame('statements', 'is:tagged', tagged);
    const all = naive('SELECT id FROM statement');
    await expectSame(
      'statements',
      'is:untagged',
      all.filter((id) => !tagged.includes(id)),
    );
    await expectSame('statements', 'has:note', naive('SELECT statement_id FROM note WHERE statement_id IS NOT NULL'));
    await expectSame('statements', 'is:suggested', naive(`SELECT statement_id FROM tag WHERE state = 'suggested'`));
    await expectSame('statements', 'is:turn', naive('SELECT id FROM statement WHERE turn = 1'));
    await expectSame('statements', 'has:addressee', naive('SELECT id FROM statement WHERE addressee_id IS NOT NULL'));
    await expectSame('statements', 'document:2', naive('SELECT id FROM statement WHERE document_id = 2'));
    await expectSame(
      'statements',
      'source:"white house"',
      naive(
        `SELECT s.id FROM statement s JOIN document d ON d.id = s.document_id JOIN source q ON q.id = d.source_id WHERE q.name = 'White House'`,
      ),
    );
    await expectSame(
      'statements',
      'country:belarus',
      naive(`SELECT k.statement_id FROM speaker k JOIN person p ON p.id = k.person_id WHERE p.country = 'Belarus'`),
    );
  });

  it('in documents, meetings and people', async () => {
    await expectSame('documents', 'language:en', naive(`SELECT id FROM document WHERE language = 'en'`));
    await expectSame('documents', 'kind:act', naive(`SELECT document_id FROM statement WHERE kind = 'act'`));
    const minsk = naive(`SELECT id FROM meeting WHERE lower(place) LIKE '%minsk%'`);
    await expectSame('meetings', 'place:MINSK', minsk);
    await expectSame(
      'documents',
      'place:minsk',
      naive(
        `SELECT x.document_id FROM meeting_document x JOIN meeting m ON m.id = x.meeting_id WHERE x.main = 1 AND lower(m.place) LIKE '%minsk%'`,
      ),
    );
    for (const type of ['meeting', 'phone_call', 'talks', 'visit']) {
      await expectSame('meetings', `type:${type}`, naive('SELECT id FROM meeting WHERE type = ?', type));
    }
    const guest = naive(
      `SELECT q.meeting_id FROM participant q JOIN person p ON p.id = q.person_id WHERE p.name LIKE '%Ahmadian%'`,
    );
    expect(guest.length).toBeGreaterThan(0);
    await expectSame('meetings', 'person:ahmadian', guest);
    await expectSame('people', 'person:ahmadian', naive(`SELECT id FROM person WHERE name LIKE '%Ahmadian%'`));
    await expectSame('people', 'country:iran', naive(`SELECT id FROM person WHERE country = 'Iran'`));
    await expectSame(
      'people',
      'kind:quote',
      naive(`SELECT k.person_id FROM speaker k JOIN statement s ON s.id = k.statement_id WHERE s.kind = 'quote'`),
    );
  });

  it('by names however they are written', async () => {
    const made = await ask(engine, 'people.create', { name: 'Jean-Marie Le Clézio', kind: 'person' });
    const other = await ask(engine, 'people.create', { name: 'Seán O’Brien', kind: 'person' });
    for (const query of [
      'person:"Jean-Marie Le Clézio"',
      'person:"jean marie"',
      'person:le-clezio',
      '"Le Clezio"',
      'clézio',
    ]) {
      await expectSame('people', query, [made.id]);
    }
    for (const query of [`person:o'brien`, 'person:O’Brien', 'person:sean', 'brien']) {
      await expectSame('people', query, [other.id]);
    }
    await expectSame('people', 'person:clezio,sean', [made.id, other.id]);
    for (const query of ['person:"!!!"', 'speaker:"%"', 'speaker:"_"', 'country:"%"', 'place:"_____"', 'title:"!!"']) {
      for (const table of tables) await expectSame(table, query, []);
    }
  });
});

describe('dates', () => {
  it('are found as precisely as they are known', async () => {
    const at = async (query: string) => (await find('documents', query)).filter((id) => id <= 4).sort();
    expect(await at('date:2024')).toEqual([1]);
    expect(await at('date:2024-05')).toEqual([1]);
    expect(await at('date:2024-05-17')).toEqual([1]);
    expect(await at('date:2023')).toEqual([2]);
    expect(await at('date:2023-12-24')).toEqual([2]);
    expect(await at('date:2023-11')).toEqual([]);
    expect(await at('date:2023..2024')).toEqual([1, 2]);
    expect(await at('date:2023-12-31..2024-01-01')).toEqual([1, 2]);
    expect(await at('date:..2023')).toEqual([2]);
    expect(await at('date:2024..')).toEqual([1]);
    expect(await at('NOT date:1900..2100')).toEqual([3, 4]);
    expect(await at('has:date')).toEqual([1, 2, 4]);
  });

  it('come last where there is none, in either direction', async () => {
    for (const sort of ['date', '-date']) {
      const ids = await find('documents', '', [sort]);
      expect(ids.at(-1)).toBe(3);
    }
  });
});

describe('operators', () => {
  it('are those of sets', async () => {
    const all = await find('statements', '');
    const queries = [
      'kind:quote',
      'theme:security',
      'speaker:lukashenko',
      'date:2024',
      'has:addressee',
      '"the president"',
    ];
    for (const a of queries) {
      const left = new Set(await find('statements', a));
      await expectSame(
        'statements',
        `NOT ${a}`,
        all.filter((id) => !left.has(id)),
      );
      await expectSame('statements', `-(-${a})`, [...left]);
      for (const b of queries) {
        const right = new Set(await find('statements', b));
        await expectSame(
          'statements',
          `${a} ${b}`,
          all.filter((id) => left.has(id) && right.has(id)),
        );
        await expectSame(
          'statements',
          `${a} OR ${b}`,
          all.filter((id) => left.has(id) || right.has(id)),
        );
        await expectSame(
          'statements',
          `${a} AND NOT (${b})`,
          all.filter((id) => left.has(id) && !right.has(id)),
        );
      }
    }
  });
});

describe('full text', () => {
  it('finds what reading every row finds', async () => {
    const rows = library.read.all<{ id: number; text: string }>('SELECT id, text FROM statement');
    const folded = rows.map((row) => ({ id: row.id, words: ` ${foldedWords(row.text).join(' ')} ` }));
    const words = folded.flatMap((row) => row.words.trim().split(' '));
    for (let at = 0; at + 3 < words.length; at += 97) {
      const phrase = words.slice(at, at + 1 + (at % 3)).join(' ');
      await expectSame(
        'statements',
        `"${phrase}"`,
        folded.filter((row) => row.words.includes(` ${phrase} `)).map((row) => row.id),
      );
      const start = (words[at] ?? '').slice(0, 3);
      if (start !== '') {
        await expectSame(
          'statements',
          `"${start}"*`,
          folded.filter((row) => row.words.includes(` ${start}`)).map((row) => row.id),
        );
      }
    }
  });
});

describe('sorting', () => {
  it('is complete, stable and reversible for every column', async () => {
    const level = { statements: 'statement', documents: 'document', meetings: 'meeting', people: 'person' } as const;
    for (const table of tables) {
      const all = sorted(await find(table, ''));
      for (const column of Object.keys(sortable[level[table]])) {
        const up = await find(table, '', [column]);
        expect(sorted(up), `${table} ${column}`).toEqual(all);
        expect(await find(table, '', [column]), `${table} ${column}`).toEqual(up);
        expect(sorted(await find(table, '', [`-${column}`])), `${table} -${column}`).toEqual(all);
      }
    }
    const names = await ask(engine, 'people.rows', { ids: await find('people', '', ['name']) });
    const keys = names.map((person) => nameKey(person.name));
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });
});
