/** From the items that a PDF library finds on a page to upright pieces of text: turned pages, vertical writing, raised letters. */
import { bodySize, type PageText, type Piece } from './pdf-pieces.ts';

/** An item as pdf.js gives it. */
export interface Item {
  readonly str: string;
  /** From the item's own square to the page: a, b, c, d, x, y. */
  readonly transform: readonly number[];
  readonly width: number;
}

interface Turned extends Piece {
  /** In which direction it runs: 0 to the right, then quarters of a turn to the left; null for slanted text. */
  readonly quarter: number | null;
}

/** Text that runs across the page's own text (on a margin, over a drawing) is left out below this share of the letters. */
const smallShare = 0.1;

/**
 * The pieces of a page, turned so that most of its text runs to the right. Slanted text (a stamp, "DRAFT" across the page)
 * is left out, and so is a little text that runs upwards beside the rest: it would stand in the middle of sentences.
 *
 * @param view from the page's points to those of the page as it is shown, y downwards
 */
export function placeText(
  items: readonly Item[],
  view: { readonly width: number; readonly height: number; readonly transform: readonly number[] },
): PageText[] {
  const placed = items.map((item) => place(item, view.transform, view.height));
  const letters = [0, 0, 0, 0];
  for (const { quarter, text } of placed)
    if (quarter !== null) letters[quarter] = (letters[quarter] ?? 0) + text.length;
  const total = letters.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...letters);
  return letters
    .map((count, quarter) => ({ count, quarter }))
    .filter(({ count }) => count > 0 && (count === most || count > total * smallShare))
    .sort((a, b) => b.count - a.count)
    .map(({ quarter }) => {
      const own = placed.filter((one) => one.quarter === quarter).map((one) => turn(one, quarter, view));
      const width = quarter % 2 === 0 ? view.width : view.height;
      return { width, pieces: levelRaised(dropNoteMarks(setDropCaps(layDown(own)))) };
    });
}

function place(item: Item, view: readonly number[], height: number): Turned {
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  const [right, down] = [va * a + vc * b, vb * a + vd * b];
  const angle = (Math.atan2(-down, right) * 2) / Math.PI;
  const nearest = Math.round(angle);
  return {
    text: item.str,
    x: va * x + vc * y + ve,
    y: height - (vb * x + vd * y + vf),
    width: item.width,
    size: Math.hypot(a, b),
    quarter: Math.abs(angle - nearest) > 0.06 ? null : (nearest + 4) % 4,
  };
}

function turn(piece: Turned, quarter: number, view: { readonly width: number; readonly height: number }): Piece {
  const { text, x, y, width, size } = piece;
  const [turnedX, turnedY] = [
    [x, y],
    [y, view.width - x],
    [view.width - x, view.height - y],
    [view.height - y, x],
  ][quarter] ?? [x, y];
  return { text, x: turnedX ?? x, y: turnedY ?? y, width, size };
}

const oneIdeograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\d]$/u;

/**
 * Vertical writing comes as one ideograph after the other at the same x. Its lines are laid down: the first, at the right,
 * is the uppermost then.
 */
function layDown(pieces: readonly Piece[]): readonly Piece[] {
  let stacked = 0;
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before && oneIdeograph.test(piece.text) && Math.abs(piece.x - before.x) < piece.size / 4) stacked += 1;
  }
  if (stacked < pieces.length * 0.7 || pieces.length < 8) return pieces;
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - piece.x) < piece.size / 2) {
      lines[lines.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.size };
    } else lines.push({ text: piece.text, x: 0, y: piece.x, width: piece.size, size: piece.size });
  }
  return lines;
}

/** A large first letter that goes down over several lines is the beginning of the uppermost of them. */
function setDropCaps(pieces: readonly Piece[]): readonly Piece[] {
  const body = bodySize(pieces);
  return pieces.map((cap) => {
    if (cap.size < body * 1.8 || !/^["“«‘]?\p{L}{1,2}$/u.test(cap.text)) return cap;
    const beside = pieces.filter(
      (piece) =>
        piece.size < cap.size * 0.6 &&
        piece.x > cap.x + cap.width / 2 &&
        piece.x < cap.x + cap.width + body * 1.5 &&
        piece.y > cap.y - body / 4 &&
        piece.y < cap.y + cap.size,
    );
    const [first] = [...beside].sort((a, b) => b.y - a.y);
    if (first === undefined || beside.every((piece) => piece.y === first.y)) return cap;
    const width = Math.min(cap.width, first.size);
    return { text: cap.text, x: first.x - width, y: first.y, width, size: first.size };
  });
}

/**
 * Leaves out the raised numbers in the text that call a note at the foot of the page: they are no words of the sentence.
 * Raised numbers without a note stay.
 */
function dropNoteMarks(pieces: readonly Piece[]): readonly Piece[] {
  const body = bodySize(pieces);
  const small = pieces.filter((piece) => piece.size < body * 0.95 && /^\p{Nd}{1,3}(?!\p{Nd})/u.test(piece.text));
  const isFirst = (one: Piece): boolean =>
    !pieces.some(
      (piece) => Math.abs(piece.y - one.y) < body / 2 && piece.x < one.x && piece.x + piece.width > one.x - body * 0.6,
    );
  const notes = new Map<string, Piece>();
  for (const piece of small.filter(isFirst)) notes.set(/^\p{Nd}+/u.exec(piece.text)?.[0] ?? '', piece);
  return pieces.filter((piece) => {
    const note = notes.get(piece.text);
    return !(note && note.y < piece.y - body && small.includes(piece) && !isFirst(piece));
  });
}

/** Small letters above or below the line are put on the line of the word that they stand at. */
function levelRaised(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y);
  return pieces.map((small) => {
    if (small.text.length > 12) return small;
    const word = sorted.find(
      (piece) =>
        piece.size > small.size * 1.12 &&
        piece.y !== small.y &&
        Math.abs(piece.y - small.y) < piece.size * 0.6 &&
        (isNear(small.x, piece.x + piece.width, piece.size) || isNear(small.x + small.width, piece.x, piece.size)),
    );
    return word === undefined ? small : { ...small, y: word.y };
  });
}

function isNear(one: number, other: number, size: number): boolean {
  return Math.abs(one - other) < size * 0.3;
}
