/** `readout serve`: the same app in a browser, on this machine only. */
import type { Command } from 'commander';
import { ReadoutError } from '../../shared/errors.ts';
import { type LibraryOption, libraryPath, print, type Status, say } from '../context.ts';

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535)
    throw new ReadoutError('USAGE', `--port takes a number up to 65535, not “${text}”.`);
  return number;
}

interface Options extends LibraryOption {
  readonly port: number;
}

/** Without a library the welcome screen is shown. */
function pathOrNull(options: Options): string | null {
  const named = options.library ?? process.env.READOUT_LIBRARY;
  return named === undefined || named === '' ? null : libraryPath(options);
}

export function addServe(program: Command, done: (status: Status) => void): void {
  program
    .command('serve')
    .summary('the same app in a browser, on this machine only')
    .description(
      'Serves the app on this machine’s loopback address and prints the address with its token. Ends with Ctrl+C.',
    )
    .option('--library <file>', 'the library (or READOUT_LIBRARY); without one, the welcome screen')
    .option('--port <n>', 'the port; 0 takes a free one', port, 0)
    .action(async (options: Options) => {
      // Loaded when needed: the other commands start faster without a server.
      const { serve } = await import('../../server/serve.ts');
      const served = await serve({ path: pathOrNull(options), port: options.port, log: say });
      print(served.url);
      say('Only this machine can reach it, with this address. Ctrl+C ends it.');
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await served.close();
      done(0);
    });
}
