/** Paragraphs of a stored text: separated by blank lines, counted from 1 in the body, the title's has number 0. */
import type { Span } from '../../shared/domain.ts';

export interface Paragraph extends Span {
  readonly number: number;
}

/** Spans in UTF-16 code units, end exclusive, without the blank lines between them. */
export function paragraphsOf(text: string, bodyStart: number): Paragraph[] {
  const found: Paragraph[] = [];
  let number = 0;
  const add = (start: number, end: number): void => {
    if (start < end) found.push({ start, end, number: start < bodyStart ? 0 : ++number });
  };
  let start = /^\n*/.exec(text)?.[0].length ?? 0;
  // What is between paragraphs is looked for: an expression for a paragraph itself cannot take one of a million words.
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    add(start, gap.index);
    start = gap.index + gap[0].length;
  }
  add(start, text.endsWith('\n') ? text.length - 1 : text.length);
  return found;
}

/** The number of the paragraph in which an offset lies; between two paragraphs, the one before. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low]?.number ?? 0;
}
