/** What keys and buttons do with statements. */
import type { StatementRow } from '../../../shared/contract/rows.ts';
import { isCounted } from '../../../shared/domain.ts';
import { run } from '../../api/commands.ts';
import { type CheckState, checkStateOf } from '../../ui/checkbox.tsx';

export const hasTheme = (row: StatementRow, theme: number): boolean =>
  row.tags.some((tag) => tag.theme === theme && isCounted(tag.state));

export const suggestionsOf = (row: StatementRow) => row.tags.filter((tag) => tag.state === 'suggested');

export const toggleTheme = (theme: number, ids: readonly number[]) => run('tags.toggle', { theme, ids: [...ids] });

export const decide = (ids: readonly number[], accept: boolean, theme: number | null = null) =>
  run('tags.decide', { ids: [...ids], accept, theme });

export const review = (ids: readonly number[], state: StatementRow['review']) =>
  run('statements.review', { ids: [...ids], review: state });

/** Whether all, some or none of the rows have a theme. */
export function themeState(rows: readonly StatementRow[], theme: number): CheckState {
  return checkStateOf(rows, (row) => hasTheme(row, theme));
}

/**
 * A theme on several rows: on all of them where some lack it, else off all. With one row the key goes its round
 * (by hand, by rule, rejected, accepted).
 */
export function applyTheme(theme: number, ids: readonly number[], state: CheckState): void {
  if (ids.length === 1) void toggleTheme(theme, ids);
  else if (state === true) void run('tags.remove', { theme, on: { ids: [...ids] } });
  else void run('tags.add', { theme, on: { ids: [...ids] } });
}
