/** `readout import`: files and folders into a library. */
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Engine } from '../../core/engine-types.ts';
import type { ImportReport } from '../../shared/contract/rows.ts';
import type { ColumnMapping } from '../../shared/domain.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import { importCsv } from '../../shared/import-csv.ts';
import { choicesFor, readMapping } from '../columns-option.ts';
import {
  type LibraryOption,
  libraryPath,
  print,
  printJson,
  type Status,
  say,
  userPath,
  withEngine,
} from '../context.ts';
import { runJob } from '../run-job.ts';
import { visible } from '../table.ts';

/** Runs an import with its progress; Ctrl+C cancels and keeps what is in. @param mapping what the columns of tables are */
export async function importPaths(
  engine: Engine,
  paths: readonly string[],
  dryRun: boolean,
  mapping: ColumnMapping | null = null,
): Promise<ImportReport> {
  const files = paths.map(userPath);
  const columns = mapping === null ? [] : await choicesFor(engine, files, mapping);
  return runJob(engine, 'imports.start', { paths: files, dryRun, columns }, 'what is in stays.');
}

export function summaryOf(report: ImportReport, dryRun = false): string {
  const parts = [
    `${plural(report.imported, 'document')} ${dryRun ? 'would be imported' : 'imported'}`,
    plural(report.duplicate, 'duplicate'),
    report.nearDuplicate > 0 ? plural(report.nearDuplicate, 'near-duplicate') : null,
    report.newerVersion > 0 ? plural(report.newerVersion, 'newer version') : null,
    `${report.failed} failed`,
  ].filter((part) => part !== null);
  const found = dryRun ? '' : ` ${plural(report.statements, 'statement')}, ${plural(report.meetings, 'new meeting')}.`;
  return `${parts.join(', ')}.${found}${report.outcome === 'cancelled' ? ' Cancelled: the rest was not read.' : ''}`;
}

/** @throws ReadoutError FILE_UNWRITABLE; the import itself is done by then */
function writeReport(path: string, report: ImportReport): void {
  try {
    writeFileSync(path, importCsv(report));
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new ReadoutError(
      'FILE_UNWRITABLE',
      `The import is done, but its report could not be written to ${path} (${why}). Name another file and import the same again: nothing comes in twice.`,
    );
  }
}

function printReport(report: ImportReport, dryRun: boolean): void {
  for (const file of report.files)
    print([file.status, file.path, ...(file.reason === null ? [] : [file.reason])].map(visible).join('\t'));
  say(summaryOf(report, dryRun));
}

interface Options extends LibraryOption {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly report?: string;
  readonly columns?: string;
}

export function addImport(program: Command, done: (status: Status) => void): void {
  program
    .command('import')
    .summary('import files and folders')
    .description(
      'Imports files and folders into a library, which is made where there is none. Prints a line for each file: imported,\nduplicate, near-duplicate, newer-version, or why not. Importing the same again changes nothing.',
    )
    .argument('<path...>', 'files and folders')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .option('--dry-run', 'read and report, but change nothing')
    .option('--json', 'print the report as one JSON value')
    .option(
      '--columns <mapping>',
      'which column of a table is what: text=COLUMN,title=COLUMN, or JSON; remembered for such tables',
    )
    .option('--report <file>', 'also write the report to a CSV file')
    .action(async (paths: string[], options: Options) => {
      const dryRun = options.dryRun === true;
      const mapping = options.columns === undefined ? null : readMapping(options.columns);
      const report = await withEngine({ path: libraryPath(options), mode: 'create' }, (engine) =>
        importPaths(engine, paths, dryRun, mapping),
      );
      if (options.report !== undefined) writeReport(userPath(options.report), report);
      if (options.json) {
        const { imported, duplicate, nearDuplicate, newerVersion, failed, files, outcome, statements, meetings } =
          report;
        printJson({ imported, duplicate, nearDuplicate, newerVersion, failed, statements, meetings, outcome, files });
      } else printReport(report, dryRun);
      done(report.failed > 0 ? 1 : 0);
    });
}
