/** From this length on a word that is spelled in two ways is taken for one name. */
export const longWord = 8;

/** Letters and marks of ASCII: most names. */
const plain = /^[ -~]*$/;

/** Case, diacritics and marks do not distinguish people. */
export function fold(name: string): string {
  if (plain.test(name)) return name.toLowerCase().replace(/[.,]/g, '').trim();
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/[.,]/g, '').trim();
}

/** Words of a name without "Jr". */
export function nameWords(name: string): string[] {
  const words = fold(name)
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'jr' && word !== 'sr');
  return words;
}

/** "Mr Putin" and "Vladimir V. Putin" can be one person: each word of the shorter occurs in the longer, or is its initial. */
export function compatible(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return false;
  return short.every(
    (word) =>
      long.includes(word) ||
      (word.length === 1 && long.some((other) => other.startsWith(word))) ||
      (word.length >= longWord && long.some((other) => other.length >= longWord && soundOf(other) === soundOf(word))),
  );
}

/**
 * What the spellings of one long name in Latin letters share: "Dissanayaka" and "Disanayake", "Zelenskyy" and
 * "Zelenski", "Lukashenko" and "Lukashenka". Empty for a short word, whose neighbours are other names.
 */
export function soundOf(word: string): string {
  if (word.length < longWord) return '';
  return word
    .replaceAll('y', 'i')
    .replaceAll('w', 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiou]$/, 'a');
}
