import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { Complement, Cue } from './cues.ts';

/** Whom the words are addressed to, where somebody known is named right after the cue. */
export function addresseeOf(
  items: readonly Token[],
  complement: Complement,
  cue: Cue,
  reading: Reading,
): string | null {
  const range =
    complement.addressee ??
    (complement.kind === 'act' ? { from: cue.next, to: Math.min(cue.next + 8, complement.range.to) } : null);
  if (range === null || !(cue.verb.addressee || cue.verb.noun)) return null;
  const first = items[range.from];
  if (first === undefined || first.index < 0) return null;
  for (let at = range.from; at < range.to; at += 1) {
    const name = reading.nameAt.get(items[at]?.index ?? -1);
    if (name === undefined) continue;
    if (name.roleStart > first.index + 1) return null;
    return reading.personAt.get(name.start)?.key ?? null;
  }
  return null;
}
