/** What waits, in order, and where to go when something is done. */
import type { Output } from '../../../shared/contract.ts';

export type Suggestions = Output<'review.suggestions'>;
export type Group = Suggestions['groups'][number];
export type DoubtedSpeaker = Output<'review.speakers'>[number];

export const groupKey = (group: Pick<Group, 'theme' | 'rule'>): string => `${group.theme} ${group.rule ?? 'none'}`;

/** The group that follows; the first after the last; null where there is no other one. */
export function groupAfter(groups: readonly Group[], present: Group | null, by: 1 | -1): Group | null {
  const index = present ? groups.findIndex((each) => groupKey(each) === groupKey(present)) : -1;
  const next = groups[(index + by + groups.length) % groups.length] ?? null;
  return next && present && groupKey(next) === groupKey(present) ? null : next;
}

/** The next that waits after a place, else the nearest before it; null where all are decided. */
export function nextWaiting(ids: ArrayLike<number>, from: number, waits: (id: number) => boolean): number | null {
  for (let index = from + 1; index < ids.length; index++) if (waits(ids[index] ?? 0)) return index;
  for (let index = from - 1; index >= 0; index--) if (waits(ids[index] ?? 0)) return index;
  return null;
}

/** "96% of earlier matches were accepted"; empty where none was decided. */
export function earlierWords(group: Pick<Group, 'accepted' | 'rejected'>): string {
  const decided = group.accepted + group.rejected;
  if (decided === 0) return '';
  return `${Math.round((100 * group.accepted) / decided)}% of earlier matches were accepted`;
}

export const groupTitle = (group: Pick<Group, 'term'>): string =>
  group.term === null ? 'Other suggestions' : `“${group.term}”`;
