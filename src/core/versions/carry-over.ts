/**
 * Carries a person's work from a document to another that has the same words: a newer version, or the one that is kept of
 * two. Work goes where the words stand; what does not stand there any more stays with the old document.
 */
import { type Paragraph, paragraphAt, paragraphsOf } from '../documents/paragraphs.ts';
import { documentText } from '../documents/store.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import * as store from './store.ts';

export interface Carried {
  /** Statements whose work was carried over. */
  readonly carried: number;
  /** Statements whose words do not stand in the other document. */
  readonly left: number;
}

/** Where words stand in a text, if exactly once: UTF-16 offset. */
function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words);
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? null : at;
}

type Place = { readonly own: number } | { readonly start: number } | null;

/** Where each statement that a person worked on stands in another document: as a statement there, as words, or not. */
function placesIn(read: ReadHandle, from: number, to: number, text: string): [store.TouchedStatement, Place][] {
  const taken = new Set<number>();
  return store.touchedStatements(read, from).map((statement) => {
    const own = store.withWords(read, to, statement.hash).find((id) => !taken.has(id));
    if (own !== undefined) {
      taken.add(own);
      return [statement, { own }];
    }
    const start = onlyPlace(text, statement.text);
    return [statement, start === null ? null : { start }];
  });
}

/** What `carryOver` would do. */
export function wouldCarry(read: ReadHandle, from: number, to: number): Carried {
  const places = placesIn(read, from, to, documentText(read, to)?.text ?? '');
  const carried = places.filter(([, place]) => place !== null).length;
  return { carried, left: places.length - carried };
}

export function carryOver(write: WriteHandle, from: number, to: number): Carried {
  const target = documentText(write, to);
  if (!target) return { carried: 0, left: 0 };
  const paragraphs = paragraphsOf(target.text, target.bodyStart);
  const places = placesIn(write, from, to, target.text);
  let carried = 0;
  for (const [statement, place] of places) {
    if (place === null) continue;
    const own = 'own' in place ? place.own : copyTo(write, statement, to, place.start, paragraphs);
    if ('own' in place) store.copyDecision(write, statement.id, own);
    store.copyTags(write, 'statement', statement.id, own);
    store.copyNote(write, 'statement', statement.id, own);
    carried += 1;
  }
  store.copyTags(write, 'document', from, to);
  store.copyNote(write, 'document', from, to);
  return { carried, left: places.length - carried };
}

function copyTo(
  write: WriteHandle,
  statement: store.TouchedStatement,
  document: number,
  start: number,
  paragraphs: readonly Paragraph[],
): number {
  const end = start + statement.text.length;
  return store.copyStatement(write, statement.id, { document, start, end, paragraph: paragraphAt(paragraphs, start) });
}
