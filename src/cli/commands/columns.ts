/** `readout columns`: what a library remembers of the columns of tables, and changing it. */
import type { Command } from 'commander';
import { z } from 'zod';
import type { Engine } from '../../core/engine-types.ts';
import { columnChoice, TABLE_COLUMNS } from '../../shared/contract/columns.ts';
import type { ColumnChoice, ColumnMapping } from '../../shared/domain.ts';
import { ReadoutError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import { readMapping } from '../columns-option.ts';
import { type LibraryOption, libraryPath, print, printJson, type Status, say, value, withEngine } from '../context.ts';

async function remembered(engine: Engine): Promise<readonly ColumnChoice[]> {
  const kept = await value(engine, 'preferences.get', { name: TABLE_COLUMNS });
  const parsed = z.array(columnChoice).safeParse(kept.value);
  return parsed.success ? parsed.data : [];
}

/** @throws ReadoutError NOT_FOUND, USAGE */
function placeOf(text: string, list: readonly ColumnChoice[]): number {
  if (!/^\d+$/u.test(text)) throw new ReadoutError('USAGE', `A kind of table is named by its number, not “${text}”.`);
  const at = Number(text) - 1;
  if (list[at]) return at;
  throw new ReadoutError(
    'NOT_FOUND',
    `The library remembers ${plural(list.length, 'kind')} of tables; there is no number ${text}. Nothing was changed.`,
  );
}

/** @throws ReadoutError COLUMN_UNKNOWN */
function refuseUnknown(mapping: ColumnMapping, { columns }: ColumnChoice): void {
  const unknown = Object.values(mapping).find((column) => !columns.includes(column));
  if (unknown === undefined) return;
  throw new ReadoutError(
    'COLUMN_UNKNOWN',
    `These tables have no column “${unknown}”. Columns: ${columns.join(', ')}. Nothing was changed.`,
  );
}

const mappingWords = (mapping: ColumnMapping): string =>
  Object.entries(mapping)
    .map(([role, column]) => `${role}=${column}`)
    .join(',');

interface Options extends LibraryOption {
  readonly columns?: string;
  readonly forget?: boolean;
  readonly json?: boolean;
}

/** @returns the list as it is to be, or null where it stays */
function changed(list: readonly ColumnChoice[], number: string | undefined, options: Options): ColumnChoice[] | null {
  const { columns, forget } = options;
  if (columns === undefined && forget !== true && number === undefined) return null;
  if (number === undefined || (columns === undefined) === (forget !== true))
    throw new ReadoutError('USAGE', 'Say the number of a kind of table, and either --columns or --forget.');
  const at = placeOf(number, list);
  if (columns === undefined) return list.filter((_, index) => index !== at);
  const mapping = readMapping(columns);
  return list.map((choice, index) => {
    if (index !== at) return choice;
    refuseUnknown(mapping, choice);
    return { ...choice, mapping };
  });
}

export function addColumns(program: Command, done: (status: Status) => void): void {
  program
    .command('columns')
    .summary('what is remembered of the columns of tables')
    .description(
      'Lists the kinds of tables whose columns somebody has told, each with a number; changes one, or forgets it. It holds for\nlater imports; documents that are in stay as they are.',
    )
    .argument('[number]', 'which kind of table')
    .option('--library <file>', 'the library (or READOUT_LIBRARY)')
    .option('--columns <mapping>', 'what its columns are: text=COLUMN,title=COLUMN, or JSON')
    .option('--forget', 'forget it: the names of the columns are gone by again')
    .option('--json', 'print one JSON value')
    .action(async (number: string | undefined, options: Options) => {
      const list = await withEngine({ path: libraryPath(options) }, async (engine) => {
        const before = await remembered(engine);
        const after = changed(before, number, options);
        if (after) await value(engine, 'preferences.set', { name: TABLE_COLUMNS, value: after });
        return after ?? before;
      });
      if (options.json) printJson(list);
      else {
        for (const [index, { mapping, columns }] of list.entries())
          print(`${index + 1}\t${mappingWords(mapping)}\t${columns.join(', ')}`);
        if (list.length === 0) say('Nothing is remembered of the columns of tables.');
      }
      done(0);
    });
}
