/** `readout check`, `backup` and `restore`: keeping a library safe. */
import type { Command } from 'commander';
import { restoreLibrary } from '../../core/library/backup.ts';
import type { Output } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { formatNumber, plural } from '../../shared/format.ts';
import {
  type LibraryOption,
  libraryPath,
  print,
  printJson,
  type Status,
  say,
  userPath,
  value,
  withEngine,
} from '../context.ts';

/** A library too damaged to be opened or read to the end is what `check` is for: it is a finding, not a refusal. */
async function verdictOf(path: string): Promise<Output<'library.check'>> {
  try {
    return await withEngine({ path }, (engine) => value(engine, 'library.check', {}));
  } catch (fault) {
    if (!(fault instanceof ReadoutError) || fault.code !== 'LIBRARY_DAMAGED') throw fault;
    return {
      ok: false,
      documents: 0,
      statements: 0,
      meetings: 0,
      problems: [{ where: 'the database', what: fault.message }],
    };
  }
}

interface Options extends LibraryOption {
  readonly json?: boolean;
  readonly out: string;
  readonly from: string;
  readonly replace?: boolean;
}

export function addKeeping(program: Command, done: (status: Status) => void): void {
  program
    .command('check')
    .description('Proves a library: the database, every anchor, every index. Lists what is wrong and repairs nothing.')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .option('--json', 'print one JSON value')
    .action(async (options: Options) => {
      const verdict = await verdictOf(libraryPath(options));
      if (options.json) printJson(verdict);
      else {
        for (const problem of verdict.problems) print(`${problem.where}: ${problem.what}`);
        say(
          verdict.ok
            ? `Sound: ${plural(verdict.documents, 'document')}, ${plural(verdict.statements, 'statement')}, ${plural(verdict.meetings, 'meeting')}; every anchor and index agrees.`
            : `${plural(verdict.problems.length, 'problem')} found. Nothing was changed.`,
        );
      }
      done(verdict.ok ? 0 : 1);
    });
  program
    .command('backup')
    .description('Copies a library, also while it is in use. The copy is opened and proved before it counts.')
    .requiredOption('--out <file>', 'where to write the copy')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .option('--replace', 'replace a file that is there already')
    .action(async (options: Options) => {
      const copy = await withEngine({ path: libraryPath(options) }, (engine) =>
        value(engine, 'library.backup', { path: userPath(options.out), replace: options.replace === true }),
      );
      print(`${copy.path}: ${formatNumber(copy.bytes)} octets, checked.`);
      done(0);
    });
  program
    .command('restore')
    .description(
      'Makes a library from a backup, which is proved before. A library that is there is only replaced if you say so.',
    )
    .requiredOption('--from <file>', 'the backup')
    .option('--library <file>', 'the library to make (or READOUT_LIBRARY)')
    .option('--replace', 'replace a library that is there already')
    .action(async (options: Options) => {
      const path = libraryPath(options);
      const { documents, statements } = await restoreLibrary(userPath(options.from), path, options.replace === true);
      print(`${path}: ${plural(documents, 'document')}, ${plural(statements, 'statement')}, checked.`);
      done(0);
    });
}
