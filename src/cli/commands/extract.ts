/** `readout extract`: extraction alone, without a library. */
import { type Command, Option } from 'commander';
import type { Status } from '../context.ts';
import type { ExtractFormat } from '../extract-files.ts';

interface Options {
  readonly format: ExtractFormat;
  readonly explain?: boolean;
}

export function addExtract(program: Command, done: (status: Status) => void): void {
  program
    .command('extract')
    .summary('extract statements and meetings, without a library')
    .description('Reads files and prints who said what and who met whom. Needs no library and keeps nothing.')
    .argument('<file...>', 'files and folders')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'jsonl']).default('text'))
    .option('--explain', 'add the pattern, the steps and the confidence of every statement')
    .action(async (paths: string[], { format, explain = false }: Options) => {
      const { extractFiles } = await import('../extract-files.ts');
      done((await extractFiles(paths, format, explain)) > 0 ? 1 : 0);
    });
}
