/** How many tags fit into a cell, from the widths of their names as the browser draws them. */

const padding = 14;
const gap = 4;
/** Width kept for "+9" at the end of the last row. */
const moreWidth = 30;

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

function drawnWidth(name: string): number {
  const known = widths.get(name);
  if (known !== undefined) return known;
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  }
  const width = Math.ceil(context?.measureText(name).width ?? name.length * 7) + padding;
  widths.set(name, width);
  return width;
}

export interface Packed {
  /** How many of the names are shown. */
  readonly count: number;
  /** The first name is wider than the cell and takes two rows. */
  readonly wrapsFirst: boolean;
}

/**
 * How many of the names fit into so many rows; the last row keeps room for "+n" where some do not. A name wider than
 * the cell is broken into two lines where there are two rows; tags are never cut off.
 */
export function packTags(
  names: readonly string[],
  width: number,
  rows: number,
  widthOf: (name: string) => number = drawnWidth,
): Packed {
  let row = 1;
  let used = 0;
  for (const [index, name] of names.entries()) {
    const own = widthOf(name);
    if (own > width && index === 0) {
      // Both rows are its own; what follows is counted.
      row += 1;
      used = width;
      continue;
    }
    const start = used === 0 ? 0 : used + gap;
    const isLast = index === names.length - 1;
    const reserve = row === rows && !isLast ? gap + moreWidth : 0;
    if (start + own + reserve <= width) {
      used = start + own;
      continue;
    }
    const fitsBelow = row < rows && own + (row + 1 === rows && !isLast ? gap + moreWidth : 0) <= width;
    if (!fitsBelow) return { count: Math.max(index, 1), wrapsFirst: widthOf(names[0] ?? '') > width };
    row++;
    used = own;
  }
  return { count: names.length, wrapsFirst: names.length > 0 && widthOf(names[0] ?? '') > width };
}
