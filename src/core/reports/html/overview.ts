/** Section "Overview": how much there is, from when, from whom, on what. */
import { formatDate, formatNumber, plural } from '../../../shared/format.ts';
import type { ReportModel, ReportTheme, SourceSummary, SpeakerSummary } from '../model.ts';
import { type Context, nothing } from './context.ts';
import { type Html, html } from './markup.ts';
import { roleAndCountry, subthemeList } from './words.ts';

/** More speakers are counted, not listed. */
const MOST_SPEAKERS = 12;

function figures({ counts }: ReportModel): Html {
  const items = [
    [counts.statements, counts.statements === 1 ? 'statement' : 'statements'],
    [counts.speakers, counts.speakers === 1 ? 'speaker' : 'speakers'],
    [counts.meetings, counts.meetings === 1 ? 'meeting' : 'meetings'],
    [counts.documents, counts.documents === 1 ? 'document' : 'documents'],
    [counts.sources, counts.sources === 1 ? 'source' : 'sources'],
  ] as const;
  return html`<ul class="figures">${items.map(
    ([count, label]) => html`<li><b>${formatNumber(count)}</b> ${label}</li>`,
  )}</ul>`;
}

/** What the counts are made of, and what a reader has to know before relying on them. */
function account({ counts, first, last, confirmedOnly }: ReportModel): Html {
  const period =
    first === null || last === null
      ? ''
      : first === last
        ? ` The documents are of ${formatDate(first, 'long')}.`
        : ` The documents are dated from ${formatDate(first, 'long')} to ${formatDate(last, 'long')}.`;
  const kinds = `Of the statements, ${plural(counts.quotes, 'is a quotation', 'are quotations')}, ${formatNumber(
    counts.reported,
  )} reported speech and ${plural(counts.acts, 'act')}.`;
  const remarks = [
    counts.undatedDocuments > 0 && `${plural(counts.undatedDocuments, 'document has', 'documents have')} no date.`,
    counts.unnamed > 0 && `For ${plural(counts.unnamed, 'statement')} no speaker could be named.`,
    !confirmedOnly &&
      counts.unconfirmed > 0 &&
      (counts.unconfirmed === counts.statements
        ? 'No statement has been confirmed by a person yet.'
        : `${plural(counts.unconfirmed, 'statement has', 'statements have')} not been confirmed by a person yet.`),
  ].filter((remark) => remark !== false);
  return html`<p>${kinds}${period}</p>${remarks.length > 0 && html`<p class="remark">${remarks.join(' ')}</p>`}`;
}

function themeRows(theme: ReportTheme, most: number, at: number, linked: boolean): Html {
  const share = Math.round((theme.statements / most) * 1000) / 10;
  const name = linked ? html`<a href="#theme-${at + 1}"><bdi>${theme.name}</bdi></a>` : html`<bdi>${theme.name}</bdi>`;
  const subthemes = subthemeList(theme.subthemes);
  return html`<tr class="hue-${theme.color}">
<th scope="row"><span class="dot"></span>${name}${subthemes.length > 0 && html`<div class="sub">${subthemes}</div>`}</th>
<td class="n">${formatNumber(theme.statements)}</td>
<td class="n">${formatNumber(theme.documents)}</td>
<td class="share"><span style="width:${share}%"></span></td>
</tr>`;
}

function themesTable(context: Context): Html | null {
  const { themes, counts } = context.model;
  if (themes.length === 0) return null;
  const most = Math.max(...themes.map((theme) => theme.statements));
  return html`<table class="themes">
<caption><b>Table ${context.table()}.</b> Statements by theme. A statement with two themes counts in both; ${
    counts.untagged === 0
      ? 'every statement has a theme.'
      : `${plural(counts.untagged, 'statement has', 'statements have')} none.`
  }</caption>
<thead><tr><th scope="col">Theme and sub-themes</th><th scope="col" class="n">Statements</th><th scope="col" class="n">Documents</th><td></td></tr></thead>
<tbody>${themes.map((theme, at) => themeRows(theme, most, at, context.has('statements')))}</tbody>
</table>`;
}

function speakerRow(speaker: SpeakerSummary): Html {
  const place = roleAndCountry(speaker.role, speaker.country);
  return html`<tr>
<th scope="row"><bdi>${speaker.name}</bdi>${place.length > 0 && html`<div class="sub">${place.map((part, at) => html`${at > 0 && ', '}<bdi>${part}</bdi>`)}</div>`}</th>
<td class="n">${formatNumber(speaker.statements)}</td>
${[speaker.quotes, speaker.reported, speaker.acts].map(
  (count) => html`<td class="n">${count === 0 ? nothing : formatNumber(count)}</td>`,
)}
</tr>`;
}

function speakersTable(context: Context): Html | null {
  const { speakers } = context.model;
  if (speakers.length === 0) return null;
  const shown = speakers.slice(0, MOST_SPEAKERS);
  const extent =
    shown.length === speakers.length
      ? 'Speakers'
      : `The ${MOST_SPEAKERS} most frequent of ${formatNumber(speakers.length)} speakers`;
  return html`<table class="speakers">
<caption><b>Table ${context.table()}.</b> ${extent}, with the role that the latest document gives.</caption>
<thead><tr><th scope="col">Speaker</th><th scope="col" class="n">Statements</th><th scope="col" class="n">Quotations</th><th scope="col" class="n">Reported</th><th scope="col" class="n">Acts</th></tr></thead>
<tbody>${shown.map(speakerRow)}</tbody>
</table>`;
}

function sourceRow(source: SourceSummary): Html {
  const dates = source.first === source.last ? [source.first] : [source.first, source.last];
  const known = dates.filter((date) => date !== null);
  const period = known.map((date, at) => html`${at > 0 && ' – '}<span class="date">${formatDate(date, 'long')}</span>`);
  return html`<tr>
<th scope="row">${source.name === null ? 'Source not known' : html`<bdi>${source.name}</bdi>`}</th>
<td>${period.length === 0 ? nothing : period}</td>
<td class="n">${formatNumber(source.documents)}</td>
<td class="n">${formatNumber(source.statements)}</td>
</tr>`;
}

function sourcesTable(context: Context): Html {
  return html`<table class="publishers">
<caption><b>Table ${context.table()}.</b> Sources and the dates of their documents.</caption>
<thead><tr><th scope="col">Source</th><th scope="col">Dates</th><th scope="col" class="n">Documents</th><th scope="col" class="n">Statements</th></tr></thead>
<tbody>${context.model.sources.map(sourceRow)}</tbody>
</table>`;
}

export function overview(context: Context): Html {
  return html`${figures(context.model)}
${account(context.model)}
${themesTable(context)}
${speakersTable(context)}
${sourcesTable(context)}`;
}
