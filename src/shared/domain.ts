/**
 * The words of the field, once: every value that the library stores, the contract passes and a screen shows.
 *
 * Offsets everywhere are UTF-16 code units into a document's stored text, end exclusive.
 * Dates are ISO 8601 with the precision they are known to: `2024`, `2024-03`, `2024-03-13`, or `--09-13` without a year.
 */

/** What a statement is: words in quotation marks, indirect speech, or a speech act with its complement. */
export const statementKinds = ['quote', 'reported', 'act'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** What kind of event a meeting is. `talks` only where the text itself calls it so. */
export const meetingTypes = ['meeting', 'talks', 'phone_call', 'visit', 'conference', 'ceremony', 'other'] as const;
export type MeetingType = (typeof meetingTypes)[number];

/** Where a date comes from: written in the text, the publication date, or concluded from other words of the text. */
export const dateBases = ['stated', 'published', 'inferred'] as const;
export type DateBasis = (typeof dateBases)[number];

/** What a person made of a row. `uncertain` is set by extraction, or by a person who doubts. */
export const reviewStates = ['unreviewed', 'uncertain', 'confirmed'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Who or what acts in a document. A `group` is a plural or unnamed speaker ("the sides", "a senior official"). */
export const personKinds = ['person', 'organisation', 'group'] as const;
export type PersonKind = (typeof personKinds)[number];

/**
 * How a theme came to a row. `hand`, `rule` and `accepted` count; `suggested` waits for a decision; `rejected` stays
 * recorded so that no rule brings the theme back.
 */
export const tagStates = ['hand', 'rule', 'accepted', 'suggested', 'rejected'] as const;
export type TagState = (typeof tagStates)[number];
export const countedTagStates = ['hand', 'rule', 'accepted'] as const satisfies readonly TagState[];

const counted: ReadonlySet<TagState> = new Set(countedTagStates);

/** Whether a tag in this state is one of its theme's: by hand, by an applying rule, or accepted. */
export function isCounted(state: TagState): boolean {
  return counted.has(state);
}

/** What a rule does on a match: tag at once, or propose. */
export const ruleActions = ['apply', 'suggest'] as const;
export type RuleAction = (typeof ruleActions)[number];

/** The ten hues of `tokens.css`. */
export const themeColors = [
  'red',
  'amber',
  'violet',
  'teal',
  'green',
  'magenta',
  'clay',
  'olive',
  'sky',
  'slate',
] as const;
export type ThemeColor = (typeof themeColors)[number];

/** What became of one file of an import. Everything from `empty` on counts as failed. */
export const importStatuses = [
  'imported',
  'duplicate',
  'near-duplicate',
  'newer-version',
  'metadata',
  'empty',
  'needs-password',
  'scan',
  'unsupported',
  'damaged',
  'too-large',
  'failed',
] as const;
export type ImportStatus = (typeof importStatuses)[number];
export const failedStatuses = importStatuses.slice(importStatuses.indexOf('empty'));

/** What a column of a table, or a key of a record, can be for a document. */
export const columnRoles = ['text', 'title', 'date', 'url', 'source', 'language', 'speaker'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** The column of each role; a role without a column is left out. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string>>>;

/** What a person said of tables with these columns. */
export interface ColumnChoice {
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
}

/** A stretch of a stored text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
