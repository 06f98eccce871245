/** Charts as text, for reports: drawn into a document of linkedom's. The window draws into its own. */
import { parseHTML } from 'linkedom';
import { heatmap } from './heatmap.ts';
import type { MatrixChart, PeriodChart } from './models.ts';
import { MOST_COLUMNS, themeBars } from './theme-bars.ts';
import { themeTimeline } from './theme-timeline.ts';

function draw(chart: (document: Document) => Element): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return chart(document).outerHTML;
}

/** Statements by theme and period as one `<svg>`; @param label names the image */
export function periodSvg(chart: PeriodChart, label: string): string {
  const make = chart.periods.length > MOST_COLUMNS ? themeTimeline : themeBars;
  return draw((document) => make(document, chart, label));
}

/** Statements by speaker and theme as one `<svg>`; @param label names the image */
export function matrixSvg(chart: MatrixChart, label: string): string {
  return draw((document) => heatmap(document, chart, label));
}
