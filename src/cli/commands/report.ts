/** `readout report`: the cited report of a query. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { Engine } from '../../core/engine-types.ts';
import type { Input } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import { type LibraryOption, libraryPath, print, type Status, userPath, value, withEngine } from '../context.ts';
import { queryHelp } from '../query-help.ts';

/** Writes beside the place and moves: a report is whole or not there. @throws ReadoutError FILE_UNWRITABLE */
function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.partial`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } catch (fault) {
    rmSync(partial, { force: true });
    throw new ReadoutError(
      'FILE_UNWRITABLE',
      `${path} cannot be written (${fault instanceof Error ? fault.message : String(fault)}). The library is as it was.`,
    );
  }
}

/** @returns what the report holds, in a line */
export async function writeReport(engine: Engine, input: Input<'reports.render'>, path: string): Promise<string> {
  const report = await value(engine, 'reports.render', input);
  writeWhole(path, report.bytes);
  return `${plural(report.statements, 'statement')}, ${plural(report.meetings, 'meeting')}, ${plural(report.documents, 'document')}; ${plural(report.checked, 'citation')} checked against their sources.`;
}

interface Options extends LibraryOption {
  readonly format: 'html';
  readonly out: string;
  readonly date?: string;
  readonly title?: string;
}

export function addReport(program: Command, done: (status: Status) => void): void {
  program
    .command('report')
    .summary('write a cited report')
    .description(
      `Writes a report of the statements that match: overview, chronology of meetings, statements by theme with citations, charts,\nlist of sources. The same library, query and options give the same file, byte for byte.\n\n${queryHelp()}`,
    )
    .argument('[query...]', 'which statements; without it, all')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .addOption(new Option('--format <format>', 'the kind of file').choices(['html']).default('html'))
    .requiredOption('--out <file>', 'where to write it')
    .option('--date <YYYY-MM-DD>', 'print this date of making; without it, none')
    .option('--title <title>', 'the title')
    .action(async (query: string[], options: Options) => {
      if (options.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.date)) {
        throw new ReadoutError('USAGE', `--date takes a day such as 2025-01-14, not “${options.date}”.`);
      }
      const path = userPath(options.out);
      const said = await withEngine({ path: libraryPath(options) }, (engine) =>
        writeReport(
          engine,
          { format: options.format, query: query.join(' '), title: options.title ?? '', date: options.date ?? null },
          path,
        ),
      );
      print(`${path}: ${said}`);
      done(0);
    });
}
