import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type MenuCommand, menuCommands } from '../shared/shell.ts';
import { menuTemplate } from './menu.ts';

const recent = [
  { path: '/a/minsk.readout', name: 'minsk', openedAt: '', documents: null, statements: null, exists: true },
  { path: '/a/gone.readout', name: 'gone', openedAt: '', documents: null, statements: null, exists: false },
];

function items(menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

function setUp(mac: boolean) {
  const sent: MenuCommand[] = [];
  const opened: string[] = [];
  const menu = menuTemplate({
    mac,
    recent,
    command: (command) => sent.push(command),
    open: (path) => opened.push(path),
    newWindow: () => undefined,
  });
  return { menu, all: items(menu), sent, opened };
}

/** The template's clicks need none of Electron's arguments. */
const click = (item: MenuItemConstructorOptions | undefined) =>
  Reflect.apply(item?.click ?? (() => undefined), item, []);

describe.each([true, false])('the menu (macOS: %s)', (mac) => {
  test('has every command once, and sends it', () => {
    const { all, sent } = setUp(mac);
    const named = all.filter(({ id }) => menuCommands.some((command) => command === id));
    for (const item of named) click(item);
    expect(sent.toSorted()).toEqual(menuCommands.toSorted());
  });

  test('uses no key twice, and registers none that the page listens to', () => {
    const { all } = setUp(mac);
    const keys = all.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
    const command = (id: string | undefined) => menuCommands.some((name) => name === id);
    for (const { id, accelerator, registerAccelerator } of all) {
      if (command(id) && accelerator !== undefined) expect(registerAccelerator).toBe(false);
    }
  });

  test('opens recent libraries that are still there', () => {
    const { all, opened } = setUp(mac);
    const list = all.find(({ label }) => label === 'Open Recent');
    expect(items(Array.isArray(list?.submenu) ? list.submenu : []).map(({ label }) => label)).toEqual(['minsk']);
    click(all.find(({ label }) => label === 'minsk'));
    expect(opened).toEqual(['/a/minsk.readout']);
  });
});

test('the first menu is the app’s on macOS, File elsewhere', () => {
  expect(setUp(true).menu[0]?.label).toBe('Readout');
  expect(setUp(false).menu[0]?.label).toBe('&File');
});
