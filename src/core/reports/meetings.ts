/** The meetings of a report: those that its documents report, in order of time. */
import { paragraphAt, paragraphsOf } from '../documents/paragraphs.ts';
import type { ReadHandle } from '../library/handles.ts';
import { groupBy, type Material } from './material.ts';
import type { ReportMeeting } from './model.ts';
import {
  loadMeetingDocuments,
  loadMeetings,
  loadParticipants,
  loadPersons,
  loadText,
  type MeetingDocumentRecord,
  type MeetingRecord,
} from './store.ts';

/** Dates without a year cannot be put in order with others: they come last, as meetings without a date do. */
function sortKey(date: string | null): string {
  if (date === null) return '~~';
  return date.startsWith('--') ? `~${date}` : date;
}

function chronological(a: MeetingRecord, b: MeetingRecord): number {
  const left = sortKey(a.date);
  const right = sortKey(b.date);
  if (left !== right) return left < right ? -1 : 1;
  return a.id - b.id;
}

export function reportMeetings(read: ReadHandle, material: Material): ReportMeeting[] {
  const meetings = loadMeetings(read, material.numbers.keys()).sort(chronological);
  const ids = meetings.map((row) => row.id);
  const places = loadMeetingDocuments(read, ids);
  const inReport = places.filter((row) => material.numbers.has(row.document));
  const paragraphs = citedParagraphs(read, material, inReport);
  const taking = loadParticipants(read, ids);
  const persons = new Map(loadPersons(read, new Set(taking.map((row) => row.person))).map((row) => [row.id, row]));
  const participants = groupBy(
    taking,
    (row) => row.meeting,
    (row) => row,
  );
  return meetings.map((meeting) => {
    const all = places.filter((row) => row.meeting === meeting.id);
    const here = inReport.filter((row) => row.meeting === meeting.id);
    return {
      ...meeting,
      participants: (participants.get(meeting.id) ?? []).flatMap(({ person, role, country }) => {
        const found = persons.get(person);
        return found ? [{ name: found.name, kind: found.kind, role, country: country ?? found.country }] : [];
      }),
      reportedIn: here
        .map((row) => ({ document: material.numbers.get(row.document) ?? 0, paragraph: paragraphs.get(row) ?? null }))
        .sort((a, b) => a.document - b.document),
      elsewhere: new Set(all.map((row) => row.document)).size - new Set(here.map((row) => row.document)).size,
    };
  });
}

/** Null in the title. Reads each text once, and holds one at a time. */
function citedParagraphs(
  read: ReadHandle,
  material: Material,
  places: readonly MeetingDocumentRecord[],
): Map<MeetingDocumentRecord, number | null> {
  const bodies = new Map(material.documents.map((row) => [row.id, row.bodyStart]));
  const paragraphs = new Map<MeetingDocumentRecord, number | null>();
  const byDocument = groupBy(
    places,
    (row) => row.document,
    (row) => row,
  );
  for (const [document, rows] of byDocument) {
    const text = paragraphsOf(loadText(read, document) ?? '', bodies.get(document) ?? 0);
    for (const row of rows) paragraphs.set(row, paragraphAt(text, row.start) || null);
  }
  return paragraphs;
}
