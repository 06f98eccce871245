/** A comparison as a person reads it: statements before and after, with the words that differ. Pure. */
import type { Finding, MeetingChange, StatementChange } from '../../shared/contract/extraction.ts';
import type { Span } from '../../shared/domain.ts';
import { compareTexts } from '../versions/compare.ts';
import { type Comparison, type FoundStatement, overlap, SAME_WORDS } from './compare.ts';
import type { StoredFinding } from './store.ts';

type Found = FoundStatement & { readonly finding: Finding };
/** With where it stands, to be put in order. */
type Placed = Span & { readonly change: StatementChange };

function asFinding({ text, kind, turn, cue, speakers, addressee }: StoredFinding): Finding {
  return { text, kind, turn, cue, speakers: speakers.map(({ name }) => name), addressee: addressee?.name ?? null };
}

function reasonsOf(stored: StoredFinding): StatementChange['because'] {
  const confirmed = stored.confirmed && stored.origin === 'extracted';
  return [
    ...(confirmed ? (['confirmed'] as const) : []),
    ...(stored.origin === 'extracted' ? [] : [stored.origin]),
    ...(stored.tagged ? (['tagged'] as const) : []),
    ...(stored.noted ? (['noted'] as const) : []),
  ];
}

function runsOf(before: Finding | null, after: Finding | null): StatementChange['runs'] {
  if (before === null || after === null || before.text === after.text) return [];
  return compareTexts([before.text], [after.text]).paragraphs.flatMap(({ runs }) => runs);
}

function nearest<T extends Span>(span: Span, others: readonly T[]): T | undefined {
  return others
    .filter((other) => overlap(span, other) >= SAME_WORDS)
    .toSorted((a, b) => overlap(span, b) - overlap(span, a))[0];
}

/**
 * @param stored before anything was applied
 * @returns in the order of the text; one that went and one that came with most of its words are one change
 */
export function statementChanges<F extends Found>(
  stored: readonly StoredFinding[],
  found: readonly F[],
  comparison: Comparison<F>,
): StatementChange[] {
  const byId = new Map(stored.map((each) => [each.id, each]));
  const placed: Placed[] = [];
  const put = (what: StatementChange['what'], before: StoredFinding | null, after: Found | null): void => {
    const at = before ?? after;
    if (!at) return;
    const was = before && asFinding(before);
    const is = after?.finding ?? null;
    const because = what === 'kept' && before ? reasonsOf(before) : [];
    placed.push({
      start: at.start,
      end: at.end,
      change: { what, before: was, after: is, runs: runsOf(was, is), because },
    });
  };
  const come = new Set(comparison.added);
  for (const id of comparison.removed) {
    const gone = byId.get(id);
    if (!gone) continue;
    const instead = nearest(gone, [...come]);
    if (instead) come.delete(instead);
    put(instead ? 'changed' : 'removed', gone, instead ?? null);
  }
  for (const each of come) put('added', null, each);
  for (const { id, found: each } of comparison.changed) put('changed', byId.get(id) ?? null, each);
  for (const id of comparison.kept) {
    const own = byId.get(id);
    if (own) put('kept', own, nearest(own, found) ?? null);
  }
  return placed.toSorted((a, b) => a.start - b.start || a.end - b.end).map(({ change }) => change);
}

type Meeting = Omit<MeetingChange, 'what'>;

/** Meetings that were there before and are not after, then those that are new. */
export function meetingChanges(before: readonly Meeting[], after: readonly Meeting[]): MeetingChange[] {
  const key = (meeting: Meeting): string => JSON.stringify(meeting);
  const had = new Set(before.map(key));
  const has = new Set(after.map(key));
  return [
    ...before.filter((each) => !has.has(key(each))).map((each): MeetingChange => ({ what: 'removed', ...each })),
    ...after.filter((each) => !had.has(key(each))).map((each): MeetingChange => ({ what: 'added', ...each })),
  ];
}
