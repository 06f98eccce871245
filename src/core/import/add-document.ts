/** Puts one read and extracted document into the library, inside the caller's transaction. */

import { paragraphAt, paragraphsOf } from '../documents/paragraphs.ts';
import { insertDocument, insertFile, insertText, setInferredDate, sourceId } from '../documents/store.ts';
import type { Extraction } from '../extract/types.ts';
import type { WriteHandle } from '../library/handles.ts';
import { anchorHash } from '../library/hash.ts';
import { linkMeetings } from '../meetings/link.ts';
import { linkPeople } from '../people/link.ts';
import { insertStatement, setSpeakers } from '../statements/store.ts';
import { tagByRules } from '../tags/by-rule.ts';
import type { Matcher } from '../themes/match.ts';
import { insertBands } from '../versions/store.ts';
import type { ReadDocument } from './types.ts';

export interface IncomingDocument {
  readonly document: ReadDocument;
  readonly extraction: Extraction;
  readonly fileName: string;
  readonly filePath: string;
  readonly fileHash: string;
  readonly size: number;
  readonly deflated: Uint8Array;
  /** See sketch.ts. */
  readonly sketch: Uint32Array;
}

export interface Added {
  readonly id: number;
  readonly statements: number;
  /** New ones: an event that another document reports too counts once. */
  readonly meetings: number;
}

/** Below this, a person is asked to look. */
const UNCERTAIN = 0.5;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

export function addDocument(
  write: WriteHandle,
  incoming: IncomingDocument,
  importId: number,
  at: string,
  matcher: Matcher,
): Added {
  const { document, extraction } = incoming;
  const id = insertDocument(write, {
    sourceId: document.source === null ? null : sourceId(write, document.source),
    title: document.title,
    date: document.date,
    dateBasis: document.date === null ? null : document.dateBasis,
    language: document.language,
    url: document.url,
    fileName: incoming.fileName,
    filePath: incoming.filePath,
    mediaType: document.mediaType,
    fileHash: incoming.fileHash,
    textHash: document.textHash,
    bodyStart: document.bodyStart,
    length: document.text.length,
    importedAt: at,
    importId,
  });
  insertText(write, id, document.text);
  insertFile(write, id, incoming.size, incoming.deflated);
  insertBands(write, id, incoming.sketch);
  const main = extraction.meetings.find(
    (meeting) => meeting.main && meeting.date !== null && WHOLE_DAY.test(meeting.date),
  );
  if (document.date === null && main?.date) setInferredDate(write, id, main.date);
  const people = linkPeople(write, extraction.people, id, document.date ?? main?.date ?? null);
  const meetings = linkMeetings(write, extraction.meetings, id, people);
  addStatements(write, id, document, extraction, people, matcher, at);
  return { id, statements: extraction.statements.length, meetings };
}

function addStatements(
  write: WriteHandle,
  documentId: number,
  document: ReadDocument,
  extraction: Extraction,
  people: ReadonlyMap<string, number>,
  matcher: Matcher,
  at: string,
): void {
  const paragraphs = paragraphsOf(document.text, document.bodyStart);
  for (const found of extraction.statements) {
    const text = document.text.slice(found.start, found.end);
    const speakers = found.speakers.flatMap((key) => people.get(key) ?? []);
    const id = insertStatement(write, {
      documentId,
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
      confidence: Math.round(Math.min(1, Math.max(0, found.confidence)) * 1000),
      review: found.confidence < UNCERTAIN || speakers.length === 0 ? 'uncertain' : 'unreviewed',
      origin: 'extracted',
      evidence: JSON.stringify(found.evidence),
    });
    setSpeakers(write, id, speakers);
    tagByRules(write, matcher, { id, start: found.start, end: found.end, source: document.text }, at);
  }
}
