/** What reading a file gives: the normalised document, or the reason why there is none. */
import type { ColumnChoice, DateBasis, ImportStatus } from '../../shared/domain.ts';

/** A document read from bytes. Its text is final: it is stored as it is and never changes. */
export interface ReadDocument {
  /** Normalised plain text: NFC, `\n` line ends, paragraphs separated by one blank line, no page furniture. */
  readonly text: string;
  /** UTF-16 offset of the body: after the title paragraph when the text begins with it, else 0. */
  readonly bodyStart: number;
  readonly title: string;
  /** Publication date, ISO 8601 to the precision known, or null. */
  readonly date: string | null;
  /** `stated` when the page's metadata or dateline gives it; null without a date. */
  readonly dateBasis: DateBasis | null;
  /** Publisher: a known name ("kremlin.ru", "White House"), else the host of the url, else what the file says, else null. */
  readonly source: string | null;
  /** ISO 3166 code of the state that publishes it; null for agencies, organisations and the unknown. */
  readonly sourceCountry: string | null;
  /** ISO 639-1 code, `und` where it cannot be told. */
  readonly language: string;
  readonly url: string | null;
  /** Such as `text/html`. */
  readonly mediaType: string;
  /**
   * UTF-16 offsets at which the pages of a PDF begin, the first page (0) included; absent for other formats.
   * A citation's page is the last one that begins at or before it.
   */
  readonly pageStarts?: readonly number[];
  /** Hex SHA-256 of `text` with white space and quotation marks folded: equal for the same words. */
  readonly textHash: string;
}

/** A file that could not be read, in words that say what it is and what to do. */
export interface Refusal {
  readonly ok: false;
  readonly status: ImportStatus;
  readonly reason: string;
}

export type ReadResult = { readonly ok: true; readonly document: ReadDocument } | Refusal;

export interface ReadOptions {
  /** File name without folders, for its extension and as a title of last resort. */
  readonly name: string;
  /** What a person said of the columns of tables; others are proposed from their names. */
  readonly choices?: readonly ColumnChoice[];
  /** What a file beside it says of it. */
  readonly companion?: Companion | null;
  /** Name of the document beside it that it may be the metadata of. */
  readonly describes?: string | null;
}

/** What every reader is given: the bytes, what they decode to, and the name for ties. */
export interface FileInput {
  readonly bytes: Uint8Array;
  /** The decoded text with `\n` line ends, or null where the bytes are not text. */
  readonly text: string | null;
  /** File name without folders. */
  readonly name: string;
  /** Extension in small letters without its point, or an empty string. */
  readonly extension: string;
  readonly choices: readonly ColumnChoice[];
  /** Name of the document beside it that it may be the metadata of. */
  readonly describes: string | null;
}

/** What is said of a document, as written; null where it is not said. */
export type Companion = Omit<Reading, 'text' | 'layout'>;

/** What a reader found in a file, before normalisation. Every value is as written; null where the file does not say. */
export interface Reading {
  readonly text: string;
  /**
   * `lines`: a line break may be a wrapped line or a new paragraph, to be told from the text;
   * `paragraphs`: blank lines separate paragraphs and a single line break is meant.
   */
  readonly layout: 'lines' | 'paragraphs';
  readonly title: string | null;
  /** Written dates of publication, the most trusted first, in any notation. */
  readonly dates: readonly string[];
  readonly source: string | null;
  readonly language: Declared | null;
  readonly url: string | null;
}

/** A language as a file declares it. A person's word (front matter) is trusted, a page template's is only a hint. */
export interface Declared {
  readonly code: string;
  readonly trusted: boolean;
}

/** One format: a file of this folder each. The registry asks in order; the first that recognises the input reads it. */
export interface Reader {
  readonly mediaType: string;
  recognises(input: FileInput): boolean;
  read(input: FileInput): Reading | Refusal | Promise<Reading | Refusal>;
}

/** One of the documents that a file holds: a member of an archive, a message of a mailbox, a row of a table. */
export interface Member {
  /** Its name within the file, with `/` between folders: `folder/b.txt`, `row 12`. Never leads out of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The octets of the member beside it that says what it is. */
  readonly companion?: Uint8Array | null;
  /** Name of the member beside it that it may be the metadata of. */
  readonly describes?: string | null;
  /** What a row or a message says, or null where the bytes are a file to be read like any other. */
  readonly reading: Reading | null;
}

/** A format that holds several documents. */
export interface Container {
  readonly mediaType: string;
  recognises(input: FileInput): boolean;
  /** The members in their order; a refusal among them stands for the member that could not be taken out. */
  members(input: FileInput): AsyncIterable<Member | MemberRefusal> | Iterable<Member | MemberRefusal>;
}

export interface MemberRefusal extends Refusal {
  readonly name: string;
}
