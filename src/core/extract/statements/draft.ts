import type { Span, StatementKind } from '../../../shared/domain.ts';

/** A statement before confidence is set. Spans are in the text. */
export interface Draft extends Span {
  kind: StatementKind;
  turn: boolean;
  cue: Span | null;
  speakerAsWritten: Span | null;
  keys: readonly string[];
  addressee: string | null;
  pattern: string;
  steps: string[];
  /** Probability that the speaker is right, from how they were named. */
  certainty: number;
  /** Features for the confidence: pattern, verb, how the speaker was found. */
  signs: string[];
}
