import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryFields } from '../../shared/query/fields.ts';
import { ask, codeOf, makeLibrary, removeFolder, shortDocuments, temporaryFolder } from '../../testing/libraries.ts';
import { createEngine } from '../engine.ts';
import type { Engine } from '../engine-types.ts';

const folder = temporaryFolder();
const path = join(folder, 'library.readout');
let engine: Engine;

beforeAll(async () => {
  await makeLibrary(path, shortDocuments.slice(0, 3));
  engine = await createEngine({ path });
});
afterAll(async () => {
  await engine.close();
  removeFolder(folder);
});

const tables = ['statements', 'documents', 'meetings', 'people'] as const;

/** Pieces that queries are made of, put together without regard to sense. */
const piece = fc.oneof(
  fc.constantFrom(...queryFields.map(({ field }) => `${field}:`)),
  fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    '-',
    '(',
    ')',
    '"',
    '*',
    ',',
    ' ',
    '..',
    '2024',
    'security',
    'quote',
    'tag',
    '%',
    '_',
  ),
  fc.constantFrom(
    `'; DROP TABLE statement; --`,
    '" OR 1=1 --',
    'NEAR(a b)',
    '{title} : x',
    '^x',
    'a"b',
    '\u0000',
    '\\',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('no query', () => {
  it('is a fault of the engine, whatever is in it', async () => {
    const before = await ask(engine, 'library.info', {});
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        for (const glue of ['', ' ']) {
          for (const table of tables) {
            const code = await codeOf(engine, `${table}.ids`, { query: pieces.join(glue) });
            expect(['ok', 'QUERY_INVALID']).toContain(code);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(await ask(engine, 'library.info', {})).toEqual(before);
  });

  it('is too long to be answered or refused', async () => {
    const long = 'x'.repeat(60_000);
    const many = Array.from({ length: 500 }, (_, index) => `speaker:n${index}`).join(' OR ');
    const nested = `${'('.repeat(90)}security${')'.repeat(90)}`;
    const nots = `${'NOT '.repeat(90)}security`;
    for (const query of [
      long,
      `speaker:${long}`,
      `country:${long}`,
      `title:${long}`,
      `place:${long}`,
      `"${long}"`,
      many,
      nested,
      nots,
    ]) {
      for (const table of tables) {
        const code = await codeOf(engine, `${table}.ids`, { query });
        expect(['ok', 'QUERY_INVALID'], `${table} ${query.slice(0, 30)}`).toContain(code);
      }
    }
    expect(await codeOf(engine, 'statements.histogram', { query: many })).toBe('ok');
  });
});
