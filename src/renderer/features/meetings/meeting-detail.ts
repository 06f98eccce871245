/** What the engine tells of a meeting, arranged for its page. */
import type { Output } from '../../../shared/contract.ts';
import { dateBasisLabels, formatDate } from '../../../shared/format.ts';

export type MeetingDetail = Output<'meetings.get'>;
export type Readout = MeetingDetail['readouts'][number];

/** The documents that report the meeting, each once; and those that only mention it. */
export function splitReadouts(detail: MeetingDetail): { reports: readonly Readout[]; mentions: readonly Readout[] } {
  const seen = new Set<number>();
  const once = detail.readouts.filter(({ document }) => !seen.has(document.id) && seen.add(document.id));
  return { reports: once.filter(({ main }) => main), mentions: once.filter(({ main }) => !main) };
}

/** Who publishes a readout. */
export const publisher = (readout: Readout): string => readout.document.source ?? readout.document.title;

export interface Point {
  /** Themes that exactly these statements have; empty: statements without a theme. */
  readonly themes: readonly number[];
  /** Statements on it for each report. */
  readonly cells: readonly (readonly number[])[];
  /** How many reports have any. */
  readonly reports: number;
}

export interface PointGroup {
  /** How many of the reports have these points; null: without a theme. */
  readonly reports: number | null;
  readonly points: readonly Point[];
}

/** Points of the reports alone: themes with exactly the same statements are one point, so that words do not repeat. */
function pointsOf(detail: MeetingDetail, reports: readonly Readout[]): readonly Point[] {
  const columns = reports.map((report) => detail.readouts.indexOf(report));
  const points = new Map<string, Point>();
  for (const { theme, cells } of detail.points) {
    const shown = columns.map((column) => cells[column] ?? []);
    const count = shown.filter((cell) => cell.length > 0).length;
    if (count === 0) continue;
    const key = shown.map((cell) => cell.join(' ')).join('/');
    const before = points.get(key)?.themes ?? [];
    points.set(key, { themes: theme === null ? before : [...before, theme], cells: shown, reports: count });
  }
  return [...points.values()];
}

/** Points by how many report them, fewest first: what one side alone reports stands at the top. Themeless ones last. */
export function groupPoints(detail: MeetingDetail, reports: readonly Readout[]): readonly PointGroup[] {
  const points = pointsOf(detail, reports);
  const themed = points.filter(({ themes }) => themes.length > 0);
  const themeless = points.filter(({ themes }) => themes.length === 0);
  const sizes = [...new Set(themed.map((point) => point.reports))].sort((a, b) => a - b);
  const groups: PointGroup[] = sizes.map((size) => ({
    reports: size,
    points: themed.filter((point) => point.reports === size),
  }));
  return themeless.length > 0 ? [...groups, { reports: null, points: themeless }] : groups;
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const inWords = (count: number): string => numbers[count] ?? String(count);

/** "Reported by one alone", "Reported by two", "Reported by all three". */
export function groupTitle(reports: number | null, of: number): string {
  if (reports === null) return 'Without a theme';
  if (of === 1) return 'By theme';
  if (reports === 1) return 'Reported by one alone';
  if (reports === of) return of === 2 ? 'Reported by both' : `Reported by all ${inWords(of)}`;
  return `Reported by ${inWords(reports)}`;
}

const dayMs = 86_400_000;
const wholeDay = /^\d{4}-\d{2}-\d{2}$/u;
/** Publishers report within days; what is older than the event, or much younger, may be about another one. */
const lateDays = 7;

/** Days from the meeting to the publication of a report; null where one of the days is not known. */
function daysAfter(detail: MeetingDetail, report: Readout): number | null {
  const [meeting, published] = [detail.row.date, report.document.date];
  if (!meeting || !published || !wholeDay.test(meeting) || !wholeDay.test(published)) return null;
  return Math.round((Date.parse(published) - Date.parse(meeting)) / dayMs);
}

/** The first report whose date does not go with the meeting's; none where there is one report, or somebody confirmed the meeting. */
export function oddReport(detail: MeetingDetail, reports: readonly Readout[]): Readout | null {
  if (reports.length < 2 || detail.row.review === 'confirmed') return null;
  return (
    reports.find((report) => {
      const days = daysAfter(detail, report);
      return days !== null && (days < 0 || days > lateDays);
    }) ?? null
  );
}

/** What the odd report says of its date: "writes “yesterday evening” and is dated 6 Dec 2021". */
export function oddWords(report: Readout): string {
  const dated = `is dated ${formatDate(report.document.date ?? '')}`;
  return report.dateEvidence ? `writes “${report.dateEvidence}” and ${dated}` : dated;
}

/** "7 Dec 2021, stated". */
export function dateWords({ row }: MeetingDetail): string {
  if (row.date === null) return 'Date not known';
  return [formatDate(row.date), row.dateBasis && dateBasisLabels[row.dateBasis]].filter(Boolean).join(', ');
}
