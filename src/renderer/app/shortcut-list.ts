/** Every key of the window, once: what is bound, and what the sheet of shortcuts shows. */
import type { MenuCommand } from '../../shared/shell.ts';

export const shortcutGroups = [
  'Move',
  'Select',
  'Tag',
  'Correct',
  'Find',
  'Go to',
  'Window',
  'Library',
  'Help',
] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

interface ShortcutEntry {
  readonly group: ShortcutGroup;
  readonly label: string;
  /** tinykeys sequences; `$mod` is Ctrl, or Cmd on a Mac. */
  readonly bind: readonly string[];
  /** As printed: alternatives, each a list of keys. */
  readonly keys: readonly string[];
  /** The platform's menu item that does the same. */
  readonly menu?: MenuCommand;
  /** Not in the sheet: the entry before it stands for both. */
  readonly hidden?: boolean;
}

const entry = (
  group: ShortcutGroup,
  label: string,
  bind: string | readonly string[],
  keys: readonly string[],
  more: Pick<ShortcutEntry, 'menu' | 'hidden'> = {},
): ShortcutEntry => ({ group, label, bind: typeof bind === 'string' ? [bind] : bind, keys, ...more });

const hidden = { hidden: true } as const;

export const shortcutList = {
  next: entry('Move', 'Next, previous', 'j', ['J', 'K']),
  previous: entry('Move', 'Previous', 'k', ['K'], hidden),
  nextDocument: entry('Move', 'Next, previous document', 'Shift+J', ['Shift', 'J']),
  previousDocument: entry('Move', 'Previous document', 'Shift+K', ['Shift', 'K'], hidden),
  openReader: entry('Move', 'Open in reader', 'o', ['O']),
  close: entry('Move', 'Close, back', 'Escape', ['Esc']),
  check: entry('Select', 'Select row', 'Space', ['Space']),
  extend: entry('Select', 'Extend', 'Shift+ArrowDown', ['Shift', '↓']),
  checkAll: entry('Select', 'Select all', '$mod+a', ['Ctrl', 'A']),
  clearChecked: entry('Select', 'Clear selection', [], ['Esc']),
  toggleTheme: entry('Tag', 'Toggle theme', ['1', '2', '3', '4', '5', '6', '7', '8', '9'], ['1', '–', '9']),
  pickTheme: entry('Tag', 'Pick a theme by name', 't', ['T']),
  accept: entry('Tag', 'Accept suggestions', 'Enter', ['↵']),
  reject: entry('Tag', 'Reject suggestions', 'x', ['X']),
  confirm: entry('Correct', 'Confirm statement', 'c', ['C']),
  edit: entry('Correct', 'Edit span, speaker, kind', 'e', ['E']),
  addStatement: entry('Correct', 'New statement from selection', 's', ['S']),
  note: entry('Correct', 'Note', 'n', ['N']),
  undo: entry('Correct', 'Undo', '$mod+z', ['Ctrl', 'Z'], { menu: 'edit.undo' }),
  redo: entry('Correct', 'Redo', ['$mod+Shift+Z', '$mod+y'], ['Ctrl', 'Shift', 'Z'], { menu: 'edit.redo' }),
  search: entry('Find', 'Search', '/', ['/'], { menu: 'edit.find' }),
  palette: entry('Find', 'Search and commands', '$mod+k', ['Ctrl', 'K'], { menu: 'view.palette' }),
  addFilter: entry('Find', 'Add a filter', 'f', ['F']),
  showInContext: entry('Find', 'Show in context', [], ['Ctrl', '↵']),
  goOverview: entry('Go to', 'Overview', 'g o', ['G', 'O'], { menu: 'go.overview' }),
  goDocuments: entry('Go to', 'Documents', 'g d', ['G', 'D'], { menu: 'go.documents' }),
  goMeetings: entry('Go to', 'Meetings', 'g m', ['G', 'M'], { menu: 'go.meetings' }),
  goStatements: entry('Go to', 'Statements', 'g s', ['G', 'S'], { menu: 'go.statements' }),
  goPeople: entry('Go to', 'People', 'g p', ['G', 'P'], { menu: 'go.people' }),
  goThemes: entry('Go to', 'Themes', 'g t', ['G', 'T'], { menu: 'go.themes' }),
  goReview: entry('Go to', 'Review', 'g r', ['G', 'R'], { menu: 'go.review' }),
  goHistory: entry('Go to', 'History', 'g h', ['G', 'H'], { menu: 'go.history' }),
  back: entry('Go to', 'Back', 'Alt+ArrowLeft', ['Alt', '←'], { menu: 'go.back', hidden: true }),
  forward: entry('Go to', 'Forward', 'Alt+ArrowRight', ['Alt', '→'], { menu: 'go.forward', hidden: true }),
  navigation: entry('Window', 'Navigation', '$mod+b', ['Ctrl', 'B'], { menu: 'view.navigation' }),
  details: entry('Window', 'Details', '$mod+.', ['Ctrl', '.'], { menu: 'view.details' }),
  rowHeight: entry('Window', 'Row height', '$mod+Shift+D', ['Ctrl', 'Shift', 'D'], { menu: 'view.rowHeight' }),
  largerText: entry('Window', 'Larger text', [], ['Ctrl', '+']),
  import: entry('Library', 'Import', '$mod+i', ['Ctrl', 'I'], { menu: 'import.files' }),
  report: entry('Library', 'Report', '$mod+p', ['Ctrl', 'P'], { menu: 'report.open' }),
  saveView: entry('Library', 'Save view', '$mod+s', ['Ctrl', 'S']),
  settings: entry('Library', 'Settings', '$mod+,', ['Ctrl', ','], { menu: 'settings.open' }),
  help: entry('Help', 'This sheet', '[Shift]+?', ['?'], { menu: 'help.shortcuts' }),
} as const satisfies Record<string, ShortcutEntry>;

export type ShortcutName = keyof typeof shortcutList;

export function shortcutOf(name: ShortcutName): ShortcutEntry {
  return shortcutList[name];
}

export const shortcutNames = Object.keys(shortcutList) as readonly ShortcutName[];
