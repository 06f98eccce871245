/** A change to the library, a command or a move through its history: made by the engine itself, or by a thread. */
import { contract, type NamesOf } from '../../shared/contract.ts';
import { commands } from '../commands.ts';
import type { Beat } from '../handlers.ts';
import { type HistoryMove, moveThroughHistory } from '../history/handlers.ts';
import { type Effect, recordCommand, type Touched, type Who } from '../history/recorder.ts';
import type { Library } from '../library/open.ts';

export type ChangeName = NamesOf<'command'> | HistoryMove;

export interface Change extends Who {
  readonly operation: ChangeName;
  /** As the contract parsed it. */
  readonly input: unknown;
}

export interface Made {
  /** What the caller gets. */
  readonly value: Effect;
  readonly touched: Touched;
}

/** A handler of any command: the pairing of name and input is checked where `commands` is built. */
type AnyCommand = (input: unknown, context: unknown) => Effect;

function isMove(name: ChangeName): name is HistoryMove {
  return contract[name].kind === 'history';
}

/** In one transaction: all of it, or nothing. */
export function makeChange(library: Library, change: Change, beat: Beat): Made {
  const { operation, input, coder, at: now } = change;
  if (isMove(operation)) return moveThroughHistory(library, operation, (input as { id?: number }).id ?? null, beat);
  const work = commands[operation] as AnyCommand;
  const { effect, touched } = recordCommand(library, change, (write) => work(input, { write, coder, now, beat }));
  return { value: effect, touched };
}
