/** Statements by speaker and theme: the deeper the cell's colour, the more; the number is always printed. */
import { cell, plot, text } from '@observablehq/plot';
import type { MatrixChart } from './models.ts';
import { CHART_WIDTH, cutLabel, finish, labelWidth, soft, solid } from './svg.ts';

const ROW_HEIGHT = 28;
const HEAD_HEIGHT = 24;
/** The strongest cell's share of the solid hue over the soft one: dark enough to see, light enough to print ink on. */
const STRONGEST = 0.38;

/** @param label what the image is, for those who do not see it */
export function heatmap(document: Document, chart: MatrixChart, label: string): Element {
  const names = chart.rows.map((row) => row.name);
  const room = labelWidth(names, 80, 200);
  const column = (CHART_WIDTH - room - 12) / Math.max(1, chart.columns.length);
  const cells = chart.rows.flatMap((row, y) =>
    chart.columns.map((theme, x) => ({ x, y, count: row.counts[x] ?? 0, color: theme.color })),
  );
  const filled = cells.filter((item) => item.count > 0);
  const most = Math.max(1, ...cells.map((item) => item.count));
  const place = { x: 'x', y: 'y', inset: 1, rx: 2 } as const;
  const svg = plot({
    document,
    width: CHART_WIDTH,
    height: chart.rows.length * ROW_HEIGHT + HEAD_HEIGHT,
    marginTop: HEAD_HEIGHT,
    marginBottom: 0,
    marginLeft: room + 12,
    marginRight: 0,
    x: { domain: chart.columns.map((_, at) => at), axis: null, padding: 0 },
    y: { domain: chart.rows.map((_, at) => at), axis: null, padding: 0 },
    color: { type: 'identity' },
    opacity: { type: 'identity' },
    marks: [
      cell(cells, { ...place, fill: 'var(--surface-2)' }),
      cell(filled, { ...place, fill: (item) => soft(item.color) }),
      cell(filled, {
        ...place,
        fill: (item) => solid(item.color),
        fillOpacity: (item) => Math.round((item.count / most) * STRONGEST * 1000) / 1000,
      }),
      text(filled, { x: 'x', y: 'y', text: (item) => String(item.count), fill: 'var(--ink)' }),
      text(chart.rows, {
        y: (_, at) => at,
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -room - 12,
        text: (row) => cutLabel(row.name, room),
      }),
      text(chart.columns, {
        x: (_, at) => at,
        frameAnchor: 'top',
        dy: -10,
        text: (theme) => cutLabel(theme.name, column - 8),
      }),
    ],
  });
  return finish(svg, label);
}
