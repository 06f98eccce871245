/** The rows that tables and panels show, as zod schemas: the one description for every process. */
import { z } from 'zod';
import {
  dateBases,
  importStatuses,
  meetingTypes,
  personKinds,
  reviewStates,
  ruleActions,
  statementKinds,
  tagStates,
  themeColors,
} from '../domain.ts';

export const id = z.number().int().positive();
export const ids = z.array(id);
/** Ids of a whole result in order, one transferable block. */
export const idList = z.custom<Uint32Array>((value) => value instanceof Uint32Array);
/** Octets of a file. */
export const octets = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** ISO date to the precision known: 2024, 2024-03, 2024-03-13, --09-13. */
export const isoDate = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$/);
/** UTF-16 code units, end exclusive. */
export const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });

export const personRef = z.object({ id, name: z.string(), kind: z.enum(personKinds) });

export const tagView = z.object({
  theme: id,
  state: z.enum(tagStates),
  rule: id.nullable(),
  /** What the rule matched, in the document's text; null for tags by hand. */
  match: span.nullable(),
  coder: z.string().nullable(),
});

export const statementRow = z.object({
  id,
  document: id,
  title: z.string(),
  source: z.string().nullable(),
  date: isoDate.nullable(),
  start: z.number().int(),
  end: z.number().int(),
  /** Counted from 1 in the body. */
  paragraph: z.number().int(),
  kind: z.enum(statementKinds),
  turn: z.boolean(),
  text: z.string(),
  cue: z.string().nullable(),
  speakers: z.array(personRef),
  speakerAsWritten: z.string().nullable(),
  addressee: personRef.nullable(),
  country: z.string().nullable(),
  /** 0–1. */
  confidence: z.number(),
  review: z.enum(reviewStates),
  note: z.string().nullable(),
  tags: z.array(tagView),
});

export const documentRow = z.object({
  id,
  title: z.string(),
  source: z.string().nullable(),
  date: isoDate.nullable(),
  dateBasis: z.enum(dateBases).nullable(),
  language: z.string(),
  url: z.string().nullable(),
  file: z.string(),
  statements: z.number().int(),
  note: z.string().nullable(),
  /** Themes of the document as a whole. */
  tags: z.array(id),
});

export const participantRow = z.object({
  person: id,
  name: z.string(),
  kind: z.enum(personKinds),
  role: z.string().nullable(),
  country: z.string().nullable(),
});

export const meetingRow = z.object({
  id,
  type: z.enum(meetingTypes),
  date: isoDate.nullable(),
  dateBasis: z.enum(dateBases).nullable(),
  place: z.string().nullable(),
  review: z.enum(reviewStates),
  participants: z.array(participantRow),
  /** Documents that report or mention it; `main` ones report it. */
  documents: z.array(z.object({ id, main: z.boolean() })),
  /** Statements of the documents that report it. */
  statements: z.number().int(),
  note: z.string().nullable(),
  /** Themes of the meeting as a whole. */
  tags: z.array(id),
});

export const personRow = z.object({
  id,
  kind: z.enum(personKinds),
  name: z.string(),
  country: z.string().nullable(),
  aliases: z.array(z.string()),
  /** The latest first. */
  roles: z.array(z.object({ title: z.string(), country: z.string().nullable(), date: isoDate.nullable() })),
  statements: z.number().int(),
  meetings: z.number().int(),
  note: z.string().nullable(),
});

export const themeRow = z.object({
  id,
  parent: id.nullable(),
  name: z.string(),
  definition: z.string(),
  color: z.enum(themeColors),
  /** 1–9: the key that toggles it. */
  key: z.number().int().min(1).max(9).nullable(),
  position: z.number().int(),
  /** Statements with a counted tag of it or of a sub-theme. */
  statements: z.number().int(),
  suggestions: z.number().int(),
});

export const ruleInput = z.object({
  theme: id,
  term: z.string().trim().min(1).max(500),
  match: z.enum(['word', 'phrase', 'pattern']),
  caseSensitive: z.boolean(),
  action: z.enum(ruleActions),
  unless: z.array(z.string().trim().min(1)).max(50),
});

export const ruleRow = ruleInput.extend({
  id,
  position: z.number().int(),
  /** Statements on which this rule put or proposed its theme. */
  matches: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
});

export const viewRow = z.object({
  id,
  name: z.string(),
  screen: z.enum(['documents', 'meetings', 'statements', 'people']),
  query: z.string(),
  columns: z.array(z.string()),
  sort: z.string(),
  /** Rows it shows now. */
  count: z.number().int(),
});

export const historyRow = z.object({
  id,
  at: z.string(),
  coder: z.string().nullable(),
  operation: z.string(),
  label: z.string(),
  changed: z.number().int(),
  state: z.enum(['done', 'undone', 'dropped']),
});

export const importFileRow = z.object({
  path: z.string(),
  status: z.enum(importStatuses),
  reason: z.string().nullable(),
  document: id.nullable(),
});

export const importReport = z.object({
  id: id.nullable(),
  startedAt: z.string(),
  /** `interrupted`: the end of the program cut it off, it can be resumed, as a `cancelled` one can; `resumed`: a later import went on with it. */
  outcome: z.enum(['running', 'done', 'cancelled', 'interrupted', 'resumed']),
  imported: z.number().int(),
  duplicate: z.number().int(),
  nearDuplicate: z.number().int(),
  newerVersion: z.number().int(),
  failed: z.number().int(),
  /** Statements, meetings and people that are new by this import. */
  statements: z.number().int(),
  meetings: z.number().int(),
  files: z.array(importFileRow),
});

export type TagView = z.infer<typeof tagView>;
export type PersonRef = z.infer<typeof personRef>;
export type StatementRow = z.infer<typeof statementRow>;
export type DocumentRow = z.infer<typeof documentRow>;
export type ParticipantRow = z.infer<typeof participantRow>;
export type MeetingRow = z.infer<typeof meetingRow>;
export type PersonRow = z.infer<typeof personRow>;
export type ThemeRow = z.infer<typeof themeRow>;
export type RuleInput = z.infer<typeof ruleInput>;
export type RuleRow = z.infer<typeof ruleRow>;
export type ViewRow = z.infer<typeof viewRow>;
export type HistoryRow = z.infer<typeof historyRow>;
export type ImportFileRow = z.infer<typeof importFileRow>;
export type ImportReport = z.infer<typeof importReport>;
