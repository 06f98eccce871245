/** The engine as a child process of the loopback host. */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineProcess } from '../host/supervisor.ts';
import type { FromEngine } from '../shared/engine-messages.ts';

/** From source Node runs the source; built, the built engine lies beside the host. */
function script(): string {
  const source = join(import.meta.dirname, '../engine/index.ts');
  return existsSync(source) ? source : join(import.meta.dirname, 'engine.cjs');
}

export function startEngineProcess(): EngineProcess {
  // `advanced` is structured cloning: ids stay one block.
  const child = fork(script(), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  // An error of the channel is followed by the process' end, which the supervisor hears.
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    listen: (listener) => {
      // Our own engine is at the other end.
      child.on('message', (message) => listener(message as FromEngine));
    },
    onExit: (listener) => {
      child.once('exit', () => listener());
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
