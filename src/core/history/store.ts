/** The SQL of the history: entries, their captured changes, and the mark that says which entry is being recorded. */
import type { HistoryRow } from '../../shared/contract/rows.ts';
import type { ReadHandle, SqlValue, WriteHandle } from '../library/handles.ts';

export type EntryState = 'running' | 'done' | 'undone' | 'dropped';

export interface Change {
  readonly id: number;
  readonly tbl: string;
  readonly op: 'insert' | 'update' | 'delete';
  readonly key: number;
}

export interface NewEntry {
  readonly at: string;
  readonly coder: string | null;
  readonly operation: string;
  readonly label: string;
  readonly state: EntryState;
  /** Who runs it, while it runs. */
  readonly process: string | null;
}

export function insertEntry(write: WriteHandle, entry: NewEntry): number {
  return write.run(
    `INSERT INTO history_entry (at, coder, operation, label, changed, state, process)
     VALUES (:at, :coder, :operation, :label, 0, :state, :process)`,
    { ...entry },
  ).id;
}

export function updateEntry(
  write: WriteHandle,
  id: number,
  values: { label: string; changed: number; state: EntryState },
): void {
  write.run(
    'UPDATE history_entry SET label = :label, changed = :changed, state = :state, process = NULL WHERE id = :id',
    {
      id,
      ...values,
    },
  );
}

export function setState(write: WriteHandle, id: number, state: EntryState): void {
  write.run('UPDATE history_entry SET state = ? WHERE id = ?', [state, id]);
}

export function deleteEntry(write: WriteHandle, id: number): void {
  write.run('DELETE FROM history_entry WHERE id = ?', [id]);
}

/** What was undone cannot be redone after a new change: its rows are given up, its line in the log stays. */
export function dropUndone(write: WriteHandle): void {
  write.run(`DELETE FROM history_change WHERE entry_id IN (SELECT id FROM history_entry WHERE state = 'undone')`);
  write.run(`UPDATE history_entry SET state = 'dropped' WHERE state = 'undone'`);
}

/** Until `stopCapture`, the connection's triggers record under this entry. Ends with the transaction on rollback. */
export function startCapture(write: WriteHandle, entry: number): void {
  write.run('DELETE FROM temp.capture');
  write.run('INSERT INTO temp.capture (entry) VALUES (?)', [entry]);
}

export function stopCapture(write: WriteHandle): void {
  write.run('DELETE FROM temp.capture');
}

export function lastChangeId(read: ReadHandle): number {
  return read.value<number>('SELECT coalesce(max(id), 0) FROM history_change') ?? 0;
}

/** Whether a table was changed since a change of the history. */
export function changedSince(read: ReadHandle, since: number, tables: readonly string[]): boolean {
  return (
    read.value<number>(
      `SELECT EXISTS (SELECT 1 FROM history_change WHERE id > ? AND tbl IN (SELECT value FROM json_each(?)))`,
      [since, JSON.stringify(tables)],
    ) === 1
  );
}

export function hasChanges(read: ReadHandle, entry: number): boolean {
  return read.value<number>('SELECT EXISTS (SELECT 1 FROM history_change WHERE entry_id = ?)', [entry]) === 1;
}

export function countChanges(read: ReadHandle, entry: number): number {
  return read.value<number>('SELECT count(*) FROM history_change WHERE entry_id = ?', [entry]) ?? 0;
}

/** Whether the entries from this one on have more changes than so many. */
export function hasMoreChanges(read: ReadHandle, from: number, than: number): boolean {
  return (
    read.value<number>('SELECT 1 FROM history_change WHERE entry_id >= ? LIMIT 1 OFFSET ?', [from, than]) !== undefined
  );
}

/** Changes of an entry, the latest first, at most `limit` with an id below `below`; without the rows, which may be large. */
export function changesBackwards(read: ReadHandle, entry: number, below: number, limit: number): Change[] {
  return read.all<Change>(
    'SELECT id, tbl, op, key FROM history_change WHERE entry_id = ? AND id < ? ORDER BY id DESC LIMIT ?',
    [entry, below, limit],
  );
}

export function deleteChangesUpTo(write: WriteHandle, entry: number, id: number): void {
  write.run('DELETE FROM history_change WHERE entry_id = ? AND id <= ?', [entry, id]);
}

/** Tables an entry touched since a change, and the statements among the touched rows (also through tags and notes). */
export function touched(read: ReadHandle, entry: number, since: number): { tables: string[]; statements: number[] } {
  const tables = read.pluck<string>('SELECT DISTINCT tbl FROM history_change WHERE entry_id = ? AND id > ?', [
    entry,
    since,
  ]);
  const statements = read.pluck<number>(
    `SELECT DISTINCT id FROM (
       SELECT key AS id FROM history_change WHERE entry_id = :entry AND id > :since AND tbl = 'statement'
       UNION ALL
       SELECT coalesce(t.statement_id, json_extract(c.before, '$.statement_id')) FROM history_change c
         LEFT JOIN tag t ON t.id = c.key WHERE c.entry_id = :entry AND c.id > :since AND c.tbl = 'tag'
       UNION ALL
       SELECT coalesce(n.statement_id, json_extract(c.before, '$.statement_id')) FROM history_change c
         LEFT JOIN note n ON n.id = c.key WHERE c.entry_id = :entry AND c.id > :since AND c.tbl = 'note'
       UNION ALL
       SELECT coalesce(s.statement_id, json_extract(c.before, '$.statement_id')) FROM history_change c
         LEFT JOIN speaker s ON s.id = c.key WHERE c.entry_id = :entry AND c.id > :since AND c.tbl = 'speaker'
     ) WHERE id IS NOT NULL LIMIT 1001`,
    { entry, since },
  );
  return { tables, statements };
}

export function lastDone(read: ReadHandle): HistoryRow | undefined {
  return read.get<HistoryRow>(
    `SELECT id, at, coder, operation, label, changed, state FROM history_entry WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
  );
}

export function firstUndone(read: ReadHandle): HistoryRow | undefined {
  return read.get<HistoryRow>(
    `SELECT id, at, coder, operation, label, changed, state FROM history_entry WHERE state = 'undone' ORDER BY id LIMIT 1`,
  );
}

export function listEntries(read: ReadHandle, limit: number, before: number | null): HistoryRow[] {
  return read.all<HistoryRow>(
    `SELECT id, at, coder, operation, label, changed, state FROM history_entry
     WHERE state <> 'running' AND id < coalesce(?, 9223372036854775807) ORDER BY id DESC LIMIT ?`,
    [before, limit],
  );
}

export interface RunningEntry {
  readonly id: number;
  readonly label: string;
  readonly process: string | null;
}

export function runningEntries(read: ReadHandle): RunningEntry[] {
  return read.all<RunningEntry>(`SELECT id, label, process FROM history_entry WHERE state = 'running' ORDER BY id`);
}

/** Whether a job is under way that began after an entry: what it does stands on that entry's changes. */
export function isUnderJob(read: ReadHandle, entry: number): boolean {
  return (
    read.value<number>(`SELECT EXISTS (SELECT 1 FROM history_entry WHERE state = 'running' AND id > ?)`, [entry]) === 1
  );
}

export function countInserted(read: ReadHandle, entry: number, table: string): number {
  return (
    read.value<number>(`SELECT count(*) FROM history_change WHERE entry_id = ? AND tbl = ? AND op = 'insert'`, [
      entry,
      table,
    ]) ?? 0
  );
}

/**
 * Whether commands since a change touched what a job under way may build on or change too.
 * @param adding the job only adds rows: then tags, notes, views and statements that others made or changed do not touch it.
 *   People, meetings, sources and the codebook do; and so do deleted rows, for a new row may get the key of one.
 */
export function isBuiltOver(read: ReadHandle, job: number, since: number, adding: boolean): boolean {
  const apart = adding ? `AND NOT (op <> 'delete' AND tbl IN ('tag', 'note', 'view', 'statement', 'speaker'))` : '';
  return (
    read.value<number>(`SELECT EXISTS (SELECT 1 FROM history_change WHERE id > ? AND entry_id > ? ${apart})`, [
      since,
      job,
    ]) === 1
  );
}

/** The name of a table's integer key. */
export function keyColumn(read: ReadHandle, table: string): string {
  return read.value<string>('SELECT name FROM pragma_table_info(?) WHERE pk = 1', [table]) ?? 'rowid';
}

/** Until the transaction ends, a row may refer to one that comes back later. */
export function deferForeignKeys(write: WriteHandle): void {
  write.run('PRAGMA defer_foreign_keys = ON');
}

function rowBefore(read: ReadHandle, change: Change): string {
  return read.value<string>('SELECT before FROM history_change WHERE id = ?', [change.id]) ?? '{}';
}

/** Writes one captured change back: the inverse of what happened. */
export function revert(write: WriteHandle, change: Change, keyOf: (table: string) => string): void {
  const table = quote(change.tbl);
  const key = quote(keyOf(change.tbl));
  if (change.op === 'insert') {
    write.run(`DELETE FROM ${table} WHERE ${key} = ?`, [change.key]);
    return;
  }
  const row = decodeRow(rowBefore(write, change));
  const columns = Object.keys(row);
  if (change.op === 'delete') {
    const marks = columns.map(() => '?').join(', ');
    write.run(`INSERT INTO ${table} (${columns.map(quote).join(', ')}) VALUES (${marks})`, Object.values(row));
  } else {
    const assignments = columns.map((column) => `${quote(column)} = ?`).join(', ');
    write.run(`UPDATE ${table} SET ${assignments} WHERE ${key} = ?`, [...Object.values(row), change.key]);
  }
}

/**
 * Writes a run of changes of one kind in one table back at once. @returns false where that has to be done one by one: for
 * updates, and where rows of the table refer to each other
 */
export function revertMany(
  write: WriteHandle,
  entry: number,
  run: readonly Change[],
  first: Change,
  keyOf: (table: string) => string,
): boolean {
  if (first.op === 'update' || refersToItself(write, first.tbl)) return false;
  const table = quote(first.tbl);
  if (first.op === 'insert') {
    const keys = JSON.stringify(run.map((change) => change.key));
    write.run(`DELETE FROM ${table} WHERE ${quote(keyOf(first.tbl))} IN (SELECT value FROM json_each(?))`, [keys]);
    return true;
  }
  const columns = Object.keys(JSON.parse(rowBefore(write, first)) as Record<string, unknown>);
  const octets = octetColumns(write, first.tbl);
  const values = columns.map((column) => {
    const value = `json_extract(before, '$."${column}"')`;
    return octets.includes(column) ? `coalesce(unhex(json_extract(before, '$."${column}".hex')), ${value})` : value;
  });
  const ids = run.map((change) => change.id);
  write.run(
    `INSERT INTO ${table} (${columns.map(quote).join(', ')}) SELECT ${values.join(', ')} FROM history_change
     WHERE entry_id = ? AND id BETWEEN ? AND ? ORDER BY id DESC`,
    [entry, Math.min(...ids), Math.max(...ids)],
  );
  return true;
}

/** Columns whose values are kept as `{"hex": …}`. */
function octetColumns(read: ReadHandle, table: string): string[] {
  return read.pluck<string>(`SELECT name FROM pragma_table_info(?) WHERE type = 'BLOB'`, [table]);
}

function refersToItself(read: ReadHandle, table: string): boolean {
  return (
    read.value<number>('SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_list(:table) WHERE "table" = :table)', {
      table,
    }) === 1
  );
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function decodeRow(json: string): Record<string, SqlValue> {
  const row = JSON.parse(json) as Record<string, SqlValue | { hex: string }>;
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'object' && value !== null && 'hex' in value ? Buffer.from(value.hex, 'hex') : value,
    ]),
  );
}

/** Whether nothing was ever put into the library. */
export function isBlank(read: ReadHandle): boolean {
  return read.value<number>('SELECT EXISTS (SELECT 1 FROM theme) OR EXISTS (SELECT 1 FROM history_entry)') === 0;
}
