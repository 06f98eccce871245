/** Sections "List of sources" and "All statements": where everything comes from. */
import { formatDate, plural } from '../../../shared/format.ts';
import type { ReportDocument, TableRow } from '../model.ts';
import { type Context, nothing } from './context.ts';
import { type Html, html } from './markup.ts';
import { dateWithBasis, langAttribute, paragraphMark, placeLink, separated, speakerName, words } from './words.ts';

/** Only addresses of the web become links; anything else that a document calls its address is printed as text. */
function address(url: string): Html {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const web = parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:');
  return web
    ? html`<a class="url" href="${parsed.href}" rel="noopener noreferrer">${url}</a>`
    : html`<span class="url">${url}</span>`;
}

function passages(document: ReportDocument, linked: boolean): Html | null {
  if (!linked || document.passages.length === 0) return null;
  const items = document.passages.map(({ paragraph, notes }) => {
    const links = notes.map((note, index) => html`${index > 0 && ', '}<a href="#note-${note}">${note}</a>`);
    return html`${paragraphMark(paragraph)}: ${links}`;
  });
  return html`<p class="cited">Cited in notes: ${separated(items)}</p>`;
}

function entry(document: ReportDocument, context: Context): Html {
  return html`<li id="source-${document.number}">
<span class="number">${document.number}</span>
<div>
<p class="title"${langAttribute(document.language)} dir="auto">${document.title}</p>
<p class="facts">${document.source !== null && html`<bdi>${document.source}</bdi>, `}${dateWithBasis(document.date, document.dateBasis)} · ${plural(document.statements, 'statement')} · <bdi class="file">${document.file}</bdi></p>
${document.url !== null && html`<p class="facts">${address(document.url)}</p>`}
${passages(document, context.has('statements'))}
</div>
</li>`;
}

export function sources(context: Context): Html {
  const { documents } = context.model;
  if (documents.length === 0) return html`<p class="empty">There are no documents in this report.</p>`;
  return html`<ol class="sources">${documents.map((document) => entry(document, context))}</ol>`;
}

const kinds = { quote: 'quotation', reported: 'reported speech', act: 'act' } as const;

function row(item: TableRow, at: number, linked: boolean): Html {
  const { statement, paragraph, themes } = item;
  const cue = statement.cue !== null && html`<bdi class="cue">${statement.cue}</bdi>, `;
  return html`<tr>
<td class="n">${at + 1}</td>
<td class="date">${statement.date === null ? nothing : formatDate(statement.date)}</td>
<td class="speaker">${speakerName(statement)}<div class="sub">${cue}${kinds[statement.kind]}${statement.addressee !== null && html`, to <bdi>${statement.addressee}</bdi>`}</div></td>
<td>${words(statement, item, null)}${themes.length > 0 && html`<div class="sub"><bdi>${themes.join(', ')}</bdi></div>`}</td>
<td>${placeLink(statement.document, paragraph, linked)}</td>
</tr>`;
}

export function statementsTable(context: Context): Html {
  const { statements } = context.model;
  if (statements.length === 0) return html`<p class="empty">There are no statements in this report.</p>`;
  return html`<table class="statements">
<caption><b>Table ${context.table()}.</b> All statements, in the order of their documents’ dates.</caption>
<thead><tr><th scope="col" class="n">No.</th><th scope="col">Date</th><th scope="col">Speaker</th><th scope="col">Statement and themes</th><th scope="col">Source</th></tr></thead>
<tbody>${statements.map((item, at) => row(item, at, context.has('sources')))}</tbody>
</table>`;
}
