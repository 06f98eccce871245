import { readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../shared/contract.ts';
import { difference, dumpLibrary } from '../../testing/dump.ts';
import {
  ask,
  codeOf,
  removeFolder,
  sampleCorpus,
  shortDocuments,
  temporaryFolder,
  writeFiles,
} from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

let count = 0;
function place(): string {
  count += 1;
  return join(folder, `library-${count}.readout`);
}

async function withEngine<T>(work: (engine: Engine, path: string) => Promise<T>, worker?: URL): Promise<T> {
  const path = place();
  const engine = await createEngine({ path, mode: 'create', clock: () => new Date(0), ...(worker ? { worker } : {}) });
  try {
    return await work(engine, path);
  } finally {
    await engine.close();
  }
}

function dumpOf(path: string): string[] {
  const library = openLibrary(path);
  const lines = dumpLibrary(library.read);
  library.close();
  return lines;
}

const text = (words: string): string =>
  `A meeting in Minsk\n\n13 September 2024\n\nPresident Aleksandr Lukashenko met with the minister. "${words}," he said.\n`;

describe('an import', () => {
  it('takes folders in depth in the order of names, and follows no link', async () => {
    const files = writeFiles(join(folder, 'deep'), {
      'b/2/deep.txt': text('We will build the bridge'),
      'a.md': text('We are ready for talks'),
      'c.txt': text('Trade has doubled'),
      '.hidden/secret.txt': text('Nobody sees this'),
      'node_modules/x/readme.txt': text('Nor this'),
      'b/other.readout': 'not read',
    });
    symlinkSync(files, join(files, 'circle'));
    await withEngine(async (engine) => {
      const report = await ask(engine, 'imports.start', { paths: [files] });
      expect(report.files.map((file) => file.path.slice(files.length + 1))).toEqual(['a.md', 'b/2/deep.txt', 'c.txt']);
      expect(report).toMatchObject({ outcome: 'done', imported: 3, failed: 0, startedAt: new Date(0).toISOString() });
    });
  });

  it('of real documents by several workers gives the same library twice', async () => {
    const run = () =>
      withEngine(async (engine, path) => {
        await ask(engine, 'imports.start', { paths: [join(sampleCorpus, 'white-house')] });
        return dumpOf(path);
      });
    const first = await run();
    expect(first.length).toBeGreaterThan(300);
    expect(difference(first, await run())).toEqual([]);
  });

  it('reports the same file and the same words as duplicates, and changes nothing but its report', async () => {
    const files = writeFiles(join(folder, 'twice'), {
      'a.txt': text('We are ready for talks'),
      'b.txt': text('We are ready for talks'),
      'c.txt': `\n\n${text('We are ready for talks').replaceAll('"', '”')}\n\n\n`,
      'd.txt': text('Something else entirely'),
    });
    await withEngine(async (engine) => {
      const first = await ask(engine, 'imports.start', { paths: [files] });
      expect(first.files.map((file) => file.status)).toEqual(['imported', 'duplicate', 'duplicate', 'imported']);
      expect(first.files[1]?.document).toBe(first.files[0]?.document);
      expect(first.files[1]?.reason).toMatch(/in the library already, as “.+”/);
      const before = await ask(engine, 'library.info', {});
      const second = await ask(engine, 'imports.start', { paths: [files, files] });
      expect(second).toMatchObject({ imported: 0, duplicate: 4, statements: 0, meetings: 0 });
      const { undo: _label, ...after } = await ask(engine, 'library.info', {});
      expect(before).toMatchObject(after);
      expect(await ask(engine, 'imports.list', {})).toMatchObject([{ duplicate: 4 }, { duplicate: 2, imported: 2 }]);
    });
  });

  it('names what it cannot read, with a reason, and goes on', async () => {
    const files = writeFiles(join(folder, 'bad'), {
      'empty.txt': '',
      'fine.txt': text('We are ready for talks'),
      'noise.bin': Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251),
    });
    await withEngine(async (engine) => {
      const report = await ask(engine, 'imports.start', { paths: [files, join(folder, 'no-such-file.txt')] });
      const statuses = Object.fromEntries(report.files.map((file) => [basename(file.path), file.status]));
      expect(statuses).toMatchObject({ 'empty.txt': 'empty', 'fine.txt': 'imported', 'no-such-file.txt': 'failed' });
      expect(report.failed).toBe(3);
      for (const file of report.files.filter((one) => one.status !== 'imported')) {
        expect(file.reason, file.path).toMatch(/\w+ \w+ \w+/);
        expect(file.document).toBeNull();
      }
      expect(await ask(engine, 'library.info', {})).toMatchObject({ documents: 1, attention: 3 });
    });
  });

  it('loses one file for each that ends, breaks or fills a reader', async () => {
    const files = writeFiles(join(folder, 'fragile'), {
      '1.txt': text('The first'),
      '2-kills-the-reader.txt': text('The second'),
      '3.txt': text('The third'),
      '4-breaks-the-reader.txt': text('The fourth'),
      '5-fills-the-memory.txt': text('The fifth'),
      '6.txt': text('The sixth'),
    });
    await withEngine(
      async (engine) => {
        const report = await ask(engine, 'imports.start', { paths: [files] });
        expect(report.files.map((file) => file.status)).toEqual([
          'imported',
          'failed',
          'imported',
          'failed',
          'failed',
          'imported',
        ]);
        expect(report.files[1]?.reason).toMatch(/stopped on it/);
        expect(report.files[3]?.reason).toMatch(/a fault of the reader/);
        expect(report.files[4]?.reason).toMatch(/MB of memory/);
        expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 3 });
      },
      new URL('../../testing/fragile-worker.ts', import.meta.url),
    );
  });

  it('only looks when it is asked to', async () => {
    await withEngine(async (engine, path) => {
      const [one = '', two = ''] = shortDocuments;
      await ask(engine, 'imports.start', { paths: [one] });
      const before = dumpOf(path);
      const copies = writeFiles(join(folder, 'look'), { 'x.md': readFileSync(two), 'y.md': readFileSync(two) });
      const report = await ask(engine, 'imports.start', { paths: [one, copies], dryRun: true });
      expect(report.files.map((file) => file.status)).toEqual(['duplicate', 'imported', 'duplicate']);
      expect(report).toMatchObject({ id: null, outcome: 'done', imported: 1, duplicate: 2 });
      expect(difference(before, dumpOf(path))).toEqual([]);
      expect(await ask(engine, 'history.list', {})).toHaveLength(1);
    });
  });

  it('stops when it is told to: what is in stays, the rest is named, and all of it is one entry', async () => {
    await withEngine(async (engine) => {
      engine.on((event) => {
        if (event.type === 'progress' && event.done >= 3) engine.cancel('mine');
      });
      // Few and short: a machine that is busy with other things takes minutes over a long transcript.
      const reply = await engine.call('imports.start', { paths: shortDocuments }, 'mine');
      if (!reply.ok) throw new Error(reply.error.message);
      expect(reply.value.outcome).toBe('cancelled');
      // A few documents come in together.
      const { imported, files } = reply.value;
      expect(imported).toBeGreaterThanOrEqual(3);
      expect(imported).toBeLessThan(files.length);
      expect(files.slice(imported).every((file) => file.reason?.includes('cancelled'))).toBe(true);
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: imported });
      expect(await ask(engine, 'history.list', {})).toMatchObject([
        { label: `Imported ${imported} documents`, changed: imported },
      ]);
      const again = await ask(engine, 'imports.start', { paths: shortDocuments });
      expect(again).toMatchObject({ duplicate: imported, imported: again.files.length - imported });
    });
  });
});

/** Runs `work` once, when so many files of an import are in. */
function whenIn(engine: Engine, files: number, work: () => void): void {
  let started = false;
  engine.on((event: EngineEvent) => {
    if (started || event.type !== 'progress' || event.done < files) return;
    started = true;
    work();
  });
}

describe('work during an import', () => {
  it('is undone by itself, and the import after it as one entry; a second import has to wait', async () => {
    await withEngine(async (engine, path) => {
      const before = dumpOf(path);
      const replies: Promise<unknown>[] = [];
      whenIn(engine, 3, () => {
        const done = ask(engine, 'statements.ids', {}).then(async ({ ids }) => {
          const [theme] = await ask(engine, 'themes.list', {});
          await ask(engine, 'tags.toggle', { theme: theme?.id ?? 0, ids: [...ids].slice(0, 3) });
          await ask(engine, 'notes.set', { target: 'document', id: 1, body: 'read this' });
        });
        replies.push(done);
      });
      const all = ask(engine, 'imports.start', { paths: shortDocuments });
      expect(await codeOf(engine, 'imports.start', { paths: shortDocuments })).toBe('BUSY');
      await all;
      await Promise.all(replies);
      const history = await ask(engine, 'history.list', {});
      expect(history.map((entry) => entry.label)).toEqual(
        ['Wrote a note on a document', 'Took Security from 3 statements', 'Imported 8 documents'].map((label) =>
          expect.stringMatching(label.startsWith('Took') ? /^(Took|Tagged)/ : label),
        ),
      );
      const states = [dumpOf(path)];
      for (const _ of history) {
        await ask(engine, 'history.undo', {});
        states.push(dumpOf(path));
      }
      expect(difference(before, states.at(-1) ?? [])).toEqual([]);
      for (let at = history.length - 1; at >= 0; at -= 1) {
        await ask(engine, 'history.redo', {});
        expect(difference(states[at] ?? [], dumpOf(path))).toEqual([]);
      }
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
    });
  });

  it('on what the import builds on makes it two entries, and every state can be brought back', async () => {
    await withEngine(async (engine, path) => {
      const before = dumpOf(path);
      const replies: Promise<unknown>[] = [];
      whenIn(engine, 3, () => {
        // Both at once, before the import goes on.
        replies.push(ask(engine, 'people.merge', { into: 1, ids: [2] }), ask(engine, 'themes.remove', { id: 1 }));
      });
      whenIn(engine, 6, () => {
        replies.push(codeOf(engine, 'history.undo', {}).then((code) => expect(code).toBe('BUSY')));
      });
      await ask(engine, 'imports.start', { paths: shortDocuments });
      await Promise.all(replies);
      const history = await ask(engine, 'history.list', {});
      expect(history.map((entry) => entry.label)).toEqual([
        'Imported 8 documents (part 2)',
        'Removed the theme Security',
        expect.stringMatching(/^Merged 1 person/),
        'Import (part 1)',
      ]);
      expect((history[0]?.changed ?? 0) + (history[3]?.changed ?? 0)).toBe(8);
      const states = [dumpOf(path)];
      for (const _ of history) {
        await ask(engine, 'history.undo', {});
        states.push(dumpOf(path));
      }
      expect(difference(before, states.at(-1) ?? [])).toEqual([]);
      for (let at = history.length - 1; at >= 0; at -= 1) {
        await ask(engine, 'history.redo', {});
        expect(difference(states[at] ?? [], dumpOf(path))).toEqual([]);
      }
      expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true });
    });
  });

  it('that was taken back again does not stand in the way of what comes in', async () => {
    await withEngine(async (engine, path) => {
      const before = dumpOf(path);
      const replies: Promise<unknown>[] = [];
      whenIn(engine, 3, () => {
        // The deleted row had the highest key of its table: a new row gets it.
        const last = ask(engine, 'tags.whole', { theme: 1, target: 'document', ids: [1], on: true });
        replies.push(last, ask(engine, 'history.undo', {}));
      });
      await ask(engine, 'imports.start', { paths: shortDocuments });
      await Promise.all(replies);
      expect(await codeOf(engine, 'history.redo', {})).toBe('NOTHING_TO_REDO');
      const full = dumpOf(path);
      const states = (await ask(engine, 'history.list', {})).map((entry) => entry.state);
      expect(states).toEqual(['done', 'dropped', 'done']);
      await ask(engine, 'history.undo', {});
      await ask(engine, 'history.undo', {});
      expect(difference(before, dumpOf(path))).toEqual([]);
      await ask(engine, 'history.redo', {});
      await ask(engine, 'history.redo', {});
      expect(difference(full, dumpOf(path))).toEqual([]);
    });
  });
});
