/** The SQL of notes: at most one on a row. */
import type { WriteHandle } from '../library/handles.ts';

export type NoteTarget = 'statement' | 'document' | 'meeting' | 'person' | 'theme';

/** An empty body removes the note; @returns whether something changed. */
export function setNote(
  write: WriteHandle,
  target: NoteTarget,
  id: number,
  body: string,
  stamp: { coder: string | null; at: string },
): number {
  const column = `${target}_id`;
  const text = body.trim();
  if (text === '') return write.run(`DELETE FROM note WHERE ${column} = ?`, [id]).changes;
  const old = write.value<number>(`SELECT id FROM note WHERE ${column} = ?`, [id]);
  if (old === undefined) {
    return write.run(`INSERT INTO note (${column}, body, coder, at) VALUES (?, ?, ?, ?)`, [
      id,
      text,
      stamp.coder,
      stamp.at,
    ]).changes;
  }
  return write.run('UPDATE note SET body = :text, coder = :coder, at = :at WHERE id = :old AND body <> :text', {
    old,
    text,
    ...stamp,
  }).changes;
}

/** One row takes over another's note; where both have one, the two texts follow each other. */
export function mergeNotes(write: WriteHandle, target: NoteTarget, from: number, into: number): void {
  const column = `${target}_id`;
  write.run(
    `UPDATE note SET body = body || char(10, 10) || (SELECT body FROM note WHERE ${column} = :from)
     WHERE ${column} = :into AND EXISTS (SELECT 1 FROM note WHERE ${column} = :from)`,
    { from, into },
  );
  write.run(
    `UPDATE note SET ${column} = :into WHERE ${column} = :from AND NOT EXISTS (SELECT 1 FROM note WHERE ${column} = :into)`,
    { from, into },
  );
}

export function exists(write: WriteHandle, target: NoteTarget, id: number): boolean {
  return write.value<number>(`SELECT 1 FROM ${target} WHERE id = ?`, [id]) === 1;
}
