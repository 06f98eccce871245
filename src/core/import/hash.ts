/** Fingerprints of files and texts. */
import { createHash } from 'node:crypto';

/** Hex SHA-256 of the bytes of a file: equal for the same file. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All but the one that stands for them. */
const quotationMarks = /[“”„‟«»‹›「」『』〝〞＂'‘’‚‛`´]/gu;

/** White space but for one space alone, which stays as it is. */
const unevenSpace = /\s{2,}|[^\S ]/gu;

/**
 * Hex SHA-256 of a normalised text with white space and quotation marks folded: equal for the same words, whether a
 * copy has typographic or typewriter marks, wrapped or unwrapped lines.
 */
export function hashText(text: string): string {
  const folded = text.replace(quotationMarks, '"').replace(unevenSpace, ' ').trim();
  return createHash('sha256').update(folded, 'utf8').digest('hex');
}
