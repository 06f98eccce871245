/** What the charts of a report show: statements by theme and period, and by speaker and theme. */
import type { ChartPeriod, MatrixChart, PeriodChart } from '../../charts/models.ts';
import type { Material } from './material.ts';
import type { ReportModel } from './model.ts';
import type { StatementRecord, ThemeRecord } from './store.ts';
import { compareText, extent } from './summaries.ts';

/** Data of at most so many quarters is shown by quarter, longer data by year. */
const MOST_QUARTERS = 12;
const MOST_SPEAKERS = 15;
const quarterMonths = [
  { name: 'January–March', label: 'Jan – Mar' },
  { name: 'April–June', label: 'Apr – Jun' },
  { name: 'July–September', label: 'Jul – Sep' },
  { name: 'October–December', label: 'Oct – Dec' },
] as const;

interface Tagged {
  readonly statement: StatementRecord;
  readonly date: string | null;
  readonly themes: ReadonlySet<ThemeRecord>;
}

function tagged(material: Material): Tagged[] {
  const dates = new Map(material.documents.map((row) => [row.id, row.date]));
  return material.statements.flatMap((statement) => {
    const tops = (material.tags.get(statement.id) ?? []).map((tag) => material.themes.top.get(tag.theme));
    const themes = new Set(tops.filter((theme) => theme !== undefined));
    return themes.size > 0 ? [{ statement, date: dates.get(statement.document) ?? null, themes }] : [];
  });
}

function usedThemes(material: Material, items: readonly Tagged[]): ThemeRecord[] {
  const used = new Set(items.flatMap((item) => Array.from(item.themes)));
  return material.themes.all.filter((theme) => used.has(theme));
}

/** Quarters since the year 0, or null where the date does not say the month. */
function quarterOf(date: string): number | null {
  const match = /^(\d{4})-(\d{2})/u.exec(date);
  return match ? Number(match[1]) * 4 + Math.floor((Number(match[2]) - 1) / 3) : null;
}

function yearOf(date: string): number | null {
  return /^\d{4}/u.test(date) ? Number(date.slice(0, 4)) : null;
}

function quarterPeriod(at: number, oneYear: boolean): ChartPeriod {
  const year = Math.floor(at / 4);
  const quarter = quarterMonths[at % 4] ?? quarterMonths[0];
  return { name: `${quarter.name} ${year}`, label: oneYear ? quarter.label : `Q${(at % 4) + 1} ${year}` };
}

function periods(unit: PeriodChart['unit'], first: number, last: number): ChartPeriod[] {
  const oneYear = Math.floor(first / 4) === Math.floor(last / 4);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    unit === 'year' ? { name: String(first + at), label: String(first + at) } : quarterPeriod(first + at, oneYear),
  );
}

/** Null where no tagged statement has a year. */
export function periodChart(material: Material): ReportModel['periodChart'] {
  const items = tagged(material);
  const { first, last } = extent(items.map((item) => item.date));
  if (first === null || last === null) return null;
  const quarters = [quarterOf(first), quarterOf(last)] as const;
  const byQuarter = quarters[0] !== null && quarters[1] !== null && quarters[1] - quarters[0] < MOST_QUARTERS;
  const at = byQuarter ? quarterOf : yearOf;
  const from = at(first) ?? 0;
  const until = at(last) ?? from;
  const unit = byQuarter ? 'quarter' : 'year';
  const places = items.map((item) => ({ item, at: item.date === null ? null : at(item.date) }));
  const rows = usedThemes(material, items).map((theme) => {
    const counts = Array.from({ length: until - from + 1 }, () => 0);
    for (const place of places) {
      if (place.at !== null && place.item.themes.has(theme))
        counts[place.at - from] = (counts[place.at - from] ?? 0) + 1;
    }
    return { theme: { name: theme.name, color: theme.color }, counts };
  });
  const unplaced = places.filter((place) => place.at === null).length;
  return { unit, periods: periods(unit, from, until), rows, unplaced };
}

/** Null where no tagged statement has a named speaker. */
export function speakerChart(material: Material): (MatrixChart & { readonly speakers: number }) | null {
  const items = tagged(material);
  const themes = usedThemes(material, items);
  const bySpeaker = new Map<number, { name: string; total: number; counts: number[] }>();
  for (const { statement, themes: on } of items) {
    for (const person of material.speakers.get(statement.id) ?? []) {
      const row = bySpeaker.get(person.id) ?? { name: person.name, total: 0, counts: themes.map(() => 0) };
      bySpeaker.set(person.id, row);
      row.total++;
      themes.forEach((theme, at) => {
        if (on.has(theme)) row.counts[at] = (row.counts[at] ?? 0) + 1;
      });
    }
  }
  const rows = Array.from(bySpeaker.values()).sort((a, b) => b.total - a.total || compareText(a.name, b.name));
  if (rows.length === 0) return null;
  return {
    columns: themes.map(({ name, color }) => ({ name, color })),
    rows: rows.slice(0, MOST_SPEAKERS).map(({ name, counts }) => ({ name, counts })),
    speakers: rows.length,
  };
}
