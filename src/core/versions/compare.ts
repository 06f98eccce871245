/**
 * The difference of two texts: paragraphs are put beside each other first, then their words are compared. Both by Myers,
 * “An O(ND) Difference Algorithm and Its Variations” (1986), in the package `diff`.
 */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Difference, DifferenceRun } from '../../shared/contract/duplicates.ts';

/** From this share of common words on, two paragraphs are versions of one another. */
const SAME_PARAGRAPH = 0.4;
/** Different paragraphs in one place that are matched with each other: each is held against each. */
const MATCHED = 60;
/** Two paragraphs of so many edits have nothing in common worth showing word by word. */
const MAX_EDITS = 1000;

type Paragraph = Difference['paragraphs'][number];

/** Letters of scripts without spaces between words. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const unspaced = new RegExp(`[${UNSPACED}]`, 'u');
const wordOrLetter = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');

const words = (text: string): string[] => text.toLowerCase().match(wordOrLetter) ?? [];

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function whole(kind: DifferenceRun['kind'], text: string): Paragraph {
  return { runs: [{ kind, text }] };
}

/** Scripts without spaces between words are cut by the Unicode rules for words; any other by the package's own. */
function wordOptions(text: string): { intlSegmenter?: Intl.Segmenter } {
  return unspaced.test(text) ? { intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }) } : {};
}

function compareWords(a: string, b: string): Paragraph {
  const changes = diffWordsWithSpace(a, b, { ...wordOptions(a), maxEditLength: MAX_EDITS });
  if (!changes) return { runs: [...whole('removed', a).runs, ...whole('added', b).runs] };
  return {
    runs: changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  };
}

/** Paragraphs of one place that differ: those that are versions of one another side by side, the others alone. */
function compareBlock(removed: readonly string[], added: readonly string[]): Paragraph[] {
  if (removed.length > MATCHED || added.length > MATCHED)
    return [...removed.map((text) => whole('removed', text)), ...added.map((text) => whole('added', text))];
  const parts = (texts: readonly string[]) => texts.map((text) => ({ text, words: new Set(words(text)) }));
  const before = parts(removed);
  const changes = diffArrays(before, parts(added), {
    comparator: (one, other) => share(one.words, other.words) >= SAME_PARAGRAPH,
  });
  let at = 0;
  const found: Paragraph[] = [];
  for (const { added: isAdded, removed: isRemoved, value } of changes) {
    for (const { text } of value) {
      if (isAdded) {
        found.push(whole('added', text));
        continue;
      }
      const own = before[at]?.text ?? text;
      at += 1;
      found.push(isRemoved ? whole('removed', own) : compareWords(own, text));
    }
  }
  return found;
}

/** Words on each side of a comparison, and those that both have. */
function commonShare(paragraphs: readonly Paragraph[]): number {
  const count = { same: 0, removed: 0, added: 0 };
  for (const { runs } of paragraphs) for (const { kind, text } of runs) count[kind] += words(text).length;
  const longer = count.same + Math.max(count.removed, count.added);
  return longer === 0 ? 1 : count.same / longer;
}

/**
 * @param a paragraphs of the first text, without the blank lines between them
 * @returns every paragraph of both, in order; the `same` and `removed` runs of a paragraph are `a`'s, `same` and `added` `b`'s
 */
export function compareTexts(a: readonly string[], b: readonly string[]): Difference {
  const changes = diffArrays([...a], [...b], { maxEditLength: MAX_EDITS }) ?? [
    { added: false, removed: true, value: [...a] },
    { added: true, removed: false, value: [...b] },
  ];
  const paragraphs: Paragraph[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = (): void => {
    paragraphs.push(...compareBlock(removed, added));
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      settle();
      paragraphs.push(...change.value.map((text) => whole('same', text)));
    }
  }
  settle();
  return { paragraphs, common: commonShare(paragraphs) };
}
