import turnWords from '../lexicons/en/turns.json' with { type: 'json' };
import type { Lexicon } from '../pack.ts';

const prepositions = new Set(turnWords.prepositions);
const longestName = 4;

/** Capitalised words up to a mark, a genitive, a title or a preposition, which headlines may write with a capital. */
export function nameInTitle(words: readonly string[], from: number, lexicon: Lexicon): string[] {
  const name: string[] = [];
  for (let at = from; at < words.length && name.length < longestName; at += 1) {
    const word = words[at] ?? '';
    const lower = word.toLowerCase();
    if (
      !/^\p{Lu}/u.test(word) ||
      prepositions.has(lower) ||
      lexicon.titles.has(lower) ||
      lexicon.months.includes(lower)
    )
      break;
    const shown = word.replace(/['’]s$|['’]$|[,:;]$/u, '');
    const suffix = /^(?:Jr|Sr)\.?[,:;]?$/.test(words[at + 1] ?? '') && word.endsWith(',');
    name.push(suffix ? `${shown}, ${(words[at + 1] ?? '').replace(/[,:;]$/, '')}` : shown);
    if (shown !== word) break;
  }
  return name;
}
