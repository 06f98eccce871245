/** The hash that proves an anchor: of the exact words. */
import { createHash } from 'node:crypto';

/** Hex, 32 characters: the first half of SHA-256 over the text's UTF-8. */
export function anchorHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}
