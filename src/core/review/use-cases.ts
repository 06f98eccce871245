/** What waits for a person's decision: suggestions, speakers in doubt, files that could not be read. */
import type { Output } from '../../shared/contract.ts';
import type { SomeQueries } from '../handlers.ts';
import type { ReadHandle } from '../library/handles.ts';
import * as store from './store.ts';

type DoubtedSpeaker = Output<'review.speakers'>[number];

/** The last step of the evidence says how the speaker was found. */
function reasonOf(evidence: string): string | null {
  const parsed = JSON.parse(evidence) as { readonly steps?: readonly string[] };
  return parsed.steps?.at(-1) ?? null;
}

function doubted(read: ReadHandle, row: store.Doubted): DoubtedSpeaker {
  const { statement, resolved } = row;
  if (resolved) {
    return { statement, resolved, people: store.speakersOf(read, statement), reason: reasonOf(row.evidence) };
  }
  const people = store.speakersBefore(read, row.document, row.start);
  return { statement, resolved, people, reason: people.length > 0 ? 'speaker of the statement before it' : null };
}

export const reviewQueries: SomeQueries<'review'> = {
  'review.suggestions': (_input, { read }) => {
    const groups = store.suggestionGroups(read);
    const sum = (of: (group: (typeof groups)[number]) => number): number =>
      groups.reduce((total, group) => total + of(group), 0);
    return {
      waiting: sum((group) => group.waiting),
      // A tag of an applying rule that somebody took away is rejected too, but never waited: its rule has none that wait.
      decided: sum((group) => (group.waiting > 0 || group.accepted > 0 ? group.accepted + group.rejected : 0)),
      groups: groups.filter((group) => group.waiting > 0),
    };
  },
  'review.waiting': ({ theme, rule }, { read }) => ({
    ids: Uint32Array.from(store.waitingStatements(read, theme, rule)),
  }),
  'review.speakers': ({ limit }, { read }) => store.doubtedSpeakers(read, limit).map((row) => doubted(read, row)),
  'review.files': (_input, { read }) => store.failedFiles(read),
};
