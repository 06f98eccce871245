import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { reportSample } from '../../testing/report-sample.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

let folder: string;
let engine: Engine;
let names: ReadonlyMap<number | null, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-overview-'));
  const path = join(folder, 'sample.readout');
  const library = reportLibrary(path, reportSample);
  library.transaction(() => {
    const write = library.write;
    for (const outcome of ['done', 'done']) {
      write.run(`INSERT INTO import (started_at, outcome, paths) VALUES ('2025-01-14', ?, '[]')`, [outcome]);
    }
    const files: readonly (readonly [number, string, string])[] = [
      [1, 'read-later.pdf', 'needs-password'],
      [1, 'secret.pdf', 'needs-password'],
      [1, 'scan.pdf', 'scan'],
      [1, 'scan-2.pdf', 'scan'],
      [2, 'read-later.pdf', 'imported'],
    ];
    for (const file of files)
      write.run('INSERT INTO import_file (import_id, path, status) VALUES (?, ?, ?)', [...file]);
    const like = 'INSERT INTO likeness (document_id, other_id, resemblance, decision) VALUES (?, ?, 900, ?)';
    for (const pair of [
      [1, 2, 'open'],
      [1, 3, 'open'],
      [2, 4, 'both'],
    ] as const)
      write.run(like, [...pair]);
  });
  library.close();
  engine = await createEngine({ path });
  names = new Map((await ask(engine, 'themes.list', {})).map((theme) => [theme.id, theme.name]));
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

describe('library.overview', () => {
  it('counts statements by month and top-level theme, those without one apart', async () => {
    const { statements, themes, months } = await ask(engine, 'library.overview', {});
    expect(statements).toBe(8);
    expect(themes.map((id) => names.get(id)?.slice(0, 5))).toEqual(['Trade', 'Secur', 'Multi']);
    expect(months.map(({ month, theme, statements: n }) => [month, names.get(theme ?? 0) ?? null, n])).toEqual([
      ['2024-03', 'Trade', 1],
      ['2024-03', 'Security', 1],
      ['2024-03', 'Multipolarity', 2],
      ['2024-05', 'Trade', 1],
      ['2024-05', 'Security', 1],
      ['2024-08', 'Trade', 1],
    ]);
  });

  it('counts what has none of the themes that are told apart', async () => {
    const { months } = await ask(engine, 'library.overview', {
      query: '-theme:security -theme:trade -theme:multipolarity',
    });
    expect(months).toEqual([]);
    const [theme] = await ask(engine, 'themes.list', {});
    await ask(engine, 'tags.remove', { theme: theme?.id ?? 0, on: { query: 'date:2024-03' } });
    const after = await ask(engine, 'library.overview', { query: 'date:2024-03' });
    expect(after.months.filter((row) => row.theme === null)).toEqual([
      { month: '2024-03', theme: null, statements: 1 },
    ]);
    await ask(engine, 'history.undo', {});
  });

  it('counts meetings between countries, within the query as meetings know it', async () => {
    const { countries, pairs } = await ask(engine, 'library.overview', {});
    expect(countries).toEqual([
      { name: 'Aurelia', meetings: 1 },
      { name: 'Belmar', meetings: 1 },
    ]);
    expect(pairs).toEqual([{ a: 'Aurelia', b: 'Belmar', meetings: 1 }]);
    expect((await ask(engine, 'library.overview', { query: 'date:2025' })).pairs).toEqual([]);
  });

  it('finds the same rows behind a mark', async () => {
    const { speakers } = await ask(engine, 'library.overview', {});
    for (const speaker of speakers.filter(({ name }) => /^[A-Za-z ]+$/u.test(name))) {
      const { ids } = await ask(engine, 'statements.ids', { query: `speaker:"${speaker.name}"` });
      expect(ids.length).toBe(speaker.statements);
    }
    const { ids } = await ask(engine, 'meetings.ids', { query: 'country:Aurelia country:Belmar' });
    expect(ids.length).toBe(1);
  });
});

describe('library.attention', () => {
  it('says what waits, with the words for it', async () => {
    const attention = await ask(engine, 'library.attention', {});
    expect(attention.suggestions).toEqual({ statements: 1, rules: [] });
    expect(attention.unresolved.statements).toBe(1);
    expect(attention.unresolved.words[0]).toMatch(/^Somebody/u);
    expect(attention.duplicates).toEqual({ pairs: 2, documents: 3 });
    expect(attention.undated).toEqual({ meetings: 1, documents: 1 });
    const { ids } = await ask(engine, 'meetings.ids', { query: '-has:date' });
    expect(ids.length).toBe(1);
  });

  it('leaves out files that a later import has read', async () => {
    const { failed } = await ask(engine, 'library.attention', {});
    expect(failed).toEqual({
      files: [
        { status: 'scan', files: 2 },
        { status: 'needs-password', files: 1 },
      ],
      import: 1,
    });
  });
});
