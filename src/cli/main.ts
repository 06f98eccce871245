/** The command line: `readout COMMAND`. Data goes to standard output, everything else to standard error. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ReadoutError } from '../shared/errors.ts';
import { addAgain } from './commands/again.ts';
import { addColumns } from './commands/columns.ts';
import { addDemo } from './commands/demo.ts';
import { addExtract } from './commands/extract.ts';
import { addHistory } from './commands/history.ts';
import { addImport } from './commands/import.ts';
import { addKeeping } from './commands/keep.ts';
import { addList } from './commands/list.ts';
import { addReport } from './commands/report.ts';
import { addServe } from './commands/serve.ts';
import { addTagging } from './commands/tag.ts';
import { type Status, say } from './context.ts';

function version(): string {
  const { version: own } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return own;
}

/** The program with all its commands; also read by the test that compares it with the guide. */
export function makeProgram(done: (status: Status) => void): Command {
  const program = new Command('readout')
    .description(
      'Reads official readouts: who met whom, who said what, on which themes, with a citation for every word.',
    )
    .version(version())
    .showHelpAfterError('(see: readout help, readout COMMAND --help)')
    .addHelpText('after', '\nExit status: 0 done, 1 done with problems that are listed, 2 refused or wrong use.')
    .exitOverride();
  for (const add of [
    addDemo,
    addExtract,
    addImport,
    addColumns,
    addAgain,
    addList,
    addTagging,
    addHistory,
    addReport,
    addKeeping,
    addServe,
  ])
    add(program, done);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** @returns the exit status */
export async function run(args: readonly string[]): Promise<Status> {
  let status: Status = 0;
  const program = makeProgram((said) => {
    status = said;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (fault) {
    return explain(fault);
  }
}

function explain(fault: unknown): Status {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
  if (fault instanceof ReadoutError) {
    say(`readout: ${fault.message} (${fault.code})`);
    return 2;
  }
  const said = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  say(`readout: a fault of Readout itself; what was saved before is safe. (INTERNAL)\n${said}`);
  return 2;
}
