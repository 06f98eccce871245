/** Puts one read and extracted document into the library, inside the caller's transaction. */

import { insertDocument, insertFile, insertText, setInferredDate, sourceId } from '../documents/store.ts';
import type { Extraction } from '../extract/types.ts';
import { EXTRACTION_VERSION } from '../extract/version.ts';
import type { WriteHandle } from '../library/handles.ts';
import { linkMeetings } from '../meetings/link.ts';
import { linkPeople } from '../people/link.ts';
import { addExtracted, documentPlace } from '../statements/add-extracted.ts';
import type { Matcher } from '../themes/match.ts';
import { insertBands } from '../versions/store.ts';
import { countryName } from './publishers.ts';
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

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

const countryOf = ({ sourceCountry }: ReadDocument): string | null =>
  sourceCountry === null ? null : countryName(sourceCountry);

export function addDocument(
  write: WriteHandle,
  incoming: IncomingDocument,
  importId: number,
  at: string,
  matcher: Matcher,
): Added {
  const { document, extraction } = incoming;
  const id = insertDocument(write, {
    sourceId: document.source === null ? null : sourceId(write, document.source, countryOf(document)),
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
    extraction: EXTRACTION_VERSION,
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
  const place = documentPlace(id, document.text, document.bodyStart);
  for (const found of extraction.statements) addExtracted(write, place, found, people, matcher, at);
  return { id, statements: extraction.statements.length, meetings };
}
