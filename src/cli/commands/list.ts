/** `readout list`: the tables, with the query language of the app. */
import { type Command, Option } from 'commander';
import type { Engine } from '../../core/engine-types.ts';
import { isCounted } from '../../shared/domain.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { type LibraryOption, libraryPath, print, type Status, value, withEngine } from '../context.ts';
import { queryHelp } from '../query-help.ts';
import { formatRows, type ListFormat, listFormats, type Row } from '../table.ts';

export const tables = ['documents', 'meetings', 'statements', 'people', 'themes'] as const;
export type Table = (typeof tables)[number];

interface Wish {
  readonly query: string;
  readonly sort: readonly string[];
  readonly limit: number;
}

interface Listing {
  readonly all: readonly string[];
  readonly shown: readonly string[];
  rows(engine: Engine, wish: Wish): Promise<Row[]>;
}

const PAGE = 1000;

/** Rows of an id list, in requests as large as the contract allows. */
async function pages<T>(ids: Uint32Array, limit: number, fetch: (ids: number[]) => Promise<T[]>): Promise<T[]> {
  const wanted = ids.subarray(0, limit);
  const rows: T[] = [];
  for (let at = 0; at < wanted.length; at += PAGE) rows.push(...(await fetch([...wanted.subarray(at, at + PAGE)])));
  return rows;
}

async function themeNames(engine: Engine): Promise<ReadonlyMap<number, string>> {
  return new Map((await value(engine, 'themes.list', {})).map((theme) => [theme.id, theme.name]));
}

async function statements(engine: Engine, { query, sort, limit }: Wish): Promise<Row[]> {
  const { ids } = await value(engine, 'statements.ids', { query, sort: [...sort] });
  const names = await themeNames(engine);
  const rows = await pages(ids, limit, (page) => value(engine, 'statements.rows', { ids: page }));
  return rows.map((row) => ({
    id: row.id,
    document: row.document,
    title: row.title,
    source: row.source,
    date: row.date,
    speaker: row.speakers.map((person) => person.name).join('; ') || null,
    speakerAsWritten: row.speakerAsWritten,
    kind: row.kind,
    cue: row.cue,
    text: row.text,
    themes: row.tags.filter((tag) => isCounted(tag.state)).map((tag) => names.get(tag.theme) ?? ''),
    start: row.start,
    end: row.end,
    confidence: row.confidence,
    review: row.review,
    paragraph: row.paragraph,
    addressee: row.addressee?.name ?? null,
    country: row.country,
    turn: row.turn,
    note: row.note,
  }));
}

const listings: Readonly<Record<Table, Listing>> = {
  statements: {
    all: [
      'id',
      'document',
      'title',
      'source',
      'date',
      'speaker',
      'speakerAsWritten',
      'kind',
      'cue',
      'text',
      'themes',
      'start',
      'end',
      'confidence',
      'review',
      'paragraph',
      'addressee',
      'country',
      'turn',
      'note',
    ],
    shown: ['id', 'date', 'speaker', 'kind', 'cue', 'text', 'themes'],
    rows: statements,
  },
  documents: {
    all: ['id', 'title', 'source', 'date', 'language', 'url', 'file', 'statements', 'dateBasis', 'note', 'themes'],
    shown: ['id', 'date', 'title', 'source', 'language', 'statements'],
    rows: async (engine, { query, sort, limit }) => {
      const { ids } = await value(engine, 'documents.ids', { query, sort: [...sort] });
      const names = await themeNames(engine);
      const rows = await pages(ids, limit, (page) => value(engine, 'documents.rows', { ids: page }));
      return rows.map(({ id, title, source, date, language, url, file, statements: count, dateBasis, note, tags }) => ({
        ...{ id, title, source, date, language, url, file },
        ...{ statements: count, dateBasis, note },
        themes: tags.map((theme) => names.get(theme) ?? ''),
      }));
    },
  },
  meetings: {
    all: [
      ...['id', 'type', 'date', 'dateBasis', 'place', 'participants', 'documents', 'main', 'statements', 'review'],
      'themes',
    ],
    shown: ['id', 'date', 'type', 'place', 'participants', 'main'],
    rows: async (engine, { query, sort, limit }) => {
      const { ids } = await value(engine, 'meetings.ids', { query, sort: [...sort] });
      const names = await themeNames(engine);
      const rows = await pages(ids, limit, (page) => value(engine, 'meetings.rows', { ids: page }));
      return rows.map((row) => ({
        id: row.id,
        type: row.type,
        date: row.date,
        dateBasis: row.dateBasis,
        place: row.place,
        participants: row.participants.map(({ name, role, country }) => ({ name, role, country })),
        documents: row.documents.map((document) => document.id),
        main: row.documents.some((document) => document.main),
        statements: row.statements,
        review: row.review,
        themes: row.tags.map((theme) => names.get(theme) ?? ''),
      }));
    },
  },
  people: {
    all: ['id', 'name', 'aliases', 'country', 'roles', 'statements', 'kind', 'meetings'],
    shown: ['id', 'name', 'country', 'roles', 'statements', 'meetings'],
    rows: async (engine, { query, sort, limit }) => {
      const { ids } = await value(engine, 'people.ids', { query, sort: [...sort] });
      const rows = await pages(ids, limit, (page) => value(engine, 'people.rows', { ids: page }));
      return rows.map(({ id, name, aliases, country, roles, statements: count, kind, meetings }) => ({
        ...{ id, name, aliases, country, roles },
        ...{ statements: count, kind, meetings },
      }));
    },
  },
  themes: {
    all: ['id', 'name', 'parent', 'statements', 'suggestions', 'key', 'color', 'definition'],
    shown: ['id', 'name', 'statements', 'suggestions', 'key', 'definition'],
    rows: async (engine, { query, sort, limit }) => {
      if (sort.length > 0)
        throw new ReadoutError(
          'COLUMN_UNKNOWN',
          'Themes are listed in the order of the codebook; --sort does not apply.',
        );
      const themes = await value(engine, 'themes.list', { query });
      return themes
        .slice(0, limit)
        .map(({ id, name, parent, statements: count, suggestions, key, color, definition }) => ({
          ...{ id, name: name, parent },
          ...{ statements: count, suggestions, key, color, definition },
        }));
    },
  },
};

/** Rows of a table for people: sub-themes stand under their parents. */
function forTable(table: Table, rows: Row[]): Row[] {
  return table === 'themes'
    ? rows.map((row) => ({ ...row, name: row.parent === null ? String(row.name) : `  ${row.name}` }))
    : rows;
}

export async function listing(
  engine: Engine,
  table: Table,
  wish: Wish,
  format: ListFormat,
  columns: readonly string[] | null,
): Promise<string> {
  const { rows, all, shown } = listings[table];
  const found = await rows(engine, wish);
  return formatRows(format === 'table' ? forTable(table, found) : found, format, { all, shown, wished: columns });
}

const split = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new ReadoutError('USAGE', `--limit takes a whole number, not “${text}”.`);
  return Number(text);
}

interface Options extends LibraryOption {
  readonly format: ListFormat;
  readonly json?: boolean;
  readonly columns?: string[];
  readonly sort: string[];
  readonly limit?: number;
}

export function addList(program: Command, done: (status: Status) => void): void {
  program
    .command('list')
    .summary('list documents, meetings, statements, people or themes')
    .description(`Prints a table of the library.\n\n${queryHelp()}`)
    .argument('<table>', `one of ${tables.join(', ')}`)
    .argument('[query...]', 'only rows that match; several words are one query')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .addOption(new Option('--format <format>', 'how to print').choices([...listFormats]).default('table'))
    .option('--json', 'the same as --format json')
    .option('--columns <names>', 'only these columns, separated by commas', split)
    .option('--sort <names>', 'by these columns, separated by commas; -name is descending', split, [])
    .option('--limit <n>', 'at most so many rows', whole)
    .action(async (table: string, query: string[], options: Options) => {
      const known = tables.find((name) => name === table);
      if (!known) throw new ReadoutError('USAGE', `There is no table “${table}”. Tables: ${tables.join(', ')}.`);
      const format = options.json ? 'json' : options.format;
      const wish = { query: query.join(' '), sort: options.sort, limit: options.limit ?? Number.POSITIVE_INFINITY };
      print(
        await withEngine({ path: libraryPath(options) }, (engine) =>
          listing(engine, known, wish, format, options.columns ?? null),
        ),
      );
      done(0);
    });
}
