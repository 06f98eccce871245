/** The form in which names are compared. */
import { fold } from './fold.ts';

/** Generational suffixes; "V" and "X" are left: they are also initials and given names. */
const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Folded, words separated by one space, no dots; without a generational suffix and without middle initials, which the
 * same publisher writes or leaves out: "Joseph R. Biden, Jr." and "Joseph R. Biden" are one name.
 */
export function nameKey(name: string): string {
  const words = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  while (words.length > 2 && SUFFIX.has(words.at(-1) ?? '')) words.pop();
  const last = words.length - 1;
  return words.filter((word, index) => index === 0 || index === last || word.length > 1).join(' ');
}
