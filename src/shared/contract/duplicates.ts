/** Operations of documents that are nearly the same. */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { changed } from './reading.ts';
import { documentRow, id } from './rows.ts';

const side = z.object({
  row: documentRow,
  importedAt: z.string(),
  /** Statements that a person confirmed, corrected, added, tagged, decided on or noted. */
  workedOn: z.number().int(),
});

const duplicatePair = z.object({
  id,
  /** Share of the three-word sequences that both have: 0–1. */
  resemblance: z.number(),
  /** The one that was in the library first, and the one that came later. */
  earlier: side,
  later: side,
});

export type DuplicateSide = z.infer<typeof side>;
export type DuplicatePair = z.infer<typeof duplicatePair>;

/** Words that both have, or only the first (`removed`), or only the second (`added`). */
export const differenceRun = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
const difference = z.object({
  /** In order. A paragraph that both have is one run; the runs of each side joined are its paragraph to the letter. */
  paragraphs: z.array(z.object({ runs: z.array(differenceRun) })),
  /** Of all words of the longer text, those that both have in the same order: 0–1. */
  common: z.number(),
});

/** Statements that a person worked on: those whose words stand in the other document, and those whose words do not. */
const work = z.object({ carried: z.number().int(), left: z.number().int() });

export type DifferenceRun = z.infer<typeof differenceRun>;
export type Difference = z.infer<typeof difference>;

export const duplicates = {
  /** Pairs that nobody has decided on, the most alike first. */
  'duplicates.list': query(z.object({}), z.array(duplicatePair)),
  /** The difference of two documents, word by word, paragraph by paragraph; and what work would move from each to the other. */
  'duplicates.compare': query(z.object({ a: id, b: id }), difference.extend({ fromA: work, fromB: work })),
  /**
   * `both`: two documents, not asked again. `newer`: the later is a newer version; a person's work is carried over where
   * the words stand. `same`: the work on the later is carried to the earlier, then the later goes.
   */
  'duplicates.decide': command(
    z.object({ id, decision: z.enum(['both', 'newer', 'same']) }),
    changed.extend(work.shape),
  ),
};
