/** Commands: what changes the library. Every one says what it did, with Undo; a failed one is kept and can be tried again. */
import { useState } from 'react';
import type { Input, Output } from '../../shared/contract.ts';
import type { ErrorValue } from '../../shared/errors.ts';
import { type CommandName, sendChange } from './jobs.ts';
import { createStore } from './store.ts';
import { showToast } from './toasts.ts';

interface Unsaved {
  readonly name: CommandName;
  readonly input: unknown;
  readonly error: ErrorValue;
}

interface Saving {
  /** Commands that the engine has not answered yet. */
  readonly pending: number;
  /** Commands that failed for a reason outside of themselves: the disk, the file, the engine. */
  readonly unsaved: readonly Unsaved[];
}

export const saving = createStore<Saving>({ pending: 0, unsaved: [] });
/** The failure that the dialog shows. */
export const failure = createStore<ErrorValue | null>(null);

/** Errors after which the same command may succeed: the library's place is at fault, not the request. */
const worthTrying = new Set<ErrorValue['code']>([
  'DISK_FULL',
  'LIBRARY_LOCKED',
  'LIBRARY_READ_ONLY',
  'LIBRARY_GONE',
  'ENGINE_STOPPED',
  'BUSY',
]);

function fail(name: CommandName, input: unknown, error: ErrorValue): void {
  if (error.code === 'NOTHING_TO_UNDO' || error.code === 'NOTHING_TO_REDO' || error.code === 'CANCELLED') {
    showToast({ text: error.message });
    return;
  }
  if (worthTrying.has(error.code)) {
    saving.set((now) => ({ ...now, unsaved: [...now.unsaved, { name, input, error }] }));
  }
  failure.set(error);
}

export interface RunOptions {
  /** False: the change is plain to see where it was made, and no toast repeats it. */
  readonly toast?: boolean;
}

/** Words before the label of a change that was taken back or made again. */
const prefixes: Partial<Record<CommandName, string>> = {
  'history.undo': 'Undone: ',
  'history.undoTo': 'Undone: ',
  'history.redo': 'Redone: ',
};

/** @returns the reply's value, or null after a failure, which has then been shown. */
export async function run<N extends CommandName>(
  name: N,
  input: Input<N>,
  options: RunOptions = {},
): Promise<Output<N> | null> {
  saving.set((now) => ({ ...now, pending: now.pending + 1 }));
  const reply = await sendChange(name, input);
  saving.set((now) => ({ ...now, pending: now.pending - 1 }));
  if (!reply.ok) {
    fail(name, input, reply.error);
    return null;
  }
  const { changed, label } = reply.value;
  if (changed > 0 && (options.toast ?? true)) {
    const prefix = prefixes[name] ?? '';
    showToast({
      text: `${prefix}${label}`,
      action: prefix === '' ? 'undo' : name === 'history.redo' ? 'undo' : 'redo',
    });
  }
  return reply.value;
}

/** Runs again what failed, in order. */
export async function runUnsaved(): Promise<void> {
  const { unsaved } = saving.get();
  saving.set((now) => ({ ...now, unsaved: [] }));
  for (const { name, input } of unsaved) await run(name, input as Input<CommandName>);
}

export const undo = () => run('history.undo', {});
export const redo = () => run('history.redo', {});

export interface Command<N extends CommandName> {
  readonly run: (input: Input<N>, options?: RunOptions) => Promise<Output<N> | null>;
  readonly running: boolean;
}

/** A command with its state, for forms that wait for it. Elsewhere call `run`. */
export function useCommand<N extends CommandName>(name: N): Command<N> {
  const [running, setRunning] = useState(false);
  return {
    running,
    async run(input, options) {
      setRunning(true);
      try {
        return await run(name, input, options);
      } finally {
        setRunning(false);
      }
    },
  };
}
