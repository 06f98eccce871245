/**
 * Queries of the engine, cached by operation and input. What is on screen is asked again when the engine tells that
 * something changed; until the new answer is there, the old one stays: nothing jumps.
 */
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { EngineEvent, Input, OperationName, Output } from '../../shared/contract.ts';
import type { ErrorValue } from '../../shared/errors.ts';
import { bridge } from './bridge.ts';
import { isAffected, isStructural, type QueryName } from './invalidation.ts';
import { createStore } from './store.ts';

export interface QueryResult<T> {
  /** Null until the first answer. */
  readonly value: T | null;
  /** Of the latest answer; the value before it is kept beside it. */
  readonly error: ErrorValue | null;
  readonly loading: boolean;
}

const nothing: QueryResult<never> = { value: null, error: null, loading: false };
const firstLoad: QueryResult<never> = { value: null, error: null, loading: true };

interface Entry {
  readonly key: string;
  readonly name: QueryName;
  readonly input: unknown;
  result: QueryResult<unknown>;
  /** Rises with each question, so that a late answer to an earlier one is dropped. */
  asked: number;
  /** Something changed while the question was under way. */
  stale: boolean;
}

const entries = new Map<string, Entry>();
/** Apart from the entries, so that an answer may be forgotten while a component still follows its key. */
const watchers = new Map<string, Set<() => void>>();
/** Unwatched answers kept for the way back. */
const maxIdle = 60;

function keyOf(name: QueryName, input: unknown): string {
  return `${name} ${JSON.stringify(input)}`;
}

function publish(entry: Entry, result: QueryResult<unknown>): void {
  entry.result = result;
  for (const listener of [...(watchers.get(entry.key) ?? [])]) listener();
}

/** The longest pause after a slow answer, ms. */
const longestPauseMs = 2000;

async function ask(entry: Entry): Promise<void> {
  const asked = ++entry.asked;
  entry.stale = false;
  if (!entry.result.loading) publish(entry, { ...entry.result, loading: true });
  const began = performance.now();
  const reply = await bridge().engine.call(entry.name, entry.input as Input<QueryName>);
  if (asked !== entry.asked) return;
  const { stale } = entry;
  publish(
    entry,
    reply.ok
      ? { value: reply.value, error: null, loading: stale }
      : { value: entry.result.value, error: reply.error, loading: stale },
  );
  if (!stale) return;
  // As long a pause as the answer took: an import changes the library many times a second, and shall get on.
  setTimeout(() => asked === entry.asked && void ask(entry), Math.min(longestPauseMs, performance.now() - began));
}

/** Asks anew after a change; what is being asked already is asked once more when its answer is there. */
function askAgain(entry: Entry): void {
  if (entry.result.loading) entry.stale = true;
  else void ask(entry);
}

function entryOf(name: QueryName, input: unknown): Entry {
  const key = keyOf(name, input);
  const known = entries.get(key);
  if (known) return known;
  const entry: Entry = { key, name, input, result: firstLoad, asked: 0, stale: false };
  entries.set(key, entry);
  dropIdle();
  void ask(entry);
  return entry;
}

function dropIdle(): void {
  if (entries.size <= maxIdle) return;
  for (const [key, entry] of entries) {
    if (entries.size <= maxIdle) return;
    if (!watchers.has(key) && !entry.result.loading) entries.delete(key);
  }
}

/** Rises when rows came or went by the user's own doing: then a list shows its new state at once. */
export const freshLists = createStore(0);

let settling = false;
const operations = new Set<OperationName>();
const tables = new Set<string>();

/** Several commands in a row (a held key) are answered by one round of questions. */
const settleMs = 40;

function flush(): void {
  settling = false;
  const changes = { operations: new Set(operations), tables: new Set(tables) };
  operations.clear();
  tables.clear();
  // In one go with the questions below, so that no component sees the new number with the old answer.
  if ([...changes.operations].some(isStructural)) freshLists.set((now) => now + 1);
  for (const [key, entry] of entries) {
    if (!isAffected(entry.name, entry.input, changes)) continue;
    if (watchers.has(key)) askAgain(entry);
    else entries.delete(key);
  }
}

export function onEngineEvent(event: EngineEvent): void {
  if (event.type !== 'changed') return;
  operations.add(event.operation);
  for (const table of event.tables) tables.add(table);
  if (settling) return;
  settling = true;
  setTimeout(flush, settleMs);
}

/** Forgets every answer: another library, or an engine that started again. */
export function resetQueries(): void {
  for (const [key, entry] of entries) {
    if (watchers.has(key)) void ask(entry);
    else entries.delete(key);
  }
}

/** Asks once, outside of a component; shares the cache. */
export async function fetchQuery<N extends QueryName>(name: N, input: Input<N>): Promise<Output<N> | null> {
  const reply = await bridge().engine.call(name, input);
  return reply.ok ? reply.value : null;
}

function watch(key: string, listener: () => void): () => void {
  const listeners = watchers.get(key) ?? new Set();
  listeners.add(listener);
  watchers.set(key, listeners);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) watchers.delete(key);
  };
}

/** The answer to a query, kept up to date. `input` null asks nothing. */
export function useQuery<N extends QueryName>(name: N, input: Input<N> | null): QueryResult<Output<N>> {
  const key = input === null ? null : keyOf(name, input);
  const subscribe = useCallback((listener: () => void) => (key === null ? () => {} : watch(key, listener)), [key]);
  const read = () => (input === null ? nothing : entryOf(name, input).result);
  return useSyncExternalStore(subscribe, read) as QueryResult<Output<N>>;
}

/** The latest value that was there: a panel keeps showing the row before while the next one loads. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
