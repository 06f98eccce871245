/** Bars of a theme by year, without gaps. */
export interface YearBar {
  readonly year: number;
  readonly statements: number;
  /** 0–100, of the highest. */
  readonly percent: number;
}

/** Every year from the first to the last that has statements. */
export function yearBars(rows: readonly { readonly year: string; readonly statements: number }[]): readonly YearBar[] {
  const years = rows.map((row) => Number(row.year));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const most = Math.max(1, ...rows.map((row) => row.statements));
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const statements = rows.find((row) => Number(row.year) === first + index)?.statements ?? 0;
    return { year: first + index, statements, percent: (100 * statements) / most };
  });
}

/** Every how many years one is named, so that names stand clear of each other: 1, 2, 5, 10 or 20. */
export function labelStep(bars: number, fits: number): number {
  return [1, 2, 5, 10].find((step) => bars / step <= fits) ?? 20;
}
