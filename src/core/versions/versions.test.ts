import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ask, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

const paragraphs = [
  'President Aleksandr Lukashenko met with Prime Minister Robert Fico in Minsk on 13 September 2024.',
  '"We are ready for joint projects in agriculture and mechanical engineering," Aleksandr Lukashenko said.',
  'Robert Fico thanked the President for the warm welcome and the frank exchange of opinions.',
  'Aleksandr Lukashenko noted that trade between the two countries had doubled over the last three years.',
  'The parties discussed the supply of potash fertilisers and the reopening of the road corridor.',
  'Robert Fico invited the President to pay an official visit to Bratislava in the spring of next year.',
  '"The door for the companies of Slovakia is open," the head of state assured.',
];

function page(name: string, url: string | null, body: readonly string[]): string {
  const path = join(folder, name);
  const front = [
    '---',
    'title: Talks in Minsk',
    'date: 2024-09-13',
    ...(url === null ? [] : [`url: ${url}`]),
    '---',
    '',
  ];
  writeFileSync(path, `${front.join('\n')}\n${body.join('\n\n')}\n`);
  return path;
}

async function withEngine(name: string, work: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await createEngine({ path: join(folder, name), mode: 'create', coder: 'A. Weiss' });
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}

const rowsOf = async (engine: Engine, query: string) => {
  const { ids } = await ask(engine, 'statements.ids', { query });
  return ask(engine, 'statements.rows', { ids: [...ids] });
};

it('links a newer version of a page and carries a person’s work to where the words still stand', async () => {
  await withEngine('versions.readout', async (engine) => {
    const url = 'https://president.example/news/1';
    const first = await ask(engine, 'imports.start', { paths: [page('old.md', url, paragraphs)] });
    const old = first.files[0]?.document ?? 0;
    const rows = await rowsOf(engine, `document:${old}`);
    const quote = rows.find((row) => row.text.startsWith('We are ready'));
    const gone = rows.find((row) => row.text.includes('door for the companies'));
    if (!quote || !gone) throw new Error('the two quotations are not found');
    const [theme] = await ask(engine, 'themes.list', {});
    await ask(engine, 'statements.review', { ids: [quote.id, gone.id], review: 'confirmed' });
    await ask(engine, 'tags.add', { theme: theme?.id ?? 0, on: { ids: [quote.id] } });
    await ask(engine, 'notes.set', { target: 'statement', id: quote.id, body: 'Cited in the brief.' });

    const changed = [...paragraphs.slice(0, 6), 'The meeting lasted two hours.'];
    const second = await ask(engine, 'imports.start', { paths: [page('new.md', url, changed)] });
    expect(second).toMatchObject({ imported: 0, newerVersion: 1, failed: 0 });
    expect(second.files[0]?.reason).toContain('1 statement was carried over; 1 stay');
    const newer = second.files[0]?.document ?? 0;
    expect((await ask(engine, 'documents.get', { id: newer })).newerThan).toBe(old);
    const [copy] = (await rowsOf(engine, `document:${newer}`)).filter((row) => row.text === quote.text);
    expect(copy).toMatchObject({ review: 'confirmed', note: 'Cited in the brief.' });
    expect(copy?.tags.find((tag) => tag.theme === theme?.id)).toMatchObject({ state: 'hand', coder: 'A. Weiss' });

    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
    expect(await ask(engine, 'imports.start', { paths: [join(folder, 'new.md')] })).toMatchObject({
      duplicate: 1,
      newerVersion: 0,
    });
    await ask(engine, 'documents.remove', { ids: [old] });
    expect((await ask(engine, 'documents.get', { id: newer })).newerThan).toBe(null);
  });
});

it('reports a near-duplicate, imports it, and leaves two texts of one publisher’s manner apart', async () => {
  await withEngine('near.readout', async (engine) => {
    await ask(engine, 'imports.start', { paths: [page('a.md', 'https://a.example/1', paragraphs)] });
    const near = await ask(engine, 'imports.start', {
      paths: [page('b.md', 'https://b.example/2', [...paragraphs, 'Copied by another publisher.'])],
    });
    expect(near).toMatchObject({ imported: 0, nearDuplicate: 1 });
    expect(near.files[0]).toMatchObject({ status: 'near-duplicate', document: expect.any(Number) });
    const other = paragraphs.map((line, index) => (index < 2 ? line : `${line.split(' ').toReversed().join(' ')}`));
    expect(await ask(engine, 'imports.start', { paths: [page('c.md', null, other)] })).toMatchObject({
      imported: 1,
      nearDuplicate: 0,
    });
  });
});
