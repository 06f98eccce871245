import turnWords from '../lexicons/en/turns.json' with { type: 'json' };
import { fold } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import { turnSpeakers } from './turn-speakers.ts';

/** A label is at most so long: "Commander in Chief of the Russian Federation Navy Admiral Viktor Chirkov". */
const longestLabel = 150;
/** A label in a paragraph of its own is shorter, and what follows it is a sentence. */
const [longestLine, shortestProse] = [80, 15];
/** An office has at most so many words. */
const longestOffice = 4;
const firstPerson = /(?:^|[^\p{L}’'])(?:I|[Ww]e|[Mm]y|[Oo]ur)(?=[^\p{L}])/u;
/** Labels that some publishers set without a colon: "Q    When will that be?". */
const bareLabels = new Set(turnWords.bare);

/** The paragraph that begins with a speaker's label, "Vladimir Putin (in German): …". */
export interface Label {
  readonly paragraph: number;
  readonly start: number;
  /** End of the name, without what stands in brackets. */
  readonly end: number;
  /** Where the words begin. */
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly strength: 'name' | 'word' | 'weak' | 'loose' | 'bare' | 'office' | 'asking';
  /** What stands under it ends with a question mark. */
  readonly asks: boolean;
}

/** What `read` finds at the paragraphs, each with its number and that of its first token. */
function labelsBy(read: (reading: Reading, paragraph: number, at: number) => Label | null, reading: Reading): Label[] {
  const labels: Label[] = [];
  let at = 0;
  reading.paragraphs.forEach((paragraph, index) => {
    while (at < reading.tokens.length && (reading.tokens[at]?.start ?? 0) < paragraph.start) at += 1;
    const label = read(reading, index, at);
    if (label !== null) labels.push(label);
  });
  return labels;
}

/** The labels of a text’s turns in order; none where it is no transcript. */
export function findLabels(reading: Reading): Label[] {
  const all = labelsBy(readLabel, reading);
  const counts = new Map<string, number>();
  for (const label of all) {
    const name = fold(reading.text.slice(label.start, label.end));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sure = new Set(
    all.filter(
      ({ strength, start, end }) =>
        strength === 'name' ||
        strength === 'word' ||
        (strength === 'weak' && (counts.get(fold(reading.text.slice(start, end))) ?? 0) > 1),
    ),
  );
  const add = (more: (label: Label) => boolean): void => {
    for (const label of all) if (more(label)) sure.add(label);
  };
  const named = all.filter((label) => label.strength === 'name');
  // Where others are labelled so, words that end or begin with a name, before a colon, are a label too.
  if (named.length > 1) add((label) => label.strength === 'loose');
  // Where every turn stands in quotation marks, `Secretary: “…”` is a label.
  const marked = all.filter((label) => label.strength !== 'bare' && /["“«„]/.test(reading.text.charAt(label.from)));
  if (marked.length > 1) for (const label of marked) sure.add(label);
  // "Reuters: Can you confirm it?" beside somebody who answers more than once.
  if (sure.size > 0) add((label) => label.asks && (label.strength === 'asking' || label.strength === 'weak'));
  // "Secretary General:" after "Secretary General Anna Berg:".
  const holders = holdersOf(named, reading);
  add((label) => label.strength === 'office' && holderOf(label, holders, reading) !== null);
  // A letter without a colon is a label only in a transcript, which other labels show.
  if (named.length > 0) add((label) => label.strength === 'bare');
  const words = all.filter((label) => label.strength === 'word').length;
  if (sure.size >= 2 && (named.length > 0 || marked.length > 1 || words > 1 || sure.size > 2))
    return all.filter((label) => sure.has(label));
  const lines = lineLabels(reading);
  if (lines.length > 0) return lines;
  const alone = named.filter(
    (label) =>
      label.paragraph > 0 &&
      (reading.nameAt.get(label.tokens.at(-1)?.index ?? -1) !== undefined || isTitled(label, reading)),
  );
  return alone.length > 0 || all.length > 1 ? alone : all.filter((label) => opensSpeech(label, reading));
}

/** The first label that begins with an office and goes on with the name of its holder, by the office. */
export function holdersOf(labels: readonly Label[], reading: Reading): ReadonlyMap<string, Label> {
  const holders = new Map<string, Label>();
  for (const label of labels) {
    const words = fold(reading.text.slice(label.start, label.end)).split(' ');
    for (let count = 1; count < words.length && count <= longestOffice; count += 1) {
      const office = words.slice(0, count).join(' ');
      if (!holders.has(office)) holders.set(office, label);
    }
  }
  return holders;
}

/** The label that gives an office with the name of its holder. */
export function holderOf(label: Label, holders: ReadonlyMap<string, Label>, reading: Reading): Label | null {
  return holders.get(fold(reading.text.slice(label.start, label.end))) ?? null;
}

/** "Vladimir Petrov: Dear guests, I am happy": the only label of a text, of a whole name, where somebody says "I". */
function opensSpeech(label: Label, reading: Reading): boolean {
  if (label.paragraph === 0 || label.tokens.length < 2 || (label.strength !== 'name' && label.strength !== 'weak'))
    return false;
  const end = reading.paragraphs[label.paragraph + 1]?.end ?? reading.paragraphs[label.paragraph]?.end ?? label.from;
  const before = reading.text.slice(reading.paragraphs[0]?.start, label.start);
  return firstPerson.test(reading.text.slice(label.from, end)) && !firstPerson.test(before);
}

/**
 * Labels in paragraphs of their own without a colon, as in interviews: "Question", "Foreign Minister X". There must be
 * three, at least one of them more than once, and each before a paragraph that is prose.
 */
function lineLabels(reading: Reading): Label[] {
  const lines = labelsBy(lineLabel, reading);
  const names = lines.map((label) => fold(reading.text.slice(label.start, label.end)));
  const different = new Set(names).size;
  return lines.length > 2 && different > 1 && different < lines.length ? lines : [];
}

function lineLabel(reading: Reading, index: number, first: number): Label | null {
  const [paragraph, next] = [reading.paragraphs[index], reading.paragraphs[index + 1]];
  if (paragraph === undefined || next === undefined) return null;
  if (paragraph.end - paragraph.start > longestLine || next.end - next.start < shortestProse) return null;
  if (!/[.?!…”"»]$/u.test(reading.text.slice(next.start, next.end))) return null;
  const tokens: Token[] = [];
  for (let at = first; (reading.tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.end; at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || token.text === '*') continue;
    if (!isLabelWord(token, reading)) return null;
    tokens.push(token);
  }
  const [head, last] = [tokens[0], tokens.at(-1)];
  if (head === undefined || last === undefined || !isCapitalised(head.text)) return null;
  const strength = strengthOf(tokens, reading, false);
  if (strength !== 'word' && (strength !== 'name' || index === 0)) return null;
  return { paragraph: index, start: head.start, end: last.end, from: next.start, tokens, strength, asks: false };
}

function isTitled(label: Label, reading: Reading): boolean {
  const named = label.tokens.find((token) => reading.personAt.has(token.index));
  return named !== undefined && reading.nameAt.get(named.index)?.role !== null;
}

function readLabel(reading: Reading, index: number, first: number): Label | null {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined) return null;
  const bare = bareLabel(reading, index, first);
  if (bare !== null) return bare;
  const tokens: Token[] = [];
  let bracket = -1;
  for (let at = first; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || token.end > Math.min(paragraph.end, paragraph.start + longestLabel)) return null;
    // "Dear Mr. President:"
    if (token.text === ':' && tokens[0]?.lower === 'dear') return null;
    if (token.text === ':') return makeLabel(reading, index, tokens, bracket, token.end, paragraph.end);
    if (token.text === '(' && bracket < 0) bracket = tokens.length;
    const inner = token.text === '.' && reading.tokens[at + 1]?.start === token.end;
    if (bracket < 0 && !inner && !isLabelWord(token, reading)) return null;
    tokens.push(token);
  }
  return null;
}

/** "Q    When will that be?": a capital letter that no colon or full stop follows, before a sentence. */
function bareLabel(reading: Reading, index: number, first: number): Label | null {
  const [token, next] = [reading.tokens[first], reading.tokens[first + 1]];
  const end = reading.paragraphs[index]?.end ?? 0;
  if (token === undefined || next === undefined || next.end > end) return null;
  if (!bareLabels.has(token.text.replace(/\.$/, ''))) return null;
  if (next.start === token.end || (next.pos === 'PUNCT' && !/^["“([—–-]/.test(next.text))) return null;
  return {
    paragraph: index,
    start: token.start,
    end: token.end,
    from: next.start,
    tokens: [token],
    strength: 'bare',
    asks: true,
  };
}

/** Names, titles and the small words between them; no verb, no full stop. */
function isLabelWord(token: Token, reading: Reading): boolean {
  if (token.quotation !== null || '.?!;"“”«»'.includes(token.text)) return false;
  if (isCapitalised(token.text) || token.pos === 'NUM') return true;
  if (/^\p{Ll}$/u.test(token.text)) return true;
  const kind = reading.words.classes[token.index];
  if (kind === 'title' || kind === 'organisation' || kind === 'portfolio' || kind === 'modifier' || kind === 'particle')
    return true;
  return (
    token.pos === 'ADP' ||
    token.lower === 'for' ||
    token.pos === 'DET' ||
    token.pos === 'CCONJ' ||
    token.pos === 'PART' ||
    token.pos === 'PUNCT' ||
    token.pos === 'NOUN' ||
    token.pos === 'ADJ' ||
    token.pos === 'PROPN'
  );
}

function makeLabel(
  reading: Reading,
  paragraph: number,
  tokens: readonly Token[],
  bracket: number,
  colonEnd: number,
  paragraphEnd: number,
): Label | null {
  const bare = bracket < 0 ? tokens : tokens.slice(0, bracket);
  const [first, last] = [bare[0], bare.at(-1)];
  if (first === undefined || last === undefined || !isCapitalised(first.text)) return null;
  let from = colonEnd;
  while (from < paragraphEnd && /\s/.test(reading.text.charAt(from))) from += 1;
  const asks = reading.text.charAt(paragraphEnd - 1) === '?';
  const strength = strengthOf(bare, reading, asks);
  if (strength === null) return null;
  const shown = strength === 'loose' ? nameOf(bare) : bracket < 0 ? bare : tokens;
  return { paragraph, start: first.start, end: last.end, from, tokens: shown, strength, asks };
}

function strengthOf(tokens: readonly Token[], reading: Reading, asks: boolean): Label['strength'] | null {
  const words = tokens.filter((token) => token.pos !== 'PUNCT');
  const first = words[0];
  if (first === undefined) return null;
  if (turnSpeakers.has(first.lower) && words.length <= 3) return 'word';
  const last = words.at(-1);
  const named = tokens.some((token) => reading.personAt.has(token.index));
  if (named && last !== undefined && reading.words.classes[last.index] !== 'common') return 'name';
  const shouted = words.every((token) => token.text === token.text.toUpperCase() && /\p{L}/u.test(token.text));
  if (
    shouted &&
    words.length <= 5 &&
    words.some((token) => ['title', 'honorific', 'rank'].includes(reading.words.classes[token.index] ?? ''))
  )
    return 'name';
  const names = tokens.filter((token) => reading.words.classes[token.index] === 'name').length;
  if (names >= 2 && names === words.length && words.length <= 4) return 'weak';
  if (words.length === 1 && names === 1) return 'weak';
  if (isOffice(words, reading)) return words[0]?.lower === 'the' ? 'weak' : 'office';
  if (looksNamed(nameOf(tokens), names)) return 'loose';
  return asks && words.length <= 4 && words.every((word) => isCapitalised(word.text)) ? 'asking' : null;
}

/** "The President", "The Secretary-General": in the manner of verbatim records. */
function isOffice(words: readonly Token[], reading: Reading): boolean {
  const last = words.at(-1);
  return (
    words.length <= 4 &&
    last !== undefined &&
    reading.words.classes[last.index] === 'title' &&
    words.every((word) => word.lower === 'the' || isCapitalised(word.text))
  );
}

/** The words before the first comma, or the last two: "Konstantin Fokin, ship cutter", "astronaut Timothy Kopra". */
function nameOf(tokens: readonly Token[]): readonly Token[] {
  const comma = tokens.findIndex((token) => token.text === ',');
  return comma > 1 && comma < 4 ? tokens.slice(0, comma) : tokens.slice(-2);
}

/** Two or three capitalised words, one of them at least known for nothing but a name. */
function looksNamed(name: readonly Token[], names: number): boolean {
  return names > 0 && name.length > 1 && name.every((token) => isCapitalised(token.text) && token.pos !== 'PUNCT');
}
