/** The text of a PDF page as it is placed there, and as lines. */

/** A piece of text as the page places it, in points; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PageText {
  readonly width: number;
  readonly pieces: readonly Piece[];
}

export interface Line {
  text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Whether it is read from the right. */
  readonly backwards: boolean;
  /** The column that it stands in, counted from 0 at the left; -1 for a line across columns. */
  readonly column: number;
  /** Whether it is a row of a table: its cells are parted by " | ". */
  readonly cells: boolean;
}

/** The size of most letters, 0 where there are none. Points. */
export function bodySize(parts: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of parts) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  let [most, found] = [0, 0];
  for (const [size, count] of letters) if (count > most) [most, found] = [count, size];
  return found;
}
