/**
 * What extraction takes and gives: plain values, so that it runs the same in a worker, a test and the command line.
 *
 * All spans are UTF-16 code units into `ExtractInput.text`, end exclusive.
 */
import type { DateBasis, MeetingType, PersonKind, Span, StatementKind } from '../../shared/domain.ts';

/** A document as import has normalised it. */
export interface ExtractInput {
  /** The stored plain text: paragraphs separated by a blank line; its first paragraph is often the title. */
  readonly text: string;
  /** Offset where the body begins: after the title paragraph when the text repeats it, else 0. */
  readonly bodyStart: number;
  readonly title: string | null;
  /** Publication date, `YYYY-MM-DD`, where metadata gives one. */
  readonly date: string | null;
  /** Publisher's name or host as stored: "kremlin.ru". */
  readonly source: string | null;
  /** ISO 3166 code of the state that publishes it, where import knows it. */
  readonly sourceCountry?: string | null;
  /** ISO 639-1 code. */
  readonly language: string;
}

/** A stretch with the words in it, copied from the text. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** Why extraction believes a value, for `--explain` and the detail panel. */
export interface Evidence {
  /** Short stable name of the pattern that fired: `quote-tail`, `reported-that`, `act`, `turn`, … */
  readonly pattern: string;
  /** What was concluded, one step a line, in words a reader understands. */
  readonly steps: readonly string[];
}

export interface ExtractedStatement extends Span {
  readonly kind: StatementKind;
  /** True for a speaker's stretch of a transcript: kind `quote`, shown without quotation marks. */
  readonly turn: boolean;
  /** The cue's exact words ("pointed out"). */
  readonly cue: TextSpan | null;
  /** The words that name the speaker in this sentence ("the Belarusian leader", "He"). */
  readonly speakerAsWritten: TextSpan | null;
  /** Keys into `Extraction.people`; several for joint speakers; empty where nobody could be named. */
  readonly speakers: readonly string[];
  /** Key into `Extraction.people` of whom the words are addressed to, where stated. */
  readonly addressee: string | null;
  /** Estimated probability, 0–1, that span, kind and speaker are right. */
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** Somebody who speaks or takes part, under all names that this document uses. */
export interface ExtractedPerson {
  /** Canonical name: the fullest in the document, without title; unique in the document. */
  readonly key: string;
  readonly kind: PersonKind;
  readonly country: string | null;
  /** Title and country as the document states them. */
  readonly roles: readonly { readonly title: string; readonly country: string | null }[];
  /** Every way the document names them, descriptions and pronouns excluded, with how often. */
  readonly aliases: readonly { readonly form: string; readonly count: number }[];
}

export interface ExtractedParticipant {
  /** Key into `Extraction.people`, or the name of an unnamed delegation. */
  readonly name: string;
  readonly role: string | null;
  readonly country: string | null;
}

export interface ExtractedMeeting {
  /** Whether the document reports this event, or only mentions it. */
  readonly main: boolean;
  readonly type: MeetingType;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  /** The sentence that fixes an inferred date; null when the date stands in `evidence`. */
  readonly dateEvidence: TextSpan | null;
  readonly place: string | null;
  readonly participants: readonly ExtractedParticipant[];
  /** The sentence or phrase that states the event. */
  readonly evidence: TextSpan;
  /** Estimated probability, 0–1. */
  readonly confidence: number;
}

export interface Extraction {
  /** In the order of the text. */
  readonly statements: readonly ExtractedStatement[];
  /** Main meetings first, then in the order of the text. */
  readonly meetings: readonly ExtractedMeeting[];
  readonly people: readonly ExtractedPerson[];
}
