/**
 * Keeps the numbers of statements by theme in step with tags and codebook, by triggers of the writing connection: whatever
 * changes a tag — a command, an undo, a statement that goes with its document — is counted. A statement counts once for a
 * theme however many of its sub-themes are on it, so a tag changes the number of a theme above it only where no other tag of
 * that statement stands for it.
 */
import type { Database } from 'better-sqlite3';

const kinds = [
  { column: 'counted', states: `('hand', 'rule', 'accepted')` },
  { column: 'suggested', states: `('suggested')` },
] as const;

type Kind = (typeof kinds)[number];
type Row = 'NEW' | 'OLD';

const counts = (row: Row, { states }: Kind): string => `${row}.statement_id IS NOT NULL AND ${row}.state IN ${states}`;

/**
 * Adds one to (or takes one from) the themes above a tag for which no other tag of its statement stands. CROSS JOIN and plus:
 * the few tags of the statement are looked at, in one look into their index.
 */
function change(row: Row, sign: '+' | '-', { column, states }: Kind): string {
  return `
    UPDATE main.theme_count SET ${column} = ${column} ${sign} 1
      WHERE theme_id IN (SELECT ancestor_id FROM main.theme_path WHERE theme_id = ${row}.theme_id)
        AND NOT EXISTS (SELECT 1 FROM main.tag o CROSS JOIN main.theme_path p ON p.theme_id = o.theme_id
          AND p.ancestor_id = theme_count.theme_id
          WHERE o.statement_id = ${row}.statement_id AND o.id <> ${row}.id AND +o.state IN ${states});`;
}

/** The triggers of one kind; a change of a tag is one taken away and one added. */
function tagTriggers(kind: Kind): string {
  const name = `count_${kind.column}`;
  const differs =
    'OLD.theme_id IS NOT NEW.theme_id OR OLD.statement_id IS NOT NEW.statement_id OR OLD.state IS NOT NEW.state';
  const columns = 'theme_id, statement_id, state';
  return `
    CREATE TEMP TRIGGER ${name}_insert AFTER INSERT ON main.tag WHEN ${counts('NEW', kind)}
      BEGIN ${change('NEW', '+', kind)} END;
    CREATE TEMP TRIGGER ${name}_delete AFTER DELETE ON main.tag WHEN ${counts('OLD', kind)}
      BEGIN ${change('OLD', '-', kind)} END;
    CREATE TEMP TRIGGER ${name}_leave AFTER UPDATE OF ${columns} ON main.tag WHEN (${differs}) AND ${counts('OLD', kind)}
      BEGIN ${change('OLD', '-', kind)} END;
    CREATE TEMP TRIGGER ${name}_enter AFTER UPDATE OF ${columns} ON main.tag WHEN (${differs}) AND ${counts('NEW', kind)}
      BEGIN ${change('NEW', '+', kind)} END;`;
}

/** Counts the themes anew for which `themes` holds: after a part of the codebook moved. */
function recount(themes: string): string {
  const count = ({ column, states }: Kind): string =>
    `${column} = (SELECT count(DISTINCT t.statement_id) FROM main.theme_path p JOIN main.tag t ON t.theme_id = p.theme_id
       WHERE p.ancestor_id = theme_count.theme_id AND t.state IN ${states} AND t.statement_id IS NOT NULL)`;
  return `UPDATE main.theme_count SET ${kinds.map(count).join(', ')} WHERE ${themes};`;
}

const above = (theme: string): string => `(SELECT ancestor_id FROM main.theme_path WHERE theme_id = ${theme})`;
const below = (theme: string): string => `(SELECT theme_id FROM main.theme_path WHERE ancestor_id = ${theme})`;

export function installThemeCounts(db: Database): void {
  db.exec(`
    ${kinds.map(tagTriggers).join('')}

    CREATE TEMP TRIGGER count_theme_insert AFTER INSERT ON main.theme BEGIN
      INSERT INTO theme_path (theme_id, ancestor_id)
        SELECT NEW.id, 0 UNION SELECT NEW.id, NEW.id
        UNION SELECT NEW.id, ancestor_id FROM main.theme_path WHERE theme_id = NEW.parent_id;
      INSERT INTO theme_count (theme_id, counted, suggested) VALUES (NEW.id, 0, 0);
    END;
    CREATE TEMP TRIGGER count_theme_delete AFTER DELETE ON main.theme BEGIN
      DELETE FROM theme_path WHERE theme_id = OLD.id OR ancestor_id = OLD.id;
      DELETE FROM theme_count WHERE theme_id = OLD.id;
    END;
    CREATE TEMP TRIGGER count_theme_move AFTER UPDATE OF parent_id ON main.theme WHEN OLD.parent_id IS NOT NEW.parent_id BEGIN
      DELETE FROM theme_path WHERE theme_id IN ${below('NEW.id')} AND ancestor_id <> 0
        AND ancestor_id IN ${above('OLD.parent_id')};
      INSERT INTO theme_path (theme_id, ancestor_id)
        SELECT d.theme_id, a.ancestor_id FROM main.theme_path d JOIN main.theme_path a
          WHERE d.ancestor_id = NEW.id AND a.theme_id = NEW.parent_id AND a.ancestor_id <> 0;
      ${recount(`theme_id <> 0 AND (theme_id IN ${above('OLD.parent_id')} OR theme_id IN ${above('NEW.parent_id')})`)}
    END;`);
}
