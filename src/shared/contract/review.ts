/** Operations of what waits for a person's decision. */
import { z } from 'zod';
import { importStatuses } from '../domain.ts';
import { query } from './operation.ts';
import { id, idList, personRef } from './rows.ts';

/** Suggestions of one theme for one reason. */
const suggestionGroup = z.object({
  theme: id,
  /** The rule that suggests it; null where the rule is not there any more. */
  rule: id.nullable(),
  term: z.string().nullable(),
  /** Statements that wait. */
  waiting: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
});

export const review = {
  /** What rules suggest, the largest groups first, decided ones counted; and how many suggestions were decided so far. */
  'review.suggestions': query(
    z.object({}),
    z.object({
      waiting: z.number().int(),
      decided: z.number().int(),
      groups: z.array(suggestionGroup),
    }),
  ),
  /** The statements of a group that wait, the latest documents first. */
  'review.waiting': query(z.object({ theme: id, rule: id.nullable() }), z.object({ ids: idList })),
  /**
   * Statements whose speaker wants a look: those without one that nobody confirmed so, and those that extraction doubts.
   * The surest come first.
   */
  'review.speakers': query(
    z.object({ limit: z.number().int().min(1).max(1000).default(500) }),
    z.array(
      z.object({
        statement: id,
        /** Whether the people stand as its speakers already, or are a guess that does not count. */
        resolved: z.boolean(),
        people: z.array(personRef),
        /** Why these people, in words. */
        reason: z.string().nullable(),
      }),
    ),
  ),
  /** Files that no import could read, the latest import first. */
  'review.files': query(
    z.object({}),
    z.array(
      z.object({
        import: id,
        startedAt: z.string(),
        path: z.string(),
        status: z.enum(importStatuses),
        reason: z.string().nullable(),
      }),
    ),
  ),
};
