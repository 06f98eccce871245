import { describe, expect, test } from 'vitest';
import type { FromEngine, ToEngine } from '../shared/engine-messages.ts';
import type { EngineState } from '../shared/shell.ts';
import { type EngineProcess, Supervisor } from './supervisor.ts';

/** An engine process that does what the test says. */
class FakeProcess implements EngineProcess {
  readonly received: ToEngine[] = [];
  killed = false;
  #listener: (message: FromEngine) => void = () => undefined;
  #exits: (() => void)[] = [];

  post(message: ToEngine): void {
    this.received.push(message);
  }
  listen(listener: (message: FromEngine) => void): void {
    this.#listener = listener;
  }
  onExit(listener: () => void): void {
    this.#exits.push(listener);
  }
  kill(): void {
    this.killed = true;
    this.exit();
  }
  say(message: FromEngine): void {
    this.#listener(message);
  }
  exit(): void {
    for (const listener of this.#exits.splice(0)) listener();
  }
  get calls(): readonly Extract<ToEngine, { type: 'call' }>[] {
    return this.received.filter((message) => message.type === 'call');
  }
}

function setUp(options: { readonly attempts?: number; readonly patience?: number } = {}) {
  const processes: FakeProcess[] = [];
  const states: EngineState[] = [];
  const supervisor = new Supervisor({
    start: () => {
      const engine = new FakeProcess();
      processes.push(engine);
      return engine;
    },
    open: { path: 'a.readout', mode: 'create', worker: null, now: null },
    onEvent: () => undefined,
    onState: (state) => states.push(state),
    delay: 1,
    ...options,
  });
  const process = (index: number): FakeProcess => {
    const engine = processes[index];
    if (engine === undefined) throw new Error(`process ${index} was not started`);
    return engine;
  };
  const restarted = (count: number) => expect.poll(() => processes.length, { interval: 1 }).toBe(count);
  return { supervisor, states, process, restarted };
}

async function running() {
  const all = setUp();
  const opened = all.supervisor.open();
  all.process(0).say({ type: 'opened' });
  expect(await opened).toBeNull();
  return all;
}

describe('a supervised engine', () => {
  test('opens, answers calls by their number, and closes', async () => {
    const { supervisor, process, states } = await running();
    const first = supervisor.call('library.info', {}, null);
    const second = supervisor.call('library.check', {}, 'job');
    expect(process(0).calls.map(({ id, operation, call }) => ({ id, operation, call }))).toEqual([
      { id: 1, operation: 'library.info', call: null },
      { id: 2, operation: 'library.check', call: 'job' },
    ]);
    process(0).say({ type: 'reply', id: 2, reply: { ok: true, value: 'second' } });
    process(0).say({ type: 'reply', id: 1, reply: { ok: true, value: 'first' } });
    expect(await first).toEqual({ ok: true, value: 'first' });
    expect(await second).toEqual({ ok: true, value: 'second' });
    const closing = supervisor.close();
    expect(process(0).received.at(-1)).toEqual({ type: 'close' });
    process(0).exit();
    await closing;
    expect(states).toEqual([{ state: 'running' }]);
  });

  test('says why a library is refused, and does not start again by itself', async () => {
    const { supervisor, process, states, restarted } = setUp();
    const opened = supervisor.open();
    const error = { code: 'LIBRARY_TOO_NEW', message: 'newer' } as const;
    process(0).say({ type: 'refused', error });
    process(0).exit();
    expect(await opened).toEqual(error);
    expect(states).toEqual([{ state: 'failed', error }]);
    expect(await supervisor.call('library.info', {}, null)).toEqual({ ok: false, error });
    await restarted(1);
  });

  test('answers calls in flight when the engine dies, starts it again and sends what came meanwhile', async () => {
    const { supervisor, process, states, restarted } = await running();
    const lost = supervisor.call('tags.apply', {}, null);
    process(0).exit();
    expect(await lost).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED' } });
    const queued = supervisor.call('library.info', {}, null);
    await restarted(2);
    // Never `create` a second time: a file that has gone meanwhile is not silently replaced by an empty one.
    expect(process(1).received).toMatchObject([{ type: 'open', mode: 'open' }]);
    process(1).say({ type: 'opened' });
    expect(process(1).calls).toHaveLength(1);
    process(1).say({ type: 'reply', id: process(1).calls[0]?.id ?? 0, reply: { ok: true, value: 1 } });
    expect(await queued).toEqual({ ok: true, value: 1 });
    expect(states.map(({ state }) => state)).toEqual(['running', 'restarting', 'running']);
  });

  test('gives up on an engine that keeps dying, and tries again when asked', async () => {
    const { supervisor, process, restarted } = setUp({ attempts: 2 });
    void supervisor.open();
    for (const index of [0, 1, 2]) {
      await restarted(index + 1);
      process(index).exit();
    }
    expect(supervisor.state).toMatchObject({ state: 'failed', error: { code: 'ENGINE_STOPPED' } });
    const again = supervisor.restart();
    process(3).say({ type: 'opened' });
    expect(await again).toBeNull();
    expect(supervisor.state).toEqual({ state: 'running' });
  });

  test('ends a process that does not close in time', async () => {
    const { supervisor, process } = setUp({ patience: 1 });
    void supervisor.open();
    process(0).say({ type: 'opened' });
    const pending = supervisor.call('library.check', {}, null);
    await supervisor.close();
    expect(process(0).killed).toBe(true);
    expect(await pending).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED' } });
    expect(await supervisor.call('library.info', {}, null)).toMatchObject({
      ok: false,
      error: { code: 'LIBRARY_NEEDED' },
    });
  });
});
