/**
 * Which documents can have a rule's term at all, as a query of the full-text index: looking at their statements alone gives
 * the same matches as looking at all, in a small part of the time.
 *
 * The index holds folded words (search/fold.ts), the matcher compares words by case alone: what the matcher finds, the index
 * finds too. Exceptions (`unless`) only take matches away, so they are not asked.
 */
import { toFtsPhrase } from '../search/fold.ts';
import { type Atom, parseTerm, type Sequence, type TermMatch } from './terms.ts';
import { wordForms } from './word-forms.ts';

/** "U.N." stands in the index as two letters. */
const abbreviation = /^\p{L}{2,8}$/u;

/** Phrases one of which a text has where the atom matches in it; null where the index knows no word of it ("+"). */
function phrasesOf({ words, exact }: Atom): readonly string[] | null {
  const forms = words.flatMap((word) => {
    if (word.endsWith('*')) return [toFtsPhrase(word.slice(0, -1), true)];
    const spelled = exact === null ? wordForms(word) : [word];
    return abbreviation.test(word)
      ? [...spelled.map((form) => toFtsPhrase(form)), toFtsPhrase([...word].join(' '))]
      : spelled.map((form) => toFtsPhrase(form));
  });
  return forms.some((form) => form === null) ? null : [...new Set(forms.filter((form) => form !== null))];
}

function queryOf(sequence: Sequence): string | null {
  const parts = sequence.flatMap(({ atom }) => {
    const phrases = phrasesOf(atom);
    return phrases === null ? [] : [`(${phrases.join(' OR ')})`];
  });
  return parts.length === 0 ? null : `(${parts.join(' AND ')})`;
}

/**
 * @returns a query for the index of documents, of quoted words only; null where every document can have the term; undefined
 * where none can, because the term cannot be read.
 */
export function candidateQuery(term: string, match: TermMatch, caseSensitive: boolean): string | null | undefined {
  const parsed = parseTerm(term, match, caseSensitive);
  if (!parsed.ok) return undefined;
  const queries = parsed.sequences.map(queryOf);
  return queries.includes(null) ? null : queries.join(' OR ');
}
