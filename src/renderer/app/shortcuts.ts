/**
 * Who acts on a key. A component says what it does with a shortcut while it is mounted; the one that came last (the
 * innermost: a dialog over a screen) gets it. Nothing fires while somebody types, or behind an open dialog.
 */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { tinykeys } from 'tinykeys';
import { bridge } from '../api/bridge.ts';
import { singleKeys } from './appearance.ts';
import { type ShortcutName, shortcutNames, shortcutOf } from './shortcut-list.ts';

/** What a shortcut does; false lets the handler before it have the key. */
export type ShortcutHandler = (event: KeyboardEvent | null) => unknown;

const handlers = new Map<ShortcutName, ShortcutHandler[]>();
const watchers = new Set<() => void>();
let bound: ReadonlySet<ShortcutName> = new Set();

function announce(): void {
  bound = new Set([...handlers].filter(([, stack]) => stack.length > 0).map(([name]) => name));
  for (const watcher of [...watchers]) watcher();
}

function register(name: ShortcutName, handler: ShortcutHandler): () => void {
  const stack = handlers.get(name) ?? [];
  stack.push(handler);
  handlers.set(name, stack);
  announce();
  return () => {
    stack.splice(stack.indexOf(handler), 1);
    announce();
  };
}

/** Carries out a shortcut as if its key had been pressed. @returns whether anybody did. */
export function invoke(name: ShortcutName, event: KeyboardEvent | null = null): boolean {
  const stack = handlers.get(name) ?? [];
  for (const handler of stack.toReversed()) if (handler(event) !== false) return true;
  return false;
}

/** Binds a shortcut while the component is mounted and `enabled`. */
export function useShortcut(name: ShortcutName, handler: ShortcutHandler, enabled = true): void {
  const act = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    return register(name, (event) => act(event));
  }, [name, enabled]);
}

/** The shortcuts that somebody acts on now: the sheet shows no key that does nothing. */
export function useBoundShortcuts(): ReadonlySet<ShortcutName> {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => bound,
  );
}

const typingIn =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"]';
/** Things that have their own meaning for Enter and Space. */
const pressable =
  'button, a[href], summary, [role="option"], [role="menuitem"], input, [role="slider"], [role="separator"]';

function isHeldBack(name: ShortcutName, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (event.isComposing) return true;
  const withModifier = event.ctrlKey || event.metaKey || event.altKey;
  if (name === 'close') return false;
  if (document.querySelector('[role="dialog"][data-open], [role="alertdialog"][data-open], [role="menu"][data-open]')) {
    return !withModifier || name !== 'palette';
  }
  if (target?.closest(typingIn)) return !withModifier || name === 'undo' || name === 'redo' || name === 'checkAll';
  if ((event.key === 'Enter' || event.key === ' ') && !withModifier && target?.closest(pressable)) return true;
  return !withModifier && event.key !== 'Enter' && event.key !== ' ' && !singleKeys.get();
}

/** Starts listening. Called once. @returns a function that ends it. */
export function startShortcuts(): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const name of shortcutNames) {
    for (const sequence of shortcutOf(name).bind) {
      bindings[sequence] = (event) => {
        if (event.defaultPrevented || isHeldBack(name, event)) return;
        if (invoke(name, event)) event.preventDefault();
      };
    }
  }
  const stopKeys = tinykeys(window, bindings, { ignore: () => false });
  const stopMenu = bridge().shell.onMenuCommand((command) => {
    const name = shortcutNames.find((each) => shortcutOf(each).menu === command);
    if (name) invoke(name);
  });
  return () => {
    stopKeys();
    stopMenu();
  };
}
