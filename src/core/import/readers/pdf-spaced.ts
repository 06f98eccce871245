/** Words whose letters are set apart, as headings have them. */
import type { Piece } from './pdf-pieces.ts';

const spacedWord = /^\p{L}(?: \p{L}){2,}[.,:;!?]?$/u;
/** Fewer single letters in a row may be an enumeration. */
const fewestLetters = 5;
/** The gap between two words is at least this many times that between two letters. */
const wordGap = 1.6;

/** A row's pieces with the letters of spaced words put together. */
export function closeSpaced(row: readonly Piece[]): readonly Piece[] {
  const written = row.filter((piece) => /\p{L}/u.test(piece.text));
  const letters = written.reduce((sum, piece) => sum + piece.text.replaceAll(' ', '').length, 0);
  if (letters < fewestLetters) return row;
  const isSpaced = (piece: Piece): boolean => spacedWord.test(piece.text) || /^\P{L}*\p{L}\P{L}*$/u.test(piece.text);
  if (!written.every(isSpaced)) return row;
  if (written.some((piece) => spacedWord.test(piece.text)))
    return row.map((piece) =>
      spacedWord.test(piece.text) ? { ...piece, text: piece.text.replaceAll(' ', '') } : piece,
    );
  return joinLetters(row);
}

/** Each letter is a piece of its own: the wider gaps are those between words. */
function joinLetters(row: readonly Piece[]): readonly Piece[] {
  const gaps = row.slice(1).map((piece, index) => piece.x - (row[index]?.x ?? 0) - (row[index]?.width ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const words: Piece[] = [];
  for (const [index, piece] of row.entries()) {
    const last = words.at(-1);
    if (last === undefined || (gaps[index - 1] ?? 0) > Math.max(usual * wordGap, piece.size * 0.18)) words.push(piece);
    else words[words.length - 1] = { ...last, text: last.text + piece.text, width: piece.x + piece.width - last.x };
  }
  return words;
}
