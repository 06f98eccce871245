/**
 * Words of any script, without a dictionary. A token is
 * - a run of letters, digits and combining marks ("Türkiye", "G20"),
 * - one character of a script that writes no spaces (Han, kana, Thai, Lao, Khmer, Burmese),
 * - one symbol that carries meaning of its own ("+", "&", "%", "$"), so that "BRICS+" can be told from "BRICS",
 * - single letters with full stops taken together ("U.N." is "UN").
 * Apostrophes and hyphens separate ("anti-dumping" is two tokens); a possessive 's is no token.
 * Rules and texts go through the same tokeniser, therefore they agree.
 */

/** What a UTF-16 code unit is to the tokeniser. */
const unit = { space: 0, word: 1, single: 2, joiner: 3, comma: 4, stop: 5 } as const;

/** What stands between a token and the one before it. */
export const breaks = { none: 0, clause: 1, sentence: 2 } as const;

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const sentenceEnds = new Set(['.', '!', '?', '。', '！', '？', '؟', '।', '။']);

function classify(code: number): number {
  // Large blocks first, so that the table is made in a few milliseconds.
  if (code >= 0x4e00 && code <= 0x9fff) return unit.single;
  if (code >= 0xac00 && code <= 0xd7a3) return unit.word;
  // Astral letters are rare in this field's documents; both halves count as letters, which keeps them whole.
  if (code >= 0xd800 && code <= 0xdfff) return unit.word;
  if (code >= 0xe000 && code <= 0xf8ff) return unit.comma;
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return unspaced.test(char) && !/\p{N}/u.test(char) ? unit.single : unit.word;
  if (sentenceEnds.has(char)) return unit.stop;
  if (/[\p{S}%&#@]/u.test(char)) return /[\p{Sk}]/u.test(char) ? unit.joiner : unit.single;
  if (/[\s\u200b\ufeff]/u.test(char)) return unit.space;
  return /[\p{Pd}\p{Pi}\p{Pf}'"‚„/\u00ad\u200c\u200d]/u.test(char) ? unit.joiner : unit.comma;
}

let table: Uint8Array | undefined;
/** The class of each of the 65,536 code units; made at first use. */
function unitClasses(): Uint8Array {
  if (!table) {
    table = new Uint8Array(0x10000);
    for (let code = 0; code < 0x10000; code += 1) table[code] = classify(code);
  }
  return table;
}

/** Folds one code unit's case; a letter whose lower case is longer than one unit stays itself. */
function foldUnit(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code >= 0x3000 && code <= 0xa63f) return code;
  if (code >= 0xac00 && code <= 0xff20) return code;
  if (code === 0x3c2) return 0x3c3;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

let folded: readonly (readonly [number, number])[] | undefined;
/** All code units that folding changes, with what they become; made at first use. */
export function foldedUnits(): readonly (readonly [number, number])[] {
  if (!folded) {
    const pairs: [number, number][] = [];
    for (let code = 0; code < 0x10000; code += 1) if (foldUnit(code) !== code) pairs.push([code, foldUnit(code)]);
    folded = pairs;
  }
  return folded;
}

export function foldWord(word: string): string {
  let result = '';
  for (let i = 0; i < word.length; i += 1) result += String.fromCharCode(foldUnit(word.charCodeAt(i)));
  return result;
}

/** One token: [start, end) in UTF-16 code units, and what separates it from the token before. */
export type TokenVisitor = (start: number, end: number, gap: number, dotted: boolean) => void;

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** The end of "U.N." that begins at `start`, or -1. */
function dottedEnd(text: string, start: number, classes: Uint8Array): number {
  let at = start;
  let letters = 0;
  while (classes[text.charCodeAt(at)] === unit.word && text.charCodeAt(at + 1) === 0x2e) {
    at += 2;
    letters += 1;
  }
  if (letters < 2 || (at < text.length && classes[text.charCodeAt(at)] === unit.word)) return -1;
  return at;
}

/** Whether [start, end) is the s of a possessive. */
function isPossessive(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || start < 2) return false;
  const code = text.charCodeAt(start);
  return (code === 0x73 || code === 0x53) && isApostrophe(text.charCodeAt(start - 1));
}

/** The end of the token that begins at `start`. */
function tokenEnd(text: string, start: number, classes: Uint8Array): number {
  let at = start + 1;
  if (classes[text.charCodeAt(start)] === unit.word)
    while (at < text.length && classes[text.charCodeAt(at)] === unit.word) at += 1;
  return at;
}

/** The strongest break among the units of [from, to), which hold no token. A blank line ends a sentence. */
function breakBetween(text: string, from: number, to: number, classes: Uint8Array): number {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return breaks.none;
  let gap: number = breaks.none;
  let newlines = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classes[code];
    if (kind === unit.stop && !isInner(text, at, classes)) return breaks.sentence;
    if (kind === unit.stop || kind === unit.comma) gap = breaks.clause;
    if (code === 0x0a) newlines += 1;
  }
  return newlines > 1 ? breaks.sentence : gap;
}

/** Calls `visit` for each token of the text, in order. Time is linear in the text's length. */
export function eachToken(text: string, visit: TokenVisitor): void {
  const classes = unitClasses();
  const length = text.length;
  let before = 0;
  let at = 0;
  while (at < length) {
    const kind = classes[text.charCodeAt(at)];
    if (kind !== unit.word && kind !== unit.single) {
      at += 1;
      continue;
    }
    const start = at;
    at = tokenEnd(text, start, classes);
    const dotted = at - start === 1 && text.charCodeAt(at) === 0x2e ? dottedEnd(text, start, classes) : -1;
    if (dotted > 0) at = dotted;
    if (isPossessive(text, start, at)) continue;
    visit(start, at, breakBetween(text, before, start, classes), dotted > 0);
    before = at;
  }
}

/** A full stop between letters or digits ("3.5", "president.gov.by") ends no sentence. */
function isInner(text: string, at: number, classes: Uint8Array): boolean {
  return text.charCodeAt(at) === 0x2e && at + 1 < text.length && classes[text.charCodeAt(at + 1)] === unit.word;
}
