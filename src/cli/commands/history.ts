/** `readout undo`, `redo` and `history`. */
import type { Command } from 'commander';
import { type LibraryOption, libraryPath, print, printJson, type Status, value, withEngine } from '../context.ts';
import { formatTable } from '../table.ts';

interface Options extends LibraryOption {
  readonly json?: boolean;
}

export function addHistory(program: Command, done: (status: Status) => void): void {
  const move = (name: 'undo' | 'redo', said: string, description: string): void => {
    program
      .command(name)
      .description(description)
      .option('--library <file>', 'the library (or READOUT_LIBRARY)')
      .option('--json', 'print {"changed", "label"}')
      .action(async (options: Options) => {
        const result = await withEngine({ path: libraryPath(options) }, (engine) =>
          value(engine, `history.${name}`, {}),
        );
        if (options.json) printJson(result);
        else print(`${said}: ${result.label}.`);
        done(0);
      });
  };
  move('undo', 'Undone', 'Takes back the last change that still stands, whenever it was made.');
  move('redo', 'Redone', 'Makes the last undone change again.');
  program
    .command('history')
    .description('Lists what was done, the latest first: when, by whom, and whether it stands.')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .option('--json', 'print one JSON value')
    .action(async (options: Options) => {
      const rows = await withEngine({ path: libraryPath(options) }, (engine) =>
        value(engine, 'history.list', { limit: 1000 }),
      );
      if (options.json) printJson(rows);
      else
        print(
          formatTable(
            rows.map((row) => ({ ...row, at: row.at.slice(0, 19).replace('T', ' ') })),
            ['id', 'at', 'coder', 'label', 'state'],
          ),
        );
      done(0);
    });
}
