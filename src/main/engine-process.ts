/** The engine as a utility process: Node without a window, in a process of its own. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { EngineProcess } from '../host/supervisor.ts';
import type { FromEngine } from '../shared/engine-messages.ts';

/** @param log gets what the engine writes about faults of its own. */
export function startEngineProcess(log: (line: string) => void): EngineProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'engine.cjs'), [], {
    serviceName: 'Readout engine',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  child.stderr?.on('data', (octets: Buffer) => log(octets.toString('utf8').trimEnd()));
  return {
    post: (message) => child.postMessage(message),
    listen: (listener) => {
      // Our own engine is at the other end.
      child.on('message', (message: FromEngine) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', () => listener());
    },
    kill: () => {
      child.kill();
    },
  };
}
