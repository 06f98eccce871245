/** What a new extraction would change, in words and in parts. */
import type { Finding, MeetingChange, StatementChange } from '../../../shared/contract/extraction.ts';
import type { Output } from '../../../shared/contract.ts';
import { formatDate, kindLabels, meetingTypeLabels, plural } from '../../../shared/format.ts';

export type Again = Output<'extraction.again'>;
export type AgainDocument = Again['found'][number];

/** Parts of a difference, as they are shown: what is lost or new after what is only read otherwise. */
export const parts = ['changed', 'added', 'removed', 'kept', 'meetings'] as const;
export type Part = (typeof parts)[number];

export const partTitles: Readonly<Record<Part, string>> = {
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
  kept: 'Kept as they are',
  meetings: 'Meetings',
};

/** "3 changed, 1 added, 2 kept": what there is of a document. */
export function countWords(of: Readonly<Record<Part, number>>): string {
  const words = { changed: 'changed', added: 'added', removed: 'removed', kept: 'kept' } as const;
  return [
    ...(['changed', 'added', 'removed', 'kept'] as const)
      .filter((part) => of[part] > 0)
      .map((part) => `${of[part]} ${words[part]}`),
    ...(of.meetings > 0 ? [`${of.meetings} in meetings`] : []),
  ].join(', ');
}

/** Documents in which a part has something; all for none. */
export function withPart(documents: readonly AgainDocument[], part: Part | null): readonly AgainDocument[] {
  return part === null ? documents : documents.filter((each) => each[part] > 0);
}

type Field = 'kind' | 'speakers' | 'addressee' | 'cue';

/** Kind, speakers, addressee and cue of a statement, in words. */
export function fieldsOf(finding: Finding): readonly { readonly field: Field; readonly words: string }[] {
  const { kind, turn, speakers, addressee, cue } = finding;
  return [
    { field: 'kind', words: turn ? 'Turn' : kindLabels[kind] },
    { field: 'speakers', words: speakers.length === 0 ? 'nobody named' : speakers.join(', ') },
    ...(addressee === null ? [] : [{ field: 'addressee' as const, words: `to ${addressee}` }]),
    ...(cue === null ? [] : [{ field: 'cue' as const, words: `cue “${cue}”` }]),
  ];
}

/** Which of them the other one lacks: these are marked. */
export function differingFields(finding: Finding, other: Finding | null): ReadonlySet<Field> {
  if (other === null) return new Set();
  const there = new Set(fieldsOf(other).map(({ field, words }) => `${field} ${words}`));
  return new Set(
    fieldsOf(finding)
      .filter(({ field, words }) => !there.has(`${field} ${words}`))
      .map(({ field }) => field),
  );
}

const reasonWords: Readonly<Record<StatementChange['because'][number], string>> = {
  confirmed: 'confirmed',
  corrected: 'corrected',
  added: 'added by hand',
  tagged: 'tagged or decided on',
  noted: 'noted',
};

/** "Stays: corrected, tagged or decided on". */
export function reasonLine(because: StatementChange['because']): string {
  return `Stays: ${because.map((reason) => reasonWords[reason]).join(', ')}`;
}

/** "Talks, 13 Sep 2024, Minsk: A, B". */
export function meetingWords({ type, date, place, participants }: Omit<MeetingChange, 'what'>): string {
  const facts = [meetingTypeLabels[type], date === null ? 'no date' : formatDate(date), place]
    .filter(Boolean)
    .join(', ');
  return participants.length === 0 ? facts : `${facts}: ${participants.join(', ')}`;
}

/** "12 statements only get a new confidence or explanation."; nothing where there are none. */
export function refreshedWords(refreshed: number): string {
  if (refreshed === 0) return '';
  return `${plural(refreshed, 'statement')} only ${refreshed === 1 ? 'gets' : 'get'} a new confidence or explanation.`;
}

/** What a run came to, for the toast. */
export function doneWords({ documents, cancelled, unread }: Again): string {
  const done = `Ran extraction again on ${plural(documents, 'document')}`;
  if (cancelled) return `${done}, then stopped`;
  return unread === 0 ? done : `${done}; ${unread} could not be read`;
}
