/**
 * What the engine and a reading worker say to each other. A worker has a few files in hand and goes through the documents
 * in each, one by one, when it is asked: a file is one document, or many (an archive, a mailbox, a table). It answers in
 * the order in which it is asked.
 */
import type { ColumnChoice } from '../../shared/domain.ts';
import type { ExtractInput, Extraction } from '../extract/types.ts';
import type { TableHead } from './readers/table-head.ts';
import type { ReadResult } from './types.ts';

export type ToWorker =
  /**
   * Open a file and read its first document, or the one after `skip` others where the file was opened before. `ahead`: it
   * is probably new, extract it without being asked.
   */
  | {
      readonly type: 'open';
      readonly path: string;
      readonly name: string;
      readonly choices: readonly ColumnChoice[];
      readonly skip: number;
      readonly ahead: boolean;
    }
  /** Say which columns a table has. */
  | { readonly type: 'columns'; readonly path: string; readonly name: string }
  /** Read the next document of the open file. */
  | { readonly type: 'next'; readonly ahead: boolean }
  /** The document just read is new: extract it. */
  | { readonly type: 'extract' }
  /** Extract a document that is in the library. */
  | { readonly type: 'extract-again'; readonly input: ExtractInput }
  /** End: nothing else will be asked. It is not answered. */
  | { readonly type: 'end' };

/** With the number of the file in hand that it is about. */
export type Addressed = ToWorker & { readonly hand: number };

/** What is made of a new document. */
export interface Extracted {
  readonly type: 'extracted';
  readonly extraction: Extraction;
  /** The octets it was read from, deflated; empty for a document that is in the library. */
  readonly deflated: Uint8Array;
  /** See sketch.ts. */
  readonly sketch: Uint32Array;
}

export type FromWorker =
  /** Its modules are loaded: said once, before the first answer. */
  | { readonly type: 'ready' }
  | {
      readonly type: 'document';
      /** Where it stands in the file: `b.txt`, `inner.zip!/c.txt`, `row 12`; null for the file itself. */
      readonly member: string | null;
      readonly result: ReadResult;
      readonly fileHash: string;
      readonly size: number;
      /** The file has no other: nobody needs to ask for the next. */
      readonly last: boolean;
      /** Null where it was not extracted ahead. */
      readonly extracted: Extracted | null;
    }
  | { readonly type: 'end' }
  /** Null where the file is no table. */
  | { readonly type: 'columns'; readonly head: TableHead | null }
  | Extracted
  /** The file cannot be read at all: no such file, no permission, a folder. */
  | { readonly type: 'unreadable'; readonly reason: string };
