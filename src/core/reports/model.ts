/** A report as plain data: everything that any format prints, in the order in which it is printed. */
import type { MatrixChart, PeriodChart } from '../../charts/models.ts';
import type { ReportInput } from '../../shared/contract/library.ts';
import type { DateBasis, MeetingType, PersonKind, StatementKind, ThemeColor } from '../../shared/domain.ts';

export type ReportSection = ReportInput['sections'][number];

/** A stretch of a statement's own words; null stands where words were left out, printed as "[…]". */
export type Run = string | null;
/** The runs of one paragraph, in order. */
export type PassageParagraph = readonly Run[];

export interface ReportStatement {
  readonly id: number;
  /** Number of its document in `ReportModel.documents`. */
  readonly document: number;
  readonly kind: StatementKind;
  /** A speaker's stretch of a transcript: printed without quotation marks. */
  readonly turn: boolean;
  /** Who speaks, several joined with "and"; null where nobody could be named. */
  readonly speaker: string | null;
  /** The words of the source that name the speaker, for where `speaker` is null. */
  readonly speakerAsWritten: string | null;
  readonly addressee: string | null;
  readonly cue: string | null;
  /** The document's. */
  readonly date: string | null;
  /** ISO 639-1, or null where it cannot be told. */
  readonly language: string | null;
}

/** The words of a statement that are printed, and where they begin. */
export interface Excerpt {
  /** Of the first words that are printed, counted from 1 in the body; null in the title. */
  readonly paragraph: number | null;
  readonly passage: readonly PassageParagraph[];
}

/** A statement under a theme, with its citation. */
export interface ThemeEntry extends Excerpt {
  readonly statement: ReportStatement;
  /** Names of the sub-themes tagged on it, in the codebook's order. */
  readonly subthemes: readonly string[];
  /** Counted from 1 through the whole report. */
  readonly note: number;
  /** Text of the note: `Aleksandr Lukashenko, in “…”, president.gov.by, 13 September 2024, ¶ 4.` */
  readonly citation: string;
  /** `Ibid., ¶ 5.` where the note before is of the same document; a format that parts the two prints `citation`. */
  readonly ibid: string | null;
}

/** A row of the table of all statements. */
export interface TableRow extends Excerpt {
  readonly statement: ReportStatement;
  readonly themes: readonly string[];
}

export interface ReportTheme {
  readonly name: string;
  readonly definition: string;
  readonly color: ThemeColor;
  /** Statements with this theme or a sub-theme. */
  readonly statements: number;
  readonly documents: number;
  readonly subthemes: readonly { readonly name: string; readonly statements: number }[];
  /** In document-date order; fewer than `statements` where the report is limited. */
  readonly entries: readonly ThemeEntry[];
}

export interface ReportDocument {
  /** Counted from 1, in the order of first appearance. */
  readonly number: number;
  readonly title: string;
  readonly source: string | null;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly file: string;
  readonly statements: number;
  /** Where the report cites it: paragraphs in order, with the numbers of their notes. */
  readonly passages: readonly { readonly paragraph: number | null; readonly notes: readonly number[] }[];
}

export interface ReportMeeting {
  readonly type: MeetingType;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  readonly place: string | null;
  readonly participants: readonly {
    readonly name: string;
    readonly kind: PersonKind;
    readonly role: string | null;
    readonly country: string | null;
  }[];
  /** Documents of this report that report the meeting, and the paragraph that says so. */
  readonly reportedIn: readonly { readonly document: number; readonly paragraph: number | null }[];
  /** Documents of the library that report it too, but have no statement in this report. */
  readonly elsewhere: number;
}

export interface SpeakerSummary {
  readonly name: string;
  /** As the latest document that gives one writes it. */
  readonly role: string | null;
  readonly country: string | null;
  readonly statements: number;
  readonly quotes: number;
  readonly reported: number;
  readonly acts: number;
}

export interface SourceSummary {
  readonly name: string | null;
  readonly documents: number;
  readonly statements: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface ReportCounts {
  readonly statements: number;
  readonly quotes: number;
  readonly reported: number;
  readonly acts: number;
  readonly documents: number;
  readonly meetings: number;
  readonly speakers: number;
  readonly sources: number;
  /** Statements without a counted theme: they are not in the section by theme. */
  readonly untagged: number;
  /** Statements that nobody has confirmed. */
  readonly unconfirmed: number;
  /** Statements for which no speaker could be named. */
  readonly unnamed: number;
  readonly undatedDocuments: number;
}

export interface ReportModel {
  readonly title: string;
  readonly query: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Date of making; null prints none. */
  readonly date: string | null;
  readonly confirmedOnly: boolean;
  readonly sections: readonly ReportSection[];
  readonly counts: ReportCounts;
  /** Statements whose stored words were compared with their place in the stored source: all of them. */
  readonly checked: number;
  /** Dates of the first and the last document. */
  readonly first: string | null;
  readonly last: string | null;
  /** Top-level themes with statements, in the codebook's order. */
  readonly themes: readonly ReportTheme[];
  /** All of them, in document-date order, with their top-level themes. */
  readonly statements: readonly TableRow[];
  readonly documents: readonly ReportDocument[];
  /** In order of time; those without a year at the end. */
  readonly meetings: readonly ReportMeeting[];
  /** The most frequent first. */
  readonly speakers: readonly SpeakerSummary[];
  readonly sources: readonly SourceSummary[];
  readonly periodChart: (PeriodChart & { readonly unplaced: number }) | null;
  readonly speakerChart: (MatrixChart & { readonly speakers: number }) | null;
}
