/**
 * A statement's theme from its sentence, where its own words say nothing.
 *
 * Extraction cuts statements to what was said: "the decision", "the need to ensure their protection". A reader takes the
 * subject from the rest of the sentence. So: the rules that match in the statement's own words count; only if none of them
 * applies and the statement points outside itself, those that match close by in the same sentence do. (Without a word that
 * points, a statement names its own subject: of the themes taken from beside it, read on publishers that no rule was
 * written for, three in four were wrong.) (Whole paragraphs, titles and neighbouring statements were
 * measured too and bring more wrong themes than right ones.)
 */
import type { Span } from '../../shared/domain.ts';
import type { Matcher, RuleMatch } from './match.ts';

/** A word before a full stop that ends no sentence: titles, initials, "U.S.". */
const abbreviated =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|Jr|Sr|No|vs|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;
const sentenceEnd = /[.!?…]["”’»)\]]*(?=\s)/gu;
/** A longer stretch than any sentence of official prose; beyond it the text has lost its punctuation. */
const farthest = 1500;
/** How many characters before or after a statement still are its close context. */
const nearby = 100;

function endsSentence(text: string, stop: number): boolean {
  return text[stop] !== '.' || !abbreviated.test(text.slice(Math.max(0, stop - 12), stop));
}

/**
 * The sentence or sentences that a span stands in, within its paragraph.
 * @param text a document's stored text; `span` and the result are UTF-16 code units into it, end exclusive
 */
export function sentenceAround(text: string, span: Span): Span {
  const paragraph = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const from = Math.max(span.start === 0 ? 0 : paragraph, span.start - farthest);
  const to = Math.min(newline < 0 ? text.length : newline, span.end + farthest);
  let start = from;
  for (const stop of text.slice(from, span.start).matchAll(sentenceEnd))
    if (endsSentence(text, from + stop.index)) start = from + stop.index + stop[0].length;
  let end = to;
  // A statement that ends with its own full stop ends the sentence.
  const tail = Math.max(span.start, span.end - 1);
  for (const stop of text.slice(tail, to).matchAll(sentenceEnd)) {
    if (!endsSentence(text, tail + stop.index)) continue;
    end = tail + stop.index + stop[0].length;
    break;
  }
  return { start, end: Math.max(end, span.end) };
}

/**
 * Words with which a statement points outside itself: "those efforts", "the initiative", "their protection". What has none
 * names its own subject, or has no theme.
 */
const pointing = new RegExp(
  [
    '\\b(?:this|these|those|such|it|they|them|their|both|same|latter|former)\\b',
    '\\bthe (?:\\w+ )?(?:initiative|decision|proposal|plan|issue|problem|question|matter|effort|agreement|document|text|talk|' +
      'negotiation|process|programme|program|project|measure|step|move|idea|approach|visit|accusation|allegation|request|' +
      'offer|goal|objective|resumption|need)(?:e?s)?\\b',
    // "the education sector" names its subject, "the sector" does not.
    '\\bthe (?:sphere|field|area|sector)s?\\b',
  ].join('|'),
  'iu',
);

/**
 * The rules that match a statement, with offsets into the document's stored text: those of its own words; and if none of
 * these applies its theme and the statement points outside itself, the applying rules that match at most 100 characters away
 * in its sentence.
 */
export function matchStatement(matcher: Matcher, text: string, span: Span): RuleMatch[] {
  const at = (part: Span): RuleMatch[] =>
    matcher
      .match(text.slice(part.start, part.end))
      .map((match) => ({ ...match, start: match.start + part.start, end: match.end + part.start }));
  const own = at(span);
  if (own.some((match) => match.action === 'apply') || !pointing.test(text.slice(span.start, span.end))) return own;
  const around = at(sentenceAround(text, span)).filter(
    (match) => match.action === 'apply' && match.start >= span.start - nearby && match.end <= span.end + nearby,
  );
  return [...own, ...around].sort((a, b) => a.start - b.start || a.end - b.end || a.ruleId - b.ruleId);
}
