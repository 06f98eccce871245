/**
 * Lines that no readout has: judged here apart from the reader's own rules, by what the three sites print around their
 * texts and by traces of markup. A document is clean when it has none.
 */

const lines: readonly RegExp[] = [
  /^(?:[-*•]\s*)?\d{1,4}$/u,
  /^(?:[-*•]\s*)?\d{1,2}:\d\d(?::\d\d)?$/u,
  /^(?:share|print|tweet|e-?mail|facebook|twitter|vk|telegram|whatsapp|search|menu|home|subscribe|contacts?)$/iu,
  /^(?:see also|read also|related(?: (?:articles|links|news|posts|stories))?|additional|topics|persons|publication status|text version|geography|current resource)\s*:?$/iu,
  /^(?:published in section|publication date|direct link)\b/iu,
  /^(?:events|structure|videos and photos|documents|for the media|news)$/iu,
  /all content on this site is licensed/iu,
  /^(?:version for people with disabilities|portal menu|mobile version|president of russia|official internet resources)$/iu,
  /^(?:link copied|next post|previous post|back to top|skip to content)\b/iu,
];

/** Traces of markup inside a line: links, emphasis, tags, comments, entities. */
const traces = /\]\(https?:|\*\*[^\s*]|<\/?[a-z][\w-]*(?:\s[^<>]*)?>|<!--|&(?:nbsp|amp|quot|#\d+);/u;

/** The lines of a text that are page furniture or hold traces of markup. */
export function findLeftovers(text: string): string[] {
  return text.split('\n').filter((line) => lines.some((one) => one.test(line.trim())) || traces.test(line));
}
