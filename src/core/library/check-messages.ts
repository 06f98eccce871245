/** What the engine asks of the thread that checks a library. */
export interface CheckRequest {
  readonly path: string;
  /** Whether nobody has the file open. */
  readonly isCopy: boolean;
}
