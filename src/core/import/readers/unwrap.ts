/** Lines of a plain text to paragraphs: hard-wrapped lines are joined, lines that are paragraphs are parted. */

/** A line without its indentation, and how wide it stood in the file (UTF-16 units, indentation included). */
export interface Line {
  readonly text: string;
  readonly width: number;
}

/** An item of a list never continues the line before. */
const opensItem = /^[-*•‣▪●]\s/u;
/** A number, a dash or a speaker's name may also stand where a sentence was wrapped. */
const mayOpenItem = /^(?:[–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|\p{Lu}[\p{L}\p{M}.'’ ()-]{1,60}:\s)/u;
const endsSentence = /[.!?…:;。！？։۔]["”»’')\]]*$/u;

/** A text with lines of at most this many characters may be wrapped; longer lines are paragraphs of their own. */
const widestWrap = 132;
/** Words as long as this (addresses) stick out of wrapped lines and say nothing about their width. */
const longestWord = 30;

/**
 * The paragraphs of a text. Whether a line break was made by wrapping is told by width: it was when the first word of
 * the next line would not have fit on the line any more (the converse of greedy line filling). Where it was not, the
 * next line is a new paragraph after the end of a sentence or before an item, and a line of its own within the
 * paragraph otherwise (a place under a date, an address).
 */
export function unwrapLines(text: string): string[] {
  return unwrapBlocks(
    text.split(/\n{2,}/u).map((block) =>
      block
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ text: line, width: line.length })),
    ),
  );
}

/**
 * As `unwrapLines`, over blocks of lines that blank lines part. Empty blocks are left out. `soft`: in a wrapped text no
 * single break is meant (Markdown); what was wrapped may be longer than a word there, because marks hold it together.
 */
export function unwrapBlocks(blocks: readonly (readonly Line[])[], soft = false): string[] {
  const widest = findWrapWidth(blocks);
  const width = widest !== null && soft ? 0 : widest;
  const paragraphs: string[] = [];
  for (const lines of blocks) {
    let current = '';
    let previous: Line | null = null;
    for (const line of lines) {
      const joint: Joint = previous === null ? 'part' : findJoint(previous, line, width);
      if (joint === 'part') {
        if (current !== '') paragraphs.push(current);
        current = line.text;
      } else current += (joint === 'join' ? separatorOf(previous?.text ?? '', line.text) : '\n') + line.text;
      previous = line;
    }
    if (current !== '') paragraphs.push(current);
  }
  return paragraphs;
}

type Joint = 'join' | 'line' | 'part';

function findJoint(previous: Line, line: Line, width: number | null): Joint {
  if (opensItem.test(line.text)) return 'part';
  const ended = endsSentence.test(previous.text);
  if (mayOpenItem.test(line.text) && (ended || width === null)) return 'part';
  if (width === null) {
    // Too few lines to know a width: a small letter goes on with the sentence.
    if (!ended && previous.width >= 40 && /^\p{Ll}/u.test(line.text)) return 'join';
  } else if (previous.width + 1 + firstWord(line.text).length > width) return 'join';
  return ended || previous.width > widestWrap ? 'part' : 'line';
}

function firstWord(text: string): string {
  return /^\S+/u.exec(text)?.[0] ?? '';
}

/** Chinese and Japanese lines join without a space. */
function separatorOf(before: string, line: string): string {
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  return dense.test(before.at(-1) ?? '') && dense.test(line.at(0) ?? '') ? '' : ' ';
}

/**
 * The width at which a text is wrapped, or null where it is not: at least three lines that have a next line in their
 * block, next to none wider than a page, and most of them filled up to the widest.
 */
function findWrapWidth(blocks: readonly (readonly Line[])[]): number | null {
  const continued: (readonly [line: Line, next: Line])[] = [];
  let widest = 0;
  let wider = 0;
  for (const lines of blocks) {
    for (const [index, line] of lines.entries()) {
      if (line.width > longestWord && line.text.split(' ').some((word) => word.length >= longestWord)) continue;
      if (line.width > widestWrap) wider += 1;
      else widest = Math.max(widest, line.width);
      const next = lines[index + 1];
      if (next !== undefined && firstWord(next.text).length < longestWord) continued.push([line, next]);
    }
  }
  if (continued.length < 3 || wider > continued.length / 20 || widest < 30) return null;
  const filled = continued.filter(([line, next]) => line.width + 1 + firstWord(next.text).length > widest);
  return filled.length >= continued.length / 2 ? widest : null;
}
