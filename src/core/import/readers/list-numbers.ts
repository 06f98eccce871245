/** The numbers of lists, as word processors count and write them. */

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  /** How its number is written: `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman`, `decimalZero`, `bullet`, `none`. */
  readonly format: string;
  /** The label with `%1` for the number of the first level, `%2` for that of the second … */
  readonly pattern: string;
}

const romans: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letters] of romans) {
    for (; rest >= value; rest -= value) written += letters;
  }
  return written;
}

/** a … z, aa, bb …: the letter is repeated, as word processors do. */
function toLetter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

/** Larger numbers are written in digits: as letters or Roman numerals they would be as long as the number. */
const largestWritten = 4000;

function writeNumber(number: number, format: string): string {
  if (number < 1 || number > largestWritten) return String(number);
  switch (format) {
    case 'lowerLetter':
      return toLetter(number);
    case 'upperLetter':
      return toLetter(number).toUpperCase();
    case 'lowerRoman':
      return toRoman(number);
    case 'upperRoman':
      return toRoman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Counts one list. Levels count from 0. */
export class ListCounter {
  readonly #numbers: (number | undefined)[] = [];

  /** The next number of a level: deeper levels begin anew. */
  next(level: number, start: number): void {
    this.#numbers[level] = (this.#numbers[level] ?? start - 1) + 1;
    this.#numbers.length = level + 1;
  }

  /** The next item of a level has this number. */
  restart(level: number, number: number): void {
    this.#numbers[level] = number - 1;
    this.#numbers.length = level + 1;
  }

  /** The label of the item that was counted last, with a space behind it; empty where the level has none. */
  label(level: number, levels: ReadonlyMap<number, ListLevel>): string {
    const own = levels.get(level);
    if (own === undefined || own.format === 'none') return '';
    if (own.format === 'bullet') return '• ';
    const written = own.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start = 1, format = 'decimal' } = levels.get(at) ?? {};
      return writeNumber(this.#numbers[at] ?? start, format);
    });
    return written.trim() === '' ? '' : `${written.trim()} `;
  }
}
