/** Who took part in a meeting, as somebody corrects it: a line each, also unfinished ones. */
import type { ParticipantRow } from '../../../shared/contract/rows.ts';
import type { Input } from '../../../shared/contract.ts';
import type { PersonChoice } from '../../parts/person-field.tsx';

export interface ParticipantDraft {
  /** Of the line, while the form is open. */
  readonly key: number;
  readonly person: PersonChoice | null;
  readonly role: string;
  readonly country: string;
}

export function draftsOf(people: readonly ParticipantRow[]): readonly ParticipantDraft[] {
  return people.map(({ person, name, role, country }, key) => ({
    key,
    person: { id: person, name },
    role: role ?? '',
    country: country ?? '',
  }));
}

/** With one more line, which is empty. */
export function withLine(drafts: readonly ParticipantDraft[]): readonly ParticipantDraft[] {
  const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1;
  return [...drafts, { key, person: null, role: '', country: '' }];
}

/** With a line moved by one place, up or down; as they are where it stands at that end. */
export function withMoved(drafts: readonly ParticipantDraft[], key: number, by: -1 | 1): readonly ParticipantDraft[] {
  const at = drafts.findIndex((draft) => draft.key === key);
  const [line, other] = [drafts[at], drafts[at + by]];
  if (!line || !other) return drafts;
  return drafts.map((draft) => (draft === line ? other : draft === other ? line : draft));
}

/** The name of the first who stands in two lines; null where nobody does. */
export function nameTwice(drafts: readonly ParticipantDraft[]): string | null {
  const seen = new Set<string>();
  for (const { person } of drafts) {
    if (person === null) continue;
    const who = person.id === null ? person.name.trim().toLowerCase() : String(person.id);
    if (seen.has(who)) return person.name;
    seen.add(who);
  }
  return null;
}

type Participants = NonNullable<Input<'meetings.update'>['participants']>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The lines that name somebody; undefined where they say what the meeting has. */
export function participantsOf(
  drafts: readonly ParticipantDraft[],
  before: readonly ParticipantRow[],
): Participants | undefined {
  const input = (lines: readonly ParticipantDraft[]): Participants =>
    lines.flatMap(({ person, role, country }) =>
      person === null
        ? []
        : [
            {
              person: person.id === null ? { name: person.name } : { id: person.id },
              role: orNull(role),
              country: orNull(country),
            },
          ],
    );
  const now = input(drafts);
  return JSON.stringify(now) === JSON.stringify(input(draftsOf(before))) ? undefined : now;
}
