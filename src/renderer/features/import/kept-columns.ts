/** What the library remembers of the columns of tables: read, and written back. */
import { z } from 'zod';
import { columnChoice, TABLE_COLUMNS } from '../../../shared/contract/columns.ts';
import type { Reply } from '../../../shared/contract/operation.ts';
import { columnRoles } from '../../../shared/domain.ts';
import type { PickedPaths } from '../../../shared/shell.ts';
import { bridge } from '../../api/bridge.ts';
import { startJob } from '../../api/jobs.ts';
import { type ColumnChoice, isUsable, roleLabels } from './column-fields.tsx';

/** A kind of table: those with the same columns, in any order. */
export interface Kind extends ColumnChoice {
  readonly key: string;
  /** First rows, where a table was looked into. */
  readonly sample: string[][];
}

const keyOf = (columns: readonly string[]): string => JSON.stringify(columns.toSorted());

const kindOf = (choice: ColumnChoice, sample: string[][] = []): Kind => ({
  ...choice,
  key: keyOf(choice.columns),
  sample,
});

export async function readKinds(): Promise<Reply<readonly Kind[]>> {
  const reply = await bridge().engine.call('preferences.get', { name: TABLE_COLUMNS });
  if (!reply.ok) return reply;
  const parsed = z.array(columnChoice).safeParse(reply.value.value);
  return { ok: true, value: parsed.success ? parsed.data.map((choice) => kindOf(choice)) : [] };
}

/** The kinds of the tables among some files, as remembered or proposed by their names. */
export async function kindsOfFiles({ paths }: PickedPaths): Promise<Reply<readonly Kind[]>> {
  const reply = await startJob('imports.columns', { paths: [...paths] }, 'tables');
  if (!reply.ok) return reply;
  return {
    ok: true,
    value: reply.value.tables.map(({ columns, mapping, sample }) => kindOf({ columns, mapping }, sample)),
  };
}

/**
 * Writes the kinds as they are now. Those that an import has remembered since stay.
 * @param before what was read
 */
export async function writeKinds(before: readonly Kind[], now: readonly Kind[]): Promise<Reply<unknown>> {
  const fresh = await readKinds();
  if (!fresh.ok) return fresh;
  const known = new Set([...before, ...now].map(({ key }) => key));
  const all = [...now.filter(({ mapping }) => isUsable(mapping)), ...fresh.value.filter(({ key }) => !known.has(key))];
  const value = all.map(({ columns, mapping }) => ({ columns, mapping }));
  return bridge().engine.call('preferences.set', { name: TABLE_COLUMNS, value });
}

/** Puts newly found kinds first; one that is there already stays as it is, with the rows that were found. */
export function withKinds(now: readonly Kind[], found: readonly Kind[]): readonly Kind[] {
  const samples = new Map(found.map(({ key, sample }) => [key, sample]));
  const known = new Set(now.map(({ key }) => key));
  return [
    ...found.filter(({ key }) => !known.has(key)),
    ...now.map((kind) => ({ ...kind, sample: samples.get(kind.key) ?? kind.sample })),
  ];
}

/** "Text: Wortlaut · Title: Kopf". */
export function mappingWords(mapping: Kind['mapping']): string {
  const said = columnRoles.flatMap((role) =>
    mapping[role] === undefined ? [] : [`${roleLabels[role]}: ${mapping[role]}`],
  );
  return said.length === 0 ? 'No column chosen' : said.join(' · ');
}
