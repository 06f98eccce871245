import type { Span } from '../../../shared/domain.ts';

/** A line this short that is followed by another is a line of its own (heading, list entry), not a wrapped one. */
const shortLine = 60;

/**
 * Cuts a text into paragraphs: at blank lines, and at single line breaks that are no wrapping, that is after a short line,
 * after a mark that ends a sentence, or before an entry of a list. Spans are trimmed, in order, never empty. Linear in the length of the text.
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  let lineStart = 0;
  const close = (end: number): void => {
    if (start < 0) return;
    let [from, to] = [start, end];
    while (from < to && isSpace(text.charCodeAt(from))) from += 1;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
    if (from < to) paragraphs.push({ start: from, end: to });
    start = -1;
  };
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    if (isBlank(text, lineStart, lineEnd)) close(lineStart);
    else {
      if (start < 0) start = lineStart;
      if (endsParagraph(text, lineStart, lineEnd) || opensEntry(text, lineEnd + 1)) close(lineEnd);
    }
    lineStart = lineEnd + 1;
  }
  close(text.length);
  return paragraphs;
}

function endsParagraph(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && isSpace(text.charCodeAt(last))) last -= 1;
  return last - start < shortLine || '.:!?;"”»)'.includes(text.charAt(last));
}

const bullet = /[ \t]*(?:[•·▪●○■□・]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))/y;

/** A line that begins with a bullet, "(a)" or "(iii)" is an entry of a list, however long the line before it is. */
function opensEntry(text: string, at: number): boolean {
  bullet.lastIndex = at;
  return bullet.test(text);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** White space and the invisible marks that publishers' pages leave behind. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x2060
  );
}
