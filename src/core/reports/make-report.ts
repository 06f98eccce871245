/** One report from choices to octets. */
import { createHash } from 'node:crypto';
import type { Output, ParsedInput } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import type { ReadHandle } from '../library/handles.ts';
import { compileQuery } from '../search/compile.ts';
import { dateWithin } from '../search/conditions.ts';
import { join, type Sql, sql } from '../search/sql.ts';
import { statementIds } from '../statements/store.ts';
import { buildReport } from './build.ts';
import { renderHtml } from './html/render.ts';

export type ReportChoices = ParsedInput<'reports.render'>;
export type Report = Output<'reports.render'>;

function chosen(read: ReadHandle, input: ReportChoices): Sql {
  const parts = [compileQuery(read, input.query, 'statement')];
  if (input.from !== null || input.to !== null)
    parts.push(dateWithin('d.date', { from: input.from, to: lastDay(input.to) }));
  if (input.confirmedOnly) parts.push(sql(`s.review = 'confirmed'`));
  return join(parts, 'AND');
}

/** "2024" as an end means its last day. */
function lastDay(date: string | null): string | null {
  return date === null
    ? null
    : `${date}-12-31`.slice(0, 4) +
        (date.length === 4 ? '-12-31' : date.length === 7 ? `${date.slice(4)}-31` : date.slice(4));
}

/** A name for the file that says what is in it: "readout-report-theme-trade.html". */
function fileName(title: string, format: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${words === '' ? 'report' : words}.${format}`;
}

/**
 * @returns the same octets for the same library and choices
 * @throws ReadoutError QUERY_INVALID, NOT_FOUND where no statement matches, LIBRARY_DAMAGED of `buildReport`
 */
export function makeReport(read: ReadHandle, input: ReportChoices): Report {
  const ids = statementIds(read, chosen(read, input), ['date', 'start']);
  if (ids.length === 0) {
    throw new ReadoutError(
      'NOT_FOUND',
      'No statement matches: there is nothing to report. Widen the query or the period.',
    );
  }
  const model = buildReport(read, ids, input);
  const bytes = new TextEncoder().encode(renderHtml(model));
  return {
    bytes,
    mediaType: 'text/html; charset=utf-8',
    fileName: fileName(model.title, input.format),
    statements: model.counts.statements,
    meetings: model.counts.meetings,
    documents: model.counts.documents,
    printed: new Set(model.themes.flatMap((theme) => theme.entries.map((entry) => entry.statement.id))).size,
    charts: [model.periodChart, model.speakerChart].filter((chart) => chart !== null).length,
    checked: model.checked,
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}
