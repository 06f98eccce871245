import type { Discourse } from '../coreference/discourse.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { Draft } from './draft.ts';
import { phraseAfter } from './noun-phrases.ts';
import { quotedWords } from './quoted-words.ts';

/** Headlines stand in the first paragraphs. */
const headParagraphs = 6;

/**
 * Headlines that end with a dash and who said it: "Reform must go on – President", with the dash on the same line or on
 * the next. The words before the dash are attributed, as reported, or as a quotation where they stand in marks.
 */
export function findKickers(reading: Reading, discourse: Discourse): Draft[] {
  const drafts: Draft[] = [];
  for (let index = 0; index < Math.min(headParagraphs, reading.paragraphs.length); index += 1) {
    const sentences = reading.sentences.filter((sentence) => sentence.paragraph === index);
    const items = sentences.flatMap((sentence) => sentence.items);
    if (items.length > 60) continue;
    const dash = lastDash(items);
    if (dash < 0) continue;
    const range = phraseAfter(items, dash + 1, reading);
    if (range === null || !endsThere(items, range.to)) continue;
    const phrase = readPhrase(items, range, reading);
    if (phrase.kind !== 'named' && phrase.kind !== 'role') continue;
    const [first, last] = [items[range.from], items[range.to - 1]];
    if (first === undefined || last === undefined) continue;
    const words = dash > 2 ? items.slice(0, dash) : before(reading, index);
    const resolved = discourse.resolve(phrase, reading.text.slice(first.start, last.end));
    const [from, to] = [words[0], words.at(-1)];
    if (resolved === null || from === undefined || to === undefined || words.length < 4) continue;
    const quotation =
      words.filter((item) => item.pos !== 'PUNCT').length === 1
        ? words.find((item) => item.quotation !== null)?.quotation
        : undefined;
    const end = to.text === '.' ? to.start : to.end;
    const span =
      quotation === undefined || quotation === null
        ? { start: from.start, end }
        : quotedWords(quotation.inner, reading.text);
    if (span === null) continue;
    drafts.push({
      ...span,
      kind: quotation ? 'quote' : 'reported',
      turn: false,
      cue: null,
      speakerAsWritten: { start: first.start, end: last.end },
      keys: resolved.keys,
      addressee: null,
      pattern: 'headline',
      steps: ['a headline with who said it after a dash', resolved.step],
      certainty: resolved.certainty,
      signs: ['pattern headline'],
    });
  }
  return drafts;
}

function lastDash(items: readonly Token[]): number {
  for (let at = items.length - 2; at >= 0; at -= 1) if (/^[–—-]$/.test(items[at]?.text ?? '')) return at;
  return -1;
}

/** Nothing after the speaker but an occasion: "President at the Ceremony …". */
function endsThere(items: readonly Token[], to: number): boolean {
  return to >= items.length || /^(?:at|in|on|during)$/.test(items[to]?.lower ?? '');
}

/** The words of the paragraph above, when the dash begins its own line. */
function before(reading: Reading, index: number): readonly Token[] {
  if (index === 0) return [];
  return reading.sentences.filter((sentence) => sentence.paragraph === index - 1).flatMap((sentence) => sentence.items);
}
