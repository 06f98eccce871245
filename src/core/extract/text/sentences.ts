import type { Span } from '../../../shared/domain.ts';
import { isCapitalised, type Quotation, type Token } from './token.ts';

/**
 * A sentence of the narrator's text: words and marks, with every quotation folded into one item, so that
 * `"A. B," he said` is one sentence of the form `QUOTE he said`.
 */
export interface Sentence extends Span {
  readonly items: readonly Token[];
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** What a language knows of its abbreviations: words that end in a full stop without ending a sentence. */
export interface SentenceRules {
  readonly abbreviations: ReadonlySet<string>;
  /** Words that begin a sentence but hardly ever a name: after "Inc." they tell that a sentence ended. */
  readonly starters: ReadonlySet<string>;
}

/** No sentence is longer, in items: a text without full stops is cut, so that reading stays linear in its length. */
const longestSentence = 300;

/** Cuts paragraphs into sentences over items. Tokens, quotations and paragraphs are in the order of the text. */
export function splitSentences(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  paragraphs: readonly Span[],
  text: string,
  rules: SentenceRules,
): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  let quote = 0;
  paragraphs.forEach((paragraph, index) => {
    const items: Token[] = [];
    while (at < tokens.length) {
      const token = tokens[at];
      if (token === undefined || token.start >= paragraph.end) break;
      const quotation = quotations[quote];
      if (quotation !== undefined && token.start >= quotation.start) {
        items.push(quotationItem(text, quotation));
        while (at < tokens.length && (tokens[at]?.start ?? 0) < quotation.end) at += 1;
        quote += 1;
      } else {
        items.push(token);
        at += 1;
      }
    }
    cut(items, index, rules, text, sentences);
  });
  return sentences;
}

function quotationItem(text: string, quotation: Quotation): Token {
  const { start, end, inner } = quotation;
  return { start, end, text: text.slice(inner.start, inner.end), lower: '', pos: 'QUOTE', index: -1, quotation };
}

function cut(items: readonly Token[], paragraph: number, rules: SentenceRules, text: string, into: Sentence[]): void {
  let first = 0;
  for (let i = 0; i < items.length; i += 1) {
    const long = i - first >= longestSentence && (items[i]?.pos === 'PUNCT' || i - first >= longestSentence * 1.2);
    if (i < items.length - 1 && !long && !endsSentence(items, i, rules, text)) continue;
    const part = items.slice(first, i + 1);
    into.push({ start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0, items: part, paragraph });
    first = i + 1;
  }
}

function endsSentence(items: readonly Token[], i: number, rules: SentenceRules, text: string): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (item === undefined || next === undefined) return true;
  if (item.quotation !== null) return endsWithQuotation(item, next, items[i + 2]);
  if (item.text === '!' || item.text === '?') return opensSentence(next) || next.quotation !== null;
  if (item.text === ')' || item.text === ']') {
    const stop = items[i - 1];
    return stop?.text === '.' && opensSentence(next) && !isAbbreviation(items[i - 2], stop, rules);
  }
  if (item.text === '.' || item.text === '…')
    return opensSentence(next) && !isInitial(items, i) && !isAbbreviation(items[i - 1], item, rules);
  if (item.text.length > 1 && item.text.endsWith('.') && !rules.abbreviations.has(item.lower)) {
    return rules.starters.has(next.lower) && isCapitalised(next.text);
  }
  return item.end < next.start && isBullet(text, item.end, next.start);
}

/** Words in marks that end with a full stop end the sentence around them, unless it goes on in lower case. */
function endsWithQuotation(item: Token, next: Token, afterNext: Token | undefined): boolean {
  const last = item.text.replace(/['’"”]+$/, '').at(-1) ?? '';
  if (next.quotation !== null) return false;
  if (!'.!?…'.includes(last)) return false;
  return opensSentence(next) && afterNext !== undefined;
}

function opensSentence(token: Token): boolean {
  return (
    token.quotation !== null ||
    isCapitalised(token.text) ||
    token.pos === 'NUM' ||
    '([–—-•*'.includes(token.text.charAt(0))
  );
}

/** "M." of "M. J. De Silva". */
function isInitial(items: readonly Token[], i: number): boolean {
  const before = items[i - 1];
  return (
    before !== undefined && before.text.length === 1 && isCapitalised(before.text) && before.end === items[i]?.start
  );
}

function isAbbreviation(before: Token | undefined, stop: Token, rules: SentenceRules): boolean {
  return before !== undefined && before.end === stop.start && rules.abbreviations.has(`${before.lower}.`);
}

function isBullet(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n\n');
}
