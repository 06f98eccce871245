/** What the engine tells of a document, and the words for it. */
import type { Output } from '../../../shared/contract.ts';
import { dateBasisLabels, formatDate } from '../../../shared/format.ts';

export type DocumentDetail = Output<'documents.get'>;

/** "13 Sep 2024, stated". */
export function dateWithBasis(row: DocumentDetail['row']): string | null {
  if (row.date === null) return null;
  const basis = row.dateBasis && row.dateBasis !== 'published' ? `, ${dateBasisLabels[row.dateBasis]}` : '';
  return `${formatDate(row.date)}${basis}`;
}
