/** A row of a table, or a record, as a document. */
import type { ColumnMapping } from '../../../shared/domain.ts';
import type { Reading } from '../types.ts';
import { cellOf, readMetadata } from './columns.ts';
import { readMarkup } from './html.ts';

/** What only markup has; a text may well say that a < b. */
const tags = /<\/(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|td|blockquote|article|section)\s*>|<br\s*\/?>/iu;
const entities = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8});/iu;

/** What a row says under a mapping, or null where it holds neither text nor title. Markup in it is read as a page's. */
export function readRow(row: Readonly<Record<string, unknown>>, mapping: ColumnMapping): Reading | null {
  const metadata = readMetadata(row, mapping);
  const title = metadata.title === null ? null : withoutMarkup(metadata.title);
  const written = cellOf(row, mapping.text) ?? title;
  if (written === null) return null;
  const marked = tags.test(written);
  const text = marked ? readMarkup(written) : written;
  const speaker = cellOf(row, mapping.speaker);
  return {
    ...metadata,
    title,
    // A speaker's column makes the row a turn, written as transcripts write it.
    text: speaker === null ? text : `${speaker}: ${text}`,
    layout: marked ? 'paragraphs' : 'lines',
  };
}

function withoutMarkup(title: string): string {
  return tags.test(title) || entities.test(title) ? readMarkup(title) : title;
}
