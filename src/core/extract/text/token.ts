import type { Span } from '../../../shared/domain.ts';

/** Universal part-of-speech tags, as the tagger gives them, and `QUOTE` for a whole quotation taken as one item. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'
  | 'QUOTE';

/** A word or a mark. `text` is the document's own spelling, `lower` its lower case with straight apostrophes. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: Pos;
  /** Position among the document's tokens; -1 for a quotation taken as one item. */
  readonly index: number;
  /** Set where the item stands for a whole quotation in the sentence around it. */
  readonly quotation: Quotation | null;
}

/** Words between quotation marks. `start` and `end` include the marks; `inner` is what stands between them. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** False where the closing mark is missing. */
  readonly closed: boolean;
  /** The first paragraph of a quotation that runs on over several points to the last, which ends it. */
  readonly continues: boolean;
}

/** True where a word begins with a capital letter of any script. */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  const letter = word.charAt(0);
  return letter !== letter.toLowerCase();
}
