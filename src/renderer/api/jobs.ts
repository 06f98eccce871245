/** Long work of the engine: progress, cancel, result. */

import type { Reply } from '../../shared/contract/operation.ts';
import type { EngineEvent, Input, NamesOf, Output } from '../../shared/contract.ts';
import { bridge } from './bridge.ts';
import { createStore } from './store.ts';

export type JobName = NamesOf<'job'>;

export interface Job {
  readonly call: string;
  readonly name: JobName;
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

/** Starts a job and follows it. Resolves with its reply; a cancelled job replies with what it has done, or an error. */
export async function startJob<N extends JobName>(name: N, input: Input<N>, title: string): Promise<Reply<Output<N>>> {
  const call = crypto.randomUUID();
  const job: Job = {
    call,
    name,
    title,
    done: 0,
    total: null,
    current: null,
    startedAt: performance.now(),
    cancelling: false,
  };
  jobs.set((now) => [...now, job]);
  const reply = await bridge().engine.call(name, input, call);
  jobs.set((now) => now.filter((other) => other.call !== call));
  return reply;
}

export function cancelJob(call: string): void {
  change(call, { cancelling: true });
  bridge().engine.cancel(call);
}

export function onJobEvent(event: EngineEvent): void {
  if (event.type !== 'progress') return;
  change(event.call, { done: event.done, total: event.total, current: event.current });
}

/** Seconds left at the pace so far; null where there is nothing to judge by yet. */
export function secondsLeft(job: Job, now: number): number | null {
  if (job.total === null || job.done < 2) return null;
  const seconds = (now - job.startedAt) / 1000;
  return seconds < 2 ? null : Math.round((seconds / job.done) * (job.total - job.done));
}
