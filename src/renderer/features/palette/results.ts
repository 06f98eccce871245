/** What the palette offers for what is typed: completions of the query, statements, people and views, commands. */
import { Bookmark, CalendarDays, FileText, Filter, type LucideIcon, Quote, Terminal, User } from 'lucide-react';
import type { PersonRef, StatementRow, ThemeRow, ViewRow } from '../../../shared/contract/rows.ts';
import { formatDate, plural } from '../../../shared/format.ts';
import { queryFields } from '../../../shared/query/fields.ts';
import { formatValue } from '../../../shared/query/format.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { speakerQuery } from '../../app/queries.ts';
import { navigate } from '../../app/router.ts';
import { type ShortcutName, shortcutNames, shortcutOf } from '../../app/shortcut-list.ts';
import { invoke } from '../../app/shortcuts.ts';

export interface PaletteItem {
  readonly id: string;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** A statement whose hits are marked. */
  readonly quote?: string;
  readonly detail?: string;
  readonly shortcut?: ShortcutName;
  /** What was typed of the label, where that begins with it. */
  readonly typed?: string;
  /** Replaces the text instead of doing something. */
  readonly completes?: string;
  readonly does?: () => void;
}

/** The last word of the text, where completion works, and what stands before it. */
export function lastWord(text: string): { readonly before: string; readonly word: string } {
  const match = /(?:^|\s)(-?[\p{L}]+:(?:"[^"]*|[^\s"]*)|[^\s"]*)$/u.exec(text);
  const word = match?.[1] ?? '';
  return { before: text.slice(0, text.length - word.length), word };
}

interface CompletionInput {
  readonly text: string;
  readonly themes: readonly ThemeRow[];
  readonly people: readonly (PersonRef & { readonly statements: number })[];
}

function completion(group: string, before: string, term: string, icon: LucideIcon, detail?: string): PaletteItem {
  return {
    id: `complete ${term}`,
    group,
    icon,
    label: term,
    completes: `${before}${term} `,
    ...(detail === undefined ? {} : { detail }),
  };
}

function dateCompletions(group: string, before: string, value: string): PaletteItem[] {
  const year = /^\d{4}$/u.exec(value)?.[0];
  const terms = year ? [`date:${year}..${Number(year) + 1}`, `date:${year}`, `date:${year}-03`] : [];
  return terms.map((term) => completion(group, before, term, CalendarDays));
}

/** Fields whose name begins as the word does; after the colon, values. */
export function completions({ text, themes, people }: CompletionInput): readonly PaletteItem[] {
  const { before, word } = lastWord(text);
  if (word === '') return [];
  const [name = '', value] = word.split(/:(.*)/su);
  const group = `Complete “${word}”`;
  if (value === undefined) {
    if (word.length < 2) return [];
    return queryFields
      .filter((each) => each.field.startsWith(name.toLowerCase()))
      .slice(0, 3)
      .map((each) => ({
        ...completion(group, before, `${each.field}:`, Filter, each.help),
        completes: `${before}${each.field}:`,
      }));
  }
  const typed = value.replaceAll('"', '').toLowerCase();
  if (name === 'date') return dateCompletions(group, before, typed);
  if (name === 'theme' || name === 'whole') {
    return themes
      .filter((theme) => theme.name.toLowerCase().includes(typed))
      .toSorted(
        (a, b) => Number(b.name.toLowerCase().startsWith(typed)) - Number(a.name.toLowerCase().startsWith(typed)),
      )
      .slice(0, 5)
      .map((theme) =>
        completion(group, before, `${name}:${formatValue(theme.name)}`, Filter, plural(theme.statements, 'statement')),
      );
  }
  if (name === 'speaker' || name === 'person') {
    return people
      .slice(0, 5)
      .map((each) =>
        completion(group, before, `${name}:${formatValue(each.name)}`, User, plural(each.statements, 'statement')),
      );
  }
  const field = queryFields.find((each) => each.field === name);
  return (field?.values ?? [])
    .filter((each) => each.startsWith(typed))
    .slice(0, 6)
    .map((each) => completion(group, before, `${name}:${each}`, Filter));
}

export function searchItem(text: string, count: number | null): readonly PaletteItem[] {
  const query = text.trim();
  if (query === '' || !parseQuery(query).ok) return [];
  return [
    {
      id: 'search',
      group: 'Search',
      icon: Quote,
      label: `Statements that match ${query}`,
      ...(count === null ? {} : { detail: plural(count, 'statement') }),
      does: () => navigate({ screen: 'statements', query }),
    },
  ];
}

export function statementItems(query: string, rows: readonly StatementRow[]): readonly PaletteItem[] {
  return rows.map((row) => ({
    id: `statement ${row.id}`,
    group: 'Statements',
    icon: Quote,
    label: row.text,
    quote: query,
    ...(row.date === null ? {} : { detail: formatDate(row.date) }),
    does: () => navigate({ screen: 'statements', query, at: row.id }),
  }));
}

export function personItems(people: CompletionInput['people']): readonly PaletteItem[] {
  return people.slice(0, 3).map((each) => ({
    id: `person ${each.id}`,
    group: 'People and views',
    icon: User,
    label: each.name,
    detail: plural(each.statements, 'statement'),
    does: () => navigate({ screen: 'statements', query: speakerQuery(each.name) }),
  }));
}

export function viewItems(views: readonly ViewRow[], text: string): readonly PaletteItem[] {
  const wanted = text.trim().toLowerCase();
  return views
    .filter((view) => view.name.toLowerCase().includes(wanted))
    .slice(0, 4)
    .map((view) => ({
      id: `view ${view.id}`,
      group: 'People and views',
      icon: Bookmark,
      label: view.name,
      detail: 'view',
      does: () => navigate({ screen: view.screen, query: view.query }),
    }));
}

/** Shortcuts that are not worth a line here: they move in a table. */
const notCommands: ReadonlySet<ShortcutName> = new Set([
  'next',
  'previous',
  'nextDocument',
  'previousDocument',
  'close',
  'check',
  'extend',
  'clearChecked',
  'toggleTheme',
  'search',
  'palette',
]);

export function commandItems(text: string, bound: ReadonlySet<ShortcutName>): readonly PaletteItem[] {
  const wanted = text.trim().toLowerCase();
  return shortcutNames
    .filter((name) => bound.has(name) && !notCommands.has(name))
    .map((name) => ({ name, entry: shortcutOf(name) }))
    .map(({ name, entry }) => ({
      name,
      label: entry.group === 'Go to' && !entry.hidden ? `Go to ${entry.label}` : entry.label,
    }))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, wanted === '' ? 14 : 6)
    .map(({ name, label }) => ({
      id: `command ${name}`,
      group: 'Commands',
      icon: name === 'report' ? FileText : Terminal,
      label,
      shortcut: name,
      does: () => void invoke(name),
    }));
}
