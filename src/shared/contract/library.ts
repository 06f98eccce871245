/** Operations of the library as a whole: import, history, report, overview, integrity, preferences. */
import { z } from 'zod';
import { importStatuses } from '../domain.ts';
import { columnChoice, tableToImport } from './columns.ts';
import { history, job, preference, query } from './operation.ts';
import { changed } from './reading.ts';
import { historyRow, id, importReport, isoDate, octets } from './rows.ts';

export const imports = {
  /** Files and folders; `shown` names a path as the report shall name it (for uploads). */
  'imports.start': job(
    z.object({
      paths: z.array(z.string().min(1)).min(1),
      shown: z.record(z.string(), z.string()).default({}),
      dryRun: z.boolean().default(false),
      /** What the columns of tables are; remembered for tables with the same columns. */
      columns: z.array(columnChoice).max(100).default([]),
    }),
    importReport,
  ),
  /** Looks into the tables among the files before an import: their columns, and what is known or proposed of them. */
  'imports.columns': job(
    z.object({ paths: z.array(z.string().min(1)).min(1) }),
    z.object({ tables: z.array(tableToImport) }),
  ),
  /** Goes on with an import that was cut off or cancelled: what is in is a duplicate, the rest is read. A report of its own. */
  'imports.resume': job(z.object({ id }), importReport),
  /** Reads what is new or changed in the watched folders (the preference `watched-folders`) since it was last imported. */
  'watch.scan': job(z.object({}), importReport),
  'imports.list': query(z.object({}), z.array(importReport.omit({ files: true }))),
  'imports.get': query(z.object({ id }), importReport),
};

export const histories = {
  'history.list': query(
    z.object({ limit: z.number().int().max(1000).default(200), before: id.nullable().default(null) }),
    z.array(historyRow),
  ),
  'history.undo': history(z.object({}), changed),
  'history.redo': history(z.object({}), changed),
  /** Undoes every entry down to and including this one. */
  'history.undoTo': history(z.object({ id }), changed),
};

/** A report's choices. Without `date` the report prints no date of making. */
export const reportInput = z.object({
  query: z.string().default(''),
  title: z.string().max(300).default(''),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
  date: isoDate.nullable().default(null),
  confirmedOnly: z.boolean().default(false),
  sections: z
    .array(z.enum(['overview', 'chronology', 'statements', 'charts', 'sources', 'table']))
    .default(['overview', 'chronology', 'statements', 'charts', 'sources']),
  /** At most so many statements a theme; 0 prints all. */
  perTheme: z.number().int().nonnegative().default(0),
});
export type ReportInput = z.infer<typeof reportInput>;

/** What a report holds, without the report: for its preview and its choices. */
const reportSummary = z.object({
  statements: z.number().int(),
  meetings: z.number().int(),
  documents: z.number().int(),
  /** Statements in the section by theme, each once: fewer than `statements` where some have no theme, or by `perTheme`. */
  printed: z.number().int(),
  /** Charts in the section of that name. */
  charts: z.number().int(),
  /** Citations whose words were found at their place in the stored source: all of them, or the report fails. */
  checked: z.number().int(),
  /** SHA-256 of the file: equal choices over an equal library give an equal file. */
  hash: z.string(),
});

export const reports = {
  'reports.render': query(
    reportInput.extend({ format: z.enum(['html']) }),
    reportSummary.extend({ bytes: octets, mediaType: z.string(), fileName: z.string() }),
  ),
  'reports.summary': query(reportInput.extend({ format: z.enum(['html']) }), reportSummary),
};

const problem = z.object({ where: z.string(), what: z.string() });

export const library = {
  'library.info': query(
    z.object({}),
    z.object({
      name: z.string(),
      path: z.string(),
      coder: z.string().nullable(),
      documents: z.number().int(),
      meetings: z.number().int(),
      statements: z.number().int(),
      people: z.number().int(),
      suggestions: z.number().int(),
      unresolved: z.number().int(),
      attention: z.number().int(),
      /** Pairs of documents that are nearly the same and wait for a decision. */
      duplicates: z.number().int(),
      /** Documents whose statements an older extraction found. */
      outdated: z.number().int(),
      undo: z.string().nullable(),
      redo: z.string().nullable(),
    }),
  ),
  /** Statements within a query over time and by speaker, and meetings between countries; sources and period of the whole library. */
  'library.overview': query(
    z.object({ query: z.string().default('') }),
    z.object({
      /** Statements that the query finds. */
      statements: z.number().int(),
      /** Top-level themes with most statements, at most 5, the most frequent first. */
      themes: z.array(id),
      /**
       * By month ("2024" where the date says no more) and theme: a statement of two counts in both; null counts those with
       * none of `themes`. Documents without a year are left out.
       */
      months: z.array(z.object({ month: z.string(), theme: id.nullable(), statements: z.number().int() })),
      speakers: z.array(
        z.object({
          id,
          name: z.string(),
          statements: z.number().int(),
          themes: z.array(z.object({ theme: id, statements: z.number().int() })),
        }),
      ),
      /** The countries with most meetings with others, at most 10, the most frequent first. */
      countries: z.array(z.object({ name: z.string(), meetings: z.number().int() })),
      /** Who met whom: pairs of these countries with how many meetings. */
      pairs: z.array(z.object({ a: z.string(), b: z.string(), meetings: z.number().int() })),
      sources: z.array(z.object({ name: z.string(), documents: z.number().int() })),
      first: isoDate.nullable(),
      last: isoDate.nullable(),
    }),
  ),
  /** What a person should look at, with what it is mostly about. */
  'library.attention': query(
    z.object({}),
    z.object({
      suggestions: z.object({
        statements: z.number().int(),
        rules: z.array(z.object({ term: z.string(), suggestions: z.number().int() })),
      }),
      unresolved: z.object({ statements: z.number().int(), words: z.array(z.string()) }),
      /** Pairs that nobody has decided on, and the documents in them. */
      duplicates: z.object({ pairs: z.number().int(), documents: z.number().int() }),
      undated: z.object({ meetings: z.number().int(), documents: z.number().int() }),
      /** Files that no import has read; `import` is the latest with one. */
      failed: z.object({
        files: z.array(z.object({ status: z.enum(importStatuses), files: z.number().int() })),
        import: id.nullable(),
      }),
    }),
  ),
  'library.check': query(
    z.object({}),
    z.object({
      ok: z.boolean(),
      documents: z.number().int(),
      statements: z.number().int(),
      meetings: z.number().int(),
      problems: z.array(problem),
    }),
  ),
  /** Copies the library while it is open, and proves the copy before saying so. */
  'library.backup': job(
    z.object({ path: z.string().min(1), replace: z.boolean().default(false) }),
    z.object({ path: z.string(), bytes: z.number().int() }),
  ),
};

export const preferences = {
  'preferences.get': query(z.object({ name: z.string().max(200) }), z.object({ value: z.unknown() })),
  'preferences.set': preference(z.object({ name: z.string().min(1).max(200), value: z.unknown() }), z.object({})),
};
