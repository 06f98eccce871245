/** Fingerprints of files and texts. */
import { createHash } from 'node:crypto';

/** Hex SHA-256 of the bytes of a file: equal for the same file. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const quotationMarks = /["“”„‟«»‹›「」『』〝〞＂'‘’‚‛`´]/gu;

/**
 * Hex SHA-256 of a normalised text with white space and quotation marks folded: equal for the same words, whether a
 * copy has typographic or typewriter marks, wrapped or unwrapped lines.
 */
export function hashText(text: string): string {
  const folded = text.replace(quotationMarks, '"').replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(folded, 'utf8').digest('hex');
}
