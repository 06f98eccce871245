import type { Discourse } from '../coreference/discourse.ts';
import { readPhrase } from '../mentions/speakers.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../text/token.ts';
import type { Draft } from './draft.ts';
import { entryStart } from './lists.ts';
import { phraseAfter } from './noun-phrases.ts';
import { quotedWords } from './quoted-words.ts';

/** Headlines stand in the first paragraphs. */
const headParagraphs = 6;
const longestHeadline = 60;

/**
 * Headlines that end with a dash and who said it: "Reform must go on – President", with the dash on the same line or on
 * the next. The words before the dash are attributed, as reported, or as a quotation where they stand in marks.
 */
export function findKickers(reading: Reading, discourse: Discourse): Draft[] {
  const drafts: Draft[] = [];
  for (let index = 0; index < Math.min(headParagraphs, reading.paragraphs.length); index += 1) {
    const draft = readKicker(index, reading, discourse);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

const itemsOf = (reading: Reading, paragraph: number): Token[] =>
  reading.sentences.filter((sentence) => sentence.paragraph === paragraph).flatMap((sentence) => sentence.items);

function readKicker(index: number, reading: Reading, discourse: Discourse): Draft | null {
  const items = itemsOf(reading, index);
  const dash = items.length > longestHeadline ? -1 : lastDash(items);
  const range = dash < 0 ? null : phraseAfter(items, dash + 1, reading);
  if (
    range === null ||
    !endsThere(items, range.to) ||
    goesOn(items, range.to) ||
    isDateline(items.slice(0, dash), reading)
  )
    return null;
  const phrase = readPhrase(items, range, reading);
  const [first, last] = [items[range.from], items[range.to - 1]];
  if ((phrase.kind !== 'named' && phrase.kind !== 'role') || first === undefined || last === undefined) return null;
  const words = dash > 2 ? items.slice(0, dash) : index > 0 ? itemsOf(reading, index - 1) : [];
  const resolved = discourse.resolve(phrase, reading.text.slice(first.start, last.end));
  const span = saidIn(words, reading);
  if (resolved === null || span === null) return null;
  return {
    start: span.start,
    end: span.end,
    kind: span.quoted ? 'quote' : 'reported',
    turn: false,
    cue: null,
    speakerAsWritten: { start: first.start, end: last.end },
    keys: resolved.keys,
    addressee: null,
    pattern: 'headline',
    steps: ['a headline with who said it after a dash', resolved.step],
    certainty: resolved.certainty,
    signs: ['pattern headline'],
  };
}

/** The words before the dash, without their marks where they are one quotation. */
function saidIn(line: readonly Token[], reading: Reading): { start: number; end: number; quoted: boolean } | null {
  const words = line.slice(entryStart(line.slice(0, 1)));
  const [from, to] = [words[0], words.at(-1)];
  if (from === undefined || to === undefined) return null;
  const plain = words.filter((item) => item.pos !== 'PUNCT');
  const quotation = plain.length === 1 ? plain[0]?.quotation : null;
  if (quotation !== null && quotation !== undefined) {
    const span = quotedWords(quotation.inner, reading.text);
    return span === null ? null : { ...span, quoted: true };
  }
  return words.length < 4 ? null : { start: from.start, end: to.text === '.' ? to.start : to.end, quoted: false };
}

function lastDash(items: readonly Token[]): number {
  for (let at = items.length - 2; at >= 0; at -= 1) if (/^[–—-]$/.test(items[at]?.text ?? '')) return at;
  return -1;
}

/** "ABUJA, 3 May (NAN) – Vice President Okoro on Saturday …": nothing but names and a date. */
function isDateline(items: readonly Token[], reading: Reading): boolean {
  return (
    items.length > 2 &&
    items.some((item) => item.pos === 'NUM' || item.text === '(') &&
    items.every(
      ({ pos, index }) =>
        pos === 'PROPN' || pos === 'NUM' || pos === 'PUNCT' || reading.words.classes[index] === 'calendar',
    )
  );
}

/** "HANOI — Chairman X on Tuesday received the envoy.": a sentence of its own behind the place. */
const goesOn = (items: readonly Token[], to: number): boolean =>
  items.slice(to).some((item) => item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing')));

/** Nothing after the speaker but an occasion: "President at the Ceremony …". */
function endsThere(items: readonly Token[], to: number): boolean {
  return to >= items.length || /^(?:at|in|on|during)$/.test(items[to]?.lower ?? '');
}
