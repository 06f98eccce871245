/** What is known of one or several documents, and what a correction would change in them. */
import type { DocumentRow } from '../../../shared/contract/rows.ts';
import type { Input } from '../../../shared/contract.ts';
import { formatDateRange, formatNumber, plural } from '../../../shared/format.ts';

export type Field = 'title' | 'date' | 'source' | 'language' | 'url';

/** The fields that are to be set; null takes a value away. What is not in it stays. */
export type Correction = Readonly<Pick<Input<'documents.update'>, Field>>;

export interface Shared {
  /** What all of them have; null where they have none, or several. */
  readonly value: string | null;
  readonly several: boolean;
  /** Every value with how many documents have it, the most frequent first; null: none. */
  readonly counts: readonly (readonly [value: string | null, documents: number])[];
}

export function sharedValue(rows: readonly DocumentRow[], field: Field): Shared {
  const counted = new Map<string | null, number>();
  for (const row of rows) counted.set(row[field], (counted.get(row[field]) ?? 0) + 1);
  const counts = [...counted].sort((a, b) => b[1] - a[1]);
  const several = counts.length > 1;
  return { value: several ? null : (counts[0]?.[0] ?? null), several, counts };
}

/** "11 Feb 2025 – 24 Sep 2025, 2 without a date". */
export function periodWords(rows: readonly DocumentRow[]): string {
  const dates = rows.flatMap(({ date }) => date ?? []).sort();
  const without = rows.length - dates.length;
  const range = formatDateRange(dates[0] ?? null, dates.at(-1) ?? null);
  return [range, without > 0 && `${formatNumber(without)} without a date`].filter(Boolean).join(', ');
}

/** "2 of 5". */
export function addressWords(rows: readonly DocumentRow[]): string {
  return `${formatNumber(rows.filter(({ url }) => url !== null).length)} of ${formatNumber(rows.length)}`;
}

/** What stands in the fields that somebody touched; a date in its stored form, empty for none. */
export type Draft = Readonly<Partial<Record<Field, string>>>;

/** As the engine keeps it: without spaces around, nothing as null. */
function stored(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

export function correctionOf({ title, date, source, language, url }: Draft): Correction {
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(date !== undefined && { date: stored(date) }),
    ...(source !== undefined && { source: stored(source) }),
    ...(language !== undefined && { language: language.trim() }),
    ...(url !== undefined && { url: stored(url) }),
  };
}

/** Whether a document looks different after a field is set. A date that somebody sets is a stated one, also where it was the same. */
function differs(row: DocumentRow, field: Field, value: string | null): boolean {
  if (row[field] !== value) return true;
  return field === 'date' && value !== null && row.dateBasis !== 'stated';
}

const fields = ['title', 'date', 'source', 'language', 'url'] as const satisfies readonly Field[];
export const fieldWords: Readonly<Record<Field, string>> = {
  title: 'title',
  date: 'date',
  source: 'source',
  language: 'language',
  url: 'address',
};

/** How many documents a field of the correction changes; null where it leaves the field alone. */
export function changedIn(rows: readonly DocumentRow[], correction: Correction, field: Field): number | null {
  const value = correction[field];
  return value === undefined ? null : rows.filter((row) => differs(row, field, value)).length;
}

/** The documents that a correction changes. */
export function changedRows(rows: readonly DocumentRow[], correction: Correction): readonly DocumentRow[] {
  return rows.filter((row) =>
    fields.some((field) => {
      const value = correction[field];
      return value !== undefined && differs(row, field, value);
    }),
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "the date and the source of 12 documents and the language of 3 documents": fields that change as many stand together. */
function fieldsOf(changes: readonly { readonly field: Field; readonly count: number }[], joint: 'of' | 'from'): string {
  const counts = [...new Set(changes.map(({ count }) => count))];
  const parts = counts.map((count) => {
    const names = changes.filter((each) => each.count === count).map(({ field }) => `the ${fieldWords[field]}`);
    return `${listed(names)} ${joint} ${plural(count, 'document')}`;
  });
  return listed(parts);
}

/** "Sets the source of 12 documents, takes the date from 1 document."; empty where nothing changes. */
export function correctionWords(rows: readonly DocumentRow[], correction: Correction): string {
  const changes = fields.flatMap((field) => {
    const count = changedIn(rows, correction, field);
    return count ? [{ field, count }] : [];
  });
  const set = changes.filter(({ field }) => correction[field] !== null);
  const taken = changes.filter(({ field }) => correction[field] === null);
  const words = [
    ...(set.length > 0 ? [`sets ${fieldsOf(set, 'of')}`] : []),
    ...(taken.length > 0 ? [`takes ${fieldsOf(taken, 'from')}`] : []),
  ];
  return words.length === 0 ? '' : sentence(words.join(', '));
}

/**
 * "145 statements (120 with themes), 2 notes and the original files go with them."
 * @param tagged how many of the statements have a theme; null while that is not known
 */
export function removalWords(rows: readonly DocumentRow[], tagged: number | null): string {
  const statements = rows.reduce((sum, row) => sum + row.statements, 0);
  const notes = rows.filter(({ note }) => note !== null).length;
  const themes = tagged === null || tagged === 0 ? '' : ` (${formatNumber(tagged)} with themes)`;
  const parts = [
    ...(statements > 0 ? [`${plural(statements, 'statement')}${themes}`] : []),
    ...(notes > 0 ? [plural(notes, 'note')] : []),
    'the original files',
  ];
  return sentence(`${listed(parts)} go with them`);
}
