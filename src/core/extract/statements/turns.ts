import type { Span } from '../../../shared/domain.ts';
import type { Discourse } from '../coreference/discourse.ts';
import turnWords from '../lexicons/en/turns.json' with { type: 'json' };
import type { Reading } from '../reading.ts';
import type { Draft } from './draft.ts';
import { findLabels, holderOf, holdersOf, type Label } from './turn-labels.ts';
import { speakerOf } from './turn-speakers.ts';

const turnEnds = new Set(turnWords.ends);

export interface Turns {
  readonly drafts: Draft[];
  /** Paragraphs that belong to a turn: the narrator does not speak there. */
  readonly paragraphs: ReadonlySet<number>;
}

/** Finds the speakers' stretches of a transcript. A text with a single label is one only if that names somebody with title. */
export function findTurns(reading: Reading, discourse: Discourse): Turns {
  const labels = findLabels(reading);
  const holders = holdersOf(labels, reading);
  const inside = new Set<number>();
  const drafts: Draft[] = [];
  labels.forEach((label, index) => {
    const until = labels[index + 1]?.paragraph ?? reading.paragraphs.length;
    const last = lastParagraph(reading, label.paragraph, until);
    for (let p = label.paragraph; p <= last; p += 1) inside.add(p);
    const spans = spansOf(reading, label, last);
    if (spans.length === 0) return;
    const full = label.strength === 'office' ? holderOf(label, holders, reading) : null;
    const { keys, step } = speakerOf(full ?? label, reading, discourse);
    for (const span of spans)
      drafts.push({
        ...span,
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

/** The words of a turn: a narrator's remark in brackets that is a paragraph of its own parts them. */
function spansOf(reading: Reading, label: Label, last: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (let p = label.paragraph; p <= last; p += 1) {
    const paragraph = reading.paragraphs[p];
    if (paragraph === undefined) break;
    const start = p === label.paragraph ? label.from : paragraph.start;
    const current = spans.at(-1);
    if (p > label.paragraph && isRemark(reading.text.slice(start, paragraph.end))) open = false;
    else if (open && current !== undefined) current.end = paragraph.end;
    else if (paragraph.end > start) {
      spans.push({ start, end: paragraph.end });
      open = true;
    }
  }
  return spans.map((span) => withoutMarks(span, reading));
}

/** A turn that stands in quotation marks from its first word to its last is what is between them. */
function withoutMarks(turn: Span, reading: Reading): Span {
  // "Interviewer: – Are you tired?"
  const dash = /^[–—-]\s+/.exec(reading.text.slice(turn.start, turn.start + 4))?.[0].length ?? 0;
  const span = { start: Math.min(turn.start + dash, turn.end - 1), end: turn.end };
  if (!/["“„«]/.test(reading.text.charAt(span.start))) return span;
  const quotation = reading.quotations.find((one) => one.start === span.start);
  return quotation?.closed === true && quotation.end === span.end ? quotation.inner : span;
}

/** "(Shows a video clip.)", but not "(Applause.)". */
const isRemark = (line: string): boolean => /^\([^()]*\)\.?$/.test(line) && line.split(/\s+/).length > 2;

/** The last paragraph of a turn: before a break or the furniture at the end of a page. */
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
