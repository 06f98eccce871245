/** Statements by theme and period, for few periods: a column of bars each, with the number beside every bar. */
import { barX, plot, text } from '@observablehq/plot';
import type { PeriodChart } from './models.ts';
import { CHART_WIDTH, cutLabel, finish, labelWidth, solid } from './svg.ts';

const ROW_HEIGHT = 24;
const AXIS_HEIGHT = 28;

/** With more periods than this the bars are too short to compare; `themeTimeline` takes over. */
export const MOST_COLUMNS = 6;

/** @param label what the image is, for those who do not see it */
export function themeBars(document: Document, chart: PeriodChart, label: string): Element {
  const themes = chart.rows.map((row) => row.theme.name);
  const room = labelWidth(themes, 64, 190);
  const cells = chart.rows.flatMap((row, at) =>
    chart.periods.map((_, period) => ({ at, period, count: row.counts[period] ?? 0, fill: solid(row.theme.color) })),
  );
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const svg = plot({
    document,
    width: CHART_WIDTH,
    height: chart.rows.length * ROW_HEIGHT + AXIS_HEIGHT,
    marginTop: 0,
    marginBottom: AXIS_HEIGHT,
    marginLeft: room + 12,
    marginRight: 0,
    // A fifth of each column stays free for the number after the longest bar.
    x: { axis: null, domain: [0, most * 1.25] },
    y: { domain: chart.rows.map((_, at) => at), axis: null, padding: 0.34 },
    fx: { domain: chart.periods.map((_, at) => at), axis: null, padding: 0.08 },
    color: { type: 'identity' },
    marks: [
      barX(cells, { x1: 0, x2: 'count', y: 'at', fx: 'period', fill: 'fill', rx: 1 }),
      text(cells, {
        x: 'count',
        y: 'at',
        fx: 'period',
        text: (cell) => String(cell.count),
        textAnchor: 'start',
        dx: 5,
      }),
      text(chart.rows, {
        y: (_, at) => at,
        fx: () => 0,
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -room - 12,
        text: (row) => cutLabel(row.theme.name, room),
      }),
      text(chart.periods, {
        fx: (_, at) => at,
        frameAnchor: 'bottom-left',
        textAnchor: 'start',
        dy: 18,
        text: 'label',
      }),
    ],
  });
  return finish(svg, label);
}
