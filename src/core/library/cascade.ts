/**
 * Deletes rows with all that goes with them, table by table. SQLite's own cascade goes row by row: every row is a statement of
 * its own to the triggers, and the full-text index is written for each. It remains what deletes where nobody thought of a table.
 */
import type { ReadHandle, WriteHandle } from './handles.ts';

interface Dependent {
  readonly table: string;
  /** The column that refers to the row above. */
  readonly column: string;
  /** Its own integer key. */
  readonly key: string;
}

const list = (ids: readonly number[]): [string] => [JSON.stringify(ids)];

/** Tables whose rows go with a row of this one; from the schema, so that a new table is not forgotten. */
function dependentsOf(read: ReadHandle, table: string): Dependent[] {
  return read.all<Dependent>(
    `SELECT m.name AS "table", f."from" AS "column", (SELECT name FROM pragma_table_info(m.name) WHERE pk = 1) AS "key"
     FROM main.sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = ? AND f.on_delete = 'CASCADE' ORDER BY m.name, f.seq`,
    [table],
  );
}

function deleteDependents(write: WriteHandle, table: string, ids: readonly number[]): void {
  for (const child of dependentsOf(write, table)) {
    const within = `"${child.column}" IN (SELECT value FROM json_each(?))`;
    if (dependentsOf(write, child.table).length === 0) {
      write.run(`DELETE FROM "${child.table}" WHERE ${within}`, list(ids));
      continue;
    }
    const rows = write.pluck<number>(`SELECT "${child.key}" FROM "${child.table}" WHERE ${within}`, list(ids));
    deleteDependents(write, child.table, rows);
    write.run(`DELETE FROM "${child.table}" WHERE ${within}`, list(ids));
  }
}

/**
 * @param table a table of the domain without rows that depend on others of itself, whose key is `id`
 * @returns how many of its rows went
 */
export function deleteWithDependents(write: WriteHandle, table: string, ids: readonly number[]): number {
  deleteDependents(write, table, ids);
  return write.run(`DELETE FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`, list(ids)).changes;
}
