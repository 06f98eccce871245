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
}
