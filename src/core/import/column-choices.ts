/** What the columns of tables are: asked about before an import where the names do not say it, and remembered. */
import { extname } from 'node:path';
import { z } from 'zod';
import { columnChoice, TABLE_COLUMNS, type TableToImport } from '../../shared/contract/columns.ts';
import type { ColumnChoice } from '../../shared/domain.ts';
import type { JobContext } from '../handlers.ts';
import type { ReadHandle, WriteHandle } from '../library/handles.ts';
import { getPreference, setPreference } from '../library/preferences.ts';
import { findFiles, nameOf } from './find-files.ts';
import { WorkerLost, WorkerPool } from './pool.ts';
import { chosenFor, proposeMapping } from './readers/columns.ts';
import type { TableHead } from './readers/table-head.ts';

/** Kinds of tables that a library remembers, and files that are looked into before an import. */
const REMEMBERED = 200;
const LOOKED_INTO = 500;
const TABLES = new Set(['.csv', '.tsv', '.json', '.jsonl', '.ndjson', '.xlsx']);

/** @param now what was said just now; it goes before what was remembered */
export function rememberedChoices(read: ReadHandle, now: readonly ColumnChoice[] = []): ColumnChoice[] {
  const parsed = z.array(columnChoice).safeParse(getPreference(read, TABLE_COLUMNS));
  return [...now, ...(parsed.success ? parsed.data : [])];
}

export function rememberChoices(write: WriteHandle, choices: readonly ColumnChoice[]): void {
  const before = rememberedChoices(write).filter(({ columns }) => !chosenFor(columns, choices));
  setPreference(write, TABLE_COLUMNS, [...choices, ...before].slice(0, REMEMBERED));
}

/** The tables among the files of these paths, each set of columns once, with what is known or proposed of them. */
export async function findTables(paths: readonly string[], context: JobContext): Promise<TableToImport[]> {
  const files = findFiles(paths)
    .filter(({ path, refusal }) => refusal === null && TABLES.has(extname(path).toLowerCase()))
    .slice(0, LOOKED_INTO);
  if (files.length === 0) return [];
  const chosen = rememberedChoices(context.read);
  const pool = new WorkerPool(context.worker);
  const found: TableToImport[] = [];
  try {
    const heads = await Promise.all(files.map(async ({ path }) => ({ path, head: await headOf(pool, path) })));
    for (const { path, head } of heads) {
      if (head === null) continue;
      const known = found.findIndex(({ columns }) => chosenFor(head.columns, [{ columns, mapping: {} }]));
      const table = found[known];
      if (table) found[known] = { ...table, files: table.files + 1 };
      else found.push(tableOf(path, head, chosen));
    }
  } finally {
    await pool.end();
  }
  return found;
}

function tableOf(path: string, head: TableHead, chosen: readonly ColumnChoice[]): TableToImport {
  const remembered = chosenFor(head.columns, chosen);
  const mapping = remembered?.mapping ?? proposeMapping(head.columns);
  return {
    path,
    files: 1,
    columns: [...head.columns],
    sample: head.sample.map((row) => [...row]),
    mapping: { ...mapping },
    unclear: remembered === undefined && mapping.text === undefined,
  };
}

function headOf(pool: WorkerPool, path: string): Promise<TableHead | null> {
  return pool.withHand(async (hand) => {
    try {
      const reply = await hand.ask({ type: 'columns', path, name: nameOf(path) });
      return reply.type === 'columns' ? reply.head : null;
    } catch (fault) {
      if (fault instanceof WorkerLost) return null;
      throw fault;
    }
  });
}
