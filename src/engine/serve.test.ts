import { describe, expect, test } from 'vitest';
import type { Engine } from '../core/engine-types.ts';
import type { EngineEvent } from '../shared/contract.ts';
import type { FromEngine, ToEngine } from '../shared/engine-messages.ts';
import { ReadoutError } from '../shared/errors.ts';
import { serveEngine } from './serve.ts';

const open: ToEngine = { type: 'open', path: 'a.readout', mode: 'open', worker: null, now: '2024-03-13T00:00:00Z' };

/** A line to an engine that knows one answer. */
function setUp(create?: () => Promise<Engine>) {
  const sent: FromEngine[] = [];
  const log: string[] = [];
  const done: string[] = [];
  const cancelled: string[] = [];
  let tell: (event: EngineEvent) => void = () => undefined;
  let listener: (message: ToEngine) => void = () => undefined;
  const engine: Engine = {
    call: async (operation) => {
      if (operation === 'library.check') throw new Error('a bug with a stack');
      return { ok: false, error: { code: 'BUSY', message: 'busy' } };
    },
    cancel: (call) => cancelled.push(call),
    on: (heard) => {
      tell = heard;
      return () => undefined;
    },
    close: async () => undefined,
  };
  serveEngine({
    port: {
      post: (message) => sent.push(message),
      listen: (heard) => {
        listener = heard;
      },
    },
    create: create ?? (async () => engine),
    log: (line) => log.push(line),
    done: () => done.push('done'),
  });
  return {
    sent,
    log,
    done,
    cancelled,
    say: (message: ToEngine) => listener(message),
    tell: (event: EngineEvent) => tell(event),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const call = (operation: string): ToEngine => ({ type: 'call', id: 7, operation, input: {}, call: null });

describe('the engine’s process', () => {
  test('opens, passes replies and events on, cancels and closes', async () => {
    const line = setUp();
    line.say(open);
    await settled();
    line.say(call('library.info'));
    line.say({ type: 'cancel', call: 'x' });
    await settled();
    const event: EngineEvent = {
      type: 'progress',
      call: 'x',
      operation: 'imports.start',
      done: 1,
      total: 2,
      current: 'a',
    };
    line.tell(event);
    line.say({ type: 'close' });
    await settled();
    expect(line.sent).toEqual([
      { type: 'opened' },
      { type: 'reply', id: 7, reply: { ok: false, error: { code: 'BUSY', message: 'busy' } } },
      { type: 'event', event },
      { type: 'closed' },
    ]);
    expect(line.cancelled).toEqual(['x']);
    expect(line.done).toEqual(['done']);
  });

  test('refuses with the reason, and is done', async () => {
    const line = setUp(async () => {
      throw new ReadoutError('LIBRARY_MISSING', 'There is no such file.');
    });
    line.say(open);
    await settled();
    expect(line.sent).toEqual([
      { type: 'refused', error: { code: 'LIBRARY_MISSING', message: 'There is no such file.' } },
    ]);
    expect(line.done).toEqual(['done']);
  });

  test('answers before a library is open, and names that are no operation', async () => {
    const line = setUp();
    line.say(call('library.info'));
    await settled();
    line.say(open);
    await settled();
    line.say(call('constructor'));
    await settled();
    expect(
      line.sent.filter((message) => message.type === 'reply').map(({ reply }) => !reply.ok && reply.error.code),
    ).toEqual(['LIBRARY_NEEDED', 'INPUT_INVALID']);
  });

  test('turns a bug into a reply, with the stack in the log alone', async () => {
    const line = setUp();
    line.say(open);
    await settled();
    line.say(call('library.check'));
    await settled();
    expect(line.sent.at(-1)).toMatchObject({ type: 'reply', reply: { ok: false, error: { code: 'INTERNAL' } } });
    expect(JSON.stringify(line.sent)).not.toContain('stack');
    expect(line.log.join()).toContain('a bug with a stack');
  });
});
