/** Changing statements: review, correct, add, remove. */
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import { paragraphAt, paragraphsOf } from '../documents/paragraphs.ts';
import { documentText } from '../documents/store.ts';
import type { SomeCommands } from '../handlers.ts';
import type { WriteHandle } from '../library/handles.ts';
import { anchorHash } from '../library/hash.ts';
import { personFor } from '../people/person-for.ts';
import { personRows } from '../people/store.ts';
import { libraryMatcher, retagByRules } from '../tags/by-rule.ts';
import { refuseSpan } from '../versions/store.ts';
import * as store from './store.ts';

/** Whether an offset lies between the two halves of one character: half of it cannot be stored. */
function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The words at a span, with what a row keeps of them. @throws ReadoutError NOT_FOUND, SPAN_INVALID */
function anchor(write: WriteHandle, document: number, start: number, end: number) {
  const stored = documentText(write, document);
  if (!stored) throw new ReadoutError('NOT_FOUND', 'This document is not in the library any more.');
  const text = stored.text.slice(start, end);
  if (start >= end || end > stored.text.length || text.trim() === '') {
    throw new ReadoutError(
      'SPAN_INVALID',
      `From ${start} to ${end} there are no words in this document (it has ${stored.text.length} characters). Nothing was changed.`,
      { start, end, length: stored.text.length },
    );
  }
  if (cutsCharacter(stored.text, start) || cutsCharacter(stored.text, end)) {
    throw new ReadoutError(
      'SPAN_INVALID',
      `From ${start} to ${end} cuts a character in two: it takes two UTF-16 code units. Nothing was changed.`,
      { start, end },
    );
  }
  const paragraph = paragraphAt(paragraphsOf(stored.text, stored.bodyStart), start);
  return { start, end, text, hash: anchorHash(text), paragraph, source: stored.text };
}

function existing(write: WriteHandle, id: number) {
  const [row] = store.statementRows(write, [id]);
  if (!row) throw new ReadoutError('NOT_FOUND', 'This statement is not in the library any more. Nothing was changed.');
  return row;
}

/** "Speaker of 12 statements: Ada Analyst". */
function speakersLabel(write: WriteHandle, statements: number, chosen: readonly number[]): string {
  const of = plural(statements, 'statement');
  if (chosen.length === 0) return `Removed the speaker of ${of}`;
  const names = personRows(write, [...new Set(chosen)]).map((person) => person.name);
  return `${names.length === 1 ? 'Speaker' : 'Speakers'} of ${of}: ${names.join(', ')}`;
}

const reviewed = {
  confirmed: 'Confirmed',
  uncertain: 'Marked as uncertain',
  unreviewed: 'Took back the review of',
} as const;

export const statementCommands: SomeCommands<'statements'> = {
  'statements.review': ({ ids, review }, { write }) => {
    const changed = ids.reduce((total, id) => total + store.setReview(write, id, review), 0);
    return { changed, label: `${reviewed[review]} ${plural(changed, 'statement')}` };
  },

  'statements.edit': ({ id, ...change }, { write, now }) => {
    const row = existing(write, id);
    const { source, ...place } = anchor(write, row.document, change.start ?? row.start, change.end ?? row.end);
    const addressee =
      change.addressee === undefined
        ? (row.addressee?.id ?? null)
        : change.addressee && personFor(write, change.addressee);
    store.updateStatement(write, id, {
      ...place,
      kind: change.kind ?? row.kind,
      cue: change.cue === undefined ? row.cue : change.cue === '' ? null : change.cue,
      addresseeId: addressee,
    });
    if (change.speakers)
      store.setSpeakers(
        write,
        id,
        change.speakers.map((person) => personFor(write, person)),
      );
    if (store.originOf(write, id) !== 'added' && (place.start !== row.start || place.end !== row.end))
      refuseSpan(write, row.document, row);
    if (place.text !== row.text)
      retagByRules(write, libraryMatcher(write), { id, start: place.start, end: place.end, source }, now);
    return { changed: 1, label: 'Corrected a statement' };
  },

  'statements.setSpeakers': ({ ids, speakers }, { write }) => {
    const present = ids.filter((id) => store.originOf(write, id) !== undefined);
    // A name becomes a person only where it gets something to say.
    const chosen = present.length === 0 ? [] : speakers.map((person) => personFor(write, person));
    let changed = 0;
    for (const id of present) {
      const replaced = store.setSpeakers(write, id, chosen);
      const corrected = store.markCorrected(write, id);
      if (replaced || corrected) changed += 1;
    }
    return { changed, label: speakersLabel(write, changed, chosen) };
  },

  'statements.add': ({ document, speakers, addressee, kind, cue, start, end }, { write, now }) => {
    const { source, ...place } = anchor(write, document, start, end);
    const id = store.insertStatement(write, {
      documentId: document,
      ...place,
      kind,
      turn: 0,
      cue: cue === '' ? null : cue,
      cueStart: null,
      cueEnd: null,
      speakerAsWritten: null,
      speakerStart: null,
      speakerEnd: null,
      addresseeId: addressee && personFor(write, addressee),
      confidence: 1000,
      review: 'confirmed',
      origin: 'added',
      evidence: JSON.stringify({ pattern: 'added', steps: ['Added by hand from selected text.'] }),
    });
    store.setSpeakers(
      write,
      id,
      speakers.map((person) => personFor(write, person)),
    );
    retagByRules(write, libraryMatcher(write), { id, start: place.start, end: place.end, source }, now);
    return { id, changed: 1, label: 'Added a statement' };
  },

  'statements.remove': ({ ids }, { write }) => {
    let changed = 0;
    for (const row of store.statementRows(write, ids)) {
      // A later extraction shall not bring back what a person took out; what a person added it does not know.
      if (store.originOf(write, row.id) !== 'added') refuseSpan(write, row.document, row);
      changed += store.deleteStatement(write, row.id);
    }
    return { changed, label: `Removed ${plural(changed, 'statement')}` };
  },
};
