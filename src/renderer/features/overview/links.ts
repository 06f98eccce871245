/** The rows behind a mark: where a number of the overview leads. */
import { replaceField } from '../../../shared/query/conjuncts.ts';
import { formatValue } from '../../../shared/query/format.ts';
import type { RouteInput } from '../../app/router.ts';

/** A query within another: each stands for itself, whatever joins its own parts. */
export function within(query: string, ...parts: readonly string[]): string {
  const grouped = /\bOR\b/u.test(query) ? `(${query})` : query;
  return [grouped, ...parts].filter((part) => part !== '').join(' ');
}

const statements = (query: string): RouteInput => ({ screen: 'statements', query });

/** Statements of a period; null as theme: those with none of the themes told apart. */
export function periodLink(query: string, date: string, theme: string | null, shown: readonly string[]): RouteInput {
  const rest = replaceField(query, 'date', null);
  const themes = theme === null ? shown.map((name) => `-theme:${formatValue(name)}`) : [`theme:${formatValue(theme)}`];
  return statements(within(rest, `date:${date}`, ...themes));
}

export function themeLink(query: string, theme: string): RouteInput {
  return statements(within(query, `theme:${formatValue(theme)}`));
}

export function speakerLink(query: string, speaker: string, theme: string | null): RouteInput {
  const on = theme === null ? [] : [`theme:${formatValue(theme)}`];
  return statements(within(query, `speaker:${formatValue(speaker)}`, ...on));
}

/** Meetings at which both countries took part. */
export function pairLink(query: string, a: string, b: string | null): RouteInput {
  const both = b === null ? [] : [`country:${formatValue(b)}`];
  return { screen: 'meetings', query: within(query, `country:${formatValue(a)}`, ...both) };
}
