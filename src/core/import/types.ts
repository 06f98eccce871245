/** What reading a file gives: the normalised document, or the reason why there is none. */
import type { DateBasis, ImportStatus } from '../../shared/domain.ts';

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
  /** ISO 639-1 code, `und` where it cannot be told. */
  readonly language: string;
  readonly url: string | null;
  /** Such as `text/html`. */
  readonly mediaType: string;
  /** Hex SHA-256 of `text` with white space and quotation marks folded: equal for the same words. */
  readonly textHash: string;
}

export type ReadResult =
  | { readonly ok: true; readonly document: ReadDocument }
  | { readonly ok: false; readonly status: ImportStatus; readonly reason: string };

export interface ReadOptions {
  /** File name without folders, for its extension and as a title of last resort. */
  readonly name: string;
}
