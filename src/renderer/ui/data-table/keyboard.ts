/** What keys do inside a table: one tab stop, arrows move, Space checks, Shift extends. */
import type { Store } from '../../api/store.ts';
import { type IdGroups, type Item, type Items, stepFrom } from './items.ts';
import { type TablePlace, type TableState, toggleChecked, toggleCollapsed } from './table-state.ts';

export interface TableModel {
  readonly ids: Uint32Array;
  readonly groups: IdGroups | null;
  readonly items: Items;
  readonly state: Store<TableState>;
  /** Items that fit in the view: how far Page Up and Page Down go. */
  readonly page: () => number;
}

function placeOf(model: TableModel, item: Item): TablePlace {
  return item.kind === 'row'
    ? { kind: 'row', id: model.ids[item.row] ?? 0 }
    : { kind: 'group', document: model.groups?.documents[item.group] ?? 0 };
}

/** Position of a place among the items; -1 where its row is not in the table. */
export function indexOfPlace(model: TableModel, at: TablePlace | null): number {
  if (at === null) return -1;
  if (at.kind === 'group') {
    const group = model.groups?.documents.indexOf(at.document) ?? -1;
    return group < 0 ? -1 : model.items.indexOfGroup(group);
  }
  const row = model.ids.indexOf(at.id);
  return row < 0 ? -1 : model.items.indexOfRow(row);
}

function isStop(model: TableModel): (item: Item) => boolean {
  const { collapsed } = model.state.get();
  return (item) => item.kind === 'row' || collapsed.has(model.groups?.documents[item.group] ?? 0);
}

/** Checks every row between two ids, both included. */
function checkBetween(model: TableModel, from: number, to: number): void {
  const first = model.ids.indexOf(from);
  const last = model.ids.indexOf(to);
  if (first < 0 || last < 0) return;
  const range = model.ids.subarray(Math.min(first, last), Math.max(first, last) + 1);
  model.state.set((now) => ({ ...now, checked: new Set([...now.checked, ...range]) }));
}

export function moveTo(model: TableModel, index: number, extend = false): void {
  if (index < 0 || index >= model.items.count) return;
  const at = placeOf(model, model.items.at(index));
  const before = model.state.get();
  model.state.set((now) => ({ ...now, at }));
  if (!extend || at.kind !== 'row') return;
  const anchor = before.anchor ?? (before.at?.kind === 'row' ? before.at.id : at.id);
  model.state.set((now) => ({ ...now, anchor }));
  checkBetween(model, anchor, at.id);
}

export function move(model: TableModel, by: number, extend = false): void {
  const from = indexOfPlace(model, model.state.get().at);
  const start = from < 0 && by < 0 ? model.items.count : from;
  moveTo(model, stepFrom(model.items, start, by, isStop(model)), extend);
}

/** To the first row of the next or the previous group. */
export function moveGroup(model: TableModel, by: 1 | -1): void {
  const { groups, items } = model;
  if (!groups) {
    move(model, by * model.page());
    return;
  }
  const index = indexOfPlace(model, model.state.get().at);
  const item = index < 0 ? null : items.at(index);
  const group = item === null ? 0 : (item.group ?? 0) + by;
  if (group < 0 || group >= groups.documents.length) return;
  moveTo(model, items.indexOfRow(items.firstRow(group)));
}

/** Arrow left closes the group and stands on its header; arrow right opens it and goes to its first row. */
function openOrClose(model: TableModel, open: boolean): void {
  const { groups, items, state } = model;
  const index = indexOfPlace(model, state.get().at);
  if (!groups || index < 0) return;
  const group = items.at(index).group;
  if (group === null) return;
  const document = groups.documents[group] ?? 0;
  const isOpen = !state.get().collapsed.has(document);
  if (isOpen !== open) toggleCollapsed(state, document);
  if (!open) state.set((now) => ({ ...now, at: { kind: 'group', document } }));
  else if (state.get().at?.kind === 'group') {
    state.set((now) => ({ ...now, at: { kind: 'row', id: model.ids[items.firstRow(group)] ?? 0 } }));
  }
}

function check(model: TableModel): void {
  const { at } = model.state.get();
  if (at?.kind === 'row') toggleChecked(model.state, at.id);
  else if (at) toggleCollapsed(model.state, at.document);
}

type Act = (model: TableModel, shift: boolean) => void;

const keys: Readonly<Record<string, Act>> = {
  ArrowDown: (model, shift) => move(model, 1, shift),
  ArrowUp: (model, shift) => move(model, -1, shift),
  ArrowLeft: (model) => openOrClose(model, false),
  ArrowRight: (model) => openOrClose(model, true),
  Home: (model, shift) => moveTo(model, stepFrom(model.items, -1, 1, isStop(model)), shift),
  End: (model, shift) => moveTo(model, stepFrom(model.items, model.items.count, -1, isStop(model)), shift),
  PageDown: (model, shift) => move(model, model.page(), shift),
  PageUp: (model, shift) => move(model, -model.page(), shift),
  ' ': (model) => check(model),
};

/** @returns whether the key meant something here. */
export function pressKey(model: TableModel, key: string, shift: boolean): boolean {
  const act = keys[key];
  act?.(model, shift);
  return act !== undefined;
}
