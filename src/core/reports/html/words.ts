/** Pieces that several sections print: words of the source, dates, links to notes and sources. */

import type { DateBasis } from '../../../shared/domain.ts';
import { dateBasisLabels, formatDate, formatNumber } from '../../../shared/format.ts';
import type { Excerpt, PassageParagraph, ReportStatement, ReportTheme } from '../model.ts';
import { Html, html } from './markup.ts';

/** Items in a line, parted by points that stay at the end of a line. */
export function separated(items: readonly Html[]): Html[] {
  return items.map((item, at) => html`${at > 0 && '\u00a0· '}${item}`);
}

/** Sub-themes with their counts: "Sanctions 3 · Borders 2". */
export function subthemeList(subthemes: ReportTheme['subthemes']): Html[] {
  return separated(subthemes.map((sub) => html`<bdi>${sub.name}</bdi>\u00a0${formatNumber(sub.statements)}`));
}

/** A role and a country; where the role names the country already, it is not said twice. */
export function roleAndCountry(role: string | null, country: string | null): string[] {
  const told = role !== null && country !== null && role.toLowerCase().includes(country.toLowerCase());
  return [role, told ? null : country].filter((part) => part !== null);
}

/** `lang` where it is not the report's own. */
export function langAttribute(language: string | null): Html {
  return language === null || language === 'en' ? new Html('') : html` lang="${language}"`;
}

const cut = html`<span class="cut">[…]</span>`;

function paragraphWords(paragraph: PassageParagraph): Html[] {
  return paragraph.map((run, at) => html`${at > 0 && ' '}${run ?? cut}`);
}

/**
 * The words of a statement, in typographic quotation marks where the source has them in marks: a cut at either end stays
 * outside of them.
 * @param tail what follows the last word on its line, such as the number of the note
 */
export function words(statement: ReportStatement, { passage }: Excerpt, tail: Html | null): Html {
  const marked = statement.kind === 'quote' && !statement.turn;
  const paragraphs = passage.map((paragraph, at) => {
    const first = at === 0;
    const last = at === passage.length - 1;
    const content = paragraphWords(paragraph);
    return html`<p>${first && marked && '“'}${content}${last && marked && '”'}${last && tail}</p>`;
  });
  return html`<div class="words"${langAttribute(statement.language)} dir="auto">${paragraphs}</div>`;
}

/** Who speaks; where nobody could be named, the source's own words for them. */
export function speakerName(statement: ReportStatement): Html {
  if (statement.speaker !== null) return html`<b><bdi>${statement.speaker}</bdi></b>`;
  if (statement.speakerAsWritten === null) return html`<b>Speaker not named</b>`;
  return html`<b>“<bdi>${statement.speakerAsWritten}</bdi>”</b> (not identified)`;
}

const kindMarks = { quote: null, reported: 'reported speech', act: 'act' } as const;

/** `Aleksandr Lukashenko to Ali Akbar Ahmadian, pointed out, 13 September 2024, reported speech` */
export function attribution(statement: ReportStatement): Html {
  const mark = kindMarks[statement.kind];
  const parts = [
    statement.cue === null ? null : html`<bdi class="cue">${statement.cue}</bdi>`,
    statement.date === null ? html`undated` : html`${formatDate(statement.date, 'long')}`,
    mark === null ? null : html`<i class="kind">${mark}</i>`,
  ].filter((part) => part !== null);
  const addressee = statement.addressee === null ? null : html` to <bdi>${statement.addressee}</bdi>`;
  // "Aleksandr Lukashenko pointed out, 13 September 2024" reads as a sentence; "According to" does not.
  const verb = statement.cue !== null && /^(?!according)\p{Ll}/u.test(statement.cue);
  const separator = statement.addressee === null && statement.speaker !== null && verb ? ' ' : ', ';
  return html`${speakerName(statement)}${addressee}${parts.map((part, at) => html`${at === 0 ? separator : ', '}${part}`)}`;
}

/** `13 September 2024 (inferred)`; what the source states needs no remark. */
export function dateWithBasis(date: string | null, basis: DateBasis | null): Html {
  if (date === null) return html`undated`;
  const written = html`${formatDate(date, 'long')}`;
  return basis === null ? written : html`${written} <span class="basis">${dateBasisLabels[basis]}</span>`;
}

export function paragraphMark(paragraph: number | null): string {
  return paragraph === null ? 'title' : `¶\u00a0${paragraph}`;
}

/** `[3], ¶ 4`, never parted at the end of a line. */
export function placeLink(document: number, paragraph: number | null, linked: boolean): Html {
  return html`<span class="place">${sourceLink(document, linked)}, ${paragraphMark(paragraph)}</span>`;
}

/** Link to the entry of a document in the list of sources, or its bare number where the report has no such list. */
export function sourceLink(document: number, linked: boolean): Html {
  return linked ? html`<a class="ref" href="#source-${document}">[${document}]</a>` : html`[${document}]`;
}
