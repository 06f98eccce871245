/** The form in which names are compared. */
import { fold } from './fold.ts';

/** Generational suffixes; "V" and "X" are left: they are also initials and given names. */
const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A letter with an apostrophe is a part of a family name (O'Brien, d'Estaing), not an initial. */
const WORD = /[\p{L}\p{N}]+'?/gu;

/**
 * Folded, words separated by one space, no dots; without a generational suffix and without middle initials, which the
 * same publisher writes or leaves out: "Joseph R. Biden, Jr." and "Joseph R. Biden" are one name.
 */
export function nameKey(name: string): string {
  const words = fold(name).match(WORD) ?? [];
  while (words.length > 2 && SUFFIX.has(words.at(-1) ?? '')) words.pop();
  const last = words.length - 1;
  return words
    .filter((word, index) => index === 0 || index === last || word.length > 1)
    .map((word) => word.replace("'", ''))
    .join(' ');
}
