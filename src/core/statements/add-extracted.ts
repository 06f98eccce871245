/** Puts a statement that extraction found into the library, with its speakers and the themes that rules give it. */
import { type Paragraph, paragraphAt, paragraphsOf } from '../documents/paragraphs.ts';
import type { ExtractedStatement } from '../extract/types.ts';
import type { WriteHandle } from '../library/handles.ts';
import { anchorHash } from '../library/hash.ts';
import { tagByRules } from '../tags/by-rule.ts';
import type { Matcher } from '../themes/match.ts';
import * as store from './store.ts';

/** Below this, a person is asked to look; per mille. */
export const UNCERTAIN = 500;

export interface DocumentPlace {
  readonly document: number;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

export function documentPlace(document: number, text: string, bodyStart: number): DocumentPlace {
  return { document, text, paragraphs: paragraphsOf(text, bodyStart) };
}

/** A statement's columns as extraction gives them. @param people the library's person for each of the document's */
export function extractedColumns(
  { document, text: source, paragraphs }: DocumentPlace,
  found: ExtractedStatement,
  people: ReadonlyMap<string, number>,
): { columns: store.NewStatement; speakers: number[] } {
  const text = source.slice(found.start, found.end);
  const speakers = found.speakers.flatMap((key) => people.get(key) ?? []);
  const confidence = Math.round(Math.min(1, Math.max(0, found.confidence)) * 1000);
  const columns: store.NewStatement = {
    documentId: document,
    start: found.start,
    end: found.end,
    paragraph: paragraphAt(paragraphs, found.start),
    kind: found.kind,
    turn: found.turn ? 1 : 0,
    text,
    hash: anchorHash(text),
    cue: found.cue?.text ?? null,
    cueStart: found.cue?.start ?? null,
    cueEnd: found.cue?.end ?? null,
    speakerAsWritten: found.speakerAsWritten?.text ?? null,
    speakerStart: found.speakerAsWritten?.start ?? null,
    speakerEnd: found.speakerAsWritten?.end ?? null,
    addresseeId: found.addressee === null ? null : (people.get(found.addressee) ?? null),
    confidence,
    review: confidence < UNCERTAIN || speakers.length === 0 ? 'uncertain' : 'unreviewed',
    origin: 'extracted',
    evidence: JSON.stringify(found.evidence),
  };
  return { columns, speakers };
}

export function addExtracted(
  write: WriteHandle,
  place: DocumentPlace,
  found: ExtractedStatement,
  people: ReadonlyMap<string, number>,
  matcher: Matcher,
  at: string,
): number {
  const { columns, speakers } = extractedColumns(place, found, people);
  const id = store.insertStatement(write, columns);
  store.insertSpeakers(write, id, speakers);
  tagByRules(write, matcher, { id, start: found.start, end: found.end, source: place.text }, at);
  return id;
}
