/** Builds the model of a report from the library: reads, proves every citation, counts, orders. */
import type { ReportInput } from '../../shared/contract/library.ts';
import type { ReadHandle } from '../library/handles.ts';
import { periodChart, speakerChart } from './chart-models.ts';
import { type Material, readMaterial } from './material.ts';
import { reportMeetings } from './meetings.ts';
import type { ReportDocument, ReportModel, ReportTheme } from './model.ts';
import { languageTag, statementsAndThemes } from './statements.ts';
import { extent, reportCounts, sourceSummaries, speakerSummaries } from './summaries.ts';
import { verifyCitations } from './verify.ts';

/** Printed where the user gives no title. */
const DEFAULT_TITLE = 'Statements and meetings';

/** Where the report cites each document: paragraph -> numbers of notes. */
function citedPassages(themes: readonly ReportTheme[]): Map<number, Map<number | null, number[]>> {
  const cited = new Map<number, Map<number | null, number[]>>();
  for (const { statement, paragraph, note } of themes.flatMap((theme) => theme.entries)) {
    const paragraphs = cited.get(statement.document) ?? new Map<number | null, number[]>();
    cited.set(statement.document, paragraphs);
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), note]);
  }
  return cited;
}

function reportDocuments(material: Material, themes: readonly ReportTheme[]): ReportDocument[] {
  const cited = citedPassages(themes);
  const statements = new Map<number, number>();
  for (const row of material.statements) statements.set(row.document, (statements.get(row.document) ?? 0) + 1);
  return material.documents.map((document, at) => ({
    number: at + 1,
    title: document.title,
    source: document.source,
    date: document.date,
    dateBasis: document.dateBasis,
    language: languageTag(document.language),
    url: document.url,
    file: document.file,
    statements: statements.get(document.id) ?? 0,
    passages: Array.from(cited.get(at + 1) ?? [], ([paragraph, notes]) => ({ paragraph, notes })).sort(
      (a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0),
    ),
  }));
}

/**
 * @param statementIds in the order in which the report prints them: by the date of their documents
 * @param input the parsed choices; the statements already follow its query, period and `confirmedOnly`
 * @throws ReadoutError LIBRARY_DAMAGED where a statement's words are not at their place in the source
 */
export function buildReport(
  read: ReadHandle,
  statementIds: readonly number[] | Uint32Array,
  input: ReportInput,
): ReportModel {
  const material = readMaterial(read, statementIds);
  const checked = verifyCitations(read, material);
  const meetings = reportMeetings(read, material);
  const speakers = speakerSummaries(read, material);
  const { themes, statements } = statementsAndThemes(material, input.perTheme);
  return {
    title: input.title.trim() === '' ? DEFAULT_TITLE : input.title.trim(),
    query: input.query.trim(),
    from: input.from,
    to: input.to,
    date: input.date,
    confirmedOnly: input.confirmedOnly,
    sections: input.sections,
    counts: reportCounts(material, speakers.length, meetings.length),
    checked,
    ...extent(material.documents.map((row) => row.date)),
    themes,
    statements,
    documents: reportDocuments(material, themes),
    meetings,
    speakers,
    sources: sourceSummaries(material),
    periodChart: periodChart(material),
    speakerChart: speakerChart(material),
  };
}
