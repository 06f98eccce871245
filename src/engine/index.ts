/**
 * The engine's process: started by Electron as a utility process, by the loopback host as a child process. It keeps one
 * library and ends with its host.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../core/engine.ts';
import type { FromEngine, Port, ToEngine } from '../shared/engine-messages.ts';
import { serveEngine } from './serve.ts';

/** The part of Electron's `process.parentPort` that is used; Node's own types do not know it. */
interface ParentPort {
  postMessage(message: FromEngine): void;
  on(event: 'message', listener: (event: { readonly data: ToEngine }) => void): void;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

function connect(): Port<ToEngine, FromEngine> {
  const parent: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(parent)) {
    return {
      post: (message) => parent.postMessage(message),
      listen: (listener) => parent.on('message', ({ data }) => listener(data)),
    };
  }
  process.on('disconnect', () => process.exit());
  return {
    post: (message) => {
      // A host that has gone needs no answer.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    listen: (listener) => process.on('message', (message) => listener(message as ToEngine)),
  };
}

/** The built worker lies beside the built engine; run from source, the core finds its own. */
function builtWorker(): URL | null {
  const file = join(import.meta.dirname, 'worker.cjs');
  return existsSync(file) ? pathToFileURL(file) : null;
}

const worker = builtWorker();
serveEngine({
  port: connect(),
  create: (options) => createEngine({ watch: true, ...(worker === null ? {} : { worker }), ...options }),
  log: (line) => process.stderr.write(`${line}\n`),
  // The last message has to leave before the process does.
  done: () => setTimeout(() => process.exit(), 50),
});
