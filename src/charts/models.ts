/** What a chart shows, as plain numbers: the same for the window and for a report. */
import type { ThemeColor } from '../shared/domain.ts';

interface ChartTheme {
  readonly name: string;
  readonly color: ThemeColor;
}

export interface ChartPeriod {
  /** Full name, for tables: "January–March 2024", "2024". */
  readonly name: string;
  /** Short name under its column: "Jan – Mar", "Q1 2024", "2024". */
  readonly label: string;
}

/** Statements by theme and period. */
export interface PeriodChart {
  readonly unit: 'quarter' | 'year';
  /** Without a gap, in order. */
  readonly periods: readonly ChartPeriod[];
  /** `counts[i]` belongs to `periods[i]`. */
  readonly rows: readonly { readonly theme: ChartTheme; readonly counts: readonly number[] }[];
}

/** Statements by speaker and theme. */
export interface MatrixChart {
  readonly columns: readonly ChartTheme[];
  /** `counts[i]` belongs to `columns[i]`. */
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}
