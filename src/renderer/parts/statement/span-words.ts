/** Moving the ends of a stretch by words. Offsets are UTF-16 code units. */

const word = /[\p{L}\p{N}\p{M}’'-]+/gu;

/**
 * Where an end of a stretch goes by a word: the start to where a word begins, the end to where one ends.
 * @param offset of that end now; at the text's ends it stays.
 */
export function moveEdge(text: string, edge: 'start' | 'end', offset: number, by: 1 | -1): number {
  const all = [...text.matchAll(word)].map((match) => match.index + (edge === 'end' ? match[0].length : 0));
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
