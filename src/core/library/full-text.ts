/**
 * Keeps the full-text indexes in step with their tables, by triggers of the writing connection: whatever inserts or
 * deletes a statement — a command, an undo — is indexed. The index holds folded copies (search/fold.ts).
 *
 * New rows are only noted by the triggers and indexed together when their transaction ends (`prepareIndexing`). SQLite opens
 * a savepoint for every statement that has triggers, and FTS5 writes all it holds to the file at each savepoint: indexed
 * row by row, every statement would become a segment of its own, to be merged again. (sqlite3/ext/fts5/fts5_main.c,
 * fts5SavepointMethod.)
 */
import type { Database } from 'better-sqlite3';
import { fold } from '../search/fold.ts';

/** `fold` in SQL, for conditions on names of places, countries and sources; null stays null. */
export function installFold(db: Database): void {
  db.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? fold(text) : null));
}

/** The triggers of one index. A row that is not in it yet may be deleted from it: nothing happens then. */
function triggers(name: string, table: string, key: string): string {
  return `
    CREATE TEMP TABLE unindexed_${name} (id INTEGER PRIMARY KEY) STRICT;
    CREATE TEMP TRIGGER index_${name}_insert AFTER INSERT ON main.${table} BEGIN
      INSERT INTO unindexed_${name} (id) VALUES (NEW.${key}) ON CONFLICT DO NOTHING;
    END;
    CREATE TEMP TRIGGER index_${name}_delete AFTER DELETE ON main.${table} BEGIN
      DELETE FROM unindexed_${name} WHERE id = OLD.${key};
      DELETE FROM ${name}_index WHERE rowid = OLD.${key};
    END;
    CREATE TEMP TRIGGER index_${name}_update AFTER UPDATE OF text ON main.${table} WHEN OLD.text IS NOT NEW.text BEGIN
      DELETE FROM ${name}_index WHERE rowid = OLD.${key};
      INSERT INTO unindexed_${name} (id) VALUES (NEW.${key}) ON CONFLICT DO NOTHING;
    END;`;
}

export function installFullText(db: Database): void {
  installFold(db);
  db.exec(`
    ${triggers('statement', 'statement', 'id')}
    ${triggers('document', 'document_text', 'document_id')}
    CREATE TEMP TRIGGER index_document_title AFTER UPDATE OF title ON main.document WHEN OLD.title IS NOT NEW.title BEGIN
      DELETE FROM document_index WHERE rowid = NEW.id;
      INSERT INTO unindexed_document (id) SELECT document_id FROM main.document_text WHERE document_id = NEW.id
        ON CONFLICT DO NOTHING;
    END;`);
}

/**
 * Makes what indexes the rows that the triggers noted: to be called at the end of a transaction, inside it. Until then
 * the transaction does not find its own new rows by their words. In the order of the keys, which FTS5 writes at once.
 */
export function prepareIndexing(db: Database): () => void {
  const noted = db
    .prepare(`SELECT EXISTS (SELECT 1 FROM temp.unindexed_statement) OR EXISTS (SELECT 1 FROM temp.unindexed_document)`)
    .pluck();
  const steps = [
    `INSERT INTO statement_index (rowid, text) SELECT s.id, fold(s.text) FROM temp.unindexed_statement u
       CROSS JOIN main.statement s ON s.id = u.id ORDER BY u.id`,
    `INSERT INTO document_index (rowid, title, text) SELECT d.id, fold(d.title), fold(t.text) FROM temp.unindexed_document u
       CROSS JOIN main.document d ON d.id = u.id CROSS JOIN main.document_text t ON t.document_id = u.id ORDER BY u.id`,
    'DELETE FROM temp.unindexed_statement',
    'DELETE FROM temp.unindexed_document',
  ].map((sql) => db.prepare(sql));
  return () => {
    if (noted.get() === 0) return;
    for (const step of steps) step.run();
  };
}
