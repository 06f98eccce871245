/** What the engine and a reading worker say to each other. A worker has one file at a time. */
import type { Extraction } from '../extract/types.ts';
import type { ReadResult } from './types.ts';

export type ToWorker =
  | { readonly type: 'read'; readonly path: string; readonly name: string }
  /** The document just read is new: extract it. */
  | { readonly type: 'extract' };

export type FromWorker =
  | {
      readonly type: 'read';
      readonly result: ReadResult;
      readonly fileHash: string;
      readonly size: number;
    }
  | {
      readonly type: 'extracted';
      readonly extraction: Extraction;
      /** The file's octets, deflated. */
      readonly deflated: Uint8Array;
    }
  /** The file cannot be read at all: no such file, no permission, a folder. */
  | { readonly type: 'unreadable'; readonly reason: string };
