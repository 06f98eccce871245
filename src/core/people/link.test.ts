import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertDocument } from '../documents/store.ts';
import type { ExtractedPerson } from '../extract/types.ts';
import { type Library, openLibrary } from '../library/open.ts';
import { linkPeople } from './link.ts';
import { personRows } from './store.ts';

let folder = '';
let library: Library;
let documents = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-link-'));
  library = openLibrary(join(folder, 'people.readout'), { create: true });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const person = (
  key: string,
  country: string | null,
  titles: string[] = [],
  forms: string[] = [key],
): ExtractedPerson => ({
  key,
  kind: 'person',
  country,
  roles: titles.map((title) => ({ title, country })),
  aliases: forms.map((form) => ({ form, count: 1 })),
});

/** The library's id for a person that a document of its own names. */
function link(found: ExtractedPerson): number {
  documents += 1;
  const document = insertDocument(library.write, {
    ...{ sourceId: null, title: 'A readout', date: null, dateBasis: null, language: 'en', url: null },
    ...{
      fileName: 'a.txt',
      filePath: null,
      mediaType: 'text/plain',
      fileHash: `${documents}`,
      textHash: `${documents}`,
    },
    ...{ bodyStart: 0, length: 0, importedAt: '2025-01-14T09:00:00Z', importId: null, extraction: 1 },
  });
  return linkPeople(library.write, [found], document, null).get(found.key) ?? 0;
}

const nameOf = (id: number): string | undefined => personRows(library.write, [id])[0]?.name;

it('takes the same full name for the same person, unless the countries differ', () => {
  const biden = link(person('Joseph R. Biden, Jr.', 'United States'));
  expect(link(person('Joseph R. Biden', null))).toBe(biden);
  expect(link(person('Joseph Biden', 'Ireland'))).not.toBe(biden);
});

it('takes a family name for whoever is called so and holds that office', () => {
  const xi = link(person('Xi Jinping', 'China', ['President'], ['Xi Jinping', 'Xi']));
  expect(link(person('Xi', null, ['Chinese President']))).toBe(xi);
  const putin = link(person('Vladimir Putin', 'Russia', ['President'], ['Vladimir Putin', 'Putin']));
  link(person('Igor Putin', 'Russia', ['banker'], ['Igor Putin', 'Putin']));
  expect(link(person('Putin', 'Russia', ['President']))).toBe(putin);
});

it('leaves a family name alone that may be either', () => {
  const jill = link(person('Jill Biden', 'United States', ['First Lady'], ['Jill Biden', 'Biden']));
  const joe = link(person('Joe Biden', 'United States', ['President'], ['Joe Biden', 'Biden']));
  const bare = link(person('Biden', 'United States'));
  expect([jill, joe]).not.toContain(bare);
});

it('gives a bare name its full one when a document has it, not to somebody of another office or country', () => {
  const bare = link(person('Macron', 'France', ['French President']));
  expect(link(person('Brigitte Macron', 'France', ['First Lady'], ['Brigitte Macron', 'Macron']))).not.toBe(bare);
  expect(link(person('Emmanuel Macron', 'France', ['President of France'], ['Emmanuel Macron', 'Macron']))).toBe(bare);
  expect(nameOf(bare)).toBe('Emmanuel Macron');
});
