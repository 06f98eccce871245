/** The report of a query: its statements, in the order of their documents' dates. */
import { createHash } from 'node:crypto';
import type { Output, ParsedInput } from '../../shared/contract.ts';
import { ReadoutError } from '../../shared/errors.ts';
import type { SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import { compileQuery } from '../search/compile.ts';
import { dateWithin } from '../search/conditions.ts';
import { join, type Sql, sql } from '../search/sql.ts';
import { statementIds } from '../statements/store.ts';
import { buildReport } from './build.ts';
import { dataVersion } from './store.ts';

function chosen(read: ReadHandle, input: ParsedInput<'reports.render'>): Sql {
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

type Input = ParsedInput<'reports.render'>;
type Report = Output<'reports.render'>;

async function render(read: ReadHandle, input: Input): Promise<Report> {
  // Drawing charts takes a third of a second to load: only who wants a report waits for it.
  const { renderHtml } = await import('./html/render.ts');
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

/**
 * The latest report of a library. A window asks for the numbers, the preview and the file of one report one after the
 * other; it is made once while the library stays as it is.
 */
const latest = new WeakMap<ReadHandle, { key: string; version: number | undefined; report: Report }>();

async function reportOf(read: ReadHandle, input: Input): Promise<Report> {
  const key = JSON.stringify(input);
  const version = dataVersion(read);
  const known = latest.get(read);
  if (known?.key === key && known.version === version) return known.report;
  const report = await render(read, input);
  latest.set(read, { key, version, report });
  return report;
}

export const reportQueries: SomeQueries<'reports'> = {
  'reports.render': (input, { read }) => reportOf(read, input),
  'reports.summary': async (input, { read }) => {
    const { bytes, mediaType, fileName: name, ...summary } = await reportOf(read, input);
    return summary;
  },
};
