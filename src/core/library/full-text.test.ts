import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolder, temporaryFolder } from '../../testing/libraries.ts';
import { type Library, openLibrary } from './open.ts';

const folder = temporaryFolder();
let library: Library;
beforeAll(() => {
  library = openLibrary(join(folder, 'indexed.readout'), { create: true });
});
afterAll(() => {
  library.close();
  removeFolder(folder);
});

function insert(id: number, title: string, text: string): void {
  library.write.run(
    `INSERT INTO document (id, title, language, file_name, media_type, file_hash, text_hash, body_start, length, imported_at)
     VALUES (?, ?, 'en', 'a.txt', 'text/plain', ?, ?, 0, ?, '')`,
    [id, title, `f${id}`, `t${id}`, text.length],
  );
  library.write.run('INSERT INTO document_text (document_id, text) VALUES (?, ?)', [id, text]);
}

const found = (word: string): number[] =>
  library.read.pluck<number>('SELECT rowid FROM document_index WHERE document_index MATCH ? ORDER BY rowid', [word]);

test('what a transaction leaves of a document is found by its words, and nothing else', () => {
  library.transaction(() => {
    insert(3, 'Third', 'bridges');
    insert(1, 'First', 'bridges and harbours');
    insert(2, 'Second', 'bridges');
    library.write.run(`UPDATE document SET title = 'Renamed' WHERE id = 1`);
    library.write.run(`UPDATE document_text SET text = 'roads' WHERE document_id = 3`);
    library.write.run('DELETE FROM document WHERE id = 2');
    library.transaction(() => insert(4, 'Fourth', 'roads in a part of its own'));
  });
  expect(found('bridges')).toEqual([1]);
  expect(found('roads')).toEqual([3, 4]);
  expect([found('first'), found('renamed'), found('second')]).toEqual([[], [1], []]);
});

test('a transaction that is taken back leaves nothing to index', () => {
  expect(() =>
    library.transaction(() => {
      insert(5, 'Fifth', 'railways');
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  library.transaction(() => insert(6, 'Sixth', 'railways'));
  expect(found('railways')).toEqual([6]);
});

test('a document that went in one transaction and comes back in the next is found again', () => {
  library.transaction(() => library.write.run('DELETE FROM document WHERE id = 6'));
  expect(found('railways')).toEqual([]);
  library.transaction(() => insert(6, 'Sixth', 'railways'));
  expect(found('railways')).toEqual([6]);
});
