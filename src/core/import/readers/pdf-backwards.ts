/** Rows of scripts that are read from the right: the order of their pieces, their marks and brackets. */
import type { Line, Piece } from './pdf-pieces.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether most letters of a row are of a right-to-left script. */
export function isBackwards(row: readonly Piece[]): boolean {
  const letters = row.flatMap((piece) => piece.text.normalize('NFKC').match(/\p{L}/gu) ?? []);
  return letters.filter((letter) => rightToLeft.test(letter)).length > letters.length / 2;
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/** Brackets that close what nothing opened. */
function unopened(text: string): number {
  let [open, count] = [0, 0];
  for (const mark of text.match(/[()[\]«»‹›]/gu) ?? []) {
    if ('([«‹'.includes(mark)) open += 1;
    else if (open > 0) open -= 1;
    else count += 1;
  }
  return count;
}

/**
 * Some writers of PDFs draw the brackets of right-to-left text as they look, others as they are meant. All of a page are
 * turned round when fewer of them then close what nothing opened: a line alone cannot tell, it may go on with a quotation.
 */
export function turnBrackets(lines: readonly Line[]): void {
  const backwards = lines.filter((line) => line.backwards);
  const turn = (text: string) => text.replace(/[()[\]«»‹›]/gu, (mark) => mirrored[mark] ?? mark);
  const text = backwards.map((line) => line.text).join('\n');
  if (unopened(turn(text)) >= unopened(text)) return;
  for (const line of backwards) line.text = turn(line.text);
}

/**
 * Some writers draw the marks within a run of words apart from it: such a mark goes to the end of the word that it is
 * drawn after.
 */
function placeInnerMarks(row: readonly Piece[]): Piece[] {
  const isInside = (mark: Piece, run: Piece) =>
    run !== mark && mark.x > run.x + run.size / 4 && mark.x + mark.width < run.x + run.width - run.size / 4;
  const inner = new Map<Piece, Piece[]>();
  const outer = row.filter((piece) => {
    const run = /^\p{P}+$/u.test(piece.text) ? row.find((other) => isInside(piece, other)) : undefined;
    if (run) inner.set(run, [...(inner.get(run) ?? []), piece]);
    return run === undefined;
  });
  return outer.map((piece) => {
    const marks = inner.get(piece);
    return marks ? { ...piece, text: withMarks(piece, marks) } : piece;
  });
}

/** The words of a run read from the right, with each mark after the word that ends nearest to it. */
function withMarks(run: Piece, marks: readonly Piece[]): string {
  const words = run.text.split(' ');
  const ends = words.map((_, index) => words.slice(0, index + 1).join(' ').length / run.text.length);
  for (const mark of marks) {
    const at = (run.x + run.width - mark.x - mark.width) / run.width;
    const nearest = ends.reduce(
      (best, end, index) => (Math.abs(end - at) < Math.abs((ends[best] ?? 0) - at) ? index : best),
      0,
    );
    words[nearest] += mark.text;
  }
  return words.join(' ');
}

/** Marks alone are of no direction, and are drawn from the left: of several the last is read first. */
function turnMarks(piece: Piece): Piece {
  return /^[\p{P}\p{S}]{2,}$/u.test(piece.text) ? { ...piece, text: [...piece.text].reverse().join('') } : piece;
}

/** The mark before the last letter of a Hebrew acronym is drawn apart; no word has one letter alone. */
export function closeAcronyms(text: string): string {
  return text.replace(/(\p{Script=Hebrew}["״]) (\p{Script=Hebrew})(?![\p{Script=Hebrew}\p{M}])/gu, '$1$2');
}

/** The pieces of a row in the order in which they are read; numbers and Latin words in it from the left. */
export function orderBackwards(row: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of placeInnerMarks(row.map(turnMarks)).sort((a, b) => b.x - a.x)) {
    // Digits and Latin letters are collected and turned round as one word.
    if (/^[\p{Script=Latin}\p{Nd}.,:/%-]+$/u.test(piece.text) && /[\p{Script=Latin}\p{Nd}]/u.test(piece.text))
      run.push(piece);
    else {
      ordered.push(...run.reverse(), piece);
      run = [];
    }
  }
  return [...ordered, ...run.reverse()];
}
