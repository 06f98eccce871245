/**
 * Regular English inflection, by adding endings only: `export` gives exports, exported, exporting. A rule's word is spread
 * into its forms once, when rules are compiled, so that matching stays a look-up and a person can see why a word matched.
 * Nothing is ever stripped: `goods` does not match `good`, `armed` does not match `arm`. Words of other languages only gain
 * forms that do not occur in them.
 */

const vowel = /[aeiou]/;
/** One vowel between consonants at the end: the last consonant doubles (ban, banned); w, x and y never do. */
const doubling = /(?:^|[^aeiou])[aeiou][bcdfghjklmnpqrstvz]$/;
const latinWord = /^[a-z]{3,}$/;

function plurals(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return word.endsWith('sis') ? [`${word.slice(0, -2)}es`] : [`${word}es`];
  if (/man$/.test(word)) return [`${word}s`, `${word.slice(0, -2)}en`];
  if (/[^aeiou]o$/.test(word)) return [`${word}s`, `${word}es`];
  return [`${word}s`];
}

function verbForms(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`];
  if (word.endsWith('ee')) return [`${word}d`, `${word}ing`];
  if (word.endsWith('ie')) return [`${word}d`, `${word.slice(0, -2)}ying`];
  if (word.endsWith('e')) return [`${word}d`, `${word.slice(0, -1)}ing`];
  const plain = [`${word}ed`, `${word}ing`];
  if (!doubling.test(word)) return plain;
  const doubled = `${word}${word.slice(-1)}`;
  const forms = [`${doubled}ed`, `${doubled}ing`];
  const oneSyllable = (word.match(/[aeiou]+/g) ?? []).length === 1;
  return oneSyllable ? forms : [...plain, ...forms];
}

/**
 * The word and its regular English forms. A word that is no plain Latin lower-case word of three letters or more stands
 * for itself only.
 * @param word case-folded
 */
export function wordForms(word: string): readonly string[] {
  if (!latinWord.test(word) || !vowel.test(word)) return [word];
  return [...new Set([word, ...plurals(word), ...verbForms(word)])];
}
