/** Rows of a table by id: fetched for the view only, in pages, and again when the engine says that they changed. */
import { useCallback, useSyncExternalStore } from 'react';
import type { Reply } from '../../shared/contract/operation.ts';
import type { DocumentRow, MeetingRow, PersonRow, StatementRow } from '../../shared/contract/rows.ts';
import type { EngineEvent } from '../../shared/contract.ts';
import type { ErrorValue } from '../../shared/errors.ts';
import { bridge } from './bridge.ts';

/** Rows a request; two requests run at once at most, so that a fast scroll asks for where it ends. */
const pageSize = 100;
const maxInFlight = 2;
const maxRows = 6000;

export interface RowSource<Row> {
  /** Undefined: not here yet. Null: the engine has no such row (any more). */
  get(id: number): Row | null | undefined;
  subscribe(id: number, listener: () => void): () => void;
  /** What the view shows now; the earlier wish is forgotten. */
  want(ids: readonly number[]): void;
  /** Why rows cannot be read; null when the last request went well. */
  error(): ErrorValue | null;
}

type Fetch<Row> = (ids: number[]) => Promise<Reply<readonly Row[]>>;

class RowCache<Row extends { readonly id: number }> implements RowSource<Row> {
  readonly #request: Fetch<Row>;
  readonly #rows = new Map<number, Row | null>();
  readonly #stale = new Set<number>();
  readonly #asked = new Set<number>();
  readonly #listeners = new Map<number, Set<() => void>>();
  #wanted: readonly number[] = [];
  #inFlight = 0;
  #error: ErrorValue | null = null;

  constructor(request: Fetch<Row>) {
    this.#request = request;
  }

  get(id: number): Row | null | undefined {
    return this.#rows.get(id);
  }

  error(): ErrorValue | null {
    return this.#error;
  }

  subscribe(id: number, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(id, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
  }

  want(ids: readonly number[]): void {
    this.#wanted = ids;
    this.#fetch();
  }

  /** Null: any row may look different now. */
  invalidate(ids: readonly number[] | null): void {
    for (const id of ids ?? this.#rows.keys()) if (this.#rows.has(id)) this.#stale.add(id);
    const watched = [...this.#listeners.keys()].filter((id) => this.#stale.has(id));
    this.#wanted = [...new Set([...this.#wanted, ...watched])];
    this.#fetch();
  }

  clear(): void {
    this.#rows.clear();
    this.#stale.clear();
    this.#wanted = [...this.#listeners.keys()];
    this.#fetch();
  }

  #fetch(): void {
    while (this.#inFlight < maxInFlight) {
      const page = this.#wanted
        .filter((id) => !this.#asked.has(id) && (!this.#rows.has(id) || this.#stale.has(id)))
        .slice(0, pageSize);
      if (page.length === 0) return;
      void this.#load(page);
    }
  }

  async #load(page: readonly number[]): Promise<void> {
    this.#inFlight++;
    for (const id of page) {
      this.#asked.add(id);
      this.#stale.delete(id);
    }
    const reply = await this.#request([...page]);
    this.#inFlight--;
    for (const id of page) this.#asked.delete(id);
    this.#error = reply.ok ? null : reply.error;
    if (reply.ok) this.#keep(page, reply.value);
    else this.#wanted = [];
    for (const id of page) for (const listener of [...(this.#listeners.get(id) ?? [])]) listener();
    this.#fetch();
  }

  #keep(page: readonly number[], rows: readonly Row[]): void {
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of page) {
      this.#rows.delete(id);
      this.#rows.set(id, found.get(id) ?? null);
    }
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= maxRows) return;
      if (!this.#listeners.has(id)) this.#rows.delete(id);
    }
  }
}

export const statementRows = new RowCache<StatementRow>((ids) => bridge().engine.call('statements.rows', { ids }));
export const documentRows = new RowCache<DocumentRow>((ids) => bridge().engine.call('documents.rows', { ids }));
export const meetingRows = new RowCache<MeetingRow>((ids) => bridge().engine.call('meetings.rows', { ids }));
export const personRows = new RowCache<PersonRow>((ids) => bridge().engine.call('people.rows', { ids }));

export function onRowsEvent(event: EngineEvent): void {
  if (event.type !== 'changed') return;
  statementRows.invalidate(event.statements);
  for (const cache of [documentRows, meetingRows, personRows]) cache.invalidate(null);
}

export function resetRows(): void {
  for (const cache of [statementRows, documentRows, meetingRows, personRows]) cache.clear();
}

/** One row, re-rendered when it changes. Somebody has to `want` it. */
export function useRow<Row>(source: RowSource<Row>, id: number): Row | null | undefined {
  const subscribe = useCallback((listener: () => void) => source.subscribe(id, listener), [source, id]);
  return useSyncExternalStore(subscribe, () => source.get(id));
}
