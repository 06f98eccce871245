/** What each section needs to know of the whole. */
import type { ReportModel, ReportSection } from '../model.ts';
import type { Html } from './markup.ts';
import { html } from './markup.ts';

export interface Context {
  readonly model: ReportModel;
  /** Whether a link to a section's anchors leads somewhere. */
  has(section: ReportSection): boolean;
  /** Counts figures from 1. */
  figure(): number;
  /** Counts tables from 1. */
  table(): number;
}

export function makeContext(model: ReportModel): Context {
  let figures = 0;
  let tables = 0;
  return {
    model,
    has: (section) => model.sections.includes(section),
    figure: () => ++figures,
    table: () => ++tables,
  };
}

/** A cell that says there is nothing, instead of an empty one. */
export const nothing: Html = html`<span class="none">–</span>`;
