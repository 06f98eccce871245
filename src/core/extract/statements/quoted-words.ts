import type { Span } from '../../../shared/domain.ts';

/**
 * The words between quotation marks as a statement: without a comma before the closing mark, which belongs to the sentence
 * around it. A final full stop, question or exclamation mark inside the marks is kept. Null when nothing is left.
 */
export function quotedWords(inner: Span, text: string): Span | null {
  let { start, end } = inner;
  while (end > start && ',;: \u00a0\n'.includes(text.charAt(end - 1))) end -= 1;
  while (start < end && ' \u00a0\n…'.includes(text.charAt(start))) start += 1;
  return end > start ? { start, end } : null;
}
