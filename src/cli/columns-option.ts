/** Which column of a table is what, as a person says it on the command line. */
import { z } from 'zod';
import type { Engine } from '../core/engine-types.ts';
import type { Input } from '../shared/contract.ts';
import type { ColumnMapping, ColumnRole } from '../shared/domain.ts';
import { columnRoles } from '../shared/domain.ts';
import { ReadoutError } from '../shared/errors.ts';
import { runJob } from './run-job.ts';

type ColumnChoice = NonNullable<Input<'imports.start'>['columns']>[number];

const asJson = z.partialRecord(z.enum(columnRoles), z.string().min(1));
const known = columnRoles.join(', ');

function refuse(text: string, why: string): never {
  throw new ReadoutError(
    'USAGE',
    `--columns cannot take “${text}”: ${why}. Say it as text=COLUMN,title=COLUMN or as JSON; a document has: ${known}. Nothing was changed.`,
  );
}

function isRole(word: string): word is ColumnRole {
  return columnRoles.some((role) => role === word);
}

function readJson(text: string): ColumnMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(text, 'it is no JSON');
  }
  const parsed = asJson.safeParse(value);
  return parsed.success ? parsed.data : refuse(text, 'its keys or values are others');
}

/**
 * Reads `text=Wortlaut,title=Kopf`, or `{"text": "Wort,laut"}` for names with a comma.
 * @throws ReadoutError USAGE
 */
export function readMapping(text: string): ColumnMapping {
  if (text.trim().startsWith('{')) return readJson(text);
  const mapping: Partial<Record<ColumnRole, string>> = {};
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const role = part.slice(0, at).trim();
    const column = part.slice(at + 1).trim();
    if (at < 1 || column === '') return refuse(text, `“${part.trim()}” is not of the form text=COLUMN`);
    if (!isRole(role)) return refuse(text, `a document has no “${role}”`);
    if (mapping[role] !== undefined) return refuse(text, `it says ${role} twice`);
    mapping[role] = column;
  }
  return mapping;
}

/**
 * The tables among the files that have all of these columns, and what their columns are then.
 * @throws ReadoutError COLUMN_UNKNOWN where no table has them
 */
export async function choicesFor(
  engine: Engine,
  paths: readonly string[],
  mapping: ColumnMapping,
): Promise<ColumnChoice[]> {
  const { tables } = await runJob(engine, 'imports.columns', { paths: [...paths] }, 'nothing was imported.');
  const wanted = Object.values(mapping);
  const fitting = tables.filter(({ columns }) => wanted.every((column) => columns.includes(column)));
  if (fitting.length > 0) return fitting.map(({ columns }) => ({ columns, mapping: { ...mapping } }));
  const there = tables.map(({ columns }) => columns.join(', '));
  throw new ReadoutError(
    'COLUMN_UNKNOWN',
    `No table among the files has the columns ${wanted.join(', ')}. ${there.length === 0 ? 'There is no table among them' : `Their columns are: ${there.join('; ')}`}. Nothing was imported.`,
  );
}
