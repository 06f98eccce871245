import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { difference, dumpLibrary } from '../../testing/dump.ts';
import { ask, codeOf, removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
let count = 0;
let engine: Engine;
let library: string;

beforeEach(async () => {
  count += 1;
  library = join(folder, `pair-${count}.readout`);
  engine = await createEngine({ path: library, mode: 'create', coder: 'A. Weiss' });
});
afterEach(() => engine.close());
afterAll(() => removeFolder(folder));

const paragraphs = [
  'President Aleksandr Lukashenko met with Prime Minister Robert Fico in Minsk on 13 September 2024.',
  '"We are ready for joint projects in agriculture and mechanical engineering," Aleksandr Lukashenko said.',
  'Robert Fico thanked the President for the warm welcome and the frank exchange of opinions.',
  'Aleksandr Lukashenko noted that trade between the two countries had doubled over the last three years.',
  'The parties discussed the supply of potash fertilisers and the reopening of the road corridor.',
  '"The door for the companies of Slovakia is open," the head of state assured.',
];

async function importPage(name: string, body: readonly string[], url?: string): Promise<number> {
  const path = join(folder, `${count}-${name}`);
  const head = ['---', 'title: Talks in Minsk', ...(url ? [`url: ${url}`] : []), '---', ''];
  writeFileSync(path, `${head.join('\n')}\n${body.join('\n\n')}\n`);
  const report = await ask(engine, 'imports.start', { paths: [path] });
  return report.files[0]?.document ?? 0;
}

async function statementsOf(document: number) {
  const { ids } = await ask(engine, 'statements.ids', { query: `document:${document}` });
  return ask(engine, 'statements.rows', { ids: [...ids] });
}

/** Two nearly equal documents; the later one has a confirmed, noted quotation, and one whose words the other lacks. */
async function pair() {
  const earlier = await importPage('a.md', paragraphs);
  const later = await importPage(
    'b.md',
    [...paragraphs, '"Nothing else was agreed," Robert Fico said.'],
    'https://b.example/1',
  );
  const rows = await statementsOf(later);
  const quote = rows.find((row) => row.text.startsWith('We are ready'));
  const extra = rows.find((row) => row.text.startsWith('Nothing else'));
  if (!quote || !extra) throw new Error('the quotations are not found');
  await ask(engine, 'statements.review', { ids: [quote.id, extra.id], review: 'confirmed' });
  await ask(engine, 'notes.set', { target: 'statement', id: quote.id, body: 'Cited.' });
  const [open] = await ask(engine, 'duplicates.list', {});
  if (!open) throw new Error('no pair is found');
  return { earlier, later, open };
}

function dump(): string[] {
  const copy = openLibrary(library);
  const lines = dumpLibrary(copy.read);
  copy.close();
  return lines;
}

describe('documents that are nearly the same', () => {
  it('are listed with both rows, and compared word by word with what work would move', async () => {
    const { earlier, later, open } = await pair();
    expect(contract['duplicates.list'].output.parse([open])).toEqual([open]);
    expect(open).toMatchObject({
      earlier: { row: { id: earlier, title: 'Talks in Minsk' }, workedOn: 0 },
      later: { row: { id: later }, workedOn: 2 },
    });
    expect(open.resemblance).toBeGreaterThan(0.8);
    const compared = await ask(engine, 'duplicates.compare', { a: earlier, b: later });
    expect(compared.paragraphs.filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'))).toEqual([
      { runs: [{ kind: 'added', text: '"Nothing else was agreed," Robert Fico said.' }] },
    ]);
    expect(compared).toMatchObject({ fromA: { carried: 0, left: 0 }, fromB: { carried: 1, left: 1 } });
    expect(await codeOf(engine, 'duplicates.compare', { a: earlier, b: 999 })).toBe('NOT_FOUND');
  });

  it('that are two documents are not asked about again', async () => {
    const { open } = await pair();
    await ask(engine, 'duplicates.decide', { id: open.id, decision: 'both' });
    expect(await ask(engine, 'duplicates.list', {})).toEqual([]);
    expect(await codeOf(engine, 'duplicates.decide', { id: open.id, decision: 'same' })).toBe('NOT_FOUND');
    await ask(engine, 'history.undo', {});
    expect(await ask(engine, 'duplicates.list', {})).toEqual([open]);
  });

  it('become versions: the later after the earlier, with the work on it', async () => {
    const earlier = await importPage('a.md', paragraphs);
    const quote = (await statementsOf(earlier)).find((row) => row.text.startsWith('We are ready'));
    await ask(engine, 'statements.review', { ids: [quote?.id ?? 0], review: 'confirmed' });
    const later = await importPage('b.md', [...paragraphs, 'It was added later.']);
    const [open] = await ask(engine, 'duplicates.list', {});
    const done = await ask(engine, 'duplicates.decide', { id: open?.id ?? 0, decision: 'newer' });
    expect(done).toMatchObject({ carried: 1, left: 0 });
    expect((await ask(engine, 'documents.get', { id: later })).newerThan).toBe(earlier);
    const [moved] = (await statementsOf(later)).filter((row) => row.text === quote?.text);
    expect(moved?.review).toBe('confirmed');
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
  });

  it('become one: the later goes, its work and address stay, and the same file is a duplicate from then on', async () => {
    const { earlier, later, open } = await pair();
    const before = dump();
    const done = await ask(engine, 'duplicates.decide', { id: open.id, decision: 'same' });
    expect(done).toMatchObject({ carried: 1, left: 1, label: 'Merged two copies of “Talks in Minsk”' });
    expect([...(await ask(engine, 'documents.ids', {})).ids]).toEqual([earlier]);
    const [quote] = (await statementsOf(earlier)).filter((row) => row.text.startsWith('We are ready'));
    expect(quote).toMatchObject({ review: 'confirmed', note: 'Cited.' });
    expect((await ask(engine, 'documents.rows', { ids: [earlier] }))[0]?.url).toBe('https://b.example/1');
    const again = await ask(engine, 'imports.start', { paths: [join(folder, `${count}-b.md`)] });
    expect(again.files[0]).toMatchObject({ status: 'duplicate', document: earlier });
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
    await ask(engine, 'history.undo', {});
    await ask(engine, 'history.undo', {});
    expect(difference(before, dump())).toEqual([]);
    expect([...(await ask(engine, 'documents.ids', {})).ids]).toEqual([earlier, later]);
  });

  it('hand on what else is like the one that goes', async () => {
    const first = await importPage('a.md', paragraphs);
    const second = await importPage('b.md', [...paragraphs, 'A second copy.']);
    await importPage('c.md', [...paragraphs, 'A second copy.', 'A third copy.']);
    const open = await ask(engine, 'duplicates.list', {});
    const pairs = () => open.map(({ earlier, later }) => [earlier.row.id, later.row.id]);
    expect(pairs()).toContainEqual([second, expect.any(Number)]);
    const own = open.find(({ earlier, later }) => earlier.row.id === first && later.row.id === second);
    await ask(engine, 'duplicates.decide', { id: own?.id ?? 0, decision: 'same' });
    const left = await ask(engine, 'duplicates.list', {});
    expect(left.map(({ earlier }) => earlier.row.id)).toEqual([first]);
  });
});
