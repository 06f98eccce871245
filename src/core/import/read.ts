/** Bytes of any file to a document, or to the reason why there is none. */
import { findNamedDate, findPublicationDate } from './dateline.ts';
import { readDate } from './dates.ts';
import { decodeText } from './decode.ts';
import { hashText } from './hash.ts';
import { findLanguage } from './language.ts';
import { joinParagraphs, normaliseCharacters, splitText } from './normalise.ts';
import { nameSource } from './publishers.ts';
import { readers } from './readers/registry.ts';
import { describeKind } from './sniff.ts';
import { findBodyStart, findTitle } from './title.ts';
import type { FileInput, Reading, ReadOptions, ReadResult, Refusal } from './types.ts';

/** Larger files are refused before anything looks into them. Bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Reads one file: its type by its content, its encoding, its text without page furniture, and what it says about
 * itself. Never throws: what cannot be read comes back as a refusal, with a reason in words. Runs nothing that the file
 * contains and fetches nothing. Time and memory grow with the file; callers that read untrusted files bound both.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  if (bytes.length === 0) return refuse('empty', 'The file is empty: there is nothing to import.');
  if (bytes.length > MAX_FILE_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refuse('too-large', `The file has ${String(size)} MB; up to 64 MB are read. Split it and import the parts.`);
  }
  try {
    return await readBytes(bytes, options);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse('damaged', `The file could not be read to its end (${detail.slice(0, 200)}): get a fresh copy.`);
  }
}

async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const name = cleanName(options.name);
  const kind = describeKind(bytes);
  const text = kind === null ? (decodeText(bytes)?.text ?? null) : null;
  const extension = /\.([a-z0-9]{1,10})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const input: FileInput = { bytes, text, name, extension };
  const reader = readers.find((one) => one.recognises(input));
  if (reader === undefined) {
    if (kind !== null) return refuse('unsupported', kind);
    return refuse(
      'damaged',
      'This is not text in any known encoding, and no known kind of file: it is damaged or of a kind that Readout does not read. Get a fresh copy, or save it as text.',
    );
  }
  const reading = await reader.read(input);
  return 'ok' in reading ? reading : finish(reading, reader.mediaType, name);
}

function finish(reading: Reading, mediaType: string, name: string): ReadResult {
  const paragraphs = splitText(reading.text, reading.layout);
  const text = joinParagraphs(paragraphs);
  if (text === '') return refuse('empty', 'The file holds no text: there is nothing to import.');
  const declaredTitle = reading.title === null ? '' : normaliseCharacters(reading.title).replace(/\s+/gu, ' ').trim();
  const title = declaredTitle === '' ? findTitle(text, name) : declaredTitle;
  const url = reading.url?.trim() ?? null;
  const date = findDocumentDate(reading, paragraphs, name);
  return {
    ok: true,
    document: {
      text,
      bodyStart: findBodyStart(text, title),
      title,
      date: date?.iso ?? null,
      dateBasis: date?.basis ?? null,
      source: nameSource(reading.source, url),
      language: findLanguage(text, reading.language),
      url,
      mediaType,
      textHash: hashText(text),
    },
  };
}

/** The date of publication: metadata, then the text's own byline, then the name of the file, which is only a hint. */
function findDocumentDate(
  reading: Reading,
  paragraphs: readonly string[],
  name: string,
): { iso: string; basis: 'stated' | 'inferred' } | null {
  for (const written of reading.dates) {
    const iso = readDate(written);
    if (iso !== null) return { iso, basis: 'stated' };
  }
  const printed = findPublicationDate(paragraphs);
  if (printed !== null) return { iso: printed, basis: 'stated' };
  const named = findNamedDate(name);
  return named === null ? null : { iso: named, basis: 'inferred' };
}

/** A file name without control characters and direction marks, cut to a length that a list can show. */
function cleanName(name: string): string {
  return normaliseCharacters(name).replace(/\s+/gu, ' ').trim().slice(-200);
}

function refuse(status: Refusal['status'], reason: string): Refusal {
  return { ok: false, status, reason };
}
