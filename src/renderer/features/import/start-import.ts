/** Importing: from picked, dropped or chosen files to the result. */

import type { Reply } from '../../../shared/contract/operation.ts';
import type { ImportReport } from '../../../shared/contract/rows.ts';
import { plural } from '../../../shared/format.ts';
import type { PickedPaths } from '../../../shared/shell.ts';
import { bridge } from '../../api/bridge.ts';
import { failure } from '../../api/commands.ts';
import { openLibrary } from '../../api/host-state.ts';
import { startJob } from '../../api/jobs.ts';
import { fetchQuery } from '../../api/queries.ts';
import { showToast } from '../../api/toasts.ts';
import { newLibrary, valueOrShow } from '../../app/libraries.ts';
import { navigate } from '../../app/router.ts';
import type { ColumnChoice } from './column-fields.tsx';
import { askForColumns } from './columns-dialog.tsx';

const separators = /[/\\]/u;

/** A file's name without its folders. */
export function baseName(path: string): string {
  return path.split(separators).findLast(Boolean) ?? path;
}

/** What an import is called: its one folder or file, or how many there are. */
function titleOf({ paths, shown }: PickedPaths): string {
  const first = paths[0];
  if (paths.length === 1 && first !== undefined) return baseName(shown[first] ?? first);
  return plural(paths.length, 'file');
}

function summary(report: ImportReport): string {
  if (report.outcome === 'cancelled') {
    return `Stopped; ${plural(report.imported + report.nearDuplicate + report.newerVersion, 'document')} imported so far`;
  }
  const parts = [
    `${plural(report.imported + report.nearDuplicate + report.newerVersion, 'document')} imported`,
    report.duplicate > 0 ? plural(report.duplicate, 'duplicate') : null,
    report.failed > 0 ? `${report.failed} need${report.failed === 1 ? 's' : ''} attention` : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

function showReport(report: ImportReport): void {
  navigate({ screen: 'import', id: report.id });
}

/** Shows what an import came to: a failure, the result, or a line that leads to it. */
function conclude(reply: Reply<ImportReport>, isFirst: boolean): void {
  if (!reply.ok) {
    if (reply.error.code !== 'CANCELLED') failure.set(reply.error);
    return;
  }
  const report = reply.value;
  // A first import leads to its result; later ones do not take the user away from where they work.
  if (isFirst && report.outcome !== 'cancelled') showReport(report);
  else showToast({ text: summary(report), action: { label: 'Show result', does: () => showReport(report) } });
}

/** Asks about tables whose columns are not clear. @returns null where the import is called off */
async function columnsOf({ paths, shown }: PickedPaths): Promise<readonly ColumnChoice[] | null> {
  const reply = await startJob('imports.columns', { paths: [...paths] }, 'tables');
  // A library that is busy refuses the import itself, with its reason.
  const tables = reply.ok ? reply.value.tables : [];
  const unclear = tables
    .filter((table) => table.unclear)
    .map((table) => ({ ...table, path: shown[table.path] ?? table.path }));
  return unclear.length === 0 ? [] : askForColumns(unclear);
}

async function importPaths(picked: PickedPaths): Promise<void> {
  const before = await fetchQuery('library.info', {});
  const columns = await columnsOf(picked);
  if (columns === null) return;
  const input = { paths: [...picked.paths], shown: { ...picked.shown }, columns: [...columns] };
  conclude(await startJob('imports.start', input, titleOf(picked)), before?.documents === 0);
}

/** Goes on with an import that was stopped or cut off. */
export async function resumeImport(id: number): Promise<void> {
  conclude(await startJob('imports.resume', { id }, 'the rest'), true);
}

/** Looks into the watched folders now. */
export async function scanWatched(): Promise<void> {
  const reply = await startJob('watch.scan', {}, 'watched folders');
  if (reply.ok && reply.value.files.length === 0) showToast({ text: 'Nothing new in the watched folders' });
  else conclude(reply, false);
}

/** Imports into the window's library; without one, into a new one. */
async function startImport(picked: PickedPaths): Promise<void> {
  if (picked.paths.length === 0) return;
  if (!openLibrary.get()) {
    const name = picked.paths.length === 1 ? titleOf(picked).replace(/\.[^.]+$/u, '') : 'library';
    if (!(await newLibrary(name))) return;
  }
  await importPaths(picked);
}

export async function pickAndImport(options: { readonly folders: boolean }): Promise<void> {
  const picked = await bridge().shell.pickFiles(options);
  if (picked) await startImport(picked);
}

export async function importDropped(files: readonly File[]): Promise<void> {
  const picked = valueOrShow(await bridge().shell.droppedPaths(files));
  if (picked) await startImport(picked);
}
