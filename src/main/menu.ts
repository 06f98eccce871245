/** The platform's menu, as a template: commands go to the page, which carries them out as its own. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, RecentLibrary } from '../shared/shell.ts';

export interface MenuOptions {
  readonly mac: boolean;
  readonly recent: readonly RecentLibrary[];
  readonly command: (command: MenuCommand) => void;
  readonly open: (path: string) => void;
  readonly newWindow: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { mac } = options;
  // The page listens to these keys itself; the menu shows them. On macOS the menu's keys come after the page's anyway.
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => options.command(command),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const settings = item('Settings…', 'settings.open', 'CmdOrCtrl+,');
  const about = item('About Readout', 'help.about');
  return [
    ...(mac ? [appMenu(about, settings)] : []),
    fileMenu(options, item, mac ? [] : [separator, settings]),
    editMenu(item),
    viewMenu(item),
    goMenu(item),
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      label: mac ? 'Help' : '&Help',
      submenu: [item('Keyboard Shortcuts', 'help.shortcuts', '?'), ...(mac ? [] : [separator, about])],
    },
  ];
}

type Item = (label: string, command: MenuCommand, accelerator?: string) => MenuItemConstructorOptions;

function appMenu(about: MenuItemConstructorOptions, settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Readout',
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(options: MenuOptions, item: Item, more: MenuItemConstructorOptions[]): MenuItemConstructorOptions {
  const there = options.recent.filter(({ exists }) => exists);
  return {
    label: options.mac ? 'File' : '&File',
    submenu: [
      { id: 'window.new', label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: options.newWindow },
      item('New Library…', 'library.new'),
      item('Open Library…', 'library.open', 'CmdOrCtrl+O'),
      {
        label: 'Open Recent',
        enabled: there.length > 0,
        submenu: there.map(({ name, path }) => ({ label: name, toolTip: path, click: () => options.open(path) })),
      },
      separator,
      item('Import Documents…', 'import.files', 'CmdOrCtrl+I'),
      item('Import Folder…', 'import.folder'),
      separator,
      item('Report…', 'report.open', 'CmdOrCtrl+P'),
      ...more,
      separator,
      item('Close Library', 'library.close'),
      options.mac ? { role: 'close' } : { role: 'quit', accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

function editMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      item('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
      item('Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      item('Find', 'edit.find', '/'),
    ],
  };
}

function viewMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      item('Navigation', 'view.navigation', 'CmdOrCtrl+B'),
      item('Details', 'view.details', 'CmdOrCtrl+.'),
      item('Row Height', 'view.rowHeight'),
      item('Commands…', 'view.palette', 'CmdOrCtrl+K'),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
    ],
  };
}

function goMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&Go',
    submenu: [
      item('Back', 'go.back', 'Alt+Left'),
      item('Forward', 'go.forward', 'Alt+Right'),
      separator,
      item('Overview', 'go.overview'),
      item('Documents', 'go.documents'),
      item('Meetings', 'go.meetings'),
      item('Statements', 'go.statements'),
      item('People', 'go.people'),
      item('Themes', 'go.themes'),
      item('Review', 'go.review'),
      item('History', 'go.history'),
    ],
  };
}
