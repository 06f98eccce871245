import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertDocument } from '../documents/store.ts';
import { type Library, openLibrary } from '../library/open.ts';
import { formsOf, insertAlias, insertMention, insertPerson, insertRole, moveForms, personRows } from './store.ts';

let folder = '';
let library: Library;
let documents = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-split-'));
  library = openLibrary(join(folder, 'people.readout'), { create: true });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A document that names a person by these forms. */
function naming(person: number, ...forms: string[]): number {
  documents += 1;
  const id = insertDocument(library.write, {
    ...{ sourceId: null, title: 'A readout', date: '2024-01-01', dateBasis: null, language: 'en', url: null },
    ...{ fileName: 'a.txt', filePath: null, mediaType: 'text/plain' },
    ...{ fileHash: `${documents}`, textHash: `${documents}`, bodyStart: 0, length: 0 },
    ...{ importedAt: '2025-01-14T09:00:00Z', importId: null, extraction: 1 },
  });
  for (const form of forms) {
    insertAlias(library.write, person, form);
    insertMention(library.write, id, person, form, 2);
  }
  insertRole(library.write, { person, document: id, title: forms[0] ?? '', country: null, date: '2024-01-01' });
  return id;
}

describe('splitting a person', () => {
  it('takes the form, what it is called by, and all that documents with this form alone say', () => {
    const bush = insertPerson(library.write, 'George W. Bush', 'person', 'United States');
    naming(bush, 'George W. Bush');
    naming(bush, 'George H. W. Bush');
    naming(bush, 'George W. Bush', 'George H. W. Bush');
    const father = insertPerson(library.write, 'George H. W. Bush', 'person', 'United States');
    moveForms(library.write, bush, father, ['George H. W. Bush']);

    expect(formsOf(library.write, bush)).toMatchObject([{ form: 'George W. Bush', times: 4 }]);
    expect(formsOf(library.write, father)).toMatchObject([{ form: 'George H. W. Bush', times: 4 }]);
    const [son, other] = personRows(library.write, [bush, father]);
    expect(son?.aliases).toEqual([]);
    expect(other?.roles.map(({ title }) => title)).toEqual(['George H. W. Bush']);
    expect(son?.roles.map(({ title }) => title)).toEqual(['George W. Bush']);
  });
});
