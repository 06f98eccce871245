/** What the columns of a table are for a document. */
import { z } from 'zod';
import { columnRoles } from '../domain.ts';

/** The preference in which a library keeps what people said of tables, the latest first. */
export const TABLE_COLUMNS = 'table-columns';

const columnMapping = z.partialRecord(z.enum(columnRoles), z.string());

export const columnChoice = z.object({
  /** All columns of the table, in any order. */
  columns: z.array(z.string()).min(1).max(1000),
  mapping: columnMapping,
});

export const tableToImport = z.object({
  /** One of the files with these columns, and how many there are. */
  path: z.string(),
  files: z.number().int(),
  columns: z.array(z.string()),
  /** The first rows: a cell for each column. */
  sample: z.array(z.array(z.string())),
  /** As remembered, else as the names of the columns propose. */
  mapping: columnMapping,
  /** No column is known to hold the text: a person should say which. */
  unclear: z.boolean(),
});

export type TableToImport = z.infer<typeof tableToImport>;
