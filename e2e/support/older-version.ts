/** A library as an older version of Readout would have left it: today's extraction reads some of it differently. */
import { openLibrary } from '../../src/core/library/open.ts';

export interface Older {
  readonly documents: number;
  /** The words of the statement that the older version did not find. */
  readonly missed: string;
}

/** Changes a closed library: all documents read by an older version, which took acts for reported speech and missed one. */
export function makeOlder(path: string): Older {
  const library = openLibrary(path);
  try {
    return library.transaction(() => {
      const { write } = library;
      const found = write.get<{ id: number; text: string }>(
        `SELECT id, text FROM statement WHERE kind = 'quote' AND length(text) BETWEEN 40 AND 120 ORDER BY id LIMIT 1`,
      );
      if (!found) throw new Error('The library has no quotation.');
      write.run('DELETE FROM statement WHERE id = ?', [found.id]);
      write.run(
        `UPDATE statement SET kind = 'reported' WHERE id IN (SELECT min(id) FROM statement WHERE kind = 'act' GROUP BY document_id LIMIT 8)`,
      );
      // One of them a person has looked at since.
      write.run(
        `UPDATE statement SET review = 'confirmed' WHERE id = (SELECT min(id) FROM statement WHERE kind = 'act')`,
      );
      write.run(`UPDATE statement SET kind = 'reported' WHERE id = (SELECT min(id) FROM statement WHERE kind = 'act')`);
      write.run('UPDATE document SET extraction = 0');
      return { documents: write.value<number>('SELECT count(*) FROM document') ?? 0, missed: found.text };
    });
  } finally {
    library.close();
  }
}
