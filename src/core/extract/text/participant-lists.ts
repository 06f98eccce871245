import type { Span } from '../../../shared/domain.ts';

/** "Participants", "Meeting participants:", "PRESENT", "Attendees" at the head of a list. */
const heading =
  /^(?:(?:meeting|call|others?|the|also|full|list of|those|main)\s+)*(?:participants|participation|attendees|participating|participated|present|in attendance|delegations?|(?:representatives|representing|on the part) (?:of|for)|on the [\p{L} -]{2,30} side|for the (?:united|government|kingdom|republic))\b[^.]{0,50}?:?\s*$/iu;
/** "Defense:", "Chinese side:": the head of a part of the list. */
const partHeading = /^\p{Lu}[\p{L}.\s-]{0,40}:$/u;
const inlineHeading = /^(?:participants|present|attendees)\s*:/i;
const longestEntry = 260;
const longestList = 80;

/**
 * Which paragraphs are entries of a list of participants: short paragraphs under such a heading, up to the first that
 * reads like prose. A heading with the names in its own line counts itself.
 */
export function participantParagraphs(text: string, paragraphs: readonly Span[]): Set<number> {
  const found = new Set<number>();
  let left = 0;
  paragraphs.forEach((paragraph, index) => {
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestEntry + 1));
    if (line.length < 70 && heading.test(line.trim())) {
      left = longestList;
      return;
    }
    if (inlineHeading.test(line) && line.length > 20) found.add(index);
    if (left === 0 || partHeading.test(line.trim())) return;
    if (isEntry(line)) found.add(index);
    left = isEntry(line) ? left - 1 : 0;
  });
  return found;
}

/** An entry begins with a bullet or a capital and does not end like a sentence. */
function isEntry(line: string): boolean {
  if (line.length > longestEntry) return false;
  if (/^\s*[-–—•*·]/.test(line)) return true;
  return /^[\p{Lu}“"(]/u.test(line) && !/[a-z]{3}[.:!?]$/.test(line);
}
