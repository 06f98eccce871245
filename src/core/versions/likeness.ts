/** Whether an incoming document is a newer version of one in the library, or nearly the same as one. */
import type { ImportStatus } from '../../shared/domain.ts';
import { plural } from '../../shared/format.ts';
import { documentRows, documentText } from '../documents/store.ts';
import { resemblance, shinglesOf } from '../import/sketch.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { carryOver } from './carry-over.ts';
import * as store from './store.ts';

/** From here on two texts are nearly the same: one sentence of a short press release differs. */
const NEARLY_SAME = 0.8;
/** An address that shows something else now is no newer version of what it showed. */
const SAME_PAGE = 0.3;
/** Who shares most bands is compared word by word; more candidates are the same boilerplate. */
const COMPARED = 8;

export interface Like {
  readonly kind: 'newer' | 'near';
  readonly document: number;
  /** 0–1. */
  readonly resemblance: number;
}

/** @param incoming not yet in the library; `sketch` of its text */
export function findLike(
  read: ReadHandle,
  incoming: { readonly text: string; readonly url: string | null },
  sketch: Uint32Array,
): Like | null {
  const older = incoming.url === null ? undefined : store.newestAt(read, incoming.url);
  const candidates = [...(older === undefined ? [] : [older]), ...store.sharingBands(read, sketch, COMPARED)];
  if (candidates.length === 0) return null;
  const own = shinglesOf(incoming.text);
  let best: Like | null = null;
  for (const document of new Set(candidates)) {
    const stored = documentText(read, document);
    if (!stored) continue;
    const common = resemblance(own, shinglesOf(stored.text));
    if (document === older && common >= SAME_PAGE) return { kind: 'newer', document, resemblance: common };
    if (common >= NEARLY_SAME && common > (best?.resemblance ?? 0))
      best = { kind: 'near', document, resemblance: common };
  }
  return best;
}

/** Links a document that has come in to the one it is like. @returns what the report of the import says of it */
export function linkLike(
  write: WriteHandle,
  document: number,
  like: Like | null,
): { status?: ImportStatus; reason?: string } {
  const [other] = like ? documentRows(write, [like.document]) : [];
  if (!like || !other) return {};
  if (like.kind === 'newer') {
    store.setNewerThan(write, document, like.document);
    const { carried, left } = carryOver(write, like.document, document);
    const work =
      carried + left === 0
        ? ''
        : ` Work on ${plural(carried, 'statement')} was carried over${left > 0 ? `; ${left} stay with the old version, whose words are gone` : ''}.`;
    return { status: 'newer-version', reason: `A newer version of “${other.title}”. Both are kept.${work}` };
  }
  store.insertLikeness(write, document, like.document, Math.round(like.resemblance * 1000));
  return {
    status: 'near-duplicate',
    reason: `Nearly the same as “${other.title}” (${Math.floor(like.resemblance * 100)} % in common). It was imported; compare the two in Review.`,
  };
}
