/**
 * Captures what a transaction really changes. For every domain table, triggers of the writing connection are generated
 * from its columns, so that neither a new table nor a new command can forget the history.
 *
 * An inserted row is kept by its key alone: undoing an import needs no second copy of its text. A changed or deleted row
 * is kept as it was before, as JSON; octets travel as `{"hex": …}`. There is no floating-point column (schema test), so
 * JSON carries every value exactly.
 */
import type { Database } from 'better-sqlite3';

/** Tables that are not of the domain: preferences, the history itself, counts, and the full-text indexes with their parts. */
const NOT_DOMAIN =
  /^(preference|history_entry|history_change|theme_path|theme_count|sqlite_.*|(statement|document)_index(_.*)?)$/;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** Domain tables with their columns, in the order of the schema. */
function domainTables(db: Database): { name: string; key: string; columns: Column[] }[] {
  const names = db
    .prepare<[], { name: string }>(`SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY rootpage`)
    .all()
    .map((row) => row.name)
    .filter((name) => !NOT_DOMAIN.test(name));
  return names.map((name) => {
    const columns = db.prepare<[string], Column>(`SELECT name, type, pk FROM pragma_table_info(?)`).all(name);
    const key = columns.find((column) => column.pk === 1);
    if (key?.type !== 'INTEGER') throw new Error(`table ${name} has no integer key`);
    return { name, key: key.name, columns };
  });
}

function oldRowAsJson(columns: readonly Column[]): string {
  const parts = columns.map((column) => {
    const value = `OLD."${column.name}"`;
    const json =
      column.type === 'BLOB'
        ? `CASE WHEN ${value} IS NULL THEN NULL ELSE json_object('hex', hex(${value})) END`
        : value;
    return `'${column.name}', ${json}`;
  });
  return `json_object(${parts.join(', ')})`;
}

/**
 * Installs the triggers as TEMP triggers: they live with the connection, so the file holds none of our functions and any
 * SQLite reads it. They record only while `capture.entry` is set.
 */
export function installCapture(db: Database): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS capture (entry INTEGER NOT NULL) STRICT');
  for (const { name, key, columns } of domainTables(db)) {
    const record = (op: string, row: 'NEW' | 'OLD', before: string): string => `
      INSERT INTO main.history_change (entry_id, tbl, op, key, before)
        SELECT entry, '${name}', '${op}', ${row}."${key}", ${before} FROM temp.capture;`;
    const old = oldRowAsJson(columns);
    const differs = columns.map((column) => `OLD."${column.name}" IS NOT NEW."${column.name}"`).join(' OR ');
    db.exec(`
      CREATE TEMP TRIGGER "capture_${name}_insert" AFTER INSERT ON main."${name}" BEGIN ${record('insert', 'NEW', 'NULL')} END;
      CREATE TEMP TRIGGER "capture_${name}_update" AFTER UPDATE ON main."${name}" WHEN ${differs} BEGIN ${record('update', 'OLD', old)} END;
      CREATE TEMP TRIGGER "capture_${name}_delete" AFTER DELETE ON main."${name}" BEGIN ${record('delete', 'OLD', old)} END;`);
  }
}
