/** The promise of a report: no word in it that is not in its source. */
import { ReadoutError } from '../../shared/errors.ts';
import type { ReadHandle } from '../library/handles.ts';
import { groupBy, type Material } from './material.ts';
import { type DocumentRecord, loadText } from './store.ts';

function refuse(document: DocumentRecord | undefined, statement: number, start: number, end: number): never {
  const title = document ? `“${document.title}”` : 'its document';
  throw new ReadoutError(
    'LIBRARY_DAMAGED',
    `A statement is not at its place in ${title}: its stored words differ from the source's. No report was written, and ` +
      'the library was not changed. “readout check” lists every such place; a backup restores them.',
    { statement, document: document?.id ?? null, start, end },
  );
}

/**
 * Compares every statement with the slice of its document's text from start to end (UTF-16 code units, end exclusive).
 * One text is held at a time.
 *
 * @returns how many were compared: all of them
 * @throws ReadoutError LIBRARY_DAMAGED where one differs
 */
export function verifyCitations(read: ReadHandle, material: Material): number {
  const documents = new Map(material.documents.map((row) => [row.id, row]));
  let checked = 0;
  for (const [id, statements] of groupBy(
    material.statements,
    (row) => row.document,
    (row) => row,
  )) {
    const text = loadText(read, id) ?? '';
    for (const { id: statement, start, end, text: words } of statements) {
      if (words === '' || text.slice(start, end) !== words) refuse(documents.get(id), statement, start, end);
      checked++;
    }
  }
  return checked;
}
