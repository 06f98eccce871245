/** A job of the engine from the command line: its progress on a terminal's error output, and Ctrl+C to cancel it. */
import type { Engine } from '../core/engine-types.ts';
import type { Input, NamesOf, Output } from '../shared/contract.ts';
import { say, value } from './context.ts';

/** @param cancelling what becomes of what is done when Ctrl+C is pressed */
export async function runJob<N extends NamesOf<'job'>>(
  engine: Engine,
  operation: N,
  input: Input<N>,
  cancelling: string,
): Promise<Output<N>> {
  const terminal = process.stderr.isTTY === true;
  const off = engine.on((event) => {
    if (event.type !== 'progress' || !terminal) return;
    process.stderr.write(`\r\u001b[K${event.done} of ${event.total ?? '?'}  ${event.current ?? ''}`.slice(0, 150));
  });
  const cancel = (): void => {
    say(`\nCancelling: ${cancelling}`);
    engine.cancel(operation);
  };
  process.once('SIGINT', cancel);
  try {
    return await value(engine, operation, input, operation);
  } finally {
    off();
    process.off('SIGINT', cancel);
    if (terminal) process.stderr.write('\r\u001b[K');
  }
}
