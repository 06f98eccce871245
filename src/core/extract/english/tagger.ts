import model from 'wink-eng-lite-web-model';
import type { WinkMethods } from 'wink-nlp';
import winkNLP from 'wink-nlp';
import type { Span } from '../../../shared/domain.ts';
import { isSpace } from '../text/paragraphs.ts';
import type { Pos, Token } from '../text/token.ts';

/** Characters given to the tagger at once: enough to spread its fixed cost, small enough to stay in the cache. */
const batchLength = 16_000;

let loaded: WinkMethods | null = null;

/** The tagger, loaded at the first use (150 ms) and kept. */
function tagger(): WinkMethods {
  // Without its sentences: `text/sentences.ts` cuts them, and the tags do not depend on them.
  loaded ??= winkNLP(model, ['pos']);
  return loaded;
}

/**
 * Words and marks of a text with their part of speech (wink-nlp 2.4 with its lite English model, MIT). Paragraphs are
 * tagged in batches. The tagger knows letters of Latin-1 only and gives no offsets: other letters are folded to a
 * neighbour without changing the length, and offsets are rebuilt from the tokens. Words joined by hyphens are one token.
 */
export function tagEnglish(text: string, paragraphs: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let first = 0;
  while (first < paragraphs.length) {
    const start = paragraphs[first]?.start ?? 0;
    let last = first;
    while (last + 1 < paragraphs.length && (paragraphs[last + 1]?.end ?? 0) - start < batchLength) last += 1;
    tagBatch(text, start, paragraphs[last]?.end ?? start, tokens);
    first = last + 1;
  }
  return joinHyphens(text, tokens);
}

function tagBatch(text: string, start: number, end: number, into: Token[]): void {
  for (let from = start; from < end; ) {
    const to = end - from > batchLength * 2 ? cutAtSpace(text, from + batchLength, end) : end;
    tagPiece(text, from, to, into);
    from = to;
  }
}

/** A paragraph longer than a batch is cut at a space, so that tagging stays linear in its length. */
function cutAtSpace(text: string, from: number, end: number): number {
  for (let at = from; at < end && at < from + batchLength; at += 1) if (isSpace(text.charCodeAt(at))) return at;
  return Math.min(from + batchLength, end);
}

function tagPiece(text: string, start: number, end: number, into: Token[]): void {
  const folded = blankFurniture(foldLetters(text.slice(start, end)));
  const nlp = tagger();
  const words = nlp.readDoc(possessivesApart(folded.replace(apart, ' $& '))).tokens();
  const values = words.out(nlp.its.value) as string[];
  const tags = words.out(nlp.its.pos) as Pos[];
  let at = start;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? '';
    if (value.trim() === '') continue;
    while (at < end && isSpace(folded.charCodeAt(at - start))) at += 1;
    if (at >= end) return;
    const from = locate(folded, value, at - start) + start;
    const to = Math.min(from + value.length, end);
    if (to <= from) continue;
    const word = text.slice(from, to);
    into.push({
      start: from,
      end: to,
      text: word,
      lower: lowerCase(word),
      pos: tags[i] ?? 'X',
      index: 0,
      quotation: null,
    });
    at = to;
  }
}

/**
 * Marks that are tokens of their own: with spaces about them the tagger has no word to take apart, which is slow, and takes
 * no "):" for a face. A hyphen before a word is one too.
 */
const apart = /["“”„«»()[\]]|(?<=\s)-(?=[A-Za-z])/g;

const possessive = /([A-Za-z\u00c0-\u00ff]+)(['’]s)\b/gi;
/** Before what is "is" or "us", the tagger knows the word with its mark. */
const contracted = new Set('he she it that this there here where what who how when why let one'.split(' '));

/**
 * "Iran’s" as two words. The tagger takes it apart itself until it has met it before a comma; from then on it is one word
 * to it, so that what it makes of a text would depend on the texts before.
 */
function possessivesApart(text: string): string {
  return text.replace(possessive, (whole, word: string, mark: string) =>
    contracted.has(word.toLowerCase()) ? whole : `${word} ${mark} `,
  );
}

/** Where the tagger's token stands: here, unless it skipped a character it has no token for. */
function locate(folded: string, value: string, at: number): number {
  const first = value.charCodeAt(0);
  if (folded.charCodeAt(at) === first || first === 39 || first === 34) return at;
  const found = folded.indexOf(value, at);
  return found >= 0 && found - at < 8 ? found : at;
}

function lowerCase(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Rows of so many marks, and words of so many characters, are furniture: they get no tokens. */
const longestMarks = 5;
/** So many times the same mark, other than an ellipsis, count as one. */
const repeatedMarks = 3;
const longestWord = 300;

/** Puts spaces in the place of rows of marks and endless words, so that a text of nothing else costs nothing. */
function blankFurniture(text: string): string {
  let out = '';
  let kept = 0;
  let word = 0;
  let marks = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const space = isSpace(code);
    if (space || isAlphanumeric(code)) {
      const keep =
        at - marks < repeatedMarks ? at - marks : at - marks >= longestMarks ? 0 : marksKept(text, marks, at);
      if (keep < at - marks) [out, kept] = [out + text.slice(kept, marks + keep) + ' '.repeat(at - marks - keep), at];
      marks = at + 1;
    }
    if (!space) continue;
    if (at - word >= longestWord && word >= kept)
      [out, kept] = [out + text.slice(kept, word) + ' '.repeat(at - word), at];
    word = at + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** One of a row of the same mark, all of any other row. */
function marksKept(text: string, from: number, to: number): number {
  const mark = text.charAt(from);
  if (mark === '.') return to - from;
  for (let at = from + 1; at < to; at += 1) if (text.charAt(at) !== mark) return to - from;
  return 1;
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000) ||
  code > 0x2e7f;

const foreign = /[\u0100-\u02af\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufffd]|\p{Mn}/gu;

function foldLetters(text: string): string {
  return text.replace(foreign, (letter) => {
    const base = letter.normalize('NFKD').charAt(0);
    if (/[A-Za-z]/.test(base)) return base;
    // "・" before an entry of a list is no part of its first word.
    if (!/\p{L}/u.test(letter)) return ' ';
    return letter === letter.toLowerCase() ? 'x' : 'X';
  });
}

/** Joins "Vice", "-", "President" where no space stands between them. */
function joinHyphens(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let i = 0;
  while (i < tokens.length) {
    const first = tokens[i];
    if (first === undefined) break;
    let last = i;
    while (isHyphenBetween(tokens, last)) last += 2;
    const end = tokens[last];
    if (last === i || end === undefined) joined.push({ ...first, index: joined.length });
    else {
      const word = text.slice(first.start, end.end);
      const pos =
        first.pos === 'PROPN' || end.pos === 'PROPN'
          ? 'PROPN'
          : end.pos === 'VERB'
            ? first.pos === 'ADV'
              ? 'ADJ'
              : first.pos
            : end.pos;
      joined.push({
        start: first.start,
        end: end.end,
        text: word,
        lower: lowerCase(word),
        pos,
        index: joined.length,
        quotation: null,
      });
    }
    i = last + 1;
  }
  return joined;
}

function isHyphenBetween(tokens: readonly Token[], at: number): boolean {
  const [left, hyphen, right] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (left === undefined || hyphen === undefined || right === undefined) return false;
  if (hyphen.text !== '-' && hyphen.text !== '‑') return false;
  return left.end === hyphen.start && hyphen.end === right.start && left.pos !== 'PUNCT' && right.pos !== 'PUNCT';
}
