/** What is said of a document in octets: those of a file beside it, or of a member of the same archive. */
import { decodeText } from './decode.ts';
import { longestCompanion, readCompanion } from './readers/companion.ts';
import type { Companion } from './types.ts';

/** What the octets of a .json file say of the document beside it; null where they are no metadata. */
export function companionIn(octets: Uint8Array): Companion | null {
  if (octets.length > longestCompanion) return null;
  try {
    return readCompanion(decodeText(octets)?.text ?? '');
  } catch {
    // One that cannot be read is said to be so as a file of its own.
    return null;
  }
}
