/** A report as one HTML file: no request, no script, the same octets for the same model. */
import { formatDate, formatDateRange, plural } from '../../../shared/format.ts';
import type { ReportModel, ReportSection } from '../model.ts';
import { charts } from './charts.ts';
import { chronology } from './chronology.ts';
import { type Context, makeContext } from './context.ts';
import { cssString, Html, html } from './markup.ts';
import { overview } from './overview.ts';
import { sources, statementsTable } from './sources.ts';
import { statementsByTheme } from './statements.ts';
import { baseStyles } from './styles.ts';
import { printStyles } from './styles-print.ts';

/** Nothing may load and nothing may run, whatever a document contains. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Characters of a title that fit into the running line of a printed page. */
const RUNNING_TITLE = 70;

/** In the order of the report, whatever the order of the choices. */
const sectionList: readonly { id: ReportSection; title: string; body: (context: Context) => Html }[] = [
  { id: 'overview', title: 'Overview', body: overview },
  { id: 'chronology', title: 'Chronology of meetings', body: chronology },
  { id: 'statements', title: 'Key statements by theme', body: statementsByTheme },
  { id: 'charts', title: 'Charts', body: charts },
  { id: 'sources', title: 'List of sources', body: sources },
  { id: 'table', title: 'All statements', body: statementsTable },
];

function choices(model: ReportModel): Html {
  const period = formatDateRange(model.from, model.to, 'long');
  const facts: [string, Html][] = [
    [
      'Statements from',
      model.query === '' ? html`the whole library` : html`the query <code dir="auto">${model.query}</code>`,
    ],
    ['Period', period === '' ? html`without limits` : html`${period}`],
    ['Included', model.confirmedOnly ? html`confirmed statements only` : html`confirmed and unreviewed statements`],
    ['Themes', html`counted tags only; suggestions are not counted`],
    [
      'Citations',
      model.checked === 0
        ? html`none`
        : html`${plural(model.checked, 'statement')}, each compared with the stored text of its source: all agree`,
    ],
  ];
  return html`<dl class="choices">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function titleBlock(model: ReportModel): Html {
  const period = formatDateRange(model.first, model.last, 'long');
  const extent = `${plural(model.counts.statements, 'statement')} in ${plural(model.counts.documents, 'document')}`;
  return html`<header>
<h1 dir="auto">${model.title}</h1>
<p class="under">${period !== '' && html`${period} · `}${extent}</p>
${model.date !== null && html`<p class="made">${formatDate(model.date, 'long')}</p>`}
${choices(model)}
</header>`;
}

function contents(model: ReportModel, chosen: typeof sectionList): Html {
  const items = chosen.map(({ id, title }, at) => {
    const themes =
      id === 'statements' &&
      model.themes.length > 0 &&
      html`<ol>${model.themes.map((theme, index) => html`<li><a href="#theme-${index + 1}" class="hue-${theme.color}"><span class="dot"></span><bdi>${theme.name}</bdi></a></li>`)}</ol>`;
    return html`<li><a href="#${id}"><span class="number">${at + 1}</span>${title}</a>${themes}</li>`;
  });
  return html`<nav class="contents" aria-label="Contents"><ol>${items}</ol></nav>`;
}

/** The running line of printed pages: title at the start, section at the end. */
function runningLines(model: ReportModel, chosen: typeof sectionList): string {
  const characters = Array.from(model.title);
  const title =
    characters.length <= RUNNING_TITLE
      ? model.title
      : `${characters
          .slice(0, RUNNING_TITLE - 1)
          .join('')
          .trimEnd()}…`;
  const rules = chosen.map(
    ({ id, title: section }) =>
      `@page ${id} { @top-left { content: ${cssString(title)} } @top-right { content: ${cssString(section)} } }\n#${id} { page: ${id} }`,
  );
  const first = chosen[0]?.id;
  const opening =
    first === undefined
      ? []
      : [
          `@page ${first}:first { @top-left { content: none; border: 0 } @top-right { content: none; border: 0 } }`,
          `header { page: ${first} }`,
        ];
  return [...rules, ...opening].join('\n');
}

/**
 * One self-contained file in UTF-8. Every text is escaped; a document's own HTML never gets here, because only plain text
 * is stored. Equal models give equal strings.
 */
export function renderHtml(model: ReportModel): string {
  const context = makeContext(model);
  const chosen = sectionList.filter(({ id }) => context.has(id));
  const styles = new Html(`${baseStyles}\n${printStyles}\n${runningLines(model, chosen)}`);
  const sections = chosen.map(
    ({ id, title, body }, at) => html`<section id="${id}" class="section" aria-labelledby="${id}-title">
<h2 id="${id}-title"><span class="number">${at + 1}</span>${title}</h2>
${body(context)}
</section>
`,
  );
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Readout">
<title>${model.title}</title>
<style>
${styles}
</style>
</head>
<body>
${contents(model, chosen)}
<main>
${titleBlock(model)}
${sections}</main>
</body>
</html>
`;
  return page.markup;
}
