/**
 * Any text to the one form in which texts are stored: NFC, `\n` line ends, paragraphs separated by one blank line.
 * Words are never changed, and none is dropped but page furniture (see `furniture.ts`).
 */
import { dropFurniture } from './furniture.ts';
import { unwrapLines } from './readers/unwrap.ts';

/** Marks without width that change no word: soft hyphen, zero-width space, word joiner, byte order mark, bidi controls. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/**
 * Zero-width joiners are letters' business in Arabic, Persian and Indic scripts, where they stay; beside anything else
 * they are leftovers.
 */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]+/gu;
const controls = /[^\P{Cc}\n\t\f\u0085]/gu;
/** Within a line; one space alone stays as it is. */
const spaces = /[^\S\n]{2,}|[^\S\n ]/gu;

/** Characters only: NFC, line ends, spaces, invisible marks; trailing spaces go. Line structure stays. */
export function normaliseCharacters(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028/gu, '\n')
    .replace(/\u2029|\f/gu, '\n\n')
    .replace(invisible, '')
    .replace(strayJoiner, '')
    .replace(controls, '')
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(/ +\n *|\n +/gu, '\n')
    .trim();
}

/**
 * The paragraphs of a text, furniture included. `lines`: single line breaks are wrapped lines or paragraphs, to be told
 * from the text; `paragraphs`: blank lines separate paragraphs and a single line break is meant.
 */
export function splitText(text: string, layout: 'lines' | 'paragraphs'): string[] {
  const clean = normaliseCharacters(text);
  return layout === 'lines' ? unwrapLines(clean) : splitParagraphs(clean);
}

/** The stored text of a document: its paragraphs without furniture, separated by one blank line. */
export function normaliseText(text: string, layout: 'lines' | 'paragraphs'): string {
  return joinParagraphs(splitText(text, layout));
}

/** As `normaliseText`, of paragraphs from `splitText`. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return dropFurniture(paragraphs).join('\n\n');
}

function splitParagraphs(text: string): string[] {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
