/**
 * Keeps the full-text indexes in step with their tables, by triggers of the writing connection: whatever inserts or
 * deletes a statement — a command, an undo — is indexed. The index holds folded copies (search/fold.ts).
 */
import type { Database } from 'better-sqlite3';
import { fold } from '../search/fold.ts';

/** `fold` in SQL, for conditions on names of places, countries and sources; null stays null. */
export function installFold(db: Database): void {
  db.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? fold(text) : null));
}

export function installFullText(db: Database): void {
  installFold(db);
  db.exec(`
    CREATE TEMP TRIGGER index_statement_insert AFTER INSERT ON main.statement BEGIN
      INSERT INTO statement_index (rowid, text) VALUES (NEW.id, fold(NEW.text));
    END;
    CREATE TEMP TRIGGER index_statement_delete AFTER DELETE ON main.statement BEGIN
      DELETE FROM statement_index WHERE rowid = OLD.id;
    END;
    CREATE TEMP TRIGGER index_statement_update AFTER UPDATE OF text ON main.statement WHEN OLD.text IS NOT NEW.text BEGIN
      DELETE FROM statement_index WHERE rowid = OLD.id;
      INSERT INTO statement_index (rowid, text) VALUES (NEW.id, fold(NEW.text));
    END;
    CREATE TEMP TRIGGER index_document_insert AFTER INSERT ON main.document_text BEGIN
      INSERT INTO document_index (rowid, title, text)
        SELECT NEW.document_id, fold(document.title), fold(NEW.text) FROM main.document WHERE id = NEW.document_id;
    END;
    CREATE TEMP TRIGGER index_document_delete AFTER DELETE ON main.document_text BEGIN
      DELETE FROM document_index WHERE rowid = OLD.document_id;
    END;
    CREATE TEMP TRIGGER index_document_title AFTER UPDATE OF title ON main.document WHEN OLD.title IS NOT NEW.title BEGIN
      DELETE FROM document_index WHERE rowid = NEW.id;
      INSERT INTO document_index (rowid, title, text)
        SELECT NEW.id, fold(NEW.title), fold(text) FROM main.document_text WHERE document_id = NEW.id;
    END;`);
}
