/**
 * Carries a person's work from a document to another that has the same words: a newer version, or the one that is kept of
 * two. Work goes where the words stand; what does not stand there any more stays with the old document.
 */
import { paragraphAt, paragraphsOf } from '../documents/paragraphs.ts';
import { documentText } from '../documents/store.ts';
import type { WriteHandle } from '../library/handles.ts';
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

export function carryOver(write: WriteHandle, from: number, to: number): Carried {
  const target = documentText(write, to);
  if (!target) return { carried: 0, left: 0 };
  const paragraphs = paragraphsOf(target.text, target.bodyStart);
  const taken = new Set<number>();
  let carried = 0;
  let left = 0;
  for (const statement of store.touchedStatements(write, from)) {
    let own = store.withWords(write, to, statement.hash).find((id) => !taken.has(id));
    if (own !== undefined) store.copyDecision(write, statement.id, own);
    else {
      const start = onlyPlace(target.text, statement.text);
      if (start === null) {
        left += 1;
        continue;
      }
      const place = {
        document: to,
        start,
        end: start + statement.text.length,
        paragraph: paragraphAt(paragraphs, start),
      };
      own = store.copyStatement(write, statement.id, place);
    }
    taken.add(own);
    store.copyTags(write, 'statement', statement.id, own);
    store.copyNote(write, 'statement', statement.id, own);
    carried += 1;
  }
  store.copyTags(write, 'document', from, to);
  store.copyNote(write, 'document', from, to);
  return { carried, left };
}
