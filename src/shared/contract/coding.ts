/** Operations of the codebook, tags, notes and views. */
import { z } from 'zod';
import { ruleActions, themeColors } from '../domain.ts';
import { command, query } from './operation.ts';
import { changed } from './reading.ts';
import { id, ids, ruleInput, ruleRow, span, statementRow, themeRow, viewRow } from './rows.ts';

const themeFields = {
  name: z.string().trim().min(1).max(200),
  definition: z.string().max(5000),
  color: z.enum(themeColors),
  key: z.number().int().min(1).max(9).nullable(),
};

/** Which statements: those checked, or all that a query finds. */
const target = z.union([z.object({ ids }), z.object({ query: z.string() })]);

export const themes = {
  /** The codebook in its order; counts within a query of statements. */
  'themes.list': query(z.object({ query: z.string().default('') }), z.array(themeRow)),
  'themes.get': query(
    z.object({ id }),
    z.object({
      row: themeRow,
      documents: z.number().int(),
      /** Documents and meetings that have it, or a sub-theme, as a whole. */
      wholes: z.object({ documents: z.number().int(), meetings: z.number().int() }),
      rules: z.array(ruleRow),
      byYear: z.array(z.object({ year: z.string(), statements: z.number().int() })),
      together: z.array(z.object({ theme: id, statements: z.number().int() })),
    }),
  ),
  'themes.create': command(
    z.object({
      ...themeFields,
      parent: id.nullable(),
      definition: themeFields.definition.default(''),
      color: themeFields.color.default('slate'),
      key: themeFields.key.default(null),
    }),
    changed.extend({ id }),
  ),
  'themes.update': command(z.object(themeFields).partial().extend({ id, parent: id.nullable().optional() }), changed),
  'themes.merge': command(z.object({ into: id, id }), changed),
  'themes.remove': command(z.object({ id }), changed),
  'rules.save': command(ruleInput.extend({ id: id.nullable() }), changed.extend({ id })),
  'rules.remove': command(z.object({ id }), changed),
  /** What a rule would match, without saving it; `limit` is how many matches the sample shows. */
  'rules.preview': query(
    ruleInput.extend({
      action: z.enum(ruleActions).default('suggest'),
      limit: z.number().int().min(1).max(500).default(20),
    }),
    z.object({
      statements: z.number().int(),
      documents: z.number().int(),
      untagged: z.number().int(),
      sample: z.array(z.object({ statement: statementRow, match: span, tagged: z.boolean() })),
    }),
  ),
};

export const tags = {
  /** The theme's key: by hand where it is not; rejects a rule's; accepts a suggestion; takes away one by hand. */
  'tags.toggle': command(z.object({ theme: id, ids }), changed),
  /** Puts a theme by hand on every statement that has no counted tag of it. */
  'tags.add': command(z.object({ theme: id, on: target }), changed),
  /** Takes a theme from statements: a tag by hand goes, one by rule is rejected. */
  'tags.remove': command(z.object({ theme: id, on: target }), changed),
  /** Accepts or rejects suggestions of these statements (of one theme, where given). */
  'tags.decide': command(z.object({ ids, accept: z.boolean(), theme: id.nullable().default(null) }), changed),
  /** Puts a theme on or off documents or meetings as a whole; those that are gone are passed over. */
  'tags.whole': command(
    z.object({ theme: id, target: z.enum(['document', 'meeting']), ids, on: z.boolean() }),
    changed,
  ),
};

export const notes = {
  /** An empty body removes the note. */
  'notes.set': command(
    z.object({
      target: z.enum(['statement', 'document', 'meeting', 'person', 'theme']),
      id,
      body: z.string().max(100_000),
    }),
    changed,
  ),
};

export const views = {
  'views.list': query(z.object({}), z.array(viewRow)),
  'views.save': command(viewRow.omit({ count: true, id: true }).extend({ id: id.nullable() }), changed.extend({ id })),
  'views.remove': command(z.object({ id }), changed),
};
