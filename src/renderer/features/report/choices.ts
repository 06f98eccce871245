/** What the user wants of a report. */
import type { z } from 'zod';
import { type ReportInput, reportInput } from '../../../shared/contract/library.ts';
import { splitConjuncts } from '../../../shared/query/conjuncts.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import { chipWords } from '../../parts/filter-words.ts';

/** What `reports.summary` and `reports.render` take. */
export type ReportRequest = ReportInput & { readonly format: 'html' };
export type ReportSection = ReportInput['sections'][number];

export const choicesSchema = reportInput.omit({ query: true });
export type ReportChoices = z.infer<typeof choicesSchema>;

/** How many statements a theme the report may print, 0 for all. */
export const limits = [10, 20, 50, 0] as const;

/** "Key statements" are some of many: all of them is a choice of one's own. */
export const standardChoices: ReportChoices = choicesSchema.parse({ perTheme: 20 });

/**
 * The request of these choices. @param viewName names the report where no title is given
 */
export function requestOf(query: string, chosen: ReportChoices, viewName: string | null): ReportRequest {
  const title = chosen.title.trim() === '' && viewName !== null ? viewName : chosen.title;
  return { ...chosen, title, query, format: 'html' };
}

/** A list of sections with one on or off, in the report's order. */
export function withSection(sections: readonly ReportSection[], section: ReportSection, on: boolean): ReportSection[] {
  return reportInput.shape.sections
    .unwrap()
    .element.options.filter((each) => (each === section ? on : sections.includes(each)));
}

/** A query in the words of its filters: "Speaker is Xi Jinping, Theme is Trade"; as it is where it cannot be read. */
export function queryWords(query: string): string {
  const parsed = parseQuery(query);
  if (!parsed.ok) return query;
  return splitConjuncts(parsed.node)
    .map(chipWords)
    .map(({ name, operator, value }) => [name, operator, value].filter((word) => word !== '').join(' '))
    .join(', ');
}

/** Why a period is none; null where it is fine. Dates in any precision. */
export function periodProblem(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length) ? 'The period ends before it begins.' : null;
}
