/** Section "Charts": images drawn as SVG, each with its numbers as a table behind it. */
import { matrixSvg, periodSvg } from '../../../charts/static.ts';
import { formatNumber, plural } from '../../../shared/format.ts';
import type { Context } from './context.ts';
import { Html, html } from './markup.ts';

interface Figure {
  readonly title: string;
  readonly remark: string;
  readonly svg: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

function dataTable(figure: Figure, number: number): Html {
  const head = figure.head.map((name) => html`<th scope="col" class="n"><bdi>${name}</bdi></th>`);
  const rows = figure.rows.map(
    (row) =>
      html`<tr><th scope="row"><bdi>${row.name}</bdi></th>${row.counts.map((count) => html`<td class="n">${formatNumber(count)}</td>`)}</tr>`,
  );
  return html`<details><summary>Show as table</summary><div class="scroll"><table class="data">
<caption class="hidden">Figure ${number} as a table</caption>
<thead><tr><td></td>${head}</tr></thead>
<tbody>${rows}</tbody>
</table></div></details>`;
}

/** The SVG is the only markup that is not made by `html`: it is serialised from a document tree, which escapes it. */
function render(figure: Figure, number: number): Html {
  return html`<figure id="figure-${number}">
<figcaption><b>Figure ${number}. ${figure.title}</b> <span>${figure.remark}</span></figcaption>
${new Html(figure.svg)}
${dataTable(figure, number)}
</figure>`;
}

function periodFigure({ model }: Context): Figure | null {
  const chart = model.periodChart;
  if (chart === null) return null;
  const first = chart.periods[0]?.name.slice(-4) ?? '';
  const last = chart.periods.at(-1)?.name.slice(-4) ?? '';
  const years = first === last ? first : `${first} – ${last}`;
  const unplaced =
    chart.unplaced > 0 &&
    ` ${plural(chart.unplaced, 'statement is', 'statements are')} not shown, because the document’s ${chart.unit} is not known.`;
  const title = `Statements by theme and ${chart.unit}, ${years}`;
  return {
    title,
    remark: `By the date of the document; a statement with two themes counts in both.${unplaced === false ? '' : unplaced}`,
    svg: periodSvg(chart, `Bar chart: ${title}`),
    head: chart.periods.map((period) => period.name),
    rows: chart.rows.map((row) => ({ name: row.theme.name, counts: row.counts })),
  };
}

function speakerFigure({ model }: Context): Figure | null {
  const chart = model.speakerChart;
  if (chart === null) return null;
  const title = 'Statements by speaker and theme';
  const limited = chart.rows.length < chart.speakers;
  const remark = limited
    ? `The ${chart.rows.length} most frequent of ${formatNumber(chart.speakers)} speakers with a tagged statement.`
    : 'All speakers with a tagged statement.';
  return {
    title,
    remark,
    svg: matrixSvg(chart, `Heat map: ${title}`),
    head: chart.columns.map((theme) => theme.name),
    rows: chart.rows,
  };
}

export function charts(context: Context): Html {
  const figures = [periodFigure(context), speakerFigure(context)].filter((figure) => figure !== null);
  if (figures.length === 0) return html`<p class="empty">There is nothing to chart: no statement has a theme.</p>`;
  return html`${figures.map((figure) => render(figure, context.figure()))}`;
}
