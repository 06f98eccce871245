import type { StatementKind } from '../../../shared/domain.ts';
import type { Token } from '../text/token.ts';
import { trimEnd } from './complements.ts';
import type { Cue } from './cues.ts';
import type { ItemRange } from './noun-phrases.ts';
import { skipOpening } from './sentence-layout.ts';

interface PassiveComplement {
  readonly range: ItemRange;
  readonly kind: StatementKind;
  readonly pattern: string;
}

/**
 * What a passive cue or an event is about: the clause of "It was noted that …", the infinitive of "It was agreed to …",
 * the object of "Attention was paid to …" and "The talks focused on …", else the subject: "Prospects were also discussed".
 */
export function passiveComplement(items: readonly Token[], cue: Cue, limit: number): PassiveComplement {
  const after = (from: number): ItemRange => ({ from, to: trimEnd(items, from, limit) });
  if (cue.light) return { range: after(cue.next), kind: 'act', pattern: 'act' };
  const next = items[cue.next]?.lower;
  if (next === 'that') return { range: after(cue.next + 1), kind: 'reported', pattern: 'impersonal' };
  if (next === 'to' && items[cue.clauseStart - 1]?.lower === 'it')
    return { range: after(cue.next), kind: 'act', pattern: 'impersonal' };
  const from = afterAdverbial(items, cue.clauseStart);
  return { range: { from, to: trimEnd(items, from, cue.clauseStart) }, kind: 'act', pattern: 'passive' };
}

/** "During the meeting", "At the talks". */
const isOccasion = (items: readonly Token[], from: number): boolean =>
  /^(?:during|at|in)$/.test(items[from]?.lower ?? '') &&
  items[from + 1]?.pos === 'DET' &&
  /^(?:meeting|talks|conversation|discussions?|negotiations|call|visit|session|consultations)$/.test(
    items[from + 2]?.lower ?? '',
  );

/** "During the meeting, the prospects …": where the subject begins after an adverbial that a comma closes. */
function afterAdverbial(items: readonly Token[], end: number): number {
  const from = skipOpening(items);
  if (items[from]?.pos !== 'ADP' && items[from]?.pos !== 'ADV') return from;
  // "During the meeting energy conservation was also discussed": the comma may be left out.
  const open = items[from + 3];
  if (isOccasion(items, from) && open !== undefined && /^(?:NOUN|PROPN|ADJ|DET)$/.test(open.pos)) return from + 3;
  for (let at = from + 1; at < end - 1; at += 1) {
    const item = items[at];
    if (item === undefined || item.pos === 'VERB' || item.pos === 'AUX' || item.pos === 'CCONJ') return from;
    if (item.text === ',') return at + 1;
  }
  return from;
}
