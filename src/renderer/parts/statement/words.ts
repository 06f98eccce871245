/** Words about a statement that a table and a panel share. */
import type { StatementRow } from '../../../shared/contract/rows.ts';
import type { StatementKind } from '../../../shared/domain.ts';

/** Under a name there is room for one word. */
export const shortKindLabels: Readonly<Record<StatementKind, string>> = {
  quote: 'Quote',
  reported: 'Reported',
  act: 'Act',
};

/** "Jon Finer and Ma Zhaoxu"; as written in the text where nobody was found; a dash where nobody is named. */
export function speakerNames(row: Pick<StatementRow, 'speakers' | 'speakerAsWritten'>): string {
  const names = row.speakers.map((speaker) => speaker.name);
  if (names.length === 0) return row.speakerAsWritten ?? 'Nobody named';
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
