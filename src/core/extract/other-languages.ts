import type { Span } from '../../shared/domain.ts';
import { splitParagraphs } from './text/paragraphs.ts';
import { findQuotations } from './text/quotations.ts';
import type { ExtractedPerson, ExtractedStatement, ExtractInput, Extraction } from './types.ts';

/** A label of a turn: at most so long, without the end of a sentence, before a colon. */
const label = /^(\p{L}(?:[^:.!?\n«»“”"]|\.(?=\S)){1,60}):\s+\S/u;
/** Shorter words in marks are names and titles, not speech. */
const shortestQuotation = 30;
const turnConfidence = 0.5;
const quotationConfidence = 0.25;

/**
 * What can be said of a language without a pack: the turns of a transcript, where the same label stands before at least
 * two of them, and words in quotation marks that are long and end like a sentence, with nobody named. Nothing else.
 */
export function extractMarks(input: ExtractInput): Extraction {
  const { text } = input;
  const paragraphs = splitParagraphs(text);
  const turns = findTurns(text, paragraphs);
  const people = [...new Set(turns.flatMap((turn) => turn.speakers))].map(
    (key): ExtractedPerson => ({ key, kind: 'person', country: null, roles: [], aliases: [] }),
  );
  if (turns.length > 0) return { statements: turns, meetings: [], people };
  const quotations = findQuotations(text, paragraphs)
    .filter(
      (quotation) =>
        quotation.closed &&
        isSpeech(text.slice(quotation.inner.start, quotation.inner.end), text.charAt(quotation.end)),
    )
    .map(({ inner }) =>
      statement(
        inner,
        false,
        [],
        null,
        quotationConfidence,
        'words in quotation marks; the language is not read further',
      ),
    );
  return { statements: quotations, meetings: [], people: [] };
}

function isSpeech(words: string, after: string): boolean {
  return words.length >= shortestQuotation && (/[.!?…,。！？]$/u.test(words) || /[.,!?–—]/.test(after));
}

function findTurns(text: string, paragraphs: readonly Span[]): ExtractedStatement[] {
  const labelled = paragraphs.map(
    (paragraph) => label.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 100)))?.[1] ?? null,
  );
  const counts = new Map<string, number>();
  for (const name of labelled) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (![...counts.values()].some((count) => count > 1) || counts.size < 2) return [];
  const turns: ExtractedStatement[] = [];
  paragraphs.forEach((paragraph, index) => {
    const name = labelled[index];
    if (name === null || name === undefined) return;
    let last = index;
    while (last + 1 < paragraphs.length && labelled[last + 1] === null) last += 1;
    let start = paragraph.start + name.length + 1;
    while (/\s/.test(text.charAt(start))) start += 1;
    const end = paragraphs[last]?.end ?? paragraph.end;
    if (end > start)
      turns.push(
        statement(
          { start, end },
          true,
          [name],
          { start: paragraph.start, end: paragraph.start + name.length, text: name },
          turnConfidence,
          `a speaker’s stretch of a transcript under the label “${name}”`,
        ),
      );
  });
  return turns;
}

function statement(
  span: Span,
  turn: boolean,
  speakers: readonly string[],
  written: ExtractedStatement['speakerAsWritten'],
  confidence: number,
  step: string,
): ExtractedStatement {
  return {
    start: span.start,
    end: span.end,
    kind: 'quote',
    turn,
    cue: null,
    speakerAsWritten: written,
    speakers,
    addressee: null,
    confidence,
    evidence: { pattern: turn ? 'turn' : 'marks', steps: [step] },
  };
}
