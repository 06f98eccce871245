/** Running extraction again over documents of the library, after an upgrade. */
import { z } from 'zod';
import { meetingTypes, statementKinds } from '../domain.ts';
import { differenceRun } from './duplicates.ts';
import { job } from './operation.ts';
import { id, isoDate } from './rows.ts';

/** A statement as an extraction, or a person, left it. */
const finding = z.object({
  text: z.string(),
  kind: z.enum(statementKinds),
  turn: z.boolean(),
  cue: z.string().nullable(),
  speakers: z.array(z.string()),
  addressee: z.string().nullable(),
});

/** What a person did with a statement, so that no extraction changes it. */
const handReasons = ['confirmed', 'corrected', 'added', 'tagged', 'noted'] as const;

const statementChange = z.object({
  /** `kept`: the extraction says otherwise, and the statement stays as a person left it. */
  what: z.enum(['added', 'removed', 'changed', 'kept']),
  /** As it stands in the library; null for an added one. */
  before: finding.nullable(),
  /** As extraction reads it today; null where it finds nothing there. */
  after: finding.nullable(),
  /** The words of both, where they differ and both are there; else empty. */
  runs: z.array(differenceRun),
  /** Only for `kept`. */
  because: z.array(z.enum(handReasons)),
});

const meetingChange = z.object({
  what: z.enum(['added', 'removed']),
  type: z.enum(meetingTypes),
  date: z.string().nullable(),
  place: z.string().nullable(),
  participants: z.array(z.string()),
});

const documentChanges = z.object({
  document: id,
  /** In the order of the text. */
  changes: z.array(statementChange),
  refreshed: z.number().int(),
  /** A meeting that is read differently is removed and added. */
  meetings: z.array(meetingChange),
});

const counts = {
  added: z.number().int(),
  removed: z.number().int(),
  /** Same or overlapping words, and other words, kind, cue, speakers or addressee. */
  changed: z.number().int(),
  /** Statements that a person worked on and that stay as they are although the extraction says otherwise. */
  kept: z.number().int(),
  /** Statements that are found as they stand, with another confidence or explanation, which are renewed: no difference to look at. */
  refreshed: z.number().int(),
  meetings: z.number().int(),
};

export const extraction = {
  /**
   * Runs today's extraction over documents (null: those that an older one read); with `dryRun` it only says what would
   * change. What a person confirmed, corrected, added, tagged, decided on or noted stays.
   */
  'extraction.again': job(
    z.object({ dryRun: z.boolean(), documents: z.array(id).nullable().default(null) }),
    z.object({
      /** Documents that were read. */
      documents: z.number().int(),
      /** Documents that broke the limits of time or memory: they stay as they are. */
      unread: z.number().int(),
      ...counts,
      /** Documents with a difference, in the order they were asked for. */
      found: z.array(
        z.object({
          document: id,
          title: z.string(),
          date: isoDate.nullable(),
          source: z.string().nullable(),
          ...counts,
        }),
      ),
      /** The differences themselves, of the first of these documents; of another ask for it alone. */
      details: z.array(documentChanges),
      cancelled: z.boolean(),
    }),
  ),
};

export type StatementChange = z.infer<typeof statementChange>;
export type MeetingChange = z.infer<typeof meetingChange>;
export type DocumentChanges = z.infer<typeof documentChanges>;
export type Finding = z.infer<typeof finding>;
