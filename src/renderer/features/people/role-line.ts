/** Roles on a time line: where their bars lie. Positions are shares of the width, 0–1. */
import type { Output } from '../../../shared/contract.ts';

export type PersonDetail = Output<'people.get'>;
export type Role = PersonDetail['roles'][number];

export interface RoleBar {
  readonly role: Role;
  readonly start: number;
  /** At least as much as can be seen is drawn by the style sheet. */
  readonly end: number;
}

export interface RoleRow {
  readonly title: string;
  readonly bars: readonly RoleBar[];
}

export interface RoleLine {
  readonly rows: readonly RoleRow[];
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
  /** Roles that no document dates. */
  readonly undated: readonly Role[];
}

/** A date as a number of years: 2024.5 is the middle of 2024. `end` takes the end of a year or month that is all that is known. */
function yearOf(date: string, end: boolean): number {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return Number(year) + (end ? 1 : 0);
  const months = Number(month) - 1;
  if (day === undefined) return Number(year) + (months + (end ? 1 : 0)) / 12;
  return Number(year) + months / 12 + (Number(day) - 1) / 366;
}

const steps = [1, 2, 4, 5, 10, 20, 50, 100] as const;
const mostTicks = 8;

function ticksOf(first: number, last: number): readonly number[] {
  const step = steps.find((each) => (last - first) / each <= mostTicks) ?? 100;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}

/** A role whose country some documents leave out is one role. */
function sameRole(a: Role, b: Role): boolean {
  return a.title === b.title && (a.country === null) !== (b.country === null);
}

const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);
const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);

function combine(roles: readonly Role[]): readonly Role[] {
  const done: Role[] = [];
  for (const role of roles) {
    const at = done.findIndex((each) => sameRole(each, role));
    const other = done[at];
    if (!other) {
      done.push(role);
      continue;
    }
    done[at] = {
      title: role.title,
      country: role.country ?? other.country,
      from: earlier(role.from, other.from),
      to: later(role.to, other.to),
      documents: role.documents + other.documents,
    };
  }
  return done;
}

/** Room for the words of a bar before the next one in its row, as a share of the width. */
const gap = 0.12;

/** Rows in the order in which the roles begin; roles of the same title share one where they lie well apart. */
export function layOutRoles(stated: readonly Role[]): RoleLine {
  const roles = combine(stated);
  const dated = roles.flatMap((role) =>
    role.from === null || role.to === null || !/^\d{4}/u.test(role.from)
      ? []
      : [{ role, from: yearOf(role.from, false), to: yearOf(role.to, true) }],
  );
  const undated = roles.filter((role) => !dated.some((each) => each.role === role));
  if (dated.length === 0) return { rows: [], ticks: [], undated };
  const first = Math.floor(Math.min(...dated.map(({ from }) => from)));
  const last = Math.max(first + 1, Math.ceil(Math.max(...dated.map(({ to }) => to))));
  const place = (year: number) => (year - first) / (last - first);
  const rows: { title: string; bars: RoleBar[] }[] = [];
  for (const { role, from, to } of dated.toSorted((a, b) => a.from - b.from)) {
    const bar = { role, start: place(from), end: place(to) };
    const row = rows.find((each) => each.title === role.title && (each.bars.at(-1)?.end ?? 0) + gap <= bar.start);
    if (row) row.bars.push(bar);
    else rows.push({ title: role.title, bars: [bar] });
  }
  return { rows, ticks: ticksOf(first, last).map((year) => ({ year, at: place(year) })), undated };
}

/** Where the words of a bar stand: in it, behind it, or before it where there is no room behind. */
export function labelPlace(bar: RoleBar, words: string, width: number): 'in' | 'after' | 'before' {
  const needed = words.length * 6.6 + 20;
  if ((bar.end - bar.start) * width >= needed) return 'in';
  return (1 - bar.end) * width >= needed ? 'after' : 'before';
}
