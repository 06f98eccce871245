/** The counts of a report: speakers, sources, and the sums of its overview. */
import type { ReadHandle } from '../library/handles.ts';
import type { Material } from './material.ts';
import type { ReportCounts, SourceSummary, SpeakerSummary } from './model.ts';
import { loadRoles, type PersonRecord, type StatementRecord } from './store.ts';

/** By code units: the same order on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function kindCounts(statements: readonly StatementRecord[]): { quotes: number; reported: number; acts: number } {
  const of = (kind: StatementRecord['kind']): number => statements.filter((row) => row.kind === kind).length;
  return { quotes: of('quote'), reported: of('reported'), acts: of('act') };
}

function latestRoles(read: ReadHandle, material: Material): Map<number, string> {
  const roles = new Map<number, string>();
  for (const row of loadRoles(read, material.numbers.keys())) {
    if (!roles.has(row.person)) roles.set(row.person, row.title);
  }
  return roles;
}

/** A statement of joint speakers counts for each of them. */
export function speakerSummaries(read: ReadHandle, material: Material): SpeakerSummary[] {
  const spoken = new Map<number, { person: PersonRecord; statements: StatementRecord[] }>();
  for (const statement of material.statements) {
    for (const person of material.speakers.get(statement.id) ?? []) {
      const entry = spoken.get(person.id);
      if (entry) entry.statements.push(statement);
      else spoken.set(person.id, { person, statements: [statement] });
    }
  }
  const roles = latestRoles(read, material);
  return Array.from(spoken.values(), ({ person, statements }) => ({
    name: person.name,
    role: roles.get(person.id) ?? null,
    country: person.country,
    statements: statements.length,
    ...kindCounts(statements),
  })).sort((a, b) => b.statements - a.statements || compareText(a.name, b.name));
}

/** First and last of some ISO dates of any precision; a day without a year has no place among them. */
export function extent(dates: readonly (string | null)[]): { first: string | null; last: string | null } {
  const known = dates.filter((date) => date !== null && !date.startsWith('--')).sort();
  return { first: known[0] ?? null, last: known.at(-1) ?? null };
}

export function sourceSummaries(material: Material): SourceSummary[] {
  const sources = new Map<string | null, { documents: Set<number>; dates: (string | null)[]; statements: number }>();
  const byId = new Map(material.documents.map((row) => [row.id, row]));
  for (const statement of material.statements) {
    const document = byId.get(statement.document);
    if (!document) continue;
    const entry = sources.get(document.source) ?? { documents: new Set(), dates: [], statements: 0 };
    sources.set(document.source, entry);
    entry.statements++;
    if (!entry.documents.has(document.id)) entry.dates.push(document.date);
    entry.documents.add(document.id);
  }
  return Array.from(sources, ([name, entry]) => ({
    name,
    documents: entry.documents.size,
    statements: entry.statements,
    ...extent(entry.dates),
  })).sort((a, b) => b.statements - a.statements || compareText(a.name ?? '~', b.name ?? '~'));
}

export function reportCounts(material: Material, speakers: number, meetings: number): ReportCounts {
  const { statements, documents } = material;
  const counted = (id: number): boolean =>
    (material.tags.get(id) ?? []).some((tag) => material.themes.top.has(tag.theme));
  return {
    statements: statements.length,
    ...kindCounts(statements),
    documents: documents.length,
    meetings,
    speakers,
    sources: new Set(documents.map((row) => row.source).filter((name) => name !== null)).size,
    untagged: statements.filter((row) => !counted(row.id)).length,
    unconfirmed: statements.filter((row) => row.review !== 'confirmed').length,
    unnamed: statements.filter((row) => (material.speakers.get(row.id) ?? []).length === 0).length,
    undatedDocuments: documents.filter((row) => row.date === null).length,
  };
}
