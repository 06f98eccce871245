/** Reading and correcting documents. */
import { inflateSync } from 'node:zlib';
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { SomeCommands, SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { meetingRows, meetingsOfDocument } from '../meetings/store.ts';
import { compileQuery } from '../search/compile.ts';
import { statementsOfDocument } from '../statements/store.ts';
import { paragraphsOf } from './paragraphs.ts';
import * as store from './store.ts';

/** Documents that are removed by one statement of SQL a table; between them it can be cancelled. */
const AT_ONCE = 300;

function existing(read: ReadHandle, id: number) {
  const [row] = store.documentRows(read, [id]);
  const stored = store.documentText(read, id);
  if (!row || !stored)
    throw new ReadoutError(
      'NOT_FOUND',
      'This document is not in the library any more. It may have been removed or undone.',
    );
  return { row, stored };
}

export const documentQueries: SomeQueries<'documents'> = {
  'documents.ids': ({ query, sort }, { read }) => ({
    ids: store.documentIds(read, compileQuery(read, query, 'document'), sort),
    all: store.countDocuments(read),
  }),
  'documents.rows': ({ ids }, { read }) => store.documentRows(read, ids),
  'documents.get': ({ id }, { read }) => {
    const { row, stored } = existing(read, id);
    return {
      row,
      text: stored.text,
      bodyStart: stored.bodyStart,
      paragraphs: paragraphsOf(stored.text, stored.bodyStart),
      statements: statementsOfDocument(read, id),
      people: store.peopleOf(read, id),
      meetings: meetingRows(read, meetingsOfDocument(read, id)),
      place: store.placeOf(read, id),
      newerThan: stored.newerThan,
    };
  },
  'documents.original': ({ id }, { read }) => {
    const file = store.documentFile(read, id);
    if (!file) throw new ReadoutError('NOT_FOUND', 'The original file is not in the library.');
    return { name: file.name, mediaType: file.mediaType, bytes: new Uint8Array(inflateSync(file.bytes)) };
  },
};

export const documentCommands: SomeCommands<'documents'> = {
  'documents.update': ({ ids, source, url, ...fields }, { write }) => {
    const sourceId = source === undefined ? undefined : source ? store.sourceId(write, source) : null;
    const change = { ...fields, url: url === '' ? null : url, sourceId };
    const changed = ids.reduce((total, id) => total + store.updateDocument(write, id, change), 0);
    return { changed, label: `Corrected ${plural(changed, 'document')}` };
  },
  'documents.remove': ({ ids }, { write, beat }) => {
    const company = store.companyOf(write, ids);
    let changed = 0;
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      beat(at, ids.length);
      changed += store.deleteDocuments(write, ids.slice(at, at + AT_ONCE));
    }
    store.deleteOrphans(write, company);
    return { changed, label: `Removed ${plural(changed, 'document')}` };
  },
};
