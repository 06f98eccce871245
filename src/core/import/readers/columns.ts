/** Which column of a table, or key of a record, is what: proposed from the names. */
import type { ColumnChoice, ColumnMapping as Mapping, ColumnRole as Role } from '../../../shared/domain.ts';
import type { Companion, Refusal } from '../types.ts';

/** Names by role, the surest first, in small letters with `_` for spaces and hyphens. */
const names: Readonly<Record<Role, readonly string[]>> = {
  text: [
    'text',
    'full_text',
    'fulltext',
    'body',
    'content',
    'article',
    'articlebody',
    'article_text',
    'transcript',
    'statement',
    'quote',
    'message',
    'текст',
    'texte',
    'texto',
  ],
  title: ['title', 'headline', 'heading', 'subject', 'name', 'description', 'заголовок', 'titre', 'titel', 'titulo'],
  date: [
    'date',
    'date_str',
    'published',
    'published_at',
    'published_time',
    'publication_date',
    'pub_date',
    'pubdate',
    'datepublished',
    'date_published',
    'created_at',
    'created',
    'timestamp',
    'дата',
    'datum',
    'fecha',
  ],
  url: ['url', 'source_url', 'link', 'canonical_url', 'canonical', 'permalink', 'url_metadata', 'href', 'web_url'],
  source: ['source', 'publisher', 'site', 'site_name', 'outlet', 'source_name', 'источник', 'quelle'],
  language: ['language', 'lang', 'language_code'],
  speaker: ['speaker', 'speaker_name', 'person', 'spokesperson', 'докладчик'],
};

/** The column of each role, by name; a role without a fitting column is left out. */
export function proposeMapping(columns: readonly string[]): Mapping {
  const byName = new Map(columns.map((column) => [fold(column), column]));
  const mapping: Partial<Record<Role, string>> = {};
  for (const [role, known] of Object.entries(names) as [Role, readonly string[]][]) {
    const column = known.map((name) => byName.get(name)).find((one) => one !== undefined);
    if (column !== undefined) mapping[role] = column;
  }
  return mapping;
}

/** What a person chose for tables with just these columns, in any order; without a choice, what the names propose. */
export function mappingFor(columns: readonly string[], chosen: readonly ColumnChoice[]): Mapping {
  return chosenFor(columns, chosen)?.mapping ?? proposeMapping(columns);
}

export function chosenFor(columns: readonly string[], chosen: readonly ColumnChoice[]): ColumnChoice | undefined {
  const own = new Set(columns);
  return chosen.find((choice) => choice.columns.length === own.size && choice.columns.every((name) => own.has(name)));
}

function fold(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
}

/** What a row says of its document. */
export function readMetadata(row: Readonly<Record<string, unknown>>, mapping: Mapping): Companion {
  const date = cellOf(row, mapping.date);
  const language = cellOf(row, mapping.language);
  return {
    title: cellOf(row, mapping.title),
    dates: date === null ? [] : [ofClock(date)],
    source: cellOf(row, mapping.source),
    language: language === null ? null : { code: language, trusted: true },
    url: cellOf(row, mapping.url),
  };
}

/** Titles without a text are no documents: said once for a table, unless a person chose its columns so. */
export function refuseWithoutText(columns: readonly string[], chosen: readonly ColumnChoice[]): Refusal | null {
  if (mappingFor(columns, chosen).text !== undefined || chosenFor(columns, chosen)) return null;
  const named = columns.slice(0, 12).join(', ');
  const reason = `No column is known to hold the text (the columns are: ${named}). Say which one does, or import the documents themselves.`;
  return { ok: false, status: 'unsupported', reason };
}

/** Seconds or milliseconds since 1970, as programs write dates, as an ISO date; anything else as it is written. */
function ofClock(date: string): string {
  if (!/^1\d{9}(?:\d{3})?$/u.test(date)) return date;
  return new Date(Number(date.padEnd(13, '0'))).toISOString();
}

/** What stands in a column, in words; web sites give texts out as `{ "rendered": … }`. */
export function cellOf(row: Readonly<Record<string, unknown>>, column: string | undefined): string | null {
  const value = column === undefined ? null : row[column];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'object' && value !== null && 'rendered' in value) return cellOf({ ...value }, 'rendered');
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join('\n\n') || null;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
