import type { Span } from '../../../shared/domain.ts';
import { isCapitalised, type Token } from './token.ts';

/** A paragraph is in title case when at least this share of its longer words has a capital. */
const titleCaseShare = 0.65;
const shortWord = 4;

/**
 * Which paragraphs are headlines in title case, where a capital letter says nothing about names: no full stop at the
 * end, not too long, most of the longer words capitalised. Returns one flag a paragraph.
 */
export function findTitleCase(tokens: readonly Token[], paragraphs: readonly Span[], text: string): boolean[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    let [long, capital, small] = [0, 0, 0];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.start >= paragraph.end) break;
      if (isContent(token) && !isCapitalised(token.text)) small += 1;
      if (token.text.length < shortWord || token.pos === 'NUM') continue;
      long += 1;
      if (isCapitalised(token.text)) capital += 1;
    }
    const last = text.charAt(paragraph.end - 1);
    return (
      small === 0 &&
      long >= 4 &&
      paragraph.end - paragraph.start < 400 &&
      last !== ':' &&
      capital / long >= titleCaseShare
    );
  });
}

/** Words that a headline in title case writes with a capital. */
function isContent(token: Token): boolean {
  return (
    token.text.length > 2 &&
    (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'NOUN' || token.pos === 'ADJ')
  );
}
