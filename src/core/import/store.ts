/** The SQL of imports: the kept report of each. */
import type { ImportFileRow, ImportReport } from '../../shared/contract/rows.ts';
import { failedStatuses, type ImportStatus } from '../../shared/domain.ts';
import { FAILED_FILES } from '../library/failed-files.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';

/** What an import was asked to take: files and folders, and their names in its report where those differ. */
export interface Asked {
  readonly paths: readonly string[];
  readonly shown: Readonly<Record<string, string>>;
}

export function insertImport(write: WriteHandle, startedAt: string, asked: Asked): number {
  return write.run(`INSERT INTO import (started_at, outcome, paths) VALUES (?, 'running', ?)`, [
    startedAt,
    JSON.stringify(Object.keys(asked.shown).length === 0 ? asked.paths : asked),
  ]).id;
}

/** What an import that was cut off or cancelled was asked to take; undefined for any other. */
export function unfinishedImport(read: ReadHandle, id: number): Asked | undefined {
  const json = read.value<string>(
    `SELECT paths FROM import WHERE id = ? AND outcome = 'cancelled' AND interruption IS NOT 'resumed'`,
    [id],
  );
  if (json === undefined) return undefined;
  const asked = JSON.parse(json) as readonly string[] | Asked;
  return 'paths' in asked ? asked : { paths: asked, shown: {} };
}

export function markResumed(write: WriteHandle, id: number): void {
  write.run(`UPDATE import SET interruption = 'resumed' WHERE id = ?`, [id]);
}

/** When a report last named each file (not what is in it), but for those with this reason: ISO 8601 by path. */
export function lastReports(read: ReadHandle, butFor: string): Map<string, string> {
  const rows = read.all<{ path: string; at: string }>(
    `SELECT iif(instr(f.path, '!/') > 0, substr(f.path, 1, instr(f.path, '!/') - 1), f.path) AS path, max(i.started_at) AS at
     FROM import_file f JOIN import i ON i.id = f.import_id
     WHERE f.reason IS NOT ? GROUP BY 1`,
    [butFor],
  );
  return new Map(rows.map(({ path, at }) => [path, at]));
}

export function finishImport(write: WriteHandle, id: number, at: string, outcome: 'done' | 'cancelled'): void {
  write.run('UPDATE import SET finished_at = ?, outcome = ? WHERE id = ?', [at, outcome, id]);
}

/** Imports that were cut off by the end of the process. */
export function closeRunningImports(write: WriteHandle, at: string): void {
  write.run(
    `UPDATE import SET finished_at = ?, outcome = 'cancelled', interruption = 'open' WHERE outcome = 'running'`,
    [at],
  );
}

export function insertFileReport(write: WriteHandle, importId: number, file: ImportFileRow): void {
  write.run('INSERT INTO import_file (import_id, path, status, reason, document_id) VALUES (?, ?, ?, ?, ?)', [
    importId,
    file.path,
    file.status,
    file.reason,
    file.document,
  ]);
}

export type Counts = Pick<ImportReport, 'imported' | 'duplicate' | 'nearDuplicate' | 'newerVersion' | 'failed'>;

/** A near-duplicate is imported and has its document; `failed` counts every status from `empty` on. */
export function countStatuses(files: readonly { status: ImportStatus; n: number }[]): Counts {
  const sum = (...statuses: ImportStatus[]): number =>
    files.filter((file) => statuses.includes(file.status)).reduce((total, file) => total + file.n, 0);
  return {
    imported: sum('imported'),
    duplicate: sum('duplicate'),
    nearDuplicate: sum('near-duplicate'),
    newerVersion: sum('newer-version'),
    failed: sum(...failedStatuses),
  };
}

type Summary = Omit<ImportReport, 'files'>;

export function listImports(read: ReadHandle): Summary[] {
  return read
    .all<{ id: number; startedAt: string; outcome: ImportReport['outcome'] }>(
      `SELECT id, started_at AS startedAt,
         CASE interruption WHEN 'open' THEN 'interrupted' WHEN 'resumed' THEN 'resumed' ELSE outcome END AS outcome
       FROM import ORDER BY id DESC`,
    )
    .map((row) => ({
      ...row,
      ...countStatuses(
        read.all('SELECT status, count(*) AS n FROM import_file WHERE import_id = ? GROUP BY status', [row.id]),
      ),
      statements:
        read.value<number>(
          'SELECT count(*) FROM statement s JOIN document d ON d.id = s.document_id WHERE d.import_id = ?',
          [row.id],
        ) ?? 0,
      meetings:
        read.value<number>(
          'SELECT count(DISTINCT x.meeting_id) FROM meeting_document x JOIN document d ON d.id = x.document_id WHERE d.import_id = ?',
          [row.id],
        ) ?? 0,
    }));
}

export function getImport(read: ReadHandle, id: number): ImportReport | undefined {
  const summary = listImports(read).find((row) => row.id === id);
  return (
    summary && {
      ...summary,
      files: read.all<ImportFileRow>(
        'SELECT path, status, reason, document_id AS document FROM import_file WHERE import_id = ? ORDER BY id',
        [id],
      ),
    }
  );
}

/** Files of all imports that a person should look at. */
export function countAttention(read: ReadHandle): number {
  return read.value<number>(`SELECT count(*) ${FAILED_FILES}`) ?? 0;
}
