import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import {
  ask,
  makeLibrary,
  removeFolder,
  shortDocuments,
  temporaryFolder,
  writeFiles,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
const path = join(folder, 'library.readout');
let engine: Engine;

beforeAll(async () => {
  const bad = writeFiles(join(folder, 'in'), { 'empty.txt': '', 'picture.xyz': new Uint8Array([0, 1, 2, 3, 0, 255]) });
  await makeLibrary(path, [...shortDocuments, bad]);
  engine = await createEngine({ path });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

describe('suggestions that wait', () => {
  it('stand by rule, lead to their statements, and leave when they are decided', async () => {
    const { id: theme } = await ask(engine, 'themes.create', { name: 'Presidents', parent: null });
    const { id: rule } = await ask(engine, 'rules.save', {
      id: null,
      theme,
      term: 'president',
      match: 'word',
      caseSensitive: false,
      action: 'suggest',
      unless: [],
    });
    const before = await ask(engine, 'review.suggestions', {});
    expect(contract['review.suggestions'].output.parse(before)).toEqual(before);
    const group = before.groups.find((each) => each.rule === rule);
    const { ids } = await ask(engine, 'review.waiting', { theme, rule });
    expect(group).toEqual({ theme, rule, term: 'president', waiting: ids.length, accepted: 0, rejected: 0 });
    expect(ids.length).toBeGreaterThan(2);
    const rows = await ask(engine, 'statements.rows', { ids: [...ids] });
    expect(rows.every((row) => row.tags.some((tag) => tag.rule === rule && tag.state === 'suggested'))).toBe(true);
    const dates = rows.map((row) => row.date ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());

    const [first = 0, second = 0] = ids;
    await ask(engine, 'tags.decide', { ids: [first], accept: true, theme });
    await ask(engine, 'tags.decide', { ids: [second], accept: false, theme });
    const after = await ask(engine, 'review.suggestions', {});
    expect(after.groups.find((each) => each.rule === rule)).toMatchObject({
      waiting: ids.length - 2,
      accepted: 1,
      rejected: 1,
    });
    expect([after.waiting, after.decided]).toEqual([before.waiting - 2, before.decided + 2]);
    expect([...(await ask(engine, 'review.waiting', { theme, rule })).ids]).not.toContain(first);
    await ask(engine, 'tags.decide', { ids: [...ids], accept: true, theme });
    expect((await ask(engine, 'review.suggestions', {})).groups.some((each) => each.rule === rule)).toBe(false);
  });

  it('do not count what an applying rule put and a person took away', async () => {
    const { id: theme } = await ask(engine, 'themes.create', { name: 'Security talk', parent: null });
    const { ids } = await ask(engine, 'statements.ids', {});
    await ask(engine, 'rules.save', {
      id: null,
      theme,
      term: 'the',
      match: 'word',
      caseSensitive: false,
      action: 'apply',
      unless: [],
    });
    const [tagged] = (await ask(engine, 'statements.rows', { ids: [...ids] })).filter((row) =>
      row.tags.some((tag) => tag.theme === theme && tag.state === 'rule'),
    );
    const before = await ask(engine, 'review.suggestions', {});
    await ask(engine, 'tags.toggle', { theme, ids: [tagged?.id ?? 0] });
    expect((await ask(engine, 'review.suggestions', {})).decided).toBe(before.decided);
  });
});

describe('speakers in doubt', () => {
  it('are those without a speaker, with a guess, and those that were marked as uncertain', async () => {
    const { ids } = await ask(engine, 'statements.ids', {});
    const rows = await ask(engine, 'statements.rows', { ids: [...ids] });
    const certain = rows.filter((row) => row.review === 'unreviewed' && row.speakers.length > 0);
    const [first, second] = certain
      .filter((row) => row.document === certain[0]?.document)
      .toSorted((a, b) => a.start - b.start);
    if (!first || !second) throw new Error('the document has two statements');
    await ask(engine, 'statements.edit', { id: second.id, speakers: [] });
    await ask(engine, 'statements.review', { ids: [first.id], review: 'uncertain' });
    await ask(engine, 'statements.review', { ids: [second.id], review: 'unreviewed' });

    const list = await ask(engine, 'review.speakers', {});
    expect(contract['review.speakers'].output.parse(list)).toEqual(list);
    expect(list.find((each) => each.statement === first.id)).toMatchObject({ resolved: true, people: first.speakers });
    expect(list.find((each) => each.statement === second.id)).toEqual({
      statement: second.id,
      resolved: false,
      people: first.speakers,
      reason: 'speaker of the statement before it',
    });
    const { unresolved } = await ask(engine, 'library.info', {});
    expect(list.filter((each) => !each.resolved)).toHaveLength(unresolved);

    await ask(engine, 'statements.review', { ids: [first.id, second.id], review: 'confirmed' });
    const left = (await ask(engine, 'review.speakers', {})).map((each) => each.statement);
    expect(left).not.toContain(first.id);
    expect(left).not.toContain(second.id);
    expect((await ask(engine, 'library.info', {})).unresolved).toBe(unresolved - 1);
  });
});

describe('files that need attention', () => {
  it('are those that no import could read, with their reason', async () => {
    const files = await ask(engine, 'review.files', {});
    expect(contract['review.files'].output.parse(files)).toEqual(files);
    expect(files.map((file) => file.path.split('/').at(-1)).toSorted()).toEqual(['empty.txt', 'picture.xyz']);
    expect(files.every((file) => file.status !== 'imported' && (file.reason ?? '') !== '')).toBe(true);
  });

  it('are counted as they are listed, also when a later import has read one of them', async () => {
    const bad = writeFiles(join(folder, 'later'), { 'later.txt': '' });
    await ask(engine, 'imports.start', { paths: [bad] });
    const counted = async () => (await ask(engine, 'library.info', {})).attention;
    expect(await counted()).toBe((await ask(engine, 'review.files', {})).length);
    writeFiles(join(folder, 'later'), { 'later.txt': 'The President said that talks go on.' });
    await ask(engine, 'imports.start', { paths: [bad] });
    const files = await ask(engine, 'review.files', {});
    expect(files.some(({ path }) => path.endsWith('later.txt'))).toBe(false);
    expect(await counted()).toBe(files.length);
  });
});
