/**
 * A normalised copy of a text, for the full-text index and for finding its hits again.
 *
 * FTS5's unicode61 splits Arabic words at their vowel marks, keeps ё apart from е and ی from ي, knows neither ß nor
 * Persian digits, and takes a Chinese sentence for one word. So text is folded before it is indexed, and what a user
 * types is folded the same way. Letters that differ in meaning (й and и, ў and у, が and か) stay apart.
 */

/** Letters that Unicode does not decompose but people type without their stroke, dot or ligature. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ə', 'e'],
  ['ς', 'σ'],
  ['ё', 'е'],
  // Persian, Urdu and Arabic keyboards write the same letters with different code points.
  ['ی', 'ي'],
  ['ى', 'ي'],
  ['ے', 'ي'],
  ['ک', 'ك'],
  ['ە', 'ه'],
  ['ہ', 'ه'],
  ['ۀ', 'ه'],
  ['ۂ', 'ه'],
  ['ـ', ''],
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['ʻ', "'"],
  ['‛', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‟', '"'],
  ['«', '"'],
  ['»', '"'],
  // Joins of Persian words and line-break hints: a word boundary, as if a space were typed.
  ['\u200b', ' '],
  ['\u200c', ' '],
]);

/** Scripts whose marks make another letter: only the letters listed above are changed there. */
const keepsMarks = /[\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Scripts without spaces between words: every character becomes a word of its own, and a phrase a row of them. */
const withoutSpaces =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** What unicode61 makes words of: letters, digits and private use. */
const wordCharacter = /[\p{L}\p{N}\p{Co}]/u;
const marksAndHints = /[\p{M}\p{Cf}]/gu;
/** Arabic and Persian digits, in blocks of ten that start at these code points. */
const digitBlocks = [0x0660, 0x06f0] as const;

/** Folds one character (one code point) by itself. */
function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  const known = letters.get(lower);
  if (known !== undefined) return known;
  const code = lower.codePointAt(0) ?? 0;
  const block = digitBlocks.find((start) => code >= start && code < start + 10);
  if (block !== undefined) return String(code - block);
  const bare = keepsMarks.test(lower) && !/\p{M}/u.test(lower) ? lower.normalize('NFKC') : stripMarks(lower);
  return separate(bare);
}

/**
 * Puts each character of a script without spaces between spaces, and a space for what is no part of a word: unicode61
 * knows Unicode 6 and takes every newer sign (🤝) for a letter. One character can fold to several (㋿).
 */
function separate(text: string): string {
  let out = '';
  for (const character of text) {
    if (character <= '\x7f') out += character;
    else if (!wordCharacter.test(character)) out += ' ';
    else out += withoutSpaces.test(character) ? ` ${character} ` : character;
  }
  return out;
}

function stripMarks(lower: string): string {
  let out = '';
  // Once more letter by letter: ǣ decomposes to æ, ﯽ to ی.
  for (const part of lower.normalize('NFKD').toLowerCase().replace(marksAndHints, '')) out += letters.get(part) ?? part;
  return out;
}

/** Folded forms of the characters of the Basic Multilingual Plane, filled as they occur. */
const table: (string | undefined)[] = new Array(0x10000);

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Marks that make another letter of the one before: breve and diaeresis (Cyrillic), voicing marks (Japanese). */
function isComposingMark(code: number): boolean {
  return code === 0x306 || code === 0x308 || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;
}

/** The one letter that a letter and the mark after it make, folded; null where the mark is a mere accent. */
function composeLetter(letter: string, mark: string): string | null {
  const composed = (letter + mark).normalize('NFKC');
  return composed.length === 1 && keepsMarks.test(composed) ? foldCharacter(composed) : null;
}

/** Walks over a text, giving each character's folded form with the offsets it came from. */
function walk(text: string, take: (folded: string, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    let folded: string;
    if (isSurrogate(code)) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code);
      end = at + character.length;
      folded = foldCharacter(character);
    } else {
      folded = table[code] ??= foldCharacter(text.charAt(at));
    }
    if (isComposingMark(text.charCodeAt(end))) {
      const composed = composeLetter(text.slice(at, end), text.charAt(end));
      if (composed !== null) {
        folded = composed;
        end++;
      }
    }
    take(folded, at, end);
    at = end;
  }
}

/**
 * The text in the form in which it is indexed and compared: lower case, without accents and vowel marks, one spelling
 * for letters and digits with several code points, spaces between characters of scripts without spaces.
 */
export function fold(text: string): string {
  let out = '';
  walk(text, (folded) => {
    out += folded;
  });
  return out;
}

export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 code unit of the folded text, where the character it came from starts in the original. */
  readonly starts: Uint32Array;
  /** For each UTF-16 code unit of the folded text, where that character ends in the original, marks after it included. */
  readonly ends: Uint32Array;
}

/** `fold`, with the way back: folded offset -> original offset, both UTF-16 code units. */
export function foldWithMap(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  walk(text, (folded, start, end) => {
    // A mark that leaves belongs to the letter before it.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    out += folded;
  });
  return { text: out, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

const word = /[\p{L}\p{N}\p{Co}]+/gu;

/** The words of a text as the index sees them: folded, cut as FTS5's unicode61 cuts them. */
export function foldedWords(text: string): readonly string[] {
  return fold(text).match(word) ?? [];
}

/**
 * What a user typed as an FTS5 phrase over folded text, quoted: none of it is read as syntax. With `prefix` the last
 * word may go on. Null where there is no word in it; the caller decides what that matches.
 */
export function toFtsPhrase(text: string, prefix = false): string | null {
  const words = foldedWords(text);
  if (words.length === 0) return null;
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}
