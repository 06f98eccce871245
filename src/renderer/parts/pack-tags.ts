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

/** @returns how many of the names fit into so many rows; the last row keeps room for "+n" where some do not. */
export function packTags(
  names: readonly string[],
  width: number,
  rows: number,
  widthOf: (name: string) => number = drawnWidth,
): number {
  let row = 1;
  let used = 0;
  for (const [index, name] of names.entries()) {
    const own = widthOf(name);
    const start = used === 0 ? 0 : used + gap;
    const reserve = row === rows && index < names.length - 1 ? gap + moreWidth : 0;
    if (start + own + reserve <= width) {
      used = start + own;
      continue;
    }
    // The last tag of all needs no room for "+n" behind it.
    if (row === rows || (used === 0 && own > width && row === rows)) return Math.max(index, 1);
    row++;
    used = own;
    const last = row === rows && index < names.length - 1;
    if (last && own + gap + moreWidth > width) return Math.max(index, 1);
  }
  return names.length;
}
