/** How many rows a query finds in a table. */
import type { ReadHandle } from '../library/handles.ts';
import { compileQuery } from './compile.ts';
import type { Level } from './condition.ts';

const tables: Readonly<Record<'documents' | 'meetings' | 'statements' | 'people', { level: Level; from: string }>> = {
  documents: { level: 'document', from: 'document d' },
  meetings: { level: 'meeting', from: 'meeting m' },
  statements: { level: 'statement', from: 'statement s JOIN document d ON d.id = s.document_id' },
  people: { level: 'person', from: 'person p' },
};

/** @throws ReadoutError QUERY_INVALID */
export function countRows(read: ReadHandle, screen: keyof typeof tables, query: string): number {
  const { level, from } = tables[screen];
  const where = compileQuery(read, query, level);
  return read.value<number>(`SELECT count(*) FROM ${from} WHERE ${where.text}`, where.params) ?? 0;
}
