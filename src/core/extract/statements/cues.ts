import type { StatementKind } from '../../../shared/domain.ts';
import type { PhraseHead } from '../mentions/speakers.ts';
import type { CueVerb, VerbShape } from '../pack.ts';
import type { ItemRange } from './noun-phrases.ts';

export const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s"]);

/**
 * How a cue stands to its subject; `event`: an event has the topic ("the talks focused on"), its parties spoke;
 * `document`: a statement or letter says it for who issued it.
 */
export type CueForm =
  | 'finite'
  | 'inverted'
  | 'elided'
  | 'participle'
  | 'infinitive'
  | 'passive'
  | 'event'
  | 'document'
  | 'according';

export interface Cue {
  readonly form: CueForm;
  /** The cue's own words: verb, particle, light noun. */
  readonly range: ItemRange;
  readonly verb: CueVerb;
  readonly shape: VerbShape;
  /** Where the complement may begin. */
  readonly next: number;
  readonly subject: ItemRange | null;
  readonly phrase: PhraseHead | null;
  /** Where the clause of the cue begins: its subject, or itself. */
  readonly clauseStart: number;
  /** True for "held talks on", "expressed hope that". */
  readonly light: boolean;
  /** Where the complement must end: the comma after a participle that opens the sentence. */
  readonly stop: number | null;
}

/** A verb found, before its subject is known. */
export interface CueVerbAt {
  readonly at: number;
  readonly range: ItemRange;
  readonly next: number;
  readonly verb: CueVerb;
  readonly shapes: readonly VerbShape[];
  readonly light: boolean;
}

/** What a cue introduces to its right. `none`: nothing, so the cue belongs to what stands before it. */
export interface Complement {
  readonly kind: StatementKind | 'none' | 'unfit';
  readonly range: ItemRange;
  /** Short name of the pattern, for the explanation. */
  readonly pattern: string;
  /** The words named as addressee, "told reporters". */
  readonly addressee: ItemRange | null;
}

/** A verb of words that are none in the lexicon: it takes a clause, and with `quote` words in marks, and nothing else. */
export const clauseVerb = (lemma: string, quote: boolean): CueVerb => ({
  lemma,
  clause: true,
  quote,
  noun: false,
  infinitive: false,
  question: false,
  addressee: false,
  weak: false,
  particles: [],
  prepositions: [],
  only: false,
  objects: [],
});
