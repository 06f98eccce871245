/** Statements by theme over many periods: one small histogram a theme, all to the same scale. */
import { barY, plot, ruleY, text } from '@observablehq/plot';
import type { PeriodChart } from './models.ts';
import { CHART_WIDTH, cutLabel, finish, labelWidth, solid } from './svg.ts';

const ROW_HEIGHT = 52;
const AXIS_HEIGHT = 28;
/** Labels below the axis that fit beside each other. */
const MOST_LABELS = 9;

/** Every so many periods one gets its label; quarters are labelled by whole years where that suffices. */
function labelled(chart: PeriodChart): { at: number; label: string }[] {
  const all = chart.periods.map((period, at) => ({ at, label: period.label }));
  const step = Math.max(1, Math.ceil(all.length / MOST_LABELS));
  return all.filter((_, at) => at % step === 0);
}

/** @param label what the image is, for those who do not see it */
export function themeTimeline(document: Document, chart: PeriodChart, label: string): Element {
  const themes = chart.rows.map((row) => row.theme.name);
  const room = labelWidth(themes, 64, 190);
  const cells = chart.rows.flatMap((row, theme) =>
    chart.periods.map((_, at) => ({ theme, at, count: row.counts[at] ?? 0, fill: solid(row.theme.color) })),
  );
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const peaks = chart.rows.map((row, theme) => {
    const count = Math.max(0, ...row.counts);
    return { theme, at: row.counts.indexOf(count), count };
  });
  const svg = plot({
    document,
    width: CHART_WIDTH,
    height: chart.rows.length * ROW_HEIGHT + AXIS_HEIGHT,
    marginTop: 0,
    marginBottom: AXIS_HEIGHT,
    marginLeft: room + 12,
    marginRight: 0,
    x: { domain: chart.periods.map((_, at) => at), axis: null, padding: 0.2 },
    // Room above the tallest column for its number.
    y: { axis: null, domain: [0, most * 1.45] },
    fy: { domain: chart.rows.map((_, at) => at), axis: null, padding: 0 },
    color: { type: 'identity' },
    marks: [
      ruleY(chart.rows, { y: 0, fy: (_, at) => at, stroke: 'var(--line-strong)' }),
      barY(cells, { y1: 0, y2: 'count', x: 'at', fy: 'theme', fill: 'fill', rx: 1 }),
      text(
        peaks.filter((peak) => peak.count > 0),
        { x: 'at', y: 'count', fy: 'theme', text: (peak) => String(peak.count), dy: -7 },
      ),
      text(chart.rows, {
        fy: (_, at) => at,
        frameAnchor: 'bottom-left',
        textAnchor: 'start',
        dx: -room - 12,
        dy: -4,
        text: (row) => cutLabel(row.theme.name, room),
      }),
      text(labelled(chart), {
        x: 'at',
        fy: () => chart.rows.length - 1,
        frameAnchor: 'bottom',
        dy: 18,
        text: 'label',
      }),
    ],
  });
  return finish(svg, label);
}
