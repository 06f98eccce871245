/** Serves one engine over a port. The first message opens the library; nothing is called before the engine says `opened`. */
import type { Engine, EngineOptions } from '../core/engine-types.ts';
import type { Reply } from '../shared/contract/operation.ts';
import { type Input, isOperationName, type OperationName } from '../shared/contract.ts';
import type { FromEngine, OpenMessage, Port, ToEngine } from '../shared/engine-messages.ts';
import { type ErrorValue, ReadoutError } from '../shared/errors.ts';

export interface Serving {
  readonly port: Port<ToEngine, FromEngine>;
  readonly create: (options: EngineOptions) => Promise<Engine>;
  /** Faults of Readout itself; never the words of a library. */
  readonly log: (line: string) => void;
  /** After `close` or a refusal: the process has nothing left to do. */
  readonly done: () => void;
}

export function serveEngine({ port, create, log, done }: Serving): void {
  let engine: Engine | null = null;

  async function open(message: OpenMessage): Promise<void> {
    const { now } = message;
    try {
      engine = await create({
        path: message.path,
        mode: message.mode,
        log,
        ...(message.worker === null ? {} : { worker: new URL(message.worker) }),
        ...(now === null ? {} : { clock: () => new Date(now) }),
      });
    } catch (error) {
      port.post({ type: 'refused', error: toValue(error, log) });
      done();
      return;
    }
    engine.on((event) => port.post({ type: 'event', event }));
    port.post({ type: 'opened' });
  }

  async function close(): Promise<void> {
    try {
      await engine?.close();
    } catch (error) {
      toValue(error, log);
    }
    port.post({ type: 'closed' });
    done();
  }

  port.listen((message) => {
    switch (message.type) {
      case 'open':
        void open(message);
        break;
      case 'call':
        void answer(engine, message, log).then((reply) => port.post({ type: 'reply', id: message.id, reply }));
        break;
      case 'cancel':
        engine?.cancel(message.call);
        break;
      case 'close':
        void close();
        break;
    }
  });
}

async function answer(
  engine: Engine | null,
  message: Extract<ToEngine, { type: 'call' }>,
  log: (line: string) => void,
): Promise<Reply<unknown>> {
  const { operation } = message;
  if (engine === null) return { ok: false, error: { code: 'LIBRARY_NEEDED', message: 'No library is open.' } };
  if (!isOperationName(operation)) {
    return { ok: false, error: { code: 'INPUT_INVALID', message: 'There is no operation of this name.' } };
  }
  try {
    // The engine parses the input itself; until then it is whatever a host passed on.
    return await engine.call<OperationName>(
      operation,
      message.input as Input<OperationName>,
      message.call ?? undefined,
    );
  } catch (error) {
    return { ok: false, error: toValue(error, log) };
  }
}

function toValue(error: unknown, log: (line: string) => void): ErrorValue {
  if (error instanceof ReadoutError) return error.toValue();
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    code: 'INTERNAL',
    message: 'Readout made a mistake. Nothing that was saved is lost; the log file says more.',
  };
}
