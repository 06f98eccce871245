/** Section "Key statements by theme": the words, who said them, and a note for each that leads to its source. */
import { formatNumber, plural } from '../../../shared/format.ts';
import type { ReportTheme, ThemeEntry } from '../model.ts';
import type { Context } from './context.ts';
import { type Html, html } from './markup.ts';
import { attribution, separated, sourceLink, subthemeList, words } from './words.ts';

function entry(item: ThemeEntry): Html {
  const { statement, note, subthemes } = item;
  const reference = html`<sup><a id="ref-${note}" href="#note-${note}" aria-label="Note ${note}">${note}</a></sup>`;
  const tags = separated(subthemes.map((name) => html`<bdi>${name}</bdi>`));
  return html`<div class="statement">
<p class="who">${attribution(statement)}${tags.length > 0 && html`<span class="tags">${tags}</span>`}</p>
${words(statement, item, reference)}
</div>`;
}

/** Statements before their notes stand: about a page of them, ended where a document ends. */
const BLOCK = 10;
const LONGEST_BLOCK = 16;

/** Notes stand close to their statements, as at the foot of a page, not at the end of a long theme. */
function blocks(entries: readonly ThemeEntry[]): ThemeEntry[][] {
  const found: ThemeEntry[][] = [];
  for (const item of entries) {
    const last = found.at(-1);
    const sameDocument = last?.at(-1)?.statement.document === item.statement.document;
    const full = last === undefined || last.length >= LONGEST_BLOCK || (last.length >= BLOCK && !sameDocument);
    if (full) found.push([item]);
    else last.push(item);
  }
  return found;
}

function noteText(item: ThemeEntry, first: boolean, linked: boolean): Html {
  const { note, statement } = item;
  const citation = first ? item.citation : (item.ibid ?? item.citation);
  return html`<li id="note-${note}" value="${note}"><a class="back" href="#ref-${note}" aria-label="Back to statement ${note}">${note}</a><span dir="ltr">${citation.replace(/¶ (?=\d)/gu, '¶\u00a0')}</span> ${sourceLink(statement.document, linked)}</li>`;
}

function extent(theme: ReportTheme): Html {
  const counts = `${plural(theme.statements, 'statement')}, ${plural(theme.documents, 'document')}`;
  const limited = theme.entries.length < theme.statements;
  return html`<span class="extent">${counts}${
    limited && html`; <b>${formatNumber(theme.entries.length)} of ${formatNumber(theme.statements)} shown</b>`
  }</span>`;
}

function themeSection(theme: ReportTheme, at: number, context: Context): Html {
  const subthemes = subthemeList(theme.subthemes);
  return html`<section class="theme hue-${theme.color}" id="theme-${at + 1}" aria-labelledby="theme-${at + 1}-name">
<h3 id="theme-${at + 1}-name"><span class="dot"></span><bdi>${theme.name}</bdi> ${extent(theme)}</h3>
${subthemes.length > 0 && html`<p class="subthemes">${subthemes}</p>`}
${blocks(theme.entries).map(
  (block) => html`${block.map(entry)}
<ol class="notes" aria-label="Notes to ${theme.name}">${block.map((item, index) => noteText(item, index === 0, context.has('sources')))}</ol>
`,
)}</section>`;
}

function leftOut({ model }: Context): Html | null {
  const { untagged, statements } = model.counts;
  if (untagged === 0) return null;
  return html`<p class="lead">${plural(untagged, 'statement', 'statements')} of ${formatNumber(statements)} ${
    untagged === 1 ? 'has no theme and is' : 'have no theme and are'
  } left out of this section.</p>`;
}

function selection({ model }: Context): Html | null {
  const limited = model.themes.some((theme) => theme.entries.length < theme.statements);
  if (!limited) return null;
  return html`<p class="lead">Where a theme has more, the statements shown are those that were confirmed, then those tagged by hand, then those whose extraction is most certain.</p>`;
}

export function statementsByTheme(context: Context): Html {
  const { themes } = context.model;
  if (themes.length === 0)
    return html`<p class="empty">No statement of this report has a theme.</p>${leftOut(context)}`;
  return html`${leftOut(context)}${selection(context)}
${themes.map((theme, at) => themeSection(theme, at, context))}`;
}
