import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difference, dumpIndexes, dumpLibrary } from '../../testing/dump.ts';
import {
  ask,
  codeOf,
  copyLibrary,
  makeLibrary,
  nearCopy,
  removeFolder,
  shortDocuments,
  temporaryFolder,
} from '../../testing/libraries.ts';
import { type CommandName, commandNames, Draw, inputs } from '../../testing/random-commands.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';
import { type Library, openLibrary } from '../library/open.ts';

const folder = temporaryFolder();
const filled = join(folder, 'filled.readout');

beforeAll(() => {
  const [first = '', second = ''] = shortDocuments;
  return makeLibrary(filled, [...shortDocuments, nearCopy(first, folder), nearCopy(second, folder)]);
});
afterAll(() => removeFolder(folder));

interface Step {
  readonly what: CommandName | 'undo' | 'redo' | 'reopen';
  readonly seed: number;
}

/** An engine at work beside a second connection that only looks, and the states that undo and redo must bring back. */
class Session {
  readonly #path: string;
  #engine: Engine | null = null;
  #looking: Library | null = null;
  /** The states of the library, each after one entry of the history; `#at` is the present one. */
  #states: string[][] = [];
  #at = 0;

  constructor(path: string) {
    this.#path = path;
  }

  get engine(): Engine {
    if (!this.#engine) throw new Error('not open');
    return this.#engine;
  }

  get library(): Library {
    if (!this.#looking) throw new Error('not open');
    return this.#looking;
  }

  async open(): Promise<void> {
    this.#engine = await createEngine({ path: this.#path, coder: 'A. Nalyst', clock: () => new Date(0) });
    this.#looking = openLibrary(this.#path);
    if (this.#states.length === 0) this.#states = [this.dump()];
  }

  async close(): Promise<void> {
    this.#looking?.close();
    await this.#engine?.close();
  }

  dump(): string[] {
    return dumpLibrary(this.library.read);
  }

  expectState(at: number): void {
    expect(difference(this.#states[at] ?? [], this.dump())).toEqual([]);
    this.#at = at;
  }

  entries(): number {
    return this.library.read.value<number>('SELECT count(*) FROM history_entry') ?? 0;
  }

  async undo(): Promise<void> {
    // The first entry is the import that filled the library: these tests stop above it.
    if (this.#at === 0) return;
    expect(await codeOf(this.engine, 'history.undo', {})).toBe('ok');
    this.expectState(this.#at - 1);
  }

  async redo(): Promise<void> {
    const possible = this.#at < this.#states.length - 1;
    expect(await codeOf(this.engine, 'history.redo', {})).toBe(possible ? 'ok' : 'NOTHING_TO_REDO');
    this.expectState(possible ? this.#at + 1 : this.#at);
  }

  async command(name: CommandName, seed: number): Promise<void> {
    const input = inputs[name](new Draw(seed, this.library.read));
    const entries = this.entries();
    const reply = await this.engine.call(name, input as never);
    const now = this.dump();
    const changed = difference(this.#states[this.#at] ?? [], now);
    if (!reply.ok) {
      expect(reply.error.code, `${name} ${JSON.stringify(input)}: ${reply.error.message}`).not.toBe('INTERNAL');
      expect(changed).toEqual([]);
    }
    if (changed.length === 0) {
      expect(this.entries(), `${name} ${JSON.stringify(input)} changed nothing`).toBe(entries);
      if (reply.ok) expect(reply.value).toMatchObject({ changed: 0 });
    } else {
      this.#states = [...this.#states.slice(0, this.#at + 1), now];
      this.#at += 1;
    }
  }

  async run(step: Step): Promise<void> {
    if (step.what === 'undo') await this.undo();
    else if (step.what === 'redo') await this.redo();
    else if (step.what === 'reopen') {
      await this.close();
      await this.open();
      this.expectState(this.#at);
    } else await this.command(step.what, step.seed);
  }

  /** Down to the first state and up to the last again. */
  async walk(): Promise<void> {
    while (this.#at > 0) await this.undo();
    while (this.#at < this.#states.length - 1) await this.redo();
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Step['what']>(...commandNames) },
    { weight: 2, arbitrary: fc.constantFrom<Step['what']>('undo', 'undo', 'redo') },
    { weight: 1, arbitrary: fc.constant<Step['what']>('reopen') },
  ),
  seed: fc.nat(),
});

let runs = 0;
async function withSession(work: (session: Session) => Promise<void>): Promise<void> {
  runs += 1;
  const session = new Session(copyLibrary(filled, join(folder, `run-${runs}.readout`)));
  await session.open();
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

describe('undo and redo', () => {
  it('restore the library exactly, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        await withSession(async (session) => {
          for (const one of steps) await session.run(one);
          await session.walk();
          expect(await ask(session.engine, 'library.check', {})).toMatchObject({ ok: true, problems: [] });
        });
      }),
      { numRuns: 25, endOnFailure: false },
    );
  }, 120_000);

  it('restore the library exactly after each command alone', async () => {
    await withSession(async (session) => {
      for (const name of commandNames) {
        for (let seed = 1; seed <= 4; seed += 1) {
          await session.command(name, seed * 7919);
          await session.walk();
          await session.undo();
        }
      }
      expect(await ask(session.engine, 'library.check', {})).toMatchObject({ ok: true, problems: [] });
    });
  });

  it('take an import back with all that it brought, and bring it again', async () => {
    const path = join(folder, 'import.readout');
    const engine = await createEngine({ path, mode: 'create' });
    const library = openLibrary(path);
    const words = ['president', 'security', 'cooperation', 'modi', 'trade'];
    const look = () => [...dumpLibrary(library.read), ...dumpIndexes(library.read, words)];
    const empty = look();
    await ask(engine, 'imports.start', { paths: shortDocuments.slice(0, 3) });
    const three = look();
    await ask(engine, 'imports.start', { paths: shortDocuments });
    const all = look();
    expect(await ask(engine, 'history.undo', {})).toMatchObject({ label: 'Imported 5 documents', changed: 5 });
    expect(difference(three, look())).toEqual([]);
    await ask(engine, 'history.redo', {});
    expect(difference(all, look())).toEqual([]);
    expect(await ask(engine, 'library.check', {})).toMatchObject({ ok: true, documents: 8 });
    const [last] = await ask(engine, 'history.list', {});
    await ask(engine, 'history.undoTo', { id: (last?.id ?? 0) - 1 });
    expect(difference(empty, look())).toEqual([]);
    expect(await codeOf(engine, 'history.undo', {})).toBe('NOTHING_TO_UNDO');
    await ask(engine, 'history.redo', {});
    await ask(engine, 'history.redo', {});
    expect(difference(all, look())).toEqual([]);
    library.close();
    await engine.close();
  });
});
