/** Whom a phrase means, and how that was concluded. */
export interface Resolved {
  readonly keys: readonly string[];
  /** In words: "“he” is Vladimir Putin, the last speaker". */
  readonly step: string;
  /** Probability that the resolution is right, by kind of phrase. */
  readonly certainty: number;
}
