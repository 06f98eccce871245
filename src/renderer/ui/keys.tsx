/** Keys as printed beside the action they do. On a Mac Ctrl is ⌘. */
import { Fragment } from 'react';
import { bridge } from '../api/bridge.ts';
import { type ShortcutName, shortcutOf } from '../app/shortcut-list.ts';

const mac: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

function printed(key: string): string {
  return bridge().shell.info.platform === 'mac' ? (mac[key] ?? key) : key;
}

/** A dash stands between keys, not on one. */
export function Keys({ of: keys }: { of: readonly string[] }) {
  return (
    <span className="keys">
      {keys.map((key) => (
        <Fragment key={key}>{key === '–' ? '–' : <kbd className="kbd">{printed(key)}</kbd>}</Fragment>
      ))}
    </span>
  );
}

export function ShortcutKeys({ name }: { name: ShortcutName }) {
  return <Keys of={shortcutOf(name).keys} />;
}

/** A key with what it does, for the bar under a panel. */
export function KeyHint({ of: keys, label }: { of: readonly string[]; label: string }) {
  return (
    <span className="keyhint">
      <Keys of={keys} /> {label}
    </span>
  );
}

/** "Ctrl K" in words, for a tooltip or a label. */
export function keyText(name: ShortcutName): string {
  return shortcutOf(name).keys.map(printed).join(' ');
}
