import type { Discourse } from '../coreference/discourse.ts';
import turnWords from '../lexicons/en/turns.json' with { type: 'json' };
import { fold } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { Draft } from './draft.ts';
import { speakerOf, turnSpeakers } from './turn-speakers.ts';

/** A label is at most so long: "Commander in Chief of the Russian Federation Navy Admiral Viktor Chirkov". */
const longestLabel = 150;
/** Labels that some publishers set without a colon: "Q    When will that be?". */
const bareLabels = new Set(turnWords.bare);
const turnEnds = new Set(turnWords.ends);

/** The paragraph that begins with a speaker's label, "Vladimir Putin (in German): …". */
interface Label {
  readonly paragraph: number;
  readonly start: number;
  /** End of the name, without what stands in brackets. */
  readonly end: number;
  /** Where the words begin. */
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly strength: 'name' | 'word' | 'weak' | 'bare';
}

export interface Turns {
  readonly drafts: Draft[];
  /** Paragraphs that belong to a turn: the narrator does not speak there. */
  readonly paragraphs: ReadonlySet<number>;
}

/** Finds the speakers' stretches of a transcript. A text with a single label is one only if that names somebody with title. */
export function findTurns(reading: Reading, discourse: Discourse): Turns {
  const labels = findLabels(reading);
  const inside = new Set<number>();
  const drafts: Draft[] = [];
  labels.forEach((label, index) => {
    const until = labels[index + 1]?.paragraph ?? reading.paragraphs.length;
    const last = lastParagraph(reading, label.paragraph, until);
    for (let p = label.paragraph; p <= last; p += 1) inside.add(p);
    const end = reading.paragraphs[last]?.end ?? label.from;
    if (end <= label.from) return;
    const { keys, step } = speakerOf(label, reading, discourse);
    drafts.push({
      start: label.from,
      end,
      kind: 'quote',
      turn: true,
      cue: null,
      speakerAsWritten: { start: label.start, end: label.end },
      keys,
      addressee: null,
      pattern: 'turn',
      steps: ['a speaker’s stretch of a transcript, under a label with a colon', step],
      certainty: 0.98,
      signs: ['pattern turn', `label ${label.strength}`],
    });
  });
  return { drafts, paragraphs: inside };
}

function findLabels(reading: Reading): Label[] {
  const all: Label[] = [];
  let at = 0;
  reading.paragraphs.forEach((paragraph, index) => {
    while (at < reading.tokens.length && (reading.tokens[at]?.start ?? 0) < paragraph.start) at += 1;
    const label = readLabel(reading, index, at);
    if (label !== null) all.push(label);
  });
  const counts = new Map<string, number>();
  for (const label of all) {
    const name = fold(reading.text.slice(label.start, label.end));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let sure = all.filter(
    (label) =>
      label.strength === 'name' ||
      ((counts.get(fold(reading.text.slice(label.start, label.end))) ?? 0) > 1 && label.strength === 'weak') ||
      label.strength === 'word',
  );
  const named = sure.filter((label) => label.strength === 'name');
  // A letter without a colon is a label only in a transcript, which other labels show.
  if (named.length > 0 && all.length > named.length)
    sure = all.filter((label) => label.strength === 'bare' || sure.includes(label));
  if (
    sure.length >= 2 &&
    (named.length > 0 || sure.filter((label) => label.strength === 'word').length > 1 || sure.length > 2)
  )
    return sure;
  return named.filter(
    (label) =>
      label.paragraph > 0 &&
      (reading.nameAt.get(label.tokens.at(-1)?.index ?? -1) !== undefined || isTitled(label, reading)),
  );
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
    if (token.text === ':') return makeLabel(reading, index, tokens, bracket, token.end, paragraph.end);
    if (token.text === '(' && bracket < 0) bracket = tokens.length;
    if (bracket < 0 && !isLabelWord(token, reading)) return null;
    tokens.push(token);
  }
  return null;
}

/** "Q    When will that be?": a capital letter that no colon or full stop follows, before a sentence. */
function bareLabel(reading: Reading, index: number, first: number): Label | null {
  const [token, next] = [reading.tokens[first], reading.tokens[first + 1]];
  const end = reading.paragraphs[index]?.end ?? 0;
  if (token === undefined || next === undefined || next.end > end || !bareLabels.has(token.text)) return null;
  if (next.start === token.end || (next.pos === 'PUNCT' && !/^["“([—–-]/.test(next.text))) return null;
  return { paragraph: index, start: token.start, end: token.end, from: next.start, tokens: [token], strength: 'bare' };
}

/** Names, titles and the small words between them; no verb, no full stop. */
function isLabelWord(token: Token, reading: Reading): boolean {
  if (token.quotation !== null || '.?!;"“”«»'.includes(token.text)) return false;
  if (isCapitalised(token.text) || token.pos === 'NUM') return true;
  const kind = reading.words.classes[token.index];
  if (kind === 'title' || kind === 'organisation' || kind === 'portfolio' || kind === 'modifier' || kind === 'particle')
    return true;
  return (
    token.pos === 'ADP' ||
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
  const strength = strengthOf(bare, reading);
  if (strength === null) return null;
  return { paragraph, start: first.start, end: last.end, from, tokens: bracket < 0 ? bare : tokens, strength };
}

function strengthOf(tokens: readonly Token[], reading: Reading): Label['strength'] | null {
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
  return words.length === 1 && names === 1 ? 'weak' : null;
}

/** The last paragraph of a turn: before a break, a remark in brackets, or the furniture at the end of a page. */
function lastParagraph(reading: Reading, first: number, until: number): number {
  let last = first;
  for (let p = first + 1; p < until; p += 1) {
    const paragraph = reading.paragraphs[p];
    if (paragraph === undefined) break;
    const line = reading.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200));
    if (isBreak(line)) break;
    last = p;
  }
  while (last > first && isFurniture(reading, last)) last -= 1;
  return last;
}

function isBreak(line: string): boolean {
  if (/^[<[(]?\s*(?:…|\.\.\.)\s*[>\])]?$/.test(line) || /^(?:[*_·•–—-]\s*){3,}$/.test(line)) return true;
  if (/^\([A-Z].{60,}/.test(line) && !line.includes(')', 0) === false && /^\([^)]{60,}\)?\.?$/.test(line)) return true;
  const words = line
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim();
  return turnEnds.has(words);
}

/** A short last line without a mark at its end. */
function isFurniture(reading: Reading, index: number): boolean {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined) return false;
  const line = reading.text.slice(paragraph.start, paragraph.end);
  return line.length < 80 && !/[.!?…,;”"»)]$/.test(line);
}
