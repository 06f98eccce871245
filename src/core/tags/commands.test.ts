import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { TagView } from '../../shared/contract/rows.ts';
import { ask, codeOf, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { reportLibrary } from '../../testing/report-library.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
let count = 0;
let engine: Engine;

const quotes = [
  '"One for all," he said.',
  '"Two for tea," he said.',
  '"Three is a crowd," he said.',
  '"Four," he said.',
];

/** Statements 1–4; theme 1 Trade with 2 Tariffs below, and 3 Security. */
beforeEach(async () => {
  await engine?.close();
  count += 1;
  const path = join(folder, `tags-${count}.readout`);
  reportLibrary(path, {
    people: [['Ada Analyst', 'Belarus']],
    themes: [
      ['Trade', 'teal'],
      ['Tariffs', 'teal', 'Trade'],
      ['Security', 'red'],
    ],
    documents: [
      {
        title: 'Talks',
        source: 'kremlin.ru',
        date: '2024-03-13',
        file: 'a.txt',
        body: quotes,
        statements: [
          { words: 'One for all', by: ['Ada Analyst'], themes: { Trade: { rule: 'all' }, Tariffs: { rule: 'all' } } },
          { words: 'Two for tea', by: ['Ada Analyst'], themes: { Trade: 'suggested' } },
          { words: 'Three is a crowd', by: ['Ada Analyst'], themes: { Trade: 'hand', Security: 'rejected' } },
          { words: 'Four', by: ['Ada Analyst'] },
        ],
      },
    ],
    meetings: [],
  }).close();
  engine = await createEngine({ path, coder: 'A. Nalyst', clock: () => new Date(Date.UTC(2026, 0, 1)) });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

async function tagOf(statement: number, theme: number): Promise<TagView | undefined> {
  const [row] = await ask(engine, 'statements.rows', { ids: [statement] });
  return row?.tags.find((tag) => tag.theme === theme);
}

async function numbers(): Promise<Record<string, [number, number]>> {
  const themes = await ask(engine, 'themes.list', {});
  return Object.fromEntries(themes.map((theme) => [theme.name, [theme.statements, theme.suggestions]]));
}

describe('the key of a theme', () => {
  it('rejects a rule’s tag, makes it one by hand, and takes that away', async () => {
    await ask(engine, 'tags.toggle', { theme: 1, ids: [1] });
    expect(await tagOf(1, 1)).toMatchObject({ state: 'rejected', coder: 'A. Nalyst' });
    await ask(engine, 'tags.toggle', { theme: 1, ids: [1] });
    expect(await tagOf(1, 1)).toMatchObject({ state: 'hand' });
    await ask(engine, 'tags.toggle', { theme: 1, ids: [1] });
    expect(await tagOf(1, 1)).toBeUndefined();
  });

  it('accepts a suggestion, and tags all of several before it takes from all', async () => {
    expect(await ask(engine, 'tags.toggle', { theme: 1, ids: [1, 2, 3, 4] })).toEqual({
      changed: 2,
      label: 'Tagged 2 statements with Trade',
    });
    expect(await tagOf(2, 1)).toMatchObject({ state: 'accepted' });
    expect(await tagOf(4, 1)).toMatchObject({ state: 'hand' });
    expect(await ask(engine, 'tags.toggle', { theme: 1, ids: [1, 2, 3, 4] })).toMatchObject({ changed: 4 });
    expect(await ask(engine, 'statements.ids', { query: 'theme:trade -theme:tariffs' })).toMatchObject({
      ids: new Uint32Array(),
    });
  });

  it('passes over statements that are gone, and names a theme or document that is', async () => {
    await ask(engine, 'statements.remove', { ids: [4] });
    expect(await ask(engine, 'tags.toggle', { theme: 3, ids: [2, 4] })).toMatchObject({ changed: 1 });
    expect(await ask(engine, 'tags.add', { theme: 3, on: { ids: [4] } })).toMatchObject({ changed: 0 });
    expect(await codeOf(engine, 'tags.toggle', { theme: 99, ids: [1] })).toBe('NOT_FOUND');
    expect(await codeOf(engine, 'tags.whole', { theme: 1, target: 'document', ids: [99], on: true })).toBe('NOT_FOUND');
    const whole = { theme: 1, target: 'document' as const, ids: [1, 99] };
    expect(await ask(engine, 'tags.whole', { ...whole, on: true })).toMatchObject({ changed: 1 });
    expect((await ask(engine, 'documents.rows', { ids: [1] }))[0]?.tags).toEqual([1]);
    expect(await ask(engine, 'tags.whole', { ...whole, on: false })).toMatchObject({ changed: 1 });
    expect((await ask(engine, 'documents.rows', { ids: [1] }))[0]?.tags).toEqual([]);
  });
});

describe('the numbers of statements by theme', () => {
  it('count a statement once with all its sub-themes, and only counted tags', async () => {
    expect(await numbers()).toEqual({ Trade: [2, 1], Tariffs: [1, 0], Security: [0, 0] });
    await ask(engine, 'tags.remove', { theme: 1, on: { ids: [1] } });
    expect(await numbers()).toMatchObject({ Trade: [2, 1], Tariffs: [1, 0] });
    await ask(engine, 'tags.remove', { theme: 2, on: { ids: [1] } });
    expect(await numbers()).toMatchObject({ Trade: [1, 1], Tariffs: [0, 0] });
    await ask(engine, 'tags.decide', { ids: [2], accept: true });
    expect(await numbers()).toMatchObject({ Trade: [2, 0] });
    await ask(engine, 'statements.remove', { ids: [2] });
    expect(await numbers()).toMatchObject({ Trade: [1, 0] });
    await ask(engine, 'documents.remove', { ids: [1] });
    expect(await numbers()).toEqual({ Trade: [0, 0], Tariffs: [0, 0], Security: [0, 0] });
    for (let back = 0; back < 5; back += 1) await ask(engine, 'history.undo', {});
    expect(await numbers()).toEqual({ Trade: [2, 1], Tariffs: [1, 0], Security: [0, 0] });
  });

  it('follow a theme that moves under another', async () => {
    await ask(engine, 'themes.update', { id: 2, parent: 3 });
    expect(await numbers()).toEqual({ Trade: [2, 1], Tariffs: [1, 0], Security: [1, 0] });
    await ask(engine, 'themes.update', { id: 2, parent: null });
    expect(await numbers()).toEqual({ Trade: [2, 1], Tariffs: [1, 0], Security: [0, 0] });
    await ask(engine, 'themes.remove', { id: 1 });
    expect(await numbers()).toEqual({ Tariffs: [1, 0], Security: [0, 0] });
    expect(await ask(engine, 'library.info', {})).toMatchObject({ suggestions: 0 });
  });
});

describe('merging two themes', () => {
  it('keeps the stronger tag, both notes and the colour above', async () => {
    await ask(engine, 'tags.add', { theme: 3, on: { ids: [2] } });
    await ask(engine, 'notes.set', { target: 'theme', id: 1, body: 'Goods and services.' });
    await ask(engine, 'notes.set', { target: 'theme', id: 3, body: 'And arms.' });
    await ask(engine, 'themes.merge', { into: 1, id: 3 });
    expect(await tagOf(2, 1)).toMatchObject({ state: 'hand' });
    expect(await tagOf(3, 1)).toMatchObject({ state: 'hand' });
    expect(await numbers()).toEqual({ Trade: [3, 0], Tariffs: [1, 0] });
    await ask(engine, 'history.undo', {});
    expect(await numbers()).toEqual({ Trade: [2, 1], Tariffs: [1, 0], Security: [1, 0] });
    await ask(engine, 'themes.merge', { into: 3, id: 1 });
    expect((await ask(engine, 'themes.list', {})).map(({ name, color }) => [name, color])).toEqual([
      ['Security', 'red'],
      ['Tariffs', 'red'],
    ]);
    expect(await tagOf(3, 3)).toMatchObject({ state: 'rejected' });
  });
});
