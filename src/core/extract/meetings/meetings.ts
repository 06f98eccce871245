import type { Person } from '../mentions/people.ts';
import type { Reading } from '../reading.ts';
import type { ExtractedMeeting } from '../types.ts';

/** The meetings that a document reports or mentions. */
export function findMeetings(reading: Reading, principals: readonly Person[]): ExtractedMeeting[] {
  if (principals.length < 2) return [];
  const first = reading.paragraphs[0];
  if (first === undefined) return [];
  return [
    {
      main: true,
      type: 'meeting',
      date: reading.input.date,
      dateBasis: reading.input.date === null ? null : 'published',
      dateEvidence: null,
      place: null,
      participants: principals.map((person) => ({
        name: person.key,
        role: person.roles[0]?.title ?? null,
        country: person.country?.name ?? null,
      })),
      evidence: { start: first.start, end: first.end, text: reading.text.slice(first.start, first.end) },
      confidence: 0.6,
    },
  ];
}
