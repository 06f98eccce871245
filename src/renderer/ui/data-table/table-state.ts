/**
 * Where the keyboard stands in a table, and which rows are checked. Three states: focused (the ring, where keys go),
 * selected (the row in the panel; it moves with the focus), checked (what commands apply to).
 */
import { useState } from 'react';
import { createStore, type Store } from '../../api/store.ts';

export type TablePlace =
  | { readonly kind: 'row'; readonly id: number }
  | { readonly kind: 'group'; readonly document: number };

export interface TableState {
  readonly at: TablePlace | null;
  readonly checked: ReadonlySet<number>;
  /** Row id from which Shift extends. */
  readonly anchor: number | null;
  readonly collapsed: ReadonlySet<number>;
}

const emptyTableState: TableState = { at: null, checked: new Set(), anchor: null, collapsed: new Set() };

function startingAt(selected: number | null): Store<TableState> {
  return createStore<TableState>({ ...emptyTableState, at: selected === null ? null : { kind: 'row', id: selected } });
}

/**
 * A table's state. Another `key` (a query) is another table: nothing is checked in it.
 * @param selected the row that it starts with.
 */
export function useTableState(key: string, selected: number | null): Store<TableState> {
  const [kept, setKept] = useState(() => ({ key, store: startingAt(selected) }));
  if (kept.key === key) return kept.store;
  const next = { key, store: startingAt(selected) };
  setKept(next);
  return next.store;
}

/** The row that the panel shows. */
export function selectedId(state: TableState): number | null {
  return state.at?.kind === 'row' ? state.at.id : null;
}

/** What a command applies to: the checked rows, or else the selected one. */
export function targetIds(state: TableState): readonly number[] {
  if (state.checked.size > 0) return [...state.checked];
  const id = selectedId(state);
  return id === null ? [] : [id];
}

function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

export function toggleChecked(store: Store<TableState>, id: number): void {
  store.set((now) => ({ ...now, checked: toggled(now.checked, id), anchor: id }));
}

export function toggleCollapsed(store: Store<TableState>, document: number): void {
  store.set((now) => ({ ...now, collapsed: toggled(now.collapsed, document) }));
}

/** @returns whether anything had been checked. */
export function clearChecked(store: Store<TableState>): boolean {
  if (store.get().checked.size === 0) return false;
  store.set((now) => ({ ...now, checked: new Set(), anchor: null }));
  return true;
}

export function checkAll(store: Store<TableState>, ids: Iterable<number>): void {
  store.set((now) => ({ ...now, checked: new Set(ids) }));
}

export function select(store: Store<TableState>, id: number | null): void {
  store.set((now) => ({ ...now, at: id === null ? null : { kind: 'row', id } }));
}
