/** Moving the ends of a stretch by words. Offsets are UTF-16 code units. */

const word = /[\p{L}\p{N}\p{M}’'-]+/gu;

/** Characters around an offset in which a word's edge is looked for first: a long text is not read for each step. */
const near = 400;

function edgeIn(text: string, edge: 'start' | 'end', offset: number, by: 1 | -1): number | undefined {
  const all = [...text.matchAll(word)].map((match) => match.index + (edge === 'end' ? match[0].length : 0));
  return by === 1 ? all.find((each) => each > offset) : all.findLast((each) => each < offset);
}

/**
 * Where an end of a stretch goes by a word: the start to where a word begins, the end to where one ends.
 * @param offset of that end now; at the text's ends it stays.
 */
export function moveEdge(text: string, edge: 'start' | 'end', offset: number, by: 1 | -1): number {
  const from = Math.max(0, offset - near);
  const part = text.slice(from, offset + near);
  const found = edgeIn(part, edge, offset - from, by);
  // A word at the part's own ends may be cut there.
  if (found !== undefined && found > near / 4 && found < part.length - near / 4) return from + found;
  return edgeIn(text, edge, offset, by) ?? offset;
}

/** Offset in an element's text of a place in one of its text nodes; null where the place is elsewhere. */
export function offsetInside(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
