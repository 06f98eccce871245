/** Between places in the page and offsets in the document's text (UTF-16 code units). A paragraph has its own in `data-start`. */
import type { Span } from '../../../shared/domain.ts';

/** The offset in the document of a place in a paragraph; null where it is in none. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!paragraph) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

/** What is selected of the text inside an element; null where nothing is, or where it begins or ends elsewhere. */
export function selectedSpan(root: Element): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset) ?? endBefore(root, range);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** A selection of whole paragraphs by a triple click ends at the start of what follows: the last paragraph inside counts. */
function endBefore(root: Element, range: Range): number | null {
  const inside = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((each) => range.intersectsNode(each));
  const last = inside.at(-1);
  return last ? Number(last.dataset.start) + (last.textContent?.length ?? 0) : null;
}

/** The offset under a point of the window; null where no paragraph is. */
export function offsetAt(x: number, y: number): number | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && offsetOf(caret.offsetNode, caret.offset);
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && offsetOf(range.startContainer, range.startOffset);
}

/** Brings a place of the text into the middle of its own scroll area, unless it is in view; nothing around it moves. */
export function showPlace(element: Element): void {
  const area = element.closest('.scroll');
  if (!area) return;
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const view = area.getBoundingClientRect();
  if (box.top >= view.top + 8 && box.bottom <= view.bottom - 40) return;
  area.scrollTop += box.top - view.top - view.height / 3;
}
