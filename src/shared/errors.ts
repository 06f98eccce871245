/**
 * Errors are values: a reply carries `{ code, message, details }`. A message says what happened, what is safe and what to
 * do. `docs/guide/errors.md` explains every code; a test fails where one is missing there.
 */
export const errorCodes = {
  INPUT_INVALID: 'The request does not have the shape that the operation expects.',
  QUERY_INVALID: 'The query cannot be read; the position is given.',
  NOT_FOUND: 'The row does not exist (any more).',
  NAME_TAKEN: 'Another row already has this name or key.',
  SPAN_INVALID: 'The offsets do not mark a stretch of the document.',
  PATTERN_INVALID: 'The pattern of a rule cannot be read.',
  THEME_UNKNOWN: 'The codebook has no theme of this name.',
  NOTHING_TO_UNDO: 'There is no change to undo.',
  NOTHING_TO_REDO: 'There is no undone change to redo.',
  LIBRARY_NEEDED: 'No library was named.',
  LIBRARY_MISSING: 'There is no file at the library’s place.',
  LIBRARY_FOREIGN: 'The file is not a Readout library.',
  LIBRARY_TOO_NEW: 'The library was written by a newer version of Readout.',
  LIBRARY_DAMAGED: 'The library’s file is damaged.',
  LIBRARY_LOCKED: 'Another program is writing to the library.',
  LIBRARY_READ_ONLY: 'The library or its folder cannot be written to.',
  LIBRARY_GONE: 'The library’s file was moved or deleted while it was open.',
  DISK_FULL: 'The disk is full.',
  FILE_EXISTS: 'There already is a file of this name.',
  FILE_UNREADABLE: 'A file or folder cannot be read.',
  FILE_UNWRITABLE: 'A file cannot be written.',
  FORMAT_UNKNOWN: 'The format is not one that Readout writes.',
  COLUMN_UNKNOWN: 'The table has no column of this name.',
  BUSY: 'Another long-running job has to end first.',
  CANCELLED: 'The job or change was cancelled.',
  ENGINE_STOPPED: 'The part of Readout that keeps the library has stopped.',
  USAGE: 'The command line was used in a way that it does not know.',
  INTERNAL: 'A fault of Readout itself.',
} as const;
export type ErrorCode = keyof typeof errorCodes;

export interface ErrorValue {
  readonly code: ErrorCode;
  readonly message: string;
  /** Machine-readable particulars, such as `{ start, end }` of a query's fault. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Thrown inside the core; the engine turns it into a reply. Anything else thrown is a bug. */
export class ReadoutError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ReadoutError';
    this.code = code;
    this.details = details;
  }

  toValue(): ErrorValue {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details };
  }
}

/** Whether an unknown code names one of ours: replies cross processes as plain values. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}
