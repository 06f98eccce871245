/** Documents that are nearly the same: side by side, and what a person makes of them. */
import type { DuplicateSide } from '../../shared/contract/duplicates.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { paragraphsOf } from '../documents/paragraphs.ts';
import { companyOf, deleteDocuments, deleteOrphans, documentRows, documentText } from '../documents/store.ts';
import type { SomeCommands, SomeQueries } from '../handlers.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { type Carried, carryOver, wouldCarry } from './carry-over.ts';
import { compareTexts } from './compare.ts';
import * as store from './store.ts';

function sideOf(read: ReadHandle, id: number): DuplicateSide | undefined {
  const [row] = documentRows(read, [id]);
  return row && { row, importedAt: store.importedAt(read, id), workedOn: store.countTouched(read, id) };
}

function paragraphs(read: ReadHandle, id: number): string[] {
  const stored = documentText(read, id);
  if (!stored)
    throw new ReadoutError(
      'NOT_FOUND',
      'One of the two documents is not in the library any more. It may have been removed or undone.',
    );
  return paragraphsOf(stored.text, stored.bodyStart).map(({ start, end }) => stored.text.slice(start, end));
}

/** The work on the one that goes moves to the one that stays, with all that is known of it. */
function merge(write: WriteHandle, goes: number, stays: number): Carried {
  const carried = carryOver(write, goes, stays);
  store.fillMetadata(write, goes, stays);
  store.moveVersions(write, goes, stays);
  store.moveLikenesses(write, goes, stays);
  store.rememberMerged(write, goes, stays);
  const company = companyOf(write, [goes]);
  deleteDocuments(write, [goes]);
  deleteOrphans(write, company);
  return carried;
}

export const duplicateQueries: SomeQueries<'duplicates'> = {
  'duplicates.list': (_input, { read }) =>
    store.openLikenesses(read).flatMap(({ id, document, other, resemblance }) => {
      const [earlier, later] = [sideOf(read, other), sideOf(read, document)];
      return earlier && later ? [{ id, resemblance: resemblance / 1000, earlier, later }] : [];
    }),
  'duplicates.compare': ({ a, b }, { read }) => ({
    ...compareTexts(paragraphs(read, a), paragraphs(read, b)),
    fromA: wouldCarry(read, a, b),
    fromB: wouldCarry(read, b, a),
  }),
};

export const duplicateCommands: SomeCommands<'duplicates'> = {
  'duplicates.decide': ({ id, decision }, { write }) => {
    const pair = store.openLikeness(write, id);
    const [earlier] = pair ? documentRows(write, [pair.other]) : [];
    if (!pair || !earlier)
      throw new ReadoutError('NOT_FOUND', 'These two documents wait for no decision any more. Nothing was changed.');
    switch (decision) {
      case 'both':
        store.decideLikeness(write, id, 'both');
        return { changed: 1, label: `Kept two documents like “${earlier.title}”`, carried: 0, left: 0 };
      case 'newer':
        store.decideLikeness(write, id, 'newer');
        store.setNewerThan(write, pair.document, pair.other);
        return {
          changed: 1,
          label: `Newer version of “${earlier.title}”`,
          ...carryOver(write, pair.other, pair.document),
        };
      case 'same':
        return {
          changed: 1,
          label: `Merged two copies of “${earlier.title}”`,
          ...merge(write, pair.document, pair.other),
        };
    }
  },
};
