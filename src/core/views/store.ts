/** The SQL of saved views. */
import type { ViewRow } from '../../shared/contract/rows.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';

export type StoredView = Omit<ViewRow, 'count'>;

export function listViews(read: ReadHandle): StoredView[] {
  return read
    .all<Omit<StoredView, 'columns'> & { columns: string }>(
      'SELECT id, name, screen, query, columns, sort FROM view ORDER BY position, id',
    )
    .map((view) => ({ ...view, columns: JSON.parse(view.columns) as string[] }));
}

export function viewNamed(read: ReadHandle, name: string): number | undefined {
  return read.value<number>('SELECT id FROM view WHERE name = ?', [name]);
}

export function insertView(write: WriteHandle, view: Omit<StoredView, 'id'>): number {
  return write.run(
    `INSERT INTO view (name, screen, query, columns, sort, position)
     VALUES (:name, :screen, :query, :columns, :sort, (SELECT coalesce(max(position), 0) + 1 FROM view))`,
    { ...view, columns: JSON.stringify(view.columns) },
  ).id;
}

export function updateView(write: WriteHandle, view: StoredView): number {
  return write.run(
    'UPDATE view SET name = :name, screen = :screen, query = :query, columns = :columns, sort = :sort WHERE id = :id',
    { ...view, columns: JSON.stringify(view.columns) },
  ).changes;
}

export function deleteView(write: WriteHandle, id: number): number {
  return write.run('DELETE FROM view WHERE id = ?', [id]).changes;
}
