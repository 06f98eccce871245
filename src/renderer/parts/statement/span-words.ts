/** Moving the ends of a stretch by words. Offsets are UTF-16 code units. */

const word = /[\p{L}\p{N}\p{M}’'-]+/gu;

/** Edges of all words: starts and ends, in order. */
function edges(text: string): readonly number[] {
  const all = new Set<number>([0, text.length]);
  for (const match of text.matchAll(word)) {
    all.add(match.index);
    all.add(match.index + match[0].length);
  }
  return [...all].sort((a, b) => a - b);
}

/** The next edge of a word after an offset, or the one before it; at the text's ends the offset itself. */
export function moveEdge(text: string, offset: number, by: 1 | -1): number {
  const all = edges(text);
  return (by === 1 ? all.find((each) => each > offset) : all.findLast((each) => each < offset)) ?? offset;
}

/** Offset in an element's text of a place in one of its text nodes; null where the place is elsewhere. */
export function offsetInside(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
