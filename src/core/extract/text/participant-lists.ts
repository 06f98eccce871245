import type { Span } from '../../../shared/domain.ts';

/** "Participants", "Meeting participants:", "PRESENT", "Attendees" at the head of a list. */
const heading =
  /^(?:(?:meeting|call|others?|the|also|full|list of|those|main)\s+)*(?:participants|participation|attendees|principals|participating|participated|present|in attendance|delegations?|(?:representatives|representing|on the part) (?:of|for)|on the [\p{L} -]{2,30} side|for the (?:united|government|kingdom|republic))\b[^.]{0,50}?:?\s*$/iu;
/** "Philippine Representatives:" heads a side of the list. */
const sideHeading = /^\p{Lu}[\p{L}. -]{2,40} (?:representatives|delegates|participants):$/iu;
/** "Mr. W. L. Hebard, Treasury": so many such lines in a row are a list without a heading. */
const addressed = /^(?:Mr|Mrs|Ms|Miss|Dr|Messrs|Prof)\b\.?\s+\p{Lu}/u;
const fewestAddressed = 4;
/** "Defense:", "Chinese side:": the head of a part of the list. */
const partHeading = /^\p{Lu}[\p{L}.\s-]{0,40}:$/u;
/** "Leaders that participated in today’s roundtable included:", "The delegation comprised:": a sentence that a list with marks goes on. */
const openSentence =
  /\b(?:participants|participated|participating|attendees|attended|attending|in attendance|took part|joined by|present|delegation|accompanied)\b[^.]{0,60}:\s*$/i;
const marked = /^\s*[-–—•*·]\s/;
/** A comment that a converter has left between two lists: "<!-- -->". */
const comment = /^<!--.*-->$/;
const inlineHeading = /^(?:participants|present|attendees)\s*:/i;
const longestEntry = 260;
const longestList = 80;

/** What heads another part of a memorandum: the list is over. */
const otherHeading =
  /^(?:subjects?|subj|topics?|agenda|references?|refs?|dates?|place|time|summary|distribution|copies to|comments?|action)\b[^\p{Ll}]{0,3}$/iu;
/** What the next line goes on from: a comma, a hyphen, "of", "and". */
const unfinished = /(?:[,;&/(–—-]|\b(?:of|for|the|and|to|in|on|at|with|de|von|van))\s*$/i;

/** Paragraphs, and which of them are entries of a list of participants. */
export interface ParticipantLists {
  readonly paragraphs: readonly Span[];
  readonly listed: ReadonlySet<number>;
}

/**
 * Finds the entries of lists of participants, each a paragraph of its own: long entries that follow each other line by line
 * read like one wrapped paragraph otherwise, in which a name would take the office of the line before.
 */
export function readParticipantLists(text: string, paragraphs: readonly Span[]): ParticipantLists {
  const listed = participantParagraphs(text, paragraphs);
  if (listed.size === 0) return { paragraphs, listed };
  const parts: Span[] = [];
  const entries = new Set<number>();
  paragraphs.forEach((paragraph, index) => {
    const lines = listed.has(index) ? entryLines(text, paragraph) : [paragraph];
    for (const line of lines) {
      if (listed.has(index)) entries.add(parts.length);
      parts.push(line);
    }
  });
  return { paragraphs: parts, listed: entries };
}

/** The lines of a paragraph, each with those that only go on with it. */
function entryLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const next = text.slice(at + 1, at + 3);
    if (!/^\s*[\p{Lu}[•*–—-]/u.test(next) || unfinished.test(text.slice(from, at))) continue;
    lines.push({ start: from, end: at });
    from = at + 1;
  }
  lines.push({ start: from, end });
  return lines;
}

/**
 * Which paragraphs are entries of a list of participants: short paragraphs under such a heading, up to the first that
 * reads like prose. A heading with the names in its own line counts itself.
 */
function participantParagraphs(text: string, paragraphs: readonly Span[]): Set<number> {
  const found = new Set<number>();
  let left = 0;
  let run = 0;
  paragraphs.forEach((paragraph, index) => {
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestEntry + 1));
    run = addressed.test(line) && isEntry(line) ? run + 1 : 0;
    for (let back = 0; run >= fewestAddressed && back < Math.min(run, fewestAddressed); back += 1)
      found.add(index - back);
    const next = paragraphs[index + 1];
    const opens = next !== undefined && openSentence.test(line) && marked.test(text.slice(next.start, next.start + 3));
    if (opens || (line.length < 70 && isHeading(line.trim()))) {
      left = longestList;
      return;
    }
    if (inlineHeading.test(line) && line.length > 20) found.add(index);
    if (otherHeading.test(line.trim())) left = 0;
    if (left === 0 || partHeading.test(line.trim()) || comment.test(line.trim())) return;
    if (isEntry(line)) found.add(index);
    left = isEntry(line) ? left - 1 : 0;
  });
  return found;
}

const isHeading = (line: string): boolean => heading.test(line) || sideHeading.test(line);

/** An entry begins with a bullet or a capital and does not end like a sentence. */
function isEntry(line: string): boolean {
  if (line.length > longestEntry) return false;
  if (/^\s*[-–—•*·]/.test(line)) return true;
  return /^[\p{Lu}“"(]/u.test(line) && !/[a-z]{3}[.:!?]$/.test(line);
}
