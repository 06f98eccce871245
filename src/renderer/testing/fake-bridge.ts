/** An engine in memory, for working on the window without one. It knows the operations that the screens use most. */

import type { Reply } from '../../shared/contract/operation.ts';
import type { EngineEvent, Input, OperationName, Output } from '../../shared/contract.ts';
import type { TagState } from '../../shared/domain.ts';
import { splitConjuncts } from '../../shared/query/conjuncts.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import type { HostBridge, OpenLibrary } from '../../shared/shell.ts';
import { documents, fill, people, statements, texts, themes, views } from './fake-data.ts';

type Handlers = { [N in OperationName]?: (input: Input<N>) => Output<N> };

const listeners = new Set<(event: EngineEvent) => void>();
const preferences = new Map<string, unknown>();
const counted = (state: TagState) => state !== 'suggested' && state !== 'rejected';

function matches(row: (typeof statements)[number], query: string): boolean {
  const parsed = parseQuery(query);
  if (!parsed.ok) return true;
  return splitConjuncts(parsed.node).every((part) => {
    if (part.type === 'text') return row.text.toLowerCase().includes(part.text.toLowerCase());
    if (part.type !== 'field') return true;
    if (part.field === 'theme') {
      const wanted = part.values.map((name) => themes.find((each) => each.name.toLowerCase() === name.toLowerCase()));
      return row.tags.some(
        (tag) =>
          counted(tag.state) &&
          wanted.some(
            (theme) =>
              theme && (theme.id === tag.theme || themes.find((each) => each.id === tag.theme)?.parent === theme.id),
          ),
      );
    }
    if (part.field === 'date')
      return part.values.some(({ from, to }) => (row.date ?? '') >= (from ?? '') && (row.date ?? '') <= (to ?? '9'));
    if (part.field === 'speaker')
      return part.values.some((name) =>
        row.speakers.some((each) => each.name.toLowerCase().includes(name.toLowerCase())),
      );
    if (part.field === 'document') return part.values.includes(row.document);
    if (part.field === 'kind') return part.values.includes(row.kind);
    if (part.field === 'is')
      return part.values.some((flag) =>
        flag === 'untagged' ? !row.tags.some((tag) => counted(tag.state)) : flag === row.review,
      );
    return true;
  });
}

function found(query: string) {
  return statements
    .filter((row) => matches(row, query))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.id - b.id);
}

function change(operation: OperationName, label: string, ids: number[]) {
  queueMicrotask(() => {
    for (const listener of listeners)
      listener({ type: 'changed', operation, label, tables: ['tag', 'statement'], statements: ids });
  });
  return { changed: ids.length, label };
}

function withTag(id: number, theme: number, next: (state: TagState | null) => TagState | null): void {
  const index = statements.findIndex((row) => row.id === id);
  const row = statements[index];
  if (!row) return;
  const before = row.tags.find((tag) => tag.theme === theme);
  const state = next(before?.state ?? null);
  const rest = row.tags.filter((tag) => tag.theme !== theme);
  statements[index] = {
    ...row,
    tags: state === null ? rest : [...rest, { theme, state, rule: null, match: null, coder: null }],
  };
}

const toggle = (state: TagState | null): TagState | null =>
  state === 'rule'
    ? 'rejected'
    : state === null || state === 'rejected'
      ? 'hand'
      : state === 'suggested'
        ? 'accepted'
        : null;

const handlers: Handlers = {
  'library.info': () => ({
    name: 'minsk-2024',
    path: '/home/weiss/minsk-2024.readout',
    coder: 'A. Weiss',
    documents: documents.length,
    meetings: 612,
    statements: statements.length,
    people: 947,
    suggestions: 412,
    unresolved: 37,
    attention: 9,
    duplicates: 9,
    outdated: 0,
    undo: null,
    redo: null,
  }),
  'themes.list': () => themes.map((theme) => ({ ...theme, statements: found(`theme:"${theme.name}"`).length })),
  'views.list': () => views,
  'statements.ids': ({ query = '', groupBy }) => {
    const rows = found(query);
    const ids = Uint32Array.from(rows, (row) => row.id);
    const order = [...new Set(rows.map((row) => row.document))];
    const groups = groupBy
      ? {
          documents: Uint32Array.from(order),
          counts: Uint32Array.from(order, (id) => rows.filter((row) => row.document === id).length),
        }
      : null;
    return { ids, all: statements.length, groups };
  },
  'statements.rows': ({ ids }) => ids.flatMap((id) => statements.find((row) => row.id === id) ?? []),
  'statements.histogram': ({ query = '' }) => {
    const months = new Map<string, { month: string; all: number; hits: number }>();
    for (const row of statements) {
      const month = row.date?.slice(0, 7) ?? '';
      const bar = months.get(month) ?? { month, all: 0, hits: 0 };
      bar.all++;
      if (matches(row, query.replace(/date:\S+/u, ''))) bar.hits++;
      months.set(month, bar);
    }
    return [...months.values()].sort((a, b) => a.month.localeCompare(b.month));
  },
  'statements.get': ({ id }) => {
    const row = statements.find((each) => each.id === id);
    if (!row) throw new Error('no such row');
    const text = texts.get(row.document) ?? '';
    const start = text.lastIndexOf('\n', row.start) + 1;
    const end = text.indexOf('\n', row.end);
    const inDocument = statements.filter((each) => each.document === row.document);
    return {
      row,
      passage: { start, text: text.slice(start, end) },
      speakerSpan: null,
      cueSpan: null,
      position: inDocument.indexOf(row) + 1,
      of: inDocument.length,
      place: 'Minsk',
      language: 'en',
      url: null,
      roles: [{ person: 1, title: 'President of Belarus', country: 'Belarus' }],
      origin: 'extracted',
      evidence: { pattern: 'quote then speaker', steps: [] },
      reasons: row.tags
        .filter((tag) => tag.state !== 'hand')
        .map((tag) => ({ theme: tag.theme, rule: 1, term: 'border, borders, frontier', accepted: 31, decided: 38 })),
      citation: `Lukashenko, A., in “${row.title}”, ${row.source}, 13 Sep 2024, ¶ ${row.paragraph}.`,
    };
  },
  'people.complete': ({ text }) =>
    people
      .filter((each) => each.name.toLowerCase().includes(text.toLowerCase()))
      .map((each, index) => ({ ...each, statements: 13 - index, country: null })),
  'tags.toggle': ({ theme, ids }) => {
    for (const id of ids) withTag(id, theme, toggle);
    return change(
      'tags.toggle',
      `${themes.find((each) => each.id === theme)?.name} changed on ${ids.length} statements`,
      ids,
    );
  },
  'tags.decide': ({ ids, accept }) => {
    for (const id of ids)
      for (const { id: theme } of themes)
        withTag(id, theme, (state) => (state === 'suggested' ? (accept ? 'accepted' : 'rejected') : state));
    return change('tags.decide', accept ? 'Suggestions accepted' : 'Suggestions rejected', ids);
  },
  'statements.review': ({ ids, review }) => {
    for (const id of ids) {
      const index = statements.findIndex((row) => row.id === id);
      const row = statements[index];
      if (row) statements[index] = { ...row, review };
    }
    return change('statements.review', `${ids.length} statements confirmed`, ids);
  },
  'notes.set': ({ id, body }) => {
    const index = statements.findIndex((row) => row.id === id);
    const row = statements[index];
    if (row) statements[index] = { ...row, note: body || null };
    return change('notes.set', 'Note saved', [id]);
  },
  'preferences.get': ({ name }) => ({ value: preferences.get(name) }),
  'preferences.set': ({ name, value }) => {
    preferences.set(name, value);
    return {};
  },
  'history.undo': () => change('history.undo', 'Security added to 1 statement', []),
};

const params = new URLSearchParams(window.location.search);
fill(Number(params.get('documents') ?? 60));
const opened: OpenLibrary = { path: '/home/weiss/minsk-2024.readout', name: 'minsk-2024', risk: null };
const closed = params.get('library') === 'none';
const refuse = async () =>
  ({ ok: false, error: { code: 'INTERNAL', message: 'The sample bridge cannot do this.' } }) as const;
const nothing = async () => null;

export const fakeBridge: HostBridge = {
  engine: {
    async call(operation, input) {
      await Promise.resolve();
      const handler = handlers[operation] as ((input: unknown) => unknown) | undefined;
      if (!handler)
        return { ok: false, error: { code: 'INTERNAL', message: `The sample engine does not know ${operation}.` } };
      return { ok: true, value: handler(input) } as Reply<never>;
    },
    cancel() {},
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
  shell: {
    info: { kind: 'browser', platform: 'linux', version: '0.1.0' },
    pickFiles: nothing,
    droppedPaths: refuse,
    pickLibrary: nothing,
    createLibrary: refuse,
    saveFile: refuse,
    pickSavePath: nothing,
    openLink: refuse,
    showInFolder: refuse,
    library: async () => (closed ? null : opened),
    openLibrary: refuse,
    openSample: refuse,
    closeLibrary: refuse,
    recentLibraries: async () => [
      {
        path: '/a',
        name: 'minsk-2024',
        openedAt: new Date().toISOString(),
        documents: 1284,
        statements: 18406,
        exists: true,
      },
      {
        path: '/b',
        name: 'sahel-transcripts',
        openedAt: '2024-11-12T09:00:00Z',
        documents: 312,
        statements: 5020,
        exists: true,
      },
    ],
    forgetLibrary: async () => [],
    frameAddress: async () => '',
    reportCounts() {},
    appInfo: async () => ({ version: '0.1.0', runtimes: [], licences: [] }),
    setTitle() {},
    setTheme() {},
    restartEngine: refuse,
    onLibrary: () => () => {},
    onEngineState: (tell) => {
      tell({ state: 'running' });
      return () => {};
    },
    onMenuCommand: () => () => {},
  },
};
