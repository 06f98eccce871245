/** Long work of the engine, jobs and changes that take a while: progress, cancel, result. */

import type { Reply } from '../../shared/contract/operation.ts';
import type { EngineEvent, Input, NamesOf, Output } from '../../shared/contract.ts';
import { bridge } from './bridge.ts';
import { createStore } from './store.ts';

export type JobName = NamesOf<'job'>;
export type CommandName = NamesOf<'command' | 'history'>;

export interface Job {
  readonly call: string;
  readonly name: JobName | CommandName;
  /** What it works on, in words: "Readouts 2024". */
  readonly title: string;
  readonly done: number;
  /** Null while counting. */
  readonly total: number | null;
  readonly current: string | null;
  /** `performance.now()` when it began. */
  readonly startedAt: number;
  readonly cancelling: boolean;
}

export const jobs = createStore<readonly Job[]>([]);

function change(call: string, part: Partial<Job>): void {
  jobs.set((now) => now.map((job) => (job.call === call ? { ...job, ...part } : job)));
}

/** Changes that the engine has not answered yet, by call: the first word of their progress makes work of them. */
const changes = new Map<string, CommandName>();

const begun = (call: string, name: Job['name'], title: string): Job => ({
  ...{ call, name, title, done: 0, total: null, current: null },
  ...{ startedAt: performance.now(), cancelling: false },
});

/** Sends a change; one that takes a while is among the jobs until it is answered. */
export async function sendChange<N extends CommandName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> {
  const call = crypto.randomUUID();
  changes.set(call, name);
  const reply = await bridge().engine.call(name, input, call);
  changes.delete(call);
  forget(call);
  return reply;
}

function forget(call: string): void {
  jobs.set((now) => (now.some((job) => job.call === call) ? now.filter((job) => job.call !== call) : now));
}

/** Starts a job and follows it. Resolves with its reply; a cancelled job replies with what it has done, or an error. */
export async function startJob<N extends JobName>(name: N, input: Input<N>, title: string): Promise<Reply<Output<N>>> {
  const call = crypto.randomUUID();
  jobs.set((now) => [...now, begun(call, name, title)]);
  const reply = await bridge().engine.call(name, input, call);
  forget(call);
  return reply;
}

export function cancelJob(call: string): void {
  change(call, { cancelling: true });
  bridge().engine.cancel(call);
}

export function onJobEvent(event: EngineEvent): void {
  if (event.type !== 'progress') return;
  const name = changes.get(event.call);
  if (name !== undefined) {
    changes.delete(event.call);
    jobs.set((now) => [...now, begun(event.call, name, '')]);
  }
  change(event.call, { done: event.done, total: event.total, current: event.current });
}

/** Seconds left at the pace so far; null where there is nothing to judge by yet. */
export function secondsLeft(job: Job, now: number): number | null {
  if (job.total === null || job.done < 2) return null;
  const seconds = (now - job.startedAt) / 1000;
  return seconds < 2 ? null : Math.round((seconds / job.done) * (job.total - job.done));
}
