/** Paragraphs of a stored text: separated by blank lines, counted from 1 in the body, the title's has number 0. */
import type { Span } from '../../shared/domain.ts';

export interface Paragraph extends Span {
  readonly number: number;
}

/** Spans in UTF-16 code units, end exclusive, without the blank lines between them. */
export function paragraphsOf(text: string, bodyStart: number): Paragraph[] {
  const found: Paragraph[] = [];
  let number = 0;
  for (const match of text.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n|$))*/g)) {
    const start = match.index;
    found.push({ start, end: start + match[0].length, number: start < bodyStart ? 0 : ++number });
  }
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
