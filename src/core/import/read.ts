/** Bytes of any file to a document, or to the reason why there is none. */
import type { ColumnChoice } from '../../shared/domain.ts';
import { companionIn } from './companion-octets.ts';
import { findNamedDate, findPublicationDate } from './dateline.ts';
import { readDate } from './dates.ts';
import { decodeText } from './decode.ts';
import { hashText } from './hash.ts';
import { findLanguage } from './language.ts';
import { joinParagraphs, normaliseCharacters, splitText } from './normalise.ts';
import { countryOfSource, nameSource } from './publishers.ts';
import { withCompanion } from './readers/companion.ts';
import { takeMarks } from './readers/pdf-layout.ts';
import { formats } from './readers/registry.ts';
import { TooLargeError } from './readers/zip.ts';
import { describeKind, isProtected } from './sniff.ts';
import { findBodyStart, findTitle } from './title.ts';
import type {
  Container,
  FileInput,
  Member,
  MemberRefusal,
  Reading,
  ReadOptions,
  ReadResult,
  Refusal,
} from './types.ts';

/** Larger files are refused before anything looks into them. Bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Archives in archives are opened to this depth. */
const deepest = 3;
/** A file that holds more documents than this is cut off there, with a line in the report. */
const mostMembers = 100_000;

/** One document of a file, or why it could not be read. */
export interface ReadMember {
  /** Where it stands in the file: `a.txt`, `inner.zip!/b.txt`, `row 12`; null for the file itself. */
  readonly path: string | null;
  /** What it was read from: the file, the member's own bytes, or a row as JSON. */
  readonly bytes: Uint8Array;
  readonly result: ReadResult;
  /** Surely nothing comes after it: the file is this document. */
  readonly last: boolean;
}

/**
 * Reads one file and gives every document in it: itself, or the members of an archive, the mail with its attachments,
 * the messages of a mailbox, the rows of a table. The type is told by the content. Never throws: what cannot be read
 * comes as a refusal, with a reason in words. Runs nothing that the file contains and fetches nothing. Time and memory
 * grow with the file; callers that read untrusted files bound both.
 */
export async function* readFile(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<ReadMember> {
  yield* readNested(bytes, options, null, 0);
}

/**
 * As `readFile`, for a file that is one document. Of a mail its own text; a file of several documents that have no
 * first among them is refused.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  let only: ReadResult | null = null;
  for await (const member of readFile(bytes, options)) {
    if (member.path === null) return member.result;
    if (only !== null)
      return refuse('unsupported', 'The file holds several documents: import it as a file of its own.');
    only = member.result;
  }
  return only ?? refuse('empty', 'The file holds no document: there is nothing to import.');
}

async function* readNested(
  bytes: Uint8Array,
  options: ReadOptions,
  path: string | null,
  depth: number,
): AsyncGenerator<ReadMember> {
  const early = refuseSize(bytes);
  if (early !== null) {
    yield { path, bytes, result: early, last: path === null };
    return;
  }
  try {
    const input = toInput(bytes, options);
    const format = formats.find((one) => one.recognises(input));
    const last = path === null;
    if (format === undefined) yield { path, bytes, result: refuseKind(bytes), last };
    else if ('members' in format) yield* readMembers(format, input, path, depth);
    else {
      const reading = await format.read(input);
      const whole = 'ok' in reading ? reading : withCompanion(reading, options.companion ?? null);
      yield { path, bytes, result: finish(whole, format.mediaType, input.name), last };
    }
  } catch (error) {
    yield { path, bytes, result: refuseDamage(error), last: path === null };
  }
}

async function* readMembers(
  container: Container,
  input: FileInput,
  path: string | null,
  depth: number,
): AsyncGenerator<ReadMember> {
  let count = 0;
  for await (const member of container.members(input)) {
    count += 1;
    const within = member.name === '' ? path : nest(path, cleanPath(member.name));
    if (count > mostMembers) {
      const result = refuse(
        'too-large',
        `The file holds more than ${String(mostMembers)} documents: split it and import the parts.`,
      );
      yield { path: within, bytes: input.bytes, result, last: false };
      return;
    }
    yield* readMember(member, container.mediaType, within, depth, input.choices);
  }
}

async function* readMember(
  member: Member | MemberRefusal,
  mediaType: string,
  path: string | null,
  depth: number,
  choices: readonly ColumnChoice[],
): AsyncGenerator<ReadMember> {
  if ('ok' in member)
    yield { path, bytes: new Uint8Array(0), result: refuse(member.status, member.reason), last: false };
  else if (member.reading !== null)
    yield { path, bytes: member.bytes, result: finish(member.reading, mediaType, lastOf(member.name)), last: false };
  else if (depth >= deepest) {
    yield {
      path,
      bytes: member.bytes,
      result: refuse(
        'unsupported',
        'The file lies in too many archives within archives: unpack them and import the files.',
      ),
      last: false,
    };
  } else {
    const companion = member.companion ? companionIn(member.companion) : null;
    const { describes = null } = member;
    yield* readNested(member.bytes, { name: lastOf(member.name), choices, companion, describes }, path, depth + 1);
  }
}

function nest(path: string | null, name: string): string {
  return path === null ? name : `${path}!/${name}`;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The octets as text, where they are, with what tells formats apart. */
export function toInput(bytes: Uint8Array, options: ReadOptions): FileInput {
  const name = cleanName(options.name);
  const text = describeKind(bytes) === null ? (decodeText(bytes)?.text ?? null) : null;
  const extension = /\.([a-z0-9]{1,10})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return { bytes, text, name, extension, choices: options.choices ?? [], describes: options.describes ?? null };
}

function refuseSize(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return refuse('empty', 'The file is empty: there is nothing to import.');
  if (bytes.length <= MAX_FILE_BYTES) return null;
  const size = Math.ceil(bytes.length / 1024 / 1024);
  return refuse('too-large', `The file has ${String(size)} MB; up to 64 MB are read. Split it and import the parts.`);
}

function refuseKind(bytes: Uint8Array): Refusal {
  const kind = describeKind(bytes);
  if (kind !== null) return refuse(isProtected(bytes) ? 'needs-password' : 'unsupported', kind);
  return refuse(
    'damaged',
    'This is not text in any known encoding, and no known kind of file: it is damaged or of a kind that Readout does not read. Get a fresh copy, or save it as text.',
  );
}

function refuseDamage(error: unknown): Refusal {
  const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  if (error instanceof TooLargeError)
    return refuse(
      'too-large',
      `The file is larger than Readout reads (${detail.slice(0, 200)}): split it and import the parts.`,
    );
  return refuse('damaged', `The file could not be read to its end (${detail.slice(0, 200)}): get a fresh copy.`);
}

function finish(reading: Reading | Refusal, mediaType: string, name: string): ReadResult {
  if ('ok' in reading) return reading;
  const paragraphs = splitText(reading.text, reading.layout);
  const { text, pageStarts } = takeMarks(joinParagraphs(paragraphs));
  if (text === '') return refuse('empty', 'The file holds no text: there is nothing to import.');
  const declaredTitle = reading.title === null ? '' : normaliseCharacters(reading.title).replace(/\s+/gu, ' ').trim();
  const title = declaredTitle === '' ? findTitle(text, name) : declaredTitle;
  const url = reading.url?.trim() ?? null;
  const date = findDocumentDate(reading, paragraphs, name);
  const source = nameSource(reading.source, url);
  return {
    ok: true,
    document: {
      text,
      bodyStart: findBodyStart(text, title),
      title,
      date: date?.iso ?? null,
      dateBasis: date?.basis ?? null,
      source,
      sourceCountry: countryOfSource(source, url),
      language: findLanguage(text, reading.language),
      url,
      mediaType,
      ...(mediaType === 'application/pdf' ? { pageStarts } : {}),
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

/** A member's path without characters that mislead in a list. */
function cleanPath(path: string): string {
  return path
    .split('/')
    .map(cleanName)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .slice(-500);
}

function refuse(status: Refusal['status'], reason: string): Refusal {
  return { ok: false, status, reason };
}
